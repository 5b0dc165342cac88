/** The ways out of a step, as far as they can be told without a contact: what `follow` does, for all answers at once. */
import type { Step, StepId } from '../flow/flow.ts';
import { own } from '../flow/own.ts';
import type { QuestionConfig } from '../flow/question-shape.ts';
import { constantValue } from './conditions.ts';

/** `pass`: at once. `time`: by itself, after a wait or a call. `silence`: they said nothing. `answer`: they said something. */
export type ExitBy = 'pass' | 'time' | 'silence' | 'answer';

export type Exit = {
  /** A step of the same flow, the end of the flow (null), or the end of the whole run. */
  readonly to: StepId | null | 'home';
  readonly by: ExitBy;
  /** They answered clearly, or the call succeeded: what the step saves is there. */
  readonly saved?: boolean;
  /** Of a `when`: which way it went. */
  readonly way?: 'then' | 'else';
};

/** Of a `start-flow`, the way on when the inner flow comes back. */
export function exitsOf(step: Step): readonly Exit[] {
  switch (step.kind) {
    case 'ask':
    case 'poll':
      return exitsOfQuestion(step, step.config as QuestionConfig & { readonly counted?: boolean });
    case 'when':
      return exitsOfCondition(step);
    case 'wait':
    case 'hand-over':
      return [{ to: step.next, by: 'time' }];
    case 'call':
      return [
        { to: step.next, by: 'time', saved: true },
        { to: own(step.branches, 'if-failed') ?? step.next, by: 'time' },
      ];
    case 'go':
      return [{ to: (step.config as { readonly step: StepId }).step, by: 'pass' }];
    case 'end':
      return [{ to: null, by: 'pass' }];
    default:
      return [{ to: step.next, by: 'pass', saved: true }];
  }
}

export const speaks = ({ kind }: Step): boolean => kind === 'say' || kind === 'ask' || kind === 'poll';

/** Old words for it in the config: `skip`, `end`, or a step. */
const lastExit = (last: string, { next }: Step): Exit['to'] => {
  if (last === 'skip') return next;
  return last === 'end' ? 'home' : (last as StepId);
};

function exitsOfQuestion(
  step: Step,
  config: QuestionConfig & { readonly counted?: boolean },
): readonly Exit[] {
  const chosen = config.options.map(
    ({ id }) => own(step.branches, id) ?? own(step.branches, 'else') ?? step.next,
  );
  const answers = chosen.length === 0 || config.type === 'options' ? [step.next] : [...new Set(chosen)];
  // Where rounds are dated and none is due, a counted question ends its flow.
  const isCounted = step.kind === 'poll' || config.counted === true;
  return [
    ...answers.map((to): Exit => ({ to, by: 'answer', saved: true })),
    { to: lastExit(config.unclear.last, step), by: 'answer' },
    { to: lastExit(config.silent.last, step), by: 'silence' },
    ...(isCounted ? [{ to: null, by: 'pass' } as const] : []),
  ];
}

function exitsOfCondition(step: Step): readonly Exit[] {
  const then: Exit = { to: own(step.branches, 'then') ?? step.next, by: 'pass', way: 'then' };
  const otherwise: Exit = { to: own(step.branches, 'else') ?? step.next, by: 'pass', way: 'else' };
  const fixed = constantValue(step);
  if (fixed === null) return [then, otherwise];
  return [fixed ? then : otherwise];
}
