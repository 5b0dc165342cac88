/** May a person of the business write to this contact now? The same rules that the gate has for their words. */
import type { ChannelFacts } from '../channel.ts';
import type { Contact } from '../contact.ts';
import { heardHereAt } from '../number/moved.ts';
import { dayMs, type Instant } from '../time/instant.ts';

/** A person answers on Monday what was asked on Friday; after a week it would be a message out of the blue. */
export const personsReplyValidMs = 7 * dayMs;

export type Unheard = 'erased' | 'opted out' | 'unreachable' | 'reply too late' | 'service window closed';

/** Why it would not be let out; null when it may leave. */
export function whyUnheard(
  contact: Contact,
  { serviceWindowMs }: Pick<ChannelFacts, 'serviceWindowMs'>,
  now: Instant,
): Unheard | null {
  const { erased, lifecycle } = contact;
  if (erased !== null) return 'erased';
  if (lifecycle.stage === 'optedOut') return 'opted out';
  if (lifecycle.stage === 'unreachable') return 'unreachable';
  const heardAt = heardHereAt(contact);
  const silentMs = heardAt === null ? Number.POSITIVE_INFINITY : now - heardAt;
  if (silentMs > personsReplyValidMs) return 'reply too late';
  return serviceWindowMs !== null && silentMs > serviceWindowMs ? 'service window closed' : null;
}
