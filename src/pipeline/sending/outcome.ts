/** What became of a send, applied to the contact and told to the message's row. Pure; safe to apply on a newer contact. */
import type { Contact } from '../../core/contact.ts';
import { isAmiss } from '../../core/delivery/delivery.ts';
import type { OutboxEntry } from '../../core/outbox.ts';
import type { GateReason } from '../../core/policy/gate.ts';
import type { Policy } from '../../core/policy/policy.ts';
import type { SendFailure } from '../../core/receipt.ts';
import { dropped, held, postponed, retryAt, sent, uncounted } from '../../core/sending.ts';
import { templateOf } from '../../core/template.ts';
import { dayMs, type Instant } from '../../core/time/instant.ts';
import type { MessageUpdate } from '../../ports/store/message-store.ts';
import type { Lookup, SendResult } from '../../ports/transport.ts';

export type Outcome = {
  readonly entry: OutboxEntry;
  readonly result: SendResult | Lookup | { readonly kind: 'not-begun' };
};

export type Applied = {
  readonly contact: Contact;
  readonly update: MessageUpdate | null;
  /** Given up: the contact learns of it through the inbox. */
  readonly failure: SendFailure | null;
};

/** Why a message waits although our own clock would have let it go. */
export const windowClosed: GateReason = 'WhatsApp says the window is closed';

/** Why a send without an outcome is not tried again. */
const inDoubtReason = 'in doubt';

export function applyOutcome(
  contact: Contact,
  { entry: tried, result }: Outcome,
  policy: Policy,
  now: Instant,
): Applied {
  const nothing = { contact, update: null, failure: null };
  const entry = contact.outbox.find(({ id }) => id === tried.id);
  // Nothing is learnt of an erased contact: their row is gone, and what crossed the erasure is over.
  if (contact.erased !== null && entry) return { ...nothing, contact: dropped(contact, entry.id) };
  if (result.kind === 'accepted' || result.kind === 'found') {
    // Without an entry a STOP cleared it, or a write whose answer was lost counted it already: only its row may learn more.
    const after = entry ? sent(contact, entry, { ...result, policy }) : contact;
    return { contact: after, update: gone(contact, entry ?? tried, result), failure: null };
  }
  // Another process claims it now, and knows better.
  if (!entry || !sameClaim(entry, tried)) return nothing;
  switch (result.kind) {
    case 'failed': {
      const { failure } = result;
      if (failure.windowClosed && !entry.crossed)
        return { ...nothing, contact: untilTheyWrite(contact, entry, policy, now) };
      const again = entry.crossed ? null : retryAt(entry, failure, now);
      if (again !== null) {
        const waiting = postponed(contact, entry.id, again);
        return { ...nothing, contact: failure.channelFailed ? uncounted(waiting, entry.id) : waiting };
      }
      return {
        contact: dropped(contact, entry.id),
        update: lost(entry, 'failed', failure.code, now),
        failure,
      };
    }
    case 'absent':
    case 'not-begun':
      if (entry.crossed) {
        return {
          contact: dropped(contact, entry.id),
          update: lost(entry, 'dropped', 'crossed by a STOP', now),
          failure: null,
        };
      }
      return { ...nothing, contact: postponed(contact, entry.id, now) };
    case 'unknown':
      // The claim stays: once it is over, the transport is asked what became of it.
      return nothing;
    case 'unknowable':
      return mayRepeat(entry)
        ? { ...nothing, contact: postponed(contact, entry.id, now) }
        : {
            contact: dropped(contact, entry.id),
            update: lost(entry, 'dropped', inDoubtReason, now),
            failure: null,
          };
    default:
      return result satisfies never;
  }
}

/**
 * The platform knows better than our clock whether their window is open. What has an approved form is sent in it at once; the
 * rest is looked at again when they write, or in a day.
 */
const untilTheyWrite = (contact: Contact, entry: OutboxEntry, policy: Policy, now: Instant): Contact => {
  const hasTemplate = entry.origin === 'started' && templateOf(policy.templates, entry) !== null;
  const until = hasTemplate && !isTriedAsTemplate(entry) ? now : now + dayMs;
  return uncounted(held(contact, entry.id, { until, reason: windowClosed }), entry.id);
};

/** It was held for the same before, so its approved form was sent, and did not help. */
const isTriedAsTemplate = ({ holds }: OutboxEntry): boolean => holds?.at(-1)?.reason === windowClosed;

/** An answer twice is a nuisance, no answer is worse; an advertisement twice is neither asked for nor forgiven. */
const mayRepeat = (entry: OutboxEntry): boolean =>
  entry.origin !== 'started' && !entry.crossed && entry.attempts < 2;

const sameClaim = (entry: OutboxEntry, tried: OutboxEntry): boolean =>
  entry.claim !== undefined && entry.claim.by === tried.claim?.by && entry.claim.at === tried.claim.at;

const crossing = (entry: OutboxEntry): string | null => (entry.crossed ? 'crossed by a STOP' : null);

type Out = Extract<Outcome['result'], { readonly kind: 'accepted' | 'found' }>;

const gone = (
  { delivery }: Contact,
  entry: OutboxEntry,
  { kind, at, transportId, text }: Out,
): MessageUpdate => ({
  id: entry.id,
  status: 'sent',
  channel: entry.channel,
  at,
  reason: crossing(entry),
  transportId,
  text,
  ...(kind === 'found' ? { found: true } : {}),
  ...(entry.origin === 'started' ? { awaitedSince: at } : {}),
  ...(entry.body.kind === 'reaction' ? { untold: true } : {}),
  ...(isAmiss(delivery) ? { suspected: true } : {}),
});

const lost = (
  entry: OutboxEntry,
  status: 'failed' | 'dropped',
  reason: string,
  at: Instant,
): MessageUpdate => ({
  id: entry.id,
  status,
  at,
  reason,
  transportId: null,
  text: null,
});
