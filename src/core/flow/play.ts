/** Finds the step a run stands at and lets it act; what the step says goes into the run, the turn and the signals. */
import type { MessageOrigin } from '../outbox.ts';
import type { Turn } from '../turn.ts';
import type { Cause, Signal } from './cause.ts';
import { soundValues } from './clip.ts';
import { compose } from './compose.ts';
import type { Flow, Step } from './flow.ts';
import { own } from './own.ts';
import type { Frame, Run } from './run.ts';
import type { AnyStepKind, Outcome, Scene } from './step-kind.ts';
import { stepKind } from './steps/catalogue.ts';

/** A step of a run, found: everything needed to let it act. */
export type Place = {
  readonly frame: Frame;
  readonly flow: Flow;
  readonly step: Step;
  readonly kind: AnyStepKind;
};

/** Where the run's top frame stands, or why that cannot be told. */
export function placeOf(turn: Turn, run: Run): Place | string {
  const frame = run.stack.at(-1);
  if (!frame) return 'the run has no flow';
  const flow = turn.world.release.version(frame.version);
  if (!flow) return `version ${frame.version} of ${frame.flow} is gone`;
  const step = own(flow.steps, frame.step);
  if (!step) return `${frame.flow} has no step ${frame.step}`;
  const kind = stepKind(step.kind);
  return kind ? { frame, flow, step, kind } : `there are no steps of kind ${step.kind}`;
}

export function createScene(
  turn: Turn,
  { frame, flow, step }: Place,
  before: Run,
  { origin, signals }: { readonly origin: MessageOrigin; readonly signals: Signal[] },
): Scene {
  let run = before;
  return {
    turn,
    flow,
    step,
    frame,
    origin,
    get run() {
      return run;
    },
    send(body, more = {}) {
      const sender = { flow, step: step.id, run, origin: more.origin ?? origin };
      return turn.send(compose(turn, sender, body, more));
    },
    keep(values) {
      run = { ...run, values: soundValues({ ...run.values, ...values }) };
    },
    signal(signal) {
      signals.push(signal);
    },
  };
}

/** A step that waits for nothing it could be told takes every cause but `begin` for nothing to it. */
export function act({ kind, step }: Place, scene: Scene, cause: Cause): Outcome {
  if (cause.kind === 'begin') return kind.enter(step.config, scene);
  return kind.resume?.(step.config, scene, cause) ?? { go: 'nowhere' };
}
