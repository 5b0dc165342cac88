/** The inbox: insert is the dedupe, `done` keeps the id so that a late duplicate still finds it. */
import type { ContactId } from '../../core/contact-id.ts';
import type { EntryId } from '../../core/event.ts';
import { laneOf } from '../../core/lanes.ts';
import type { Filing } from '../../core/record.ts';
import type { InboxEntry, InboxStore, KnownEntry } from '../../ports/store.ts';
import type { Collection } from './models.ts';
import { type Filter, inLanes } from './shapes.ts';
import { insertNew } from './writing.ts';

type InboxRow = Omit<InboxEntry, 'id'> & { _id: EntryId; state: 'pending' | 'done' };

const order = { rank: 1, receivedAt: 1, _id: 1 } as const;
const allRanks = [0, 1, 2] as const;

export function createInboxStore(inbox: Collection): InboxStore {
  return {
    add: (entries) => insertNew(inbox, entries.map(rowOf)),

    async pending(lanes, limit, except = new Set(), exceptOf = new Set()) {
      if (lanes.length === 0) return [];
      const filter: Filter = {
        state: 'pending',
        ...inLanes(lanes),
        ...butFor('_id', except),
        ...butFor('contact', exceptOf),
      };
      const rows = await inbox.find(filter).sort(order).limit(limit).toArray();
      return rows.map((row) => entryOf(row as unknown as InboxRow));
    },

    async newestPending() {
      const newest = allRanks.map((rank) =>
        inbox
          .find({ state: 'pending', rank } as Filter)
          .sort({ receivedAt: -1 })
          .limit(1)
          .toArray(),
      );
      const moments = (await Promise.all(newest))
        .flat()
        .map((row) => (row as unknown as InboxRow).receivedAt);
      return moments.length === 0 ? null : Math.max(...moments);
    },

    async undone(ids) {
      const rows = await inbox
        .find({ _id: { $in: [...ids] }, state: 'pending' } as Filter)
        .project({ _id: 1 })
        .toArray();
      return new Set(rows.map((row) => row._id as unknown as EntryId));
    },

    async waitingContacts(contacts, decided) {
      if (contacts.length === 0) return new Set();
      const rows = await inbox.find(waitingOf(contacts)).project({ contact: 1 }).toArray();
      const known = new Set(decided);
      const counted = rows.filter((row) => !known.has(row._id as unknown as EntryId));
      return new Set(counted.map((row) => row.contact as ContactId));
    },

    async finish(ids, at) {
      if (ids.length === 0) return;
      await inbox.updateMany({ _id: { $in: [...ids] }, state: 'pending' } as Filter, {
        $set: { state: 'done', doneAt: at },
        $unset: { event: '' },
      });
    },

    async forget(before, limit) {
      const old = await inbox
        .find({ state: 'done', rank: { $in: [...allRanks] }, receivedAt: { $lt: before } } as Filter)
        .limit(limit)
        .project({ _id: 1 })
        .toArray();
      if (old.length === 0) return 0;
      const { deletedCount } = await inbox.deleteMany({ _id: { $in: old.map((row) => row._id) } } as Filter);
      return deletedCount;
    },

    async of(contact, ids) {
      const undone = inbox.find(waitingOf([contact])).toArray();
      const named = inbox.find({ _id: { $in: [...ids] }, contact, state: 'done' } as Filter).toArray();
      return [...(await undone), ...(await named)].map((row) => knownOf(row as unknown as InboxRow));
    },

    async reassign(id, from, to) {
      const filter: Filter = { _id: id, contact: from, state: 'pending' };
      const { matchedCount } = await inbox.updateOne(filter, { $set: { contact: to, lane: laneOf(to) } });
      return matchedCount > 0;
    },

    async remove(contact, ids) {
      if (ids.length > 0) await inbox.deleteMany({ _id: { $in: [...ids] }, contact } as Filter);
    },

    async backlog() {
      const filter: Filter = { state: 'pending' };
      const count = await inbox.countDocuments(filter);
      const [first] = await inbox.find(filter).sort(order).limit(1).project({ receivedAt: 1 }).toArray();
      return { count, oldest: (first?.receivedAt as number | undefined) ?? null };
    },

    async depths(limit) {
      const next = inbox
        .find({ state: 'pending' } as Filter)
        .sort(order)
        .limit(limit);
      const depths = new Map<number, number>();
      for (const { lane } of await next.project({ lane: 1 }).toArray())
        depths.set(lane as number, (depths.get(lane as number) ?? 0) + 1);
      return depths;
    },
  };
}

/** What waits of these contacts; costs what they have there, however much waits of others. */
export const waitingOf = (contacts: readonly ContactId[]): Filter => ({
  state: 'pending',
  contact: { $in: [...contacts] },
});

const butFor = (field: '_id' | 'contact', ids: ReadonlySet<string>): Filter =>
  ids.size === 0 ? {} : { [field]: { $nin: [...ids] } };

const knownOf = ({ _id, receivedAt, state, event }: InboxRow): KnownEntry => ({
  id: _id,
  receivedAt,
  done: state === 'done',
  event: event ?? null,
});

/** What one contact's decision tells another, as it waits in the inbox: with what people do, at the moment it was decided. */
export const storedEntry = ({ id, contact, at, event }: Extract<Filing, { kind: 'entry' }>): InboxRow =>
  rowOf({ id, receivedAt: at, event, contact, lane: laneOf(contact), rank: 0 });

const rowOf = ({ id, ...rest }: InboxEntry): InboxRow => ({ _id: id, ...rest, state: 'pending' });

const entryOf = ({ _id, contact, lane, rank, receivedAt, event }: InboxRow): InboxEntry => ({
  id: _id,
  contact,
  lane,
  rank,
  receivedAt,
  event,
});
