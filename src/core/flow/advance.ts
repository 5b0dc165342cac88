/** Carries a run on with what happened, to the next wait or to its end. Never throws, whatever the run, the flow or the cause. */
import type { InboundContent } from '../message.ts';
import type { MessageOrigin } from '../outbox.ts';
import type { Turn } from '../turn.ts';
import type { Value } from '../value.ts';
import type { Cause, Signal } from './cause.ts';
import { soundValues } from './clip.ts';
import type { Flow } from './flow.ts';
import { abandon, firstFrame, flowFacts, follow, timers } from './follow.ts';
import { passagesOf } from './passages-of.ts';
import { act, createScene, type Place, placeOf } from './play.ts';
import type { Run, RunId } from './run.ts';
import type { AnyStepKind, Outcome, Scene } from './step-kind.ts';

/** `run` is null when it is over. */
export type Advanced = { readonly run: Run | null; readonly signals: readonly Signal[] };

/** More steps than this without a wait is a loop. */
const mostSteps = 200;

/** The run of a flow before its first step; `advance` it with `begin`. */
export const beginRun = (
  turn: Turn,
  flow: Flow,
  because: string,
  values: Readonly<Record<string, Value>>,
): Run => ({
  id: `${turn.arrival.id}.${turn.effects.length}.run` as RunId,
  startedAt: turn.world.now,
  because,
  stack: [firstFrame(flow)],
  values: soundValues(values),
});

export function advance(
  turn: Turn,
  run: Run,
  cause: Cause,
  { origin }: { readonly origin: MessageOrigin },
): Advanced {
  const signals: Signal[] = [];
  try {
    return { run: walk(turn, run, cause, { origin, signals }), signals };
  } catch (error) {
    // A step that throws is our fault; the contact must not stay caught in it, nor their inbox.
    // Its message may quote what they wrote, so the journal gets its name alone.
    turn.note('run.failed', error instanceof Error ? error.name : 'unknown', flowFacts(run));
    turn.cancel(timers);
    return { run: null, signals };
  }
}

/** Would the waiting step take this as a clear answer? */
export const understands = (turn: Turn, run: Run, content: InboundContent): boolean =>
  askStep(turn, run, (kind, config, scene) => kind.understands?.(config, scene, content));

/** Is this one of the answers that the waiting step offers? */
export const offers = (turn: Turn, run: Run, content: InboundContent): boolean =>
  askStep(turn, run, (kind, config, scene) => kind.offers?.(config, scene, content));

function askStep(
  turn: Turn,
  run: Run,
  question: (kind: AnyStepKind, config: unknown, scene: Scene) => boolean | undefined,
): boolean {
  const place = placeOf(turn, run);
  if (typeof place === 'string' || place.frame.waiting === null) return false;
  try {
    const scene = createScene(turn, place, run, { origin: 'reply', signals: [] });
    return question(place.kind, place.step.config, scene) ?? false;
  } catch {
    return false;
  }
}

function tell({ world, contact }: Turn, { flow, step }: Place, cause: Cause, outcome: Outcome): void {
  if (world.onlooker === undefined) return;
  for (const passage of passagesOf({ contact: contact.id, flow, step, cause, outcome }))
    world.onlooker(passage);
}

type Means = { readonly origin: MessageOrigin; readonly signals: Signal[] };

/** Step by step; `cause` is for the first one, the others are entered. */
function walk(turn: Turn, before: Run, cause: Cause, means: Means): Run | null {
  let run = before;
  for (let count = 0; count < mostSteps; count++) {
    const place = placeOf(turn, run);
    if (typeof place === 'string') return abandon(turn, run, 'run.lost', place);
    const scene = createScene(turn, place, run, means);
    const met: Cause = count === 0 ? cause : { kind: 'begin' };
    const outcome = act(place, scene, met);
    tell(turn, place, met, outcome);
    const after = follow(turn, place, scene.run, outcome, means.signals);
    if (after.kind === 'rests') return after.run;
    if (after.kind === 'over') {
      turn.cancel(timers);
      return null;
    }
    run = after.run;
  }
  return abandon(turn, run, 'run.runaway', `${mostSteps} steps without a wait`);
}
