/** What the worker hands to the sender: contacts as they were just written, some with a send to begin at once. */
import type { OutboxEntry } from '../../core/outbox.ts';
import type { ContactRecord, Filing } from '../../core/record.ts';

/** A record about to be written, with its next message claimed in the same write. */
export type Ahead = { readonly record: ContactRecord; readonly claimed: OutboxEntry };

/**
 * `claimed` was claimed by that write, or is null when the sender has to look for itself. `filed` is false when the store
 * failed in between: then the send must not begin before the filings are stored. `left` is true where it began beside them.
 */
export type Decided = {
  readonly record: ContactRecord;
  readonly claimed: OutboxEntry | null;
  readonly filed: boolean;
  readonly left: boolean;
};

/** What nobody can ask for by a message that is on its way: its own copy and what is told of it. A link can be opened, a round be voted in. */
const besideTheSend: readonly Filing['kind'][] = ['message', 'journal', 'consent'];

/** Its message may leave while the filings are on their way into the store: they are in the contact, so nothing is lost with them. */
export const leavesBeside = ({ claimed, record }: Decided): boolean =>
  claimed !== null && record.unfiled.every(({ kind }) => besideTheSend.includes(kind));
