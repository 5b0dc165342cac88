/** Part of the store: what happened to each contact, and why; turns are only ever added, and deleted by age or by an erasure. */
import type { ContactId } from '../../core/contact-id.ts';
import type { EntryId } from '../../core/event.ts';
import type { JournalTurn } from '../../core/record.ts';
import type { Instant } from '../../core/time/instant.ts';

export type JournalStore = {
  /** Turns of these contacts from then on, before `to`. Found by index. */
  during(contacts: readonly ContactId[], from: Instant, to: Instant): Promise<readonly JournalTurn[]>;
  /** Turns whose ids begin so, in id order beyond `after`: those of one campaign's occurrence. Found by index. */
  beginning(prefix: string, after: string | null, limit: number): Promise<readonly JournalTurn[]>;
  /** The latest turns of a contact, oldest first. */
  of(contact: ContactId, limit: number): Promise<readonly JournalTurn[]>;
  /** Turns after `after` and before `before`, oldest first, at most `limit`. Found by index: costs `limit`. */
  since(after: Instant, before: Instant, limit: number): Promise<readonly JournalTurn[]>;
  /** The turns of these entries, as far as they are decided and filed. */
  turns(entries: readonly EntryId[]): Promise<ReadonlyMap<EntryId, JournalTurn>>;
  count(contact: ContactId): Promise<number>;
  /** Deletes these turns. */
  erase(ids: readonly EntryId[]): Promise<void>;
  /** Deletes turns from before `before`, oldest first, at most `limit`; answers how many. */
  forget(before: Instant, limit: number): Promise<number>;
};
