/** What is only ever appended: journal turns and consent records, by contact and time. */

import type { JournalTurn } from '../../core/record.ts';
import type { ConsentRow, ConsentStore, JournalStore } from '../../ports/store.ts';
import type { Collections } from './models.ts';
import type { Filter } from './shapes.ts';

export type StoredTurn = Omit<JournalTurn, 'id'> & { _id: JournalTurn['id'] };
export type StoredConsent = Omit<ConsentRow, 'id' | 'seal' | 'erased'> & {
  _id: ConsentRow['id'];
  at: number;
};

export const createJournalStore = ({ journal }: Collections): JournalStore => ({
  async of(contact, limit) {
    const rows = await journal
      .find({ contact } as Filter)
      .sort({ at: -1, _id: -1 })
      .limit(limit)
      .toArray();
    return rows.reverse().map((row) => turnOf(row as unknown as StoredTurn));
  },

  async turns(entries) {
    const rows = await journal.find({ _id: { $in: [...entries] } } as Filter).toArray();
    const turns = rows.map((row) => turnOf(row as unknown as StoredTurn));
    return new Map(turns.map((turn) => [turn.id, turn]));
  },
});

const turnOf = ({ _id, ...turn }: StoredTurn): JournalTurn => ({ id: _id, ...turn });

export const createConsentStore = ({ consents }: Collections): ConsentStore => ({
  async of(contact) {
    const rows = await consents
      .find({ contact } as Filter)
      .sort({ at: 1, _id: 1 })
      .toArray();
    return rows.map((row) => {
      const { _id, record } = row as unknown as StoredConsent;
      return { id: _id, contact, record, seal: null, erased: false };
    });
  },
});
