/** What we start leaves one after the other, where the transport says when. */
import type { Contact } from '../../core/contact.ts';
import { type OutboxEntry, occasionOf } from '../../core/outbox.ts';
import type { NumberBudget } from '../../core/policy/gate.ts';
import type { Transport } from '../../ports/transport.ts';

/** Until when this contact waits for the turn of `next`, which may leave otherwise; null when it need not wait. */
export function paceOf(
  { talk }: Contact,
  next: OutboxEntry | null,
  transport: Pick<Transport, 'startsAt'>,
): NumberBudget | null {
  // The second message of an occasion follows its first.
  if (next?.origin !== 'started' || talk.lastStarted === occasionOf(next)) return null;
  const until = transport.startsAt?.(next.id) ?? null;
  return until === null ? null : { left: 0, until, by: 'number pace' };
}
