/** The lifecycle as a graph: every point a life can be at, and what leads from one to another. Found by xstate/graph. */
import type { AnyStateMachine } from 'xstate';
import { getAdjacencyMap } from 'xstate/graph';
import type { Policy } from '../policy/policy.ts';
import { lifecycleMachine } from './machine.ts';
import { type Stage, stages } from './stages.ts';

export type LifePoint = { readonly key: string; readonly stage: Stage; readonly attempt: number };

export type LifeEdge = {
  readonly from: LifePoint;
  readonly to: LifePoint;
  /** As the statechart calls it; that of a timer begins with `xstate.after.`. */
  readonly event: string;
  readonly isTimer: boolean;
};

export type LifecycleGraph = {
  readonly first: LifePoint;
  readonly points: readonly LifePoint[];
  readonly edges: readonly LifeEdge[];
};

export type Statechart = AnyStateMachine;

export const timerEvent = 'xstate.after.';

/** A statechart that counts without an end would make a graph without one. */
const mostTraversals = 20_000;

/** Every event of the statechart is tried at every point; `machine` is another one only where a broken one is to be found out. */
export function lifecycleGraph(policy: Policy, machine: Statechart = lifecycleMachine): LifecycleGraph {
  const welcomeFlow = policy.stageFlows.onboarding ?? null;
  const attempts = policy.durations.gapsMs.length + 1;
  const serializeState = (snapshot: Snapshot): string => JSON.stringify(pointOf(snapshot, attempts));
  const adjacency = getAdjacencyMap(machine, {
    input: { durations: policy.durations, welcomeFlow },
    events: machine.events.flatMap((type) => variantsOf(type, welcomeFlow)),
    limit: mostTraversals,
    serializeState: serializeState as never,
  });
  const points = new Map<string, LifePoint>();
  const meet = (snapshot: unknown): LifePoint => {
    const point = pointOf(snapshot as Snapshot, attempts);
    const key = JSON.stringify(point);
    const known = points.get(key) ?? { key, stage: point.stage, attempt: point.attempt };
    points.set(key, known);
    return known;
  };
  const edges = Object.values(adjacency).flatMap(({ state, transitions }): readonly LifeEdge[] => {
    const from = meet(state);
    // Any statechart may be handed in, so xstate knows no types of its events.
    const next = Object.values(transitions) as readonly { event: { type: string }; state: unknown }[];
    return next.map(({ event, state: after }) => {
      const isTimer = event.type.startsWith(timerEvent);
      return { from, to: meet(after), event: event.type, isTimer };
    });
  });
  const all = [...points.values()];
  const first = all[0] ?? { key: '', stage: 'prospect', attempt: 0 };
  return { first, points: all, edges };
}

/** Guards look at more than an event's name: each kind that can be told apart is tried. */
function variantsOf(type: string, welcomeFlow: string | null): readonly { readonly type: string }[] {
  const plain = { type };
  if (type === 'flow.finished') return [{ ...plain, flow: welcomeFlow } as typeof plain];
  if (['consent.granted', 'consent.withdrawn', 'contact.engaged'].includes(type))
    return [plain, { ...plain, quiet: true } as typeof plain];
  return [plain];
}

type Snapshot = {
  readonly value: string | Readonly<Record<string, string>>;
  readonly context: { readonly attempt?: number };
  readonly historyValue: Readonly<Record<string, readonly { readonly key: string }[]>>;
};

/** Attempts beyond the last gap are all the same: the next step is the quiet one. */
function pointOf({ value, context, historyValue }: Snapshot, attempts: number) {
  const name = typeof value === 'string' ? value : Object.values(value)[0];
  const stage = stages.find((known) => known === name) ?? 'prospect';
  const remembered = Object.values(historyValue).flatMap((nodes) => nodes.map(({ key }) => key));
  return { stage, attempt: Math.min(context.attempt ?? 0, attempts), remembered };
}
