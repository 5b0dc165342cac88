/** May we write to this contact now, and if not, why not? Asks the gate itself, with messages that are never sent. */
import type { Purpose } from '../core/consent.ts';
import type { Contact } from '../core/contact.ts';
import type { MessageOrigin } from '../core/outbox.ts';
import { gate, type Verdict } from '../core/policy/gate.ts';
import { probe } from '../core/policy/probe.ts';
import type { MessageRow } from '../core/record.ts';
import type { Instant } from '../core/time/instant.ts';
import { numberBudget } from '../pipeline/sending/number-budget.ts';
import { type DeliveryAnswer, deliveryAnswer } from './delivery-words.ts';
import type { HttpDeps } from './deps.ts';
import { type StageReason, stageReason } from './stage-reason.ts';
import { wordsOf, wordsOfReason } from './why-words.ts';

export type Answer = { readonly verdict: Verdict; readonly words: string };

/** A message that did not leave at once, or never. */
export type PastHold = {
  readonly id: MessageRow['id'];
  readonly at: Instant;
  readonly flow: string | null;
  readonly step: string | null;
  readonly status: MessageRow['status'];
  /** Why it waited, in order; the last one may still stand. */
  readonly holds: readonly { readonly reason: string; readonly until: Instant; readonly words: string }[];
  /** Why it was dropped or failed; null when it left or waits. */
  readonly end: { readonly reason: string; readonly words: string } | null;
};

export type Why = {
  /** Why they are in their stage; null where the journal does not go back so far. */
  readonly stage: StageReason | null;
  /** Whether what is sent to them arrives. */
  readonly delivery: DeliveryAnswer;
  /** A reply to something they wrote. */
  readonly reply: Answer;
  /** A message that we start, by its purpose. */
  readonly started: Readonly<Record<Purpose, Answer>>;
  /** The latest messages that were held or never left, oldest first. */
  readonly past: readonly PastHold[];
};

/** How far back `past` looks, in messages. */
const lookedAt = 200;

/** Null while no release is loaded or the contact's channel is off: then nothing is sent at all. */
export async function why(
  { store, release, channels, clock }: Pick<HttpDeps, 'store' | 'release' | 'channels' | 'clock'>,
  contact: Contact,
): Promise<Why | null> {
  const policy = release()?.policy;
  const channel = channels().find(({ facts }) => facts.id === contact.channel)?.facts;
  if (!policy || !channel) return null;
  const now = clock.now();
  const undecided = (await store.inbox.waitingContacts([contact.id], [])).has(contact.id);
  const number = await numberBudget(store, { policy, channel, now });
  const ask = (purpose: Purpose, origin: MessageOrigin): Answer => {
    const message = probe(contact, { purpose, origin, now });
    const verdict = gate({ contact, message, policy, channel, now, undecided, number });
    return { verdict, words: wordsOf(verdict) };
  };
  const rows = await store.messages.conversation(contact.id, lookedAt);
  return {
    stage: await stageReason(store, contact),
    delivery: deliveryAnswer(contact, policy),
    reply: ask('service', 'reply'),
    started: {
      service: ask('service', 'started'),
      utility: ask('utility', 'started'),
      marketing: ask('marketing', 'started'),
    },
    past: rows.flatMap(pastHold),
  };
}

function pastHold(row: MessageRow): readonly PastHold[] {
  const { id, at, flow = null, step = null, status, reason, holds = [] } = row;
  const ended = status === 'dropped' || status === 'failed' ? (reason ?? status) : null;
  if (row.direction === 'in' || (holds.length === 0 && ended === null)) return [];
  return [
    {
      id,
      at,
      flow,
      step,
      status,
      holds: holds.map((hold) => ({ ...hold, words: wordsOfReason(hold.reason) })),
      end: ended === null ? null : { reason: ended, words: wordsOfReason(ended) },
    },
  ];
}
