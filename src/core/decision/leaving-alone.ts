/** Some of those who fall silent are asked nothing, so that it is known how many come back by themselves. */
import type { Contact } from '../contact.ts';
import { isLeftOut } from '../flow/holdout.ts';
import type { JournalLine } from '../journal.ts';
import type { Stage } from '../lifecycle/stages.ts';
import type { Turn } from '../turn.ts';
import { isReturn, silentStages } from './returning.ts';

type Silence = { readonly silence: Contact['silence']; readonly facts: NonNullable<JournalLine['facts']> };

/**
 * What a life's step to this stage makes of their silence, and what the journal is to tell of it. Drawn once, when it begins: a rule
 * that is changed meanwhile changes nothing for those who are silent.
 */
export function silenceIn({ contact, world }: Turn, to: Stage): Silence {
  const { lifecycle, silence } = contact;
  const from = lifecycle.stage;
  if (silentStages.includes(from) || from === 'unreachable') {
    const goesOn = silentStages.includes(to) || to === 'unreachable';
    if (goesOn || silence === null) return { silence: goesOn ? silence : null, facts: {} };
    const { leftAlone, since } = silence;
    return { silence: null, facts: isReturn(from, to) ? { leftAlone, silentSince: since } : {} };
  }
  const { leftAlone: part, stageFlows } = world.release.policy;
  if (to !== 'dormant' || part === undefined) return { silence: null, facts: {} };
  const leftAlone = isLeftOut(contact.id, `dormant:${stageFlows.dormant ?? ''}`, part);
  return { silence: { since: world.now, leftAlone }, facts: { leftAlone } };
}
