/** The contacts this process wrote last, kept at hand: the version check of each write tells when one is out of date. */
import type { ContactId } from '../../core/contact-id.ts';
import { createRecentMap } from '../../core/recent-map.ts';
import type { ContactRecord } from '../../core/record.ts';
import type { ContactStore, ContactWrite } from '../../ports/store/contact-store.ts';

export type Records = {
  /** Names this moment, to ask later whether a record was read before it. */
  moment(): number;
  /** Records at hand that were read before the moment. */
  before(moment: number, ids: Iterable<ContactId>): Map<ContactId, ContactRecord>;
  /** From the store where they are not at hand. */
  load(ids: Iterable<ContactId>): Promise<Map<ContactId, ContactRecord>>;
  /** As the store's; what lost is read again the next time. */
  commit(writes: readonly ContactWrite[]): Promise<readonly boolean[]>;
};

/** A conversation's next turn comes soon or much later: a few are enough. */
const usuallyKept = 256;

export function createRecords(contacts: ContactStore, maxKept = usuallyKept): Records {
  const kept = createRecentMap<ContactId, { readonly record: ContactRecord; readonly moment: number }>(
    maxKept,
  );
  let now = 0;

  const keep = (record: ContactRecord) => kept.set(record.id, { record, moment: ++now });

  return {
    moment: () => now,
    before(moment, ids) {
      const found = new Map<ContactId, ContactRecord>();
      for (const id of ids) {
        const known = kept.get(id);
        if (known && known.moment <= moment) found.set(id, known.record);
      }
      return found;
    },
    async load(ids) {
      const found = new Map<ContactId, ContactRecord>();
      const missing: ContactId[] = [];
      for (const id of ids) {
        const known = kept.get(id);
        if (known) found.set(id, known.record);
        else missing.push(id);
      }
      if (missing.length === 0) return found;
      for (const [id, record] of await contacts.load(missing)) found.set(id, record);
      return found;
    },
    async commit(writes) {
      try {
        const won = await contacts.commit(writes);
        for (const [index, { version, record }] of writes.entries()) {
          if (won[index]) keep({ ...record, version: version + 1 });
          else kept.delete(record.id);
        }
        return won;
      } catch (error) {
        // Nobody knows what was written.
        for (const { record } of writes) kept.delete(record.id);
        throw error;
      }
    },
  };
}

/** Of two readings of a contact the one that was stored later. */
export const newest = (a: ContactRecord | null, b: ContactRecord | null): ContactRecord | null =>
  a && b ? (a.version > b.version ? a : b) : (a ?? b);
