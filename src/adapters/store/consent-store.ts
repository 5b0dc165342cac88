/** The consent ledger's records: what each states beside what is personal, so that an erasure can take the one out. */
import { randomBytes } from 'node:crypto';
import type { ContactId } from '../../core/contact-id.ts';
import { type LedgerRow, ledgerRow, wholeRecord } from '../../core/ledger/parts.ts';
import type { Filing } from '../../core/record.ts';
import type { ConsentRow, ConsentStore } from '../../ports/store.ts';
import type { Collections } from './models.ts';
import type { BulkOperation, Filter } from './shapes.ts';

/** `seq` is 0 and `hash` empty until the sealer has come by: an index finds what is not sealed. */
export type StoredConsent = Omit<LedgerRow, 'id' | 'seal' | 'foreign'> & {
  _id: LedgerRow['id'];
  seq: number;
  hash: string;
};

/** As it is filed. The salt is made here: of two that file one record, the first stays, and its salt with it. */
export function storedConsent({ id, contact, record }: Extract<Filing, { kind: 'consent' }>): StoredConsent {
  const salt = randomBytes(16).toString('base64url');
  const { id: _id, seal: _, foreign: __, ...row } = ledgerRow(id, contact, record, salt);
  return { _id, ...row, seq: 0, hash: '' };
}

/** In the order in which a contact's records came to be. */
const theirOrder = { contact: 1, 'stated.nth': 1 } as const;

export function createConsentStore({ consents }: Collections): ConsentStore {
  const find = async (filter: Filter, sort: Record<string, 1> = {}, limit = 0) => {
    const rows = await consents
      .find(filter as never)
      .sort(sort)
      .limit(limit)
      .toArray();
    return rows.map((row) => rowOf(row as unknown as StoredConsent));
  };
  const forContacts = async (contacts: readonly ContactId[]) => {
    const found = new Map<ContactId, ConsentRow[]>(contacts.map((contact) => [contact, []]));
    const rows = await find({ contact: { $in: [...contacts] } }, theirOrder);
    for (const row of rows) found.get(row.contact)?.push(shown(row));
    return found;
  };

  const rowsOf = (contact: ContactId) => find({ contact }, theirOrder);

  return {
    of: async (contact) => (await rowsOf(contact)).map(shown),
    forContacts,
    rowsOf,

    async blank(ids) {
      if (ids.length === 0) return;
      await consents.updateMany({ _id: { $in: [...ids] } } as never, {
        $set: { personal: null, salt: null },
      });
    },

    unsealed: (limit) => find({ seq: 0 }, { at: 1 }, limit),

    async markSealed(seals) {
      if (seals.length === 0) return;
      const marks = seals.map(
        ({ record, seq, hash }): BulkOperation => ({
          updateOne: { filter: { _id: record } as never, update: { $set: { seq, hash } } },
        }),
      );
      await consents.bulkWrite(marks, { ordered: false });
    },

    async rows(ids) {
      const rows = await find({ _id: { $in: [...ids] } });
      return new Map(rows.map((row) => [row.id, row]));
    },

    between(after, upTo) {
      const bounds = {
        ...(after === null ? {} : { $gt: after }),
        ...(upTo === null ? {} : { $lte: upTo }),
      };
      return find(after === null && upTo === null ? {} : { contact: bounds }, theirOrder);
    },
  };
}

function rowOf(stored: StoredConsent): LedgerRow {
  const { _id, contact, at, stated, personal, salt, commitment, seq, hash, ...foreign } = stored;
  return {
    id: _id,
    contact,
    at,
    stated,
    personal,
    salt,
    commitment,
    seal: seq === 0 && hash === '' ? null : { seq, hash },
    foreign: Object.keys(foreign),
  };
}

const shown = (row: LedgerRow): ConsentRow => ({
  id: row.id,
  contact: row.contact,
  record: wholeRecord(row),
  seal: row.seal,
  erased: row.personal === null,
});
