/** Entries this process knows to be done and filed, so that the next write of their contact may forget them. */
import { dropSettled } from '../core/apply.ts';
import type { EntryId } from '../core/event.ts';
import type { ContactRecord } from '../core/record.ts';

export type Settled = {
  add(ids: Iterable<EntryId>): void;
  /** The record without what is settled; the next write makes it so. */
  tidy(record: ContactRecord): ContactRecord;
  /** True when everything the record still carries is known to be filed. */
  covers(record: ContactRecord): boolean;
};

/** What is forgotten here is filed once more, which changes nothing. */
const maxRemembered = 100_000;

export function createSettled(): Settled {
  const settled = new Set<EntryId>();
  return {
    add(ids) {
      if (settled.size > maxRemembered) settled.clear();
      for (const id of ids) settled.add(id);
    },
    tidy: (record) => dropSettled(record, settled),
    covers: (record) => record.decided.every((id) => settled.has(id)),
  };
}
