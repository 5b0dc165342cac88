/** Who may follow the business to another number, and who may not: consent is given to the business, a person's trust to a number. */
import type { ChannelFacts } from '../channel.ts';
import type { Contact } from '../contact.ts';
import { isSubscribed } from '../lifecycle/stages.ts';
import { dayMs, type Instant } from '../time/instant.ts';

/** By when they wrote last: whoever does not remember reports a number that is strange to them. */
export type LastHeard = 'wrote within 30 days' | 'wrote within a year' | 'wrote longer ago' | 'never wrote';

export type StayReason =
  | 'opted out'
  | 'not to be contacted'
  | 'unreachable'
  | 'archived'
  | 'has not agreed'
  | 'no consent to be written to'
  | 'talks to a person'
  | 'has no address that the number can use';

export type Following =
  | { readonly kind: 'follows'; readonly as: LastHeard }
  | { readonly kind: 'stays'; readonly because: StayReason };

const stays = (because: StayReason): Following => ({ kind: 'stays', because });

/** Null of somebody who was erased, or is part of another contact: nobody is there. The first reason counts, from "never" to "not now". */
export function following(contact: Contact, to: ChannelFacts, now: Instant): Following | null {
  const { lifecycle, consents, talk } = contact;
  if (contact.erased !== null || contact.sealed !== null) return null;
  if (lifecycle.stage === 'optedOut') return stays('opted out');
  if (contact.suppressed) return stays('not to be contacted');
  if (lifecycle.stage === 'unreachable') return stays('unreachable');
  if (lifecycle.stage === 'archived') return stays('archived');
  if (!isSubscribed(lifecycle.stage)) return stays('has not agreed');
  const agreed = [consents.utility, consents.marketing].some(
    (consent) => consent.state === 'granted' && (consent.expiresAt === undefined || consent.expiresAt > now),
  );
  if (!agreed) return stays('no consent to be written to');
  if (!contact.addresses.some(({ kind }) => usable(to).includes(kind)))
    return stays('has no address that the number can use');
  if (contact.withPerson !== null) return stays('talks to a person');
  return { kind: 'follows', as: lastHeard(talk.lastInboundAt, now) };
}

/** How the new number may write to them at first: none of them has written to it, so no window of it is open. */
export type FirstWords = 'at once' | 'in approved templates' | 'once they write to it';

export function firstWords({ mayWriteFirst, templates, serviceWindowMs }: ChannelFacts): FirstWords {
  if (templates) return 'in approved templates';
  return mayWriteFirst && serviceWindowMs === null ? 'at once' : 'once they write to it';
}

function lastHeard(at: Instant | null, now: Instant): LastHeard {
  if (at === null) return 'never wrote';
  if (now - at <= 30 * dayMs) return 'wrote within 30 days';
  return now - at <= 365 * dayMs ? 'wrote within a year' : 'wrote longer ago';
}

/** A business-scoped id means nothing outside Meta's interface, a lid nothing outside WhatsApp Web. */
function usable({ transport }: ChannelFacts): readonly string[] {
  if (transport === 'cloud-api') return ['phone', 'bsuid'];
  return transport === 'whatsapp-web' ? ['phone', 'lid'] : ['phone'];
}
