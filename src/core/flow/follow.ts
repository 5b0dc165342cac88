/** Where a run goes after a step: to the next one, into another flow, back to the one below, or to rest. */
import type { Turn } from '../turn.ts';
import type { Signal } from './cause.ts';
import type { Flow, FlowId, StepId } from './flow.ts';
import { own } from './own.ts';
import { type Place, placeOf } from './play.ts';
import type { Frame, Run } from './run.ts';
import type { Outcome } from './step-kind.ts';

/** design.md section 5, clause 8. */
const deepestStack = 8;
/** The timers of a run: the next wait forgets those of the one before. */
export const timers = 'run:';

export type After = { readonly kind: 'moves' | 'rests'; readonly run: Run } | { readonly kind: 'over' };

export function follow(turn: Turn, place: Place, run: Run, outcome: Outcome, signals: Signal[]): After {
  const { frame, step } = place;
  switch (outcome.go) {
    case 'nowhere':
      return { kind: 'rests', run };
    case 'wait': {
      turn.cancel(timers);
      if (outcome.timer) turn.wake(outcome.timer.name, outcome.timer.dueAt);
      const { waiting, tries = 0 } = outcome;
      return { kind: 'rests', run: withTop(run, { ...frame, waiting, tries }) };
    }
    case 'on':
      return moveTo(turn, run, own(step.branches, outcome.branch ?? '') ?? step.next, signals);
    case 'to':
      return moveTo(turn, run, outcome.step, signals);
    case 'into':
      return enter(turn, place, run, outcome.flow, signals);
    case 'back':
      return moveTo(turn, run, null, signals);
    case 'home':
      turn.note('run.ended', outcome.why, flowFacts(run));
      for (const { flow } of [...run.stack].reverse()) signals.push({ type: 'flow.finished', flow });
      return { kind: 'over' };
    default:
      return outcome satisfies never;
  }
}

/** To a step of the same flow; behind its last one the flow is over, and the one below goes on behind its `start-flow`. */
function moveTo(turn: Turn, before: Run, target: StepId | null, signals: Signal[]): After {
  let run = before;
  let step = target;
  for (;;) {
    const top = run.stack.at(-1);
    if (!top) return { kind: 'over' };
    if (step !== null) {
      return { kind: 'moves', run: withTop(run, { ...top, step, tries: 0, waiting: null }) };
    }
    signals.push({ type: 'flow.finished', flow: top.flow });
    run = { ...run, stack: run.stack.slice(0, -1) };
    step = behindSubFlow(turn, run);
  }
}

/** The flow that runs is over where it stands; the one below goes on behind its `start-flow`, whose step is to be entered. */
export const endFlow = (turn: Turn, run: Run, signals: Signal[]): After => moveTo(turn, run, null, signals);

/** A lower flow whose version is gone ends with the one above it. */
function behindSubFlow(turn: Turn, run: Run): StepId | null {
  if (run.stack.length === 0) return null;
  const place = placeOf(turn, run);
  if (typeof place !== 'string') return place.step.next;
  turn.note('run.lost', place, flowFacts(run));
  return null;
}

function enter(turn: Turn, { step }: Place, run: Run, id: FlowId, signals: Signal[]): After {
  const flow = turn.world.release.flows.get(id);
  if (!flow) {
    turn.note('flow.missing', 'the release has no such flow', { flow: id });
    return moveTo(turn, run, step.next, signals);
  }
  if (run.stack.length >= deepestStack) {
    turn.note('run.too-deep', `more than ${deepestStack} flows inside each other`, flowFacts(run));
    return { kind: 'over' };
  }
  return { kind: 'moves', run: { ...run, stack: [...run.stack, firstFrame(flow)] } };
}

/** A flow without steps stands at no step, and ends there. */
export const firstFrame = (flow: Flow): Frame => ({
  flow: flow.id,
  version: flow.version,
  step: flow.first ?? ('' as StepId),
  tries: 0,
  waiting: null,
});

const withTop = (run: Run, frame: Frame): Run => ({ ...run, stack: [...run.stack.slice(0, -1), frame] });

/** Ends a run that cannot go on, with a note that says why. */
export function abandon(turn: Turn, run: Run, what: string, why: string): null {
  turn.note(what, why, flowFacts(run));
  turn.cancel(timers);
  return null;
}

export const flowFacts = ({ stack }: Run) => ({
  flow: stack.at(-1)?.flow ?? null,
  step: stack.at(-1)?.step ?? null,
});
