/** A cleaning came to a contact whose time seemed over: if it still is, they are archived, as by the last timer of the ladder. */
import { judge } from '../cleaning/judge.ts';
import type { CleaningAsked } from '../event.ts';
import { stageTimerPrefix } from '../lifecycle/step.ts';
import type { Turn } from '../turn.ts';
import type { FollowUp } from './agenda.ts';

export function clean(turn: Turn, { cleaning, told }: CleaningAsked): readonly FollowUp[] {
  const { contact, world } = turn;
  const judgement = judge(contact, { policy: world.release.policy, now: world.now, told });
  if (judgement.kind !== 'archive') {
    turn.note('cleaning.left', judgement.kind === 'stay' ? judgement.because : cameBack, { cleaning });
    return [];
  }
  turn.note('cleaning.archived', judgement.because, { cleaning });
  // Of a timer that an earlier version knew by another name nothing is left either.
  turn.cancel(stageTimerPrefix);
  return [{ do: 'live', event: { type: 'contact.unengaged' } }];
}

/** Between being found and being asked. */
export const cameBack = 'they came back';
