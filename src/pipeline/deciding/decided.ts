/** What the worker hands to the sender: contacts as they were just written, some with a send to begin at once. */
import type { OutboxEntry } from '../../core/outbox.ts';
import type { ContactRecord } from '../../core/record.ts';

/** A record about to be written, with its next message claimed in the same write. */
export type Ahead = { readonly record: ContactRecord; readonly claimed: OutboxEntry };

/**
 * `claimed` was claimed by that write, or is null when the sender has to look for itself. `filed` is false when the store
 * failed in between: then the send has not begun and must not begin before the filings are stored.
 */
export type Decided = {
  readonly record: ContactRecord;
  readonly claimed: OutboxEntry | null;
  readonly filed: boolean;
};
