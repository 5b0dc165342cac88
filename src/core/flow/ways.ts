/** Every way out of a step, under the names by which passages tell which one was taken. */
import type { Step } from './flow.ts';
import { onlyWay } from './passage.ts';
import type { QuestionConfig } from './question-shape.ts';

/** A question that was answered where it makes no difference how. */
export const answered = 'answered';
/** A question that was let go. */
export const givenUp = { unclear: 'unclear answers', silent: 'silence' } as const;
/** What somebody waited for: it came, or it did not come in time. */
export const awaited = { came: 'in time', late: 'too late' } as const;
export const callFailed = 'if-failed';

export function waysOf(step: Step): readonly string[] {
  switch (step.kind) {
    case 'when':
      return ['then', 'else'];
    case 'ask':
    case 'poll':
      return [...answersOf(step), givenUp.unclear, givenUp.silent];
    case 'wait':
      return isObject(step.config) && step.config.for === 'event'
        ? [awaited.came, awaited.late]
        : [awaited.late];
    case 'hand-over':
      return [awaited.came, awaited.late];
    case 'call':
      return [answered, callFailed];
    default:
      return [onlyWay];
  }
}

/** Each option with a branch of its own, and `else` where an option has none. */
function answersOf({ branches, config }: Step): readonly string[] {
  const named = Object.keys(branches).filter((branch) => branch !== 'else');
  if (named.length === 0 && !('else' in branches)) return [answered];
  const { options } = config as QuestionConfig;
  return options.every(({ id }) => named.includes(id)) ? named : [...named, 'else'];
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
