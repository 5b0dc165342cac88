/** What is only ever appended: journal turns and consent records, by contact and time. */

import type { JournalTurn } from '../../core/record.ts';
import type { ConsentRow, ConsentStore, JournalStore } from '../../ports/store.ts';
import type { Collections } from './models.ts';
import type { Filter } from './shapes.ts';
import { forgetOldest } from './writing.ts';

export type StoredTurn = Omit<JournalTurn, 'id'> & { _id: JournalTurn['id'] };
export type StoredConsent = Omit<ConsentRow, 'id' | 'seal' | 'erased'> & {
  _id: ConsentRow['id'];
  at: number;
  erased?: boolean;
};

export const createJournalStore = ({ journal }: Collections): JournalStore => ({
  async of(contact, limit) {
    const rows = await journal
      .find({ contact } as Filter)
      .sort({ at: -1, _id: -1 })
      .limit(limit)
      .toArray();
    return rows.reverse().map((row) => {
      const { _id, ...turn } = row as unknown as StoredTurn;
      return { id: _id, ...turn };
    });
  },

  count: (contact) => journal.countDocuments({ contact } as Filter),

  async erase(ids) {
    if (ids.length > 0) await journal.deleteMany({ _id: { $in: [...ids] } } as Filter);
  },

  forget: (before, limit) => forgetOldest(journal, before, limit),
});

export const createConsentStore = ({ consents }: Collections): ConsentStore => ({
  async of(contact) {
    const rows = await consents
      .find({ contact } as Filter)
      .sort({ at: 1, _id: 1 })
      .toArray();
    return rows.map((row) => {
      const { _id, record, erased = false } = row as unknown as StoredConsent;
      return { id: _id, contact, record, seal: null, erased };
    });
  },

  async blank(ids) {
    if (ids.length === 0) return;
    await consents.updateMany({ _id: { $in: [...ids] } } as Filter, {
      $set: { erased: true, 'record.evidence': {} },
      $unset: { 'record.address': '', 'record.disclosure': '' },
    });
  },
});
