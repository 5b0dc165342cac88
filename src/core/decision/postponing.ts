/** A stage's timer is due; is its time really over? Only time in which something reached them counts as silence. */
import { usualEngagement } from '../engagement/rules.ts';
import { fadesTo } from '../engagement/score.ts';
import { silenceMsOf, silentUntil } from '../engagement/silence.ts';
import { countedBy } from '../lifecycle/step.ts';
import { dayMs, type Instant } from '../time/instant.ts';
import type { Turn } from '../turn.ts';

/** When to look again; null when the time is over; infinity when it will never be. */
export function postponedTo(turn: Turn, timer: string, reached: Instant | null | undefined): Instant | null {
  const until = untilOf(turn, timer, reached);
  return until > turn.world.now ? until : null;
}

function untilOf(turn: Turn, timer: string, reached: Instant | null | undefined): Instant {
  switch (countedBy(timer)) {
    case 'silence':
      return silenceEnds(turn, reached);
    case 'gap':
      return attemptEnds(turn);
    case 'fading':
      return loyaltyEnds(turn);
    default:
      return turn.world.now;
  }
}

/**
 * The silence began with the first message of ours that reached them since their last sign of life. As long as none was sent
 * nobody is silent, and the first one sets the clock going. `reached` is what the receipts told; where nobody looked at them,
 * what was sent counts. What was sent and has reached nobody is looked at again when a silence could be over.
 */
function silenceEnds({ contact, world, note }: Turn, reached: Instant | null | undefined): Instant {
  const { policy } = world.release;
  const { silentSince } = contact.talk;
  if (silentSince === null) {
    note('silence.not-counted', 'nothing was sent to them');
    return Number.POSITIVE_INFINITY;
  }
  if (reached === null) {
    note('silence.not-counted', 'nothing has reached them');
    return world.now + silenceMsOf(contact.rhythm, policy);
  }
  return silentUntil(contact, Math.max(silentSince, reached ?? silentSince), policy);
}

/** No cap holds a message back for longer than this, and a message that never leaves must not keep anybody here for ever. */
export const longestHoldMs = 31 * dayMs;

/** An attempt that still waits to be sent has not failed: the gap begins when it leaves (see src/core/sending.ts). */
function attemptEnds({ contact, world }: Turn): Instant {
  const { durations, stageFlows } = world.release.policy;
  const waits = contact.outbox.filter(
    ({ flow, origin, held, queuedAt }) =>
      flow === stageFlows.dormant &&
      origin === 'started' &&
      held !== undefined &&
      world.now < queuedAt + longestHoldMs,
  );
  if (waits.length === 0) return world.now;
  const gapMs = durations.gapsMs[Math.max(0, contact.lifecycle.attempt - 1)] ?? 0;
  return Math.max(world.now, ...waits.map(({ dueAt }) => dueAt)) + gapMs;
}

/** What they did since the timer was set keeps them loyal for longer. */
function loyaltyEnds({ contact, world }: Turn): Instant {
  const { loyalty, engagement: rules = usualEngagement } = world.release.policy;
  return loyalty === undefined ? Number.POSITIVE_INFINITY : fadesTo(loyalty.below, contact.engagement, rules);
}
