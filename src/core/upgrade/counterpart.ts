/** May somebody who waits at one step wait at another instead, without being told anything? */
import type { Step } from '../flow/flow.ts';
import { innerFlow } from '../flow/inner-flow.ts';
import type { QuestionConfig } from '../flow/question-shape.ts';
import type { Counted } from '../flow/round-of.ts';

type Question = QuestionConfig & Partial<Pick<Counted, 'multiple'>> & { readonly counted?: boolean };

/** Why not, in words that follow "they cannot go on at …:"; null when they may. */
export function whyNoCounterpart(old: Step, now: Step): string | null {
  if (old.kind !== now.kind) return `it was \`${old.kind}\` and is \`${now.kind}\``;
  switch (old.kind) {
    case 'ask':
    case 'poll':
      return whyNotAsked(old, now);
    case 'wait':
    case 'hand-over':
      return null;
    case 'call':
      return old.id === now.id ? null : 'the answer to their call belongs to another step';
    case 'start-flow':
      return innerFlow(old) === innerFlow(now) ? null : `the flow ${innerFlow(old)} runs inside theirs`;
    default:
      return `nobody waits at a \`${old.kind}\``;
  }
}

/** They answer the words they have seen, by the options they were shown, and by the numbers these had. */
function whyNotAsked(old: Step, now: Step): string | null {
  const [was, is] = [old.config as Question, now.config as Question];
  const isSame = old.id === now.id && was.key === is.key;
  if (!isSame && [was, is].some(({ grants, records }) => grants.length > 0 || records !== undefined))
    return 'a question for consent is answered by who saw its words';
  if (was.grants.join() !== is.grants.join() || was.records !== is.records)
    return 'an answer would be consent to something else';
  if (was.type !== is.type) return 'another kind of answer is expected';
  const isOffered = was.options.every(({ id }, index) => is.options[index]?.id === id);
  if (!isOffered) return 'what they were offered is not offered any more, or in another order';
  const counts = (question: Question) => question.counted === true || question.multiple !== undefined;
  if (counts(was) !== counts(is) || was.multiple !== is.multiple) return 'answers are counted differently';
  return counts(was) && !isSame ? 'their answers are counted under the name of the step' : null;
}
