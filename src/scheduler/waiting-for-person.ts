/** How many people have waited too long for an answer of a person of the business. */
import { waitedMs } from '../core/alerts/troubles.ts';
import type { ContactRecord, MessageRow } from '../core/record.ts';
import type { Instant } from '../core/time/instant.ts';
import type { Store } from '../ports/store.ts';

/** More are not counted: that there are so many is news enough. */
const most = 50;
/** Further back nobody looks for the first message of theirs that has no answer. */
const mostMessages = 20;

export async function waitingForPerson(
  { contacts, messages }: Pick<Store, 'contacts' | 'messages'>,
  now: Instant,
): Promise<number> {
  const before = now - waitedMs;
  const handed = await contacts.withPerson(null, most);
  const early = handed.filter(({ contact }) => (contact.withPerson?.since ?? now) <= before);
  const waits = await Promise.all(
    early.map(async ({ id }: ContactRecord) => {
      const since = unansweredSince(await messages.conversation(id, mostMessages));
      return since !== null && since <= before;
    }),
  );
  return waits.filter(Boolean).length;
}

/** When they wrote first after our last words; null when the last words are ours. */
function unansweredSince(rows: readonly MessageRow[]): Instant | null {
  const ours = rows.filter(({ direction }) => direction === 'out').map(({ at }) => at);
  const last = Math.max(Number.NEGATIVE_INFINITY, ...ours);
  const theirs = rows.filter(({ direction, at }) => direction === 'in' && at > last).map(({ at }) => at);
  return theirs.length === 0 ? null : Math.min(...theirs);
}
