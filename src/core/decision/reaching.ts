/** An event that is a goal: counted, and credited to what we said last. */
import type { BusinessOccurred } from '../event.ts';
import { own } from '../flow/own.ts';
import { campaignOf, type Goal } from '../goal.ts';
import type { Turn } from '../turn.ts';

export function reachGoals(turn: Turn, { name, values }: BusinessOccurred): void {
  for (const goal of turn.world.release.goals.values()) {
    if (goal.event !== name) continue;
    const credit = creditOf(turn, goal);
    const worth = goal.amount === null ? undefined : own(values, goal.amount);
    const amount = typeof worth === 'number' && Number.isFinite(worth) ? worth : null;
    turn.reach({ goal: goal.id, amount, credit });
    turn.note('goal.reached', credit === null ? 'nothing we started shortly before' : undefined, {
      goal: goal.id,
      amount,
      flow: credit?.flow ?? null,
      campaign: campaignOf(credit?.because ?? null),
      message: credit?.message ?? null,
    });
  }
}

/** Only what was sent before it happened, and not too long before. */
function creditOf({ contact, arrival }: Turn, { withinMs }: Goal) {
  const { credit } = contact;
  if (credit === null || credit.at > arrival.receivedAt) return null;
  return arrival.receivedAt - credit.at <= withinMs ? credit : null;
}
