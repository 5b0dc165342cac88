/** An event that is a goal: a sign of life, counted, and credited to what we said last. */
import type { BusinessOccurred } from '../event.ts';
import { own } from '../flow/own.ts';
import { creditedCampaign, type Goal } from '../goal.ts';
import type { Turn } from '../turn.ts';
import { noteGoal } from './engaging.ts';
import { creditGoal } from './trying.ts';

/** Gives whether it is one. An event may be several goals. */
export function reachGoals(turn: Turn, { name, values }: BusinessOccurred): boolean {
  const goals = [...turn.world.release.goals.values()].filter(({ event }) => event === name);
  for (const goal of goals) {
    const credit = creditOf(turn, goal);
    const worth = goal.amount === null ? undefined : own(values, goal.amount);
    const amount = typeof worth === 'number' && Number.isFinite(worth) ? worth : null;
    turn.reach({ goal: goal.id, amount, credit });
    turn.note('goal.reached', credit === null ? 'nothing we started shortly before' : undefined, {
      goal: goal.id,
      amount,
      flow: credit?.flow ?? null,
      campaign: creditedCampaign(credit),
      message: credit?.message ?? null,
    });
    creditGoal(turn, goal.id);
    noteGoal(turn, goal.points);
  }
  return goals.length > 0;
}

/** Only what was sent before it happened, and not too long before. */
function creditOf({ contact, arrival }: Turn, { withinMs }: Goal) {
  const { credit } = contact;
  if (credit === null || credit.at > arrival.receivedAt) return null;
  return arrival.receivedAt - credit.at <= withinMs ? credit : null;
}
