/** Who came by a friend's link, and whether they stayed: one row each, found by when it is to be told. */
import type { ContactId } from '../../core/contact-id.ts';
import type { Friendship } from '../../core/friendship.ts';
import type { Filing } from '../../core/record.ts';
import type { FriendStore } from '../../ports/store/results.ts';
import type { Collections } from './models.ts';
import type { Filter } from './shapes.ts';

type StoredFriendship = Omit<Friendship, 'contact'> & { readonly _id: ContactId; readonly state: string };

export const createFriendStore = ({
  friends,
  contacts,
}: Pick<Collections, 'friends' | 'contacts'>): FriendStore => {
  const count = (filter: Filter) => friends.countDocuments(filter);
  return {
    async due(now, limit) {
      const rows = await friends
        .find({ state: 'joined', dueAt: { $lte: now } } as Filter)
        .sort({ dueAt: 1 })
        .limit(limit)
        .toArray();
      return rows.map((row) => friendshipOf(row as unknown as StoredFriendship));
    },
    async settle(contact, outcome) {
      await friends.updateOne({ _id: contact } as Filter, { $set: { state: outcome } });
    },
    async recommender(code) {
      const [first, second] = await contacts
        .find({ friendCode: code } as Filter)
        .limit(2)
        .project({ _id: 1 })
        .toArray();
      return first && !second ? (first._id as unknown as ContactId) : null;
    },
    async counts() {
      const [joined, stayed, left] = await Promise.all([
        count({}),
        count({ state: 'stayed' }),
        count({ state: 'left' }),
      ]);
      return { joined, stayed, left };
    },
    async erase(contact) {
      await friends.deleteMany({ _id: contact } as Filter);
    },
  };
};

export const storedFriendship = ({
  friendship: { contact, ...rest },
}: Extract<Filing, { kind: 'friend' }>): StoredFriendship => ({ _id: contact, ...rest, state: 'joined' });

const friendshipOf = ({ _id, state: _, ...rest }: StoredFriendship): Friendship => ({
  contact: _id,
  ...rest,
});
