/** What a `call` may send out: the same names as in texts, but bare values instead of words for a chat. */
import type { Turn } from '../turn.ts';
import type { Value } from '../value.ts';
import type { Run } from './run.ts';
import { answerLabelName, codeOf } from './values.ts';

export function callValues(turn: Turn, run: Pick<Run, 'values'>): Readonly<Record<string, Value>> {
  const { contact, world } = turn;
  const { attributes, profileName, language, id } = contact;
  const kept = Object.entries(run.values).filter(([name]) => name !== answerLabelName);
  return {
    ...(profileName === null ? {} : { name: profileName }),
    ...attributes,
    ...Object.fromEntries(kept.map(([name, value]) => [`run.${name}`, value])),
    ...(run.values.answer === undefined ? {} : { answer: run.values.answer }),
    id,
    language,
    code: codeOf(contact, world),
  };
}
