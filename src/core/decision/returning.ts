/** Somebody who had gone silent is back: what was meant for the silence is let go, and they are thanked, once. */
import type { Stage } from '../lifecycle/stages.ts';
import type { MessageOrigin } from '../outbox.ts';
import type { Turn } from '../turn.ts';
import type { FollowUp } from './agenda.ts';
import { isUnseen } from './aside.ts';
import { stopRun } from './running.ts';

/** The stages of those who have gone silent: from each a sign of life leads back to the good time. */
export const silentStages: readonly Stage[] = ['dormant', 'quiet', 'archived'];

export const isReturn = (before: Stage, after: Stage): boolean =>
  silentStages.includes(before) && after === 'active';

/** Attempts and letters that still wait, or were still to come, would be wrong from now on. */
export function endSilence(turn: Turn): void {
  const isOfSilence = ({ because }: { readonly because: string }) =>
    silentStages.some((stage) => because === `stage:${stage}`);
  const { run, queue, aside } = turn.contact;
  if (run && isOfSilence(run) && !isAsking(turn)) stopRun(turn, 'they are back');
  if (queue.some(isOfSilence)) turn.change({ queue: queue.filter((waiting) => !isOfSilence(waiting)) });
  if (aside.some(({ run }) => isOfSilence(run)))
    turn.change({ aside: aside.filter(({ run }) => !isOfSilence(run)) });
  const { stageFlows } = turn.world.release.policy;
  for (const stage of silentStages) {
    const flow = stageFlows[stage];
    if (flow !== undefined && turn.contact.run?.stack.every((frame) => frame.flow !== flow) !== false)
      turn.expire(flow);
  }
}

/** A message that answers an open question is thanked by the flow that asked; everything else by the flow for it. */
export function thank(turn: Turn, origin: MessageOrigin): readonly FollowUp[] {
  const flow = turn.world.release.policy.returnFlow;
  if (flow === undefined) return [];
  if (turn.arrival.event.type === 'message.received' && isAsking(turn)) return [];
  return [{ do: 'start', flow, because: 'return', origin, beside: true }];
}

const isAsking = ({ contact }: Turn): boolean =>
  contact.run?.stack.at(-1)?.waiting?.for === 'answer' && !isUnseen(contact);
