/** One step of the lifecycle as a pure function: our snapshot in; our snapshot, stages entered and timers out. */
import { type SnapshotFrom, transition } from 'xstate';
import { KabarError } from '../errors.ts';
import type { Policy } from '../policy/policy.ts';
import { type LifecycleEvent, type LifeDurations, lifecycleMachine } from './machine.ts';
import type { LifecycleSnapshot } from './snapshot.ts';
import { isSubscribed, type Stage, stages } from './stages.ts';

export type LifecycleStep = {
  readonly snapshot: LifecycleSnapshot;
  /** Stages entered, in order; entering the same stage again counts. */
  readonly entered: readonly Stage[];
  /** Timers to arm and to cancel, by the names that `fire` understands. */
  readonly armed: readonly { readonly timer: string; readonly delayMs: number }[];
  readonly cancelled: readonly string[];
};

/** What a step goes by: a policy will do, and durations may be those of one contact. */
export type LifeRules = Pick<Policy, 'stageFlows'> & { readonly durations: LifeDurations };

/** The wake-ups of the lifecycle, to tell them from those of runs. */
export const stageTimerPrefix = 'stage:';

/** What a stage's timer counts: `silence`, `gap`, `quiet`… Null for a wake-up that is none of the lifecycle's. */
export const countedBy = (timer: string): string | null =>
  /^stage:xstate\.after\.([a-z]+)\./.exec(timer)?.[1] ?? null;

/** The silence of these stages leads to dormancy; its wake-up is set again by what we send (src/core/sending.ts). */
export const silenceTimerOf = (stage: Stage): string | null =>
  stage === 'active' || stage === 'loyal'
    ? `${stageTimerPrefix}xstate.after.silence.lifecycle.subscribed.${stage}`
    : null;

type MachineSnapshot = SnapshotFrom<typeof lifecycleMachine>;
type MachineEvent = Parameters<typeof transition<typeof lifecycleMachine>>[2];

/** What the statechart does with an event. An event that no state handles changes nothing. */
export const stepLifecycle = (
  before: LifecycleSnapshot,
  event: LifecycleEvent,
  rules: LifeRules,
): LifecycleStep => step(before, event, rules);

/** What it does when one of its own timers (a wake-up named `stage:…`) is due. A stale timer changes nothing. */
export const fireStageTimer = (before: LifecycleSnapshot, timer: string, rules: LifeRules): LifecycleStep =>
  // XState names its delayed events dynamically, so its types cannot know them.
  step(before, { type: timer.slice(stageTimerPrefix.length) } as unknown as MachineEvent, rules);

function step(before: LifecycleSnapshot, event: MachineEvent, rules: LifeRules): LifecycleStep {
  // Most signs of life change nothing where they arrive: asking the definition is far cheaper than taking the step.
  if (eventsOf.get(before.stage)?.has(event.type) === false) return unchanged(before);
  const current = restore(before, rules);
  const [next, actions] = transition(lifecycleMachine, current, event);
  const entered: Stage[] = [];
  const armed: { timer: string; delayMs: number }[] = [];
  const cancelled: string[] = [];
  for (const action of actions as readonly { type: string; params?: unknown }[]) {
    if (action.type === 'stage.entered') entered.push((action.params as { stage: Stage }).stage);
    if (action.type === 'xstate.raise') {
      const { id, delay } = action.params as { id: string; delay: number };
      // A time that never comes needs no wake-up.
      if (Number.isFinite(delay)) armed.push({ timer: stageTimerPrefix + id, delayMs: delay });
    }
    if (action.type === 'xstate.cancel') {
      cancelled.push(stageTimerPrefix + (action.params as { sendId: string }).sendId);
    }
  }
  return { snapshot: next === current ? before : store(next), entered, armed, cancelled };
}

const unchanged = (snapshot: LifecycleSnapshot): LifecycleStep => ({
  snapshot,
  entered: [],
  armed: [],
  cancelled: [],
});

/** The events each stage, or a state around it, has a handler for. */
const eventsOf: ReadonlyMap<Stage, ReadonlySet<string>> = new Map(
  stages.map((stage) => {
    const path = isSubscribed(stage)
      ? ['lifecycle', 'lifecycle.subscribed', `lifecycle.subscribed.${stage}`]
      : ['lifecycle', `lifecycle.${stage}`];
    return [stage, new Set(path.flatMap((id): string[] => lifecycleMachine.getStateNodeById(id).ownEvents))];
  }),
);

const historyId = 'lifecycle.subscribed.remembered';

function restore(snapshot: LifecycleSnapshot, rules: LifeRules): MachineSnapshot {
  if (
    !stages.includes(snapshot.stage) ||
    (snapshot.remembered !== null && !isSubscribed(snapshot.remembered))
  ) {
    throw new KabarError(
      'lifecycle.snapshot',
      `Unknown stage in a stored lifecycle: ${JSON.stringify(snapshot)}`,
    );
  }
  const stored = {
    status: 'active',
    output: undefined,
    error: undefined,
    value: isSubscribed(snapshot.stage) ? { subscribed: snapshot.stage } : snapshot.stage,
    context: {
      durations: rules.durations,
      welcomeFlow: rules.stageFlows.onboarding ?? null,
      attempt: snapshot.attempt,
    },
    historyValue:
      snapshot.remembered === null
        ? {}
        : { [historyId]: [{ id: `lifecycle.subscribed.${snapshot.remembered}` }] },
    children: {},
  };
  // `restoreSnapshot` is typed for snapshots it wrote itself; ours has the same shape (tested over all stages).
  return lifecycleMachine.restoreSnapshot(stored as never, undefined as never) as MachineSnapshot;
}

function store(snapshot: MachineSnapshot): LifecycleSnapshot {
  const { value } = snapshot;
  const stage = (typeof value === 'string' ? value : value.subscribed) as Stage;
  const remembered = snapshot.historyValue[historyId]?.[0]?.key as
    | LifecycleSnapshot['remembered']
    | undefined;
  return { stage, attempt: snapshot.context.attempt, remembered: remembered ?? null };
}
