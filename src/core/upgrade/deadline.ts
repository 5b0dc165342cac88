/** When a wait is over that goes on at another version's step: counted from when it began, by the new step's length. */
import type { Step } from '../flow/flow.ts';
import type { QuestionConfig } from '../flow/question-shape.ts';
import type { Waiting } from '../flow/run.ts';
import { clockTime, type WaitConfig } from '../flow/steps/wait.ts';
import type { Instant } from '../time/instant.ts';
import type { Turn } from '../turn.ts';

/**
 * "wait 2 days" that became "wait 3 days" ends three days after it began, and one that would be over by now ends now. Where
 * the beginning cannot be told (they waited for a time of day) the new length counts from now.
 */
export function newDeadline(turn: Turn, old: Step, now: Step, dueAt: Instant): Instant {
  if (now.kind === 'wait')
    return waitDeadline(turn, old.config as WaitConfig, now.config as WaitConfig, dueAt);
  const [was, is] = [patienceOf(old), patienceOf(now)];
  return was === null || is === null || was === is ? dueAt : Math.max(turn.world.now, dueAt - was + is);
}

function waitDeadline(turn: Turn, was: WaitConfig, is: WaitConfig, dueAt: Instant): Instant {
  if (JSON.stringify(was) === JSON.stringify(is)) return dueAt;
  if (is.for === 'clock') return clockTime(turn, is.time);
  const [wasMs, isMs] = [lengthOf(was), lengthOf(is) ?? 0];
  if (wasMs === isMs) return dueAt;
  return wasMs === null ? turn.world.now + isMs : Math.max(turn.world.now, dueAt - wasMs + isMs);
}

const lengthOf = (config: WaitConfig): number | null =>
  config.for === 'time' ? config.ms : config.for === 'event' ? config.atMostMs : null;

/** How long the step waits for a person. */
function patienceOf({ kind, config }: Step): number | null {
  if (kind === 'ask' || kind === 'poll') return (config as QuestionConfig).silent.afterMs;
  return kind === 'hand-over' ? (config as { readonly atMostMs: number }).atMostMs : null;
}

/** What they wait for, as the new step has it; what was asked and how often stays as it is. */
export function newWaiting(waiting: Waiting | null, now: Step, dueAt: Instant | null): Waiting | null {
  if (waiting?.for === 'answer')
    return { ...waiting, patienceMs: (now.config as QuestionConfig).silent.afterMs };
  if (now.kind !== 'wait' || waiting === null) return waiting;
  const config = now.config as WaitConfig;
  if (config.for === 'event') return { for: 'event', name: config.name };
  return dueAt === null ? waiting : { for: 'time', until: dueAt };
}
