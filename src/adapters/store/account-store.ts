/** Accounts of the console under their ids, found by name; links and tries under digests. */
import { type Account, nameKeyOf, type SignInLink } from '../../core/access/account.ts';
import type { AccountStore } from '../../ports/store/account-store.ts';
import type { Collections } from './models.ts';
import type { Filter } from './shapes.ts';
import { insertNew } from './writing.ts';

type AccountRow = Omit<Account, 'id'> & { _id: string; nameKey: string };
type LinkRow = Omit<SignInLink, 'id'> & { _id: string };

export const createAccountStore = ({
  admins,
  'admin-links': links,
  'admin-tries': tries,
}: Pick<Collections, 'admins' | 'admin-links' | 'admin-tries'>): AccountStore => {
  const one = async (filter: Filter): Promise<Account | null> => {
    const row = await admins.findOne(filter);
    return row && accountOf(row as unknown as AccountRow);
  };
  return {
    async add(account) {
      const [isNew] = await insertNew(admins, [rowOf({ ...account, version: 1 })]);
      return isNew === true;
    },

    async save(account) {
      const { id, version } = account;
      const row = rowOf({ ...account, version: version + 1 });
      try {
        const { matchedCount } = await admins.replaceOne({ _id: id, version } as Filter, row as never);
        return matchedCount === 1 ? 'saved' : 'stale';
      } catch (error) {
        // Not every server says by its code that an index refused an update.
        const holder = await one({ nameKey: row.nameKey });
        if (holder !== null && holder.id !== id) return 'name-taken';
        throw error;
      }
    },

    async remove({ id, version }) {
      return (await admins.deleteOne({ _id: id, version } as Filter)).deletedCount === 1;
    },

    find: (id) => one({ _id: id }),
    named: (name) => one({ nameKey: nameKeyOf(name) }),

    async list(limit) {
      const rows = await admins
        .find({} as Filter)
        .sort({ nameKey: 1 })
        .limit(limit)
        .toArray();
      return rows.map((row) => accountOf(row as unknown as AccountRow));
    },

    async addLink({ id, ...rest }) {
      await insertNew(links, [{ _id: id, ...rest }]);
    },

    async takeLink(id) {
      const row = (await links.findOne({ _id: id } as Filter)) as unknown as LinkRow | null;
      if (row === null) return null;
      const { deletedCount } = await links.deleteOne({ _id: id } as Filter);
      return deletedCount === 1 ? { id, account: row.account, until: row.until } : null;
    },

    async dropLinks(account) {
      await links.deleteMany({ account } as Filter);
    },

    async countTry(key, until) {
      await insertNew(tries, [{ _id: key, until, count: 0 } as { _id: string }]);
      const row = await tries.findOneAndUpdate({ _id: key } as Filter, { $inc: { count: 1 } } as Filter, {
        returnDocument: 'after',
      });
      return Number(row?.count ?? 1);
    },

    async forgetTries(key) {
      await tries.deleteOne({ _id: key } as Filter);
    },

    async forget(before) {
      await links.deleteMany({ until: { $lt: before } } as Filter);
      await tries.deleteMany({ until: { $lt: before } } as Filter);
    },
  };
};

const rowOf = ({ id, ...rest }: Account): AccountRow => ({
  _id: id,
  ...rest,
  nameKey: nameKeyOf(rest.name),
});

const accountOf = ({ _id, nameKey: _, ...rest }: AccountRow): Account => ({
  // Only ids of accounts are stored here.
  id: _id as Account['id'],
  ...rest,
});
