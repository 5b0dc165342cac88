/** Another place in a life: the stage, since when they are in it, and how long they were in the one before. */
import type { Contact } from '../contact.ts';
import { isLeftOut } from '../flow/holdout.ts';
import type { JournalLine } from '../journal.ts';
import type { LifecycleSnapshot } from '../lifecycle/snapshot.ts';
import type { Stage } from '../lifecycle/stages.ts';
import type { Turn } from '../turn.ts';
import { isReturn, silentStages } from './returning.ts';

/** The journal has a line for it where the stage is another one; `facts` is what else is to be told of that. */
export function changeStage(
  turn: Turn,
  lifecycle: LifecycleSnapshot,
  why: string,
  facts: JournalLine['facts'] = {},
): void {
  const {
    lifecycle: { stage: from },
    stageSince: since,
    silence: before,
  } = turn.contact;
  const to = lifecycle.stage;
  turn.change({ lifecycle });
  if (from === to) return;
  const silence = silenceIn(turn, from, to);
  turn.change({ stageSince: turn.world.now, silence });
  turn.note('stage.changed', why, {
    from,
    to,
    ...(since === null ? {} : { since }),
    ...(silence !== null && before === null ? { leftAlone: silence.leftAlone } : {}),
    ...(before !== null && isReturn(from, to)
      ? { leftAlone: before.leftAlone, silentSince: before.since }
      : {}),
    ...facts,
  });
}

/** Drawn once for each silence, when it begins: a rule that is changed meanwhile changes nothing for those who are silent. */
function silenceIn({ contact, world }: Turn, from: Stage, to: Stage): Contact['silence'] {
  if (silentStages.includes(from) || from === 'unreachable') {
    return silentStages.includes(to) || to === 'unreachable' ? contact.silence : null;
  }
  const { leftAlone, stageFlows } = world.release.policy;
  if (to !== 'dormant' || leftAlone === undefined) return null;
  return {
    since: world.now,
    leftAlone: isLeftOut(contact.id, `dormant:${stageFlows.dormant ?? ''}`, leftAlone),
  };
}
