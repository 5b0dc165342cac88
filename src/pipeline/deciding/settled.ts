/** Entries this process knows to be done and filed, so that the next write of their contact may forget them. */
import { dropSettled } from '../../core/apply.ts';
import type { ContactId } from '../../core/contact-id.ts';
import type { EntryId } from '../../core/event.ts';
import { createRecentMap } from '../../core/recent-map.ts';
import type { ContactRecord } from '../../core/record.ts';

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

/** What is forgotten here is filed once more, which changes nothing: enough for the next turns of those who talk now. */
const remembered = 10_000;

export function createSettled(): Settled {
  /** By contact, too: a message that is delivered again may be of somebody else, who came back after an erasure. */
  const keyOf = (contact: ContactId, entry: EntryId) => `${contact} ${entry}`;
  const known = createRecentMap<string, 'filed' | 'settled'>(remembered);
  const note = (records: readonly ContactRecord[], as: 'filed' | 'settled') => {
    for (const { id, decided } of records)
      for (const key of decided.map((entry) => keyOf(id, entry)))
        if (known.get(key) !== 'settled') known.set(key, as);
  };
  return {
    filed: (records) => note(records, 'filed'),
    add: (records) => note(records, 'settled'),
    reopen: (contact, entry) => known.delete(keyOf(contact, entry)),
    tidy: (record) =>
      dropSettled(
        record,
        new Set(record.decided.filter((entry) => known.get(keyOf(record.id, entry)) === 'settled')),
      ),
    covers: ({ id, decided }) => decided.every((entry) => known.has(keyOf(id, entry))),
  };
}
