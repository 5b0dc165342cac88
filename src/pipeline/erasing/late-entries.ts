/**
 * What still arrives after an erasure. A message that the person wrote afterwards begins a new life, and belongs to it;
 * anything else (late receipts, votes, campaigns, old messages delivered again) is deleted as if it had never come.
 */
import type { Contact } from '../../core/contact.ts';
import type { ContactId } from '../../core/contact-id.ts';
import type { EntryId } from '../../core/event.ts';
import type { ContactRecord } from '../../core/record.ts';
import type { Logger } from '../../ports/logger.ts';
import type { InboxEntry, Store } from '../../ports/store.ts';
import type { Inbox } from '../intake/inbox.ts';
import type { Suppressions } from '../people/suppressions.ts';
import { erasureOf } from './erasing.ts';

export type LateEntriesDeps = {
  readonly store: Store;
  readonly inbox: Inbox;
  readonly suppressions: Suppressions;
  readonly logger: Logger;
};

export type LateEntries = {
  /** `record` is the erased contact's; running it again after a crash changes nothing. */
  settle(record: ContactRecord, entries: readonly InboxEntry[]): Promise<void>;
  /**
   * Deletes, and answers, what came for somebody who is back and was written before they were erased: it is not theirs any
   * more, and an old yes must not count for a new life.
   */
  deleteEarlier(
    records: ReadonlyMap<ContactId, ContactRecord>,
    entries: readonly InboxEntry[],
  ): Promise<ReadonlySet<EntryId>>;
};

export function createLateEntries({ store, inbox, suppressions, logger }: LateEntriesDeps): LateEntries {
  async function pass(record: ContactRecord, entry: InboxEntry): Promise<boolean> {
    const { event } = entry;
    const { erased } = record.contact;
    // Somebody was to become part of them, and is forgotten with them.
    if (event.type === 'contact.absorbed' && erased !== null)
      await inbox.submit([erasureOf({ contact: event.contact, by: erased.by })]);
    if (event.type !== 'message.received' || erased === null) return false;
    // Intake may have made them lead here after the erasure had taken all others away.
    await store.contacts.release(record.id, event.also ?? []);
    if (event.writtenAt <= erased.at) return false;
    // As the erasure itself does it, which may not have come that far: first suppressed, then nobody's.
    const why = { at: erased.at, because: 'erased', optedOut: false } as const;
    const told = [event.from, ...(event.also ?? [])];
    await suppressions.add(told, why);
    await store.contacts.release(record.id, told);
    const contact = await inbox.writerOf(event.from, event.channel, event.writtenAt);
    if (contact === null || contact === record.id) return false;
    await store.inbox.reassign(entry.id, record.id, contact);
    return true;
  }

  return {
    async settle(record, entries) {
      const gone: InboxEntry[] = [];
      for (const entry of entries) if (!(await pass(record, entry))) gone.push(entry);
      await store.inbox.remove(
        record.id,
        gone.map(({ id }) => id),
      );
      logger.debug('entries of an erased contact were settled', {
        contact: record.id,
        deleted: gone.length,
        passed: entries.length - gone.length,
      });
    },
    async deleteEarlier(records, entries) {
      const early = entries.flatMap(({ id, contact, event }) => {
        const record = records.get(contact);
        if (event.type !== 'message.received' || !record || !mayBeBack(record.contact)) return [];
        const isEarly = event.writtenAt < record.contact.createdAt && !record.decided.includes(id);
        return isEarly ? [{ id, contact, event }] : [];
      });
      const found = await suppressions.of(early.map(({ event }) => event.from));
      const gone = early.filter(({ event }, index) => {
        // Also of an address that was on a list before its owner was erased: a suppression keeps its first reason.
        const suppression = found[index] ?? null;
        return suppression !== null && event.writtenAt <= suppression.at;
      });
      for (const { id, contact } of gone) await store.inbox.remove(contact, [id]);
      return new Set(gone.map(({ id }) => id));
    },
  };
}

/**
 * Whoever is back was born suppressed, and loses that mark only by agreeing, which the ledger counts. A stranger's first
 * message is always older than its contact: most times it need not be asked about.
 */
const mayBeBack = ({ suppressed, ledger }: Contact): boolean => suppressed || ledger.count > 0;
