/** What does not arrive: a number is suspected first, and counts as dead only after several occasions; anything that arrives ends it. */
import {
  type Circumstances,
  isAmiss,
  isDuring,
  nothingAmiss,
  occasions,
  standing,
  withFailure,
  withLost,
} from '../delivery/delivery.ts';
import { usualDelivery } from '../delivery/rules.ts';
import type { MessageUndelivered } from '../event.ts';
import { zoneOf } from '../policy/where.ts';
import type { SendFailure } from '../receipt.ts';
import { hourMs } from '../time/instant.ts';
import type { Turn } from '../turn.ts';
import { loseAddress } from './platform-news.ts';

export const suspicionTimer = 'suspicion';

/** An outage is known by then, and what fell into one does not count. */
const judgedAfterMs = hourMs;

/** Judged in an hour: if many others fail now too, it says nothing of them. */
export function suspect(turn: Turn, { code, certain }: SendFailure): void {
  const { contact, world, arrival } = turn;
  const at = Math.floor(arrival.receivedAt);
  const failure = { at, channel: contact.channel, code, counts: certain ? 2 : 1 } as const;
  turn.change({ delivery: withFailure(contact.delivery, failure) });
  turn.wake(suspicionTimer, world.now + judgedAfterMs);
}

export function judgeSuspicion(turn: Turn): void {
  const { contact, world } = turn;
  const circumstances = circumstancesOf(turn);
  const failures = standing(contact.delivery, circumstances);
  if (failures.length < contact.delivery.failures.length) {
    turn.note('delivery.forgotten', 'too long ago, or part of an outage', {
      failures: contact.delivery.failures.length - failures.length,
    });
    turn.change({ delivery: { ...contact.delivery, failures } });
  }
  const [first] = failures;
  if (first === undefined) return;
  const { rules } = circumstances;
  const count = occasions(failures, zoneOf(contact, world.release.policy));
  if (count >= rules.unreachableAfter) {
    turn.note('delivery.given-up', failures.at(-1)?.code ?? first.code, { occasions: count });
    return loseAddress(turn);
  }
  turn.note('delivery.suspected', first.code, { occasions: count, of: rules.unreachableAfter });
  turn.wake(suspicionTimer, first.at + rules.withinMs);
}

/** It may be a block, a phone in a drawer, or nothing at all: no more than a sign. */
export function noteUndelivered(turn: Turn, { message, sentAt }: MessageUndelivered): void {
  const { contact } = turn;
  if (isDuring(sentAt, circumstancesOf(turn).outages))
    return turn.note('delivery.forgotten', 'part of an outage', { message });
  turn.note('message.undelivered', undefined, { message });
  turn.change({ delivery: withLost(contact.delivery, sentAt) });
}

/** Something arrived, or came from them. */
export function clearSuspicion(turn: Turn, why: string): void {
  if (!isAmiss(turn.contact.delivery)) return;
  turn.note('delivery.cleared', why);
  turn.cancel(suspicionTimer);
  turn.change({ delivery: nothingAmiss });
}

const circumstancesOf = ({ contact, world }: Turn): Circumstances => ({
  rules: world.release.policy.delivery ?? usualDelivery,
  outages: world.outages?.(contact.channel) ?? [],
  now: world.now,
});
