/** What is only ever appended: journal turns, by contact and time. */
import type { JournalTurn } from '../../core/record.ts';
import type { JournalStore } from '../../ports/store/journal-store.ts';
import type { Collections } from './models.ts';
import type { Filter } from './shapes.ts';
import { forgetOldest } from './writing.ts';

export type StoredTurn = Omit<JournalTurn, 'id'> & { _id: JournalTurn['id'] };
export const createJournalStore = ({ journal }: Collections): JournalStore => ({
  async of(contact, limit) {
    const rows = await journal
      .find({ contact } as Filter)
      .sort({ at: -1, _id: -1 })
      .limit(limit)
      .toArray();
    return rows.reverse().map((row) => turnOf(row as unknown as StoredTurn));
  },

  async beginning(prefix, after, limit) {
    const rows = await journal
      .find({ _id: { $gt: after ?? prefix, $lt: `${prefix}\uffff` } } as Filter)
      .sort({ _id: 1 })
      .limit(limit)
      .toArray();
    return rows.map((row) => turnOf(row as unknown as StoredTurn));
  },

  async during(contacts, from, to) {
    if (contacts.length === 0) return [];
    const filter: Filter = { contact: { $in: [...contacts] }, at: { $gte: from, $lt: to } };
    const rows = await journal.find(filter).sort({ contact: 1, at: 1 }).toArray();
    return rows.map((row) => turnOf(row as unknown as StoredTurn));
  },

  async since(after, before, limit) {
    const rows = await journal
      .find({ at: { $gt: after, $lt: before } } as Filter)
      .sort({ at: 1 })
      .limit(limit)
      .toArray();
    return rows.map((row) => turnOf(row as unknown as StoredTurn));
  },

  async turns(entries) {
    const rows = await journal.find({ _id: { $in: [...entries] } } as Filter).toArray();
    const turns = rows.map((row) => turnOf(row as unknown as StoredTurn));
    return new Map(turns.map((turn) => [turn.id, turn]));
  },

  count: (contact) => journal.countDocuments({ contact } as Filter),

  async erase(ids) {
    if (ids.length > 0) await journal.deleteMany({ _id: { $in: [...ids] } } as Filter);
  },

  forget: (before, limit) => forgetOldest(journal, before, limit),
});

const turnOf = ({ _id, ...turn }: StoredTurn): JournalTurn => ({ id: _id, ...turn });
