/** How long a step takes while the contact writes nothing, and when it asks once more. */
import type { Step } from '../flow/flow.ts';
import type { QuestionConfig } from '../flow/question-shape.ts';
import type { CallConfig } from '../flow/steps/call.ts';
import type { WaitConfig } from '../flow/steps/wait.ts';
import { describeDuration } from '../time/duration.ts';
import { dayMs } from '../time/instant.ts';

export type StepTimes = {
  readonly leastMs: number;
  readonly mostMs: number;
  /** When the last nudge comes; 0 without one. */
  readonly nudgeMs: number;
  readonly words: string | null;
};

export function timesOf(step: Step): StepTimes {
  const { id, kind, config } = step;
  switch (kind) {
    case 'wait': {
      const written = config as WaitConfig;
      if (written.for === 'time')
        return taking(written.ms, written.ms, `${describeDuration(written.ms)} at "${id}"`);
      const mostMs = written.for === 'clock' ? dayMs : written.atMostMs;
      return taking(0, mostMs, `up to ${describeDuration(mostMs)} at "${id}"`);
    }
    case 'hand-over': {
      const { atMostMs } = config as { readonly atMostMs: number };
      return taking(0, atMostMs, `up to ${describeDuration(atMostMs)} with a person at "${id}"`);
    }
    case 'call':
      return taking(0, (config as CallConfig).timeoutMs, null);
    case 'ask':
    case 'poll': {
      const { afterMs, again } = (config as QuestionConfig).silent;
      const ms = afterMs * (again + 1);
      return { ...taking(ms, ms, silenceAt(step, ms)), nudgeMs: afterMs * again };
    }
    default:
      return taking(0, 0, null);
  }
}

export const silenceAt = ({ id }: Step, ms: number): string =>
  `${describeDuration(ms)} of silence at "${id}"`;

const taking = (leastMs: number, mostMs: number, words: string | null): StepTimes => ({
  leastMs,
  mostMs,
  nudgeMs: 0,
  words,
});
