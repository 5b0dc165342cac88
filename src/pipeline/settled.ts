/** Entries this process knows to be done and filed, so that the next write of their contact may forget them. */
import { dropSettled } from '../core/apply.ts';
import type { ContactId } from '../core/contact-id.ts';
import type { EntryId } from '../core/event.ts';
import type { ContactRecord } from '../core/record.ts';

export type Settled = {
  /** Everything these records carry is filed; their entries may still have to be marked as done. */
  filed(records: readonly ContactRecord[]): void;
  /** Everything these records carry as decided is done and filed. */
  add(records: readonly ContactRecord[]): void;
  /** This entry is decided once more: an erasure or the years took it out of the inbox, and it was delivered again. */
  reopen(contact: ContactId, entry: EntryId): void;
  /** The record without what is settled; the next write makes it so. */
  tidy(record: ContactRecord): ContactRecord;
  /** True when everything the record still carries is known to be filed. */
  covers(record: ContactRecord): boolean;
};

/** What is forgotten here is filed once more, which changes nothing. */
const maxRemembered = 100_000;

export function createSettled(): Settled {
  /** By contact, too: a message that is delivered again may be of somebody else, who came back after an erasure. */
  const keyOf = (contact: ContactId, entry: EntryId) => `${contact} ${entry}`;
  const settled = new Set<string>();
  const filed = new Set<string>();
  const note = (known: Set<string>, records: readonly ContactRecord[]) => {
    if (known.size > maxRemembered) known.clear();
    for (const { id, decided } of records) for (const entry of decided) known.add(keyOf(id, entry));
  };
  const among = (known: ReadonlySet<string>, { id, decided }: ContactRecord) =>
    decided.filter((entry) => known.has(keyOf(id, entry)));
  return {
    filed: (records) => note(filed, records),
    add: (records) => note(settled, records),
    reopen(contact, entry) {
      settled.delete(keyOf(contact, entry));
      filed.delete(keyOf(contact, entry));
    },
    tidy: (record) => dropSettled(record, new Set(among(settled, record))),
    covers: (record) => among(filed, record).length === record.decided.length,
  };
}
