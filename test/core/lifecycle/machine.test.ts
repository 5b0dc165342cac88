/** The statechart as a whole: what can be reached, what a STOP does everywhere, and that the pure step is XState's own. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createActor, SimulatedClock } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import type { FlowId } from '../../../src/core/flow/flow.ts';
import { type LifecycleEvent, lifecycleMachine } from '../../../src/core/lifecycle/machine.ts';
import { firstSnapshot, type LifecycleSnapshot } from '../../../src/core/lifecycle/snapshot.ts';
import { isSubscribed, type Stage, stages } from '../../../src/core/lifecycle/stages.ts';
import { fireStageTimer, stageTimerPrefix, stepLifecycle } from '../../../src/core/lifecycle/step.ts';
import { seed } from '../../properties/seed.ts';
import { lifePolicy } from './policy.ts';

const events: readonly LifecycleEvent[] = [
  { type: 'consent.asked' },
  { type: 'consent.granted' },
  { type: 'consent.withdrawn' },
  { type: 'contact.engaged' },
  { type: 'contact.promoted' },
  { type: 'flow.finished', flow: 'welcome' as FlowId },
  { type: 'flow.finished', flow: 'other' as FlowId },
  { type: 'address.failed' },
  { type: 'contact.unengaged' },
];
const input = { durations: lifePolicy.durations, welcomeFlow: 'welcome' as FlowId };

/** Every event there is, timers included, as the graph walks them. */
const timers = stages.flatMap((stage) => {
  const path = isSubscribed(stage) ? `lifecycle.subscribed.${stage}` : `lifecycle.${stage}`;
  return ['confirmation', 'onboarding', 'silence', 'fading', 'gap', 'quiet'].map(
    (delay) => `xstate.after.${delay}.${path}`,
  );
});
const walk = { events: [...events, ...timers.map((type) => ({ type }))] as never[], input };
const stageOf = (value: unknown): Stage =>
  (typeof value === 'string' ? value : (value as { subscribed: string }).subscribed) as Stage;

describe('the shortest paths', () => {
  const paths = getShortestPaths(lifecycleMachine, {
    ...walk,
    // Attempts are counted without end; where one stands and where history would lead is all that matters here.
    serializeState: ({
      value,
      historyValue,
    }: {
      value: unknown;
      historyValue: Record<string, { key: string }[]>;
    }) => JSON.stringify([value, Object.values(historyValue).map((nodes) => nodes.map(({ key }) => key))]),
  } as never);

  test('lead to every stage', () => {
    expect([...new Set(paths.map(({ state }) => stageOf(state.value)))].sort()).toEqual([...stages].sort());
  });

  test('end, after a withdrawal from wherever they lead, in optedOut with no timer left', () => {
    for (const path of paths) {
      const stage = stageOf(path.state.value);
      const before: LifecycleSnapshot = { stage, attempt: path.state.context.attempt, remembered: null };
      const step = stepLifecycle(before, { type: 'consent.withdrawn' }, lifePolicy);
      expect(step.snapshot.stage).toBe('optedOut');
      expect(step.armed).toEqual([]);
    }
  });

  test('never leave optedOut but by consent', () => {
    const others = walk.events.filter(({ type }: { type: string }) => type !== 'consent.granted');
    const optedOut: LifecycleSnapshot = { stage: 'optedOut', attempt: 0, remembered: 'active' };
    for (const event of others) expect(stepLifecycle(optedOut, event, lifePolicy).snapshot).toBe(optedOut);
  });

  test('are passed by steps of ours from the first snapshot, one after the other', () => {
    for (const path of paths) {
      let snapshot = firstSnapshot;
      for (const { event } of path.steps) {
        const type: string = event.type;
        if (type === 'xstate.init') continue;
        snapshot = type.startsWith('xstate.after')
          ? fireStageTimer(snapshot, stageTimerPrefix + type, lifePolicy).snapshot
          : stepLifecycle(snapshot, event as LifecycleEvent, lifePolicy).snapshot;
      }
      expect(snapshot.stage).toBe(stageOf(path.state.value));
    }
  });
});

describe(`the pure step is what a live actor does (seed ${seed})`, () => {
  type Move = { readonly event: LifecycleEvent } | { readonly waitMs: number };
  const day = 86_400_000;
  const move: fc.Arbitrary<Move> = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...events).map((event) => ({ event })) },
    {
      weight: 2,
      arbitrary: fc.constantFrom(day, 3 * day, 8 * day, 31 * day, 100 * day).map((waitMs) => ({ waitMs })),
    },
  );

  /** Our way: snapshots and timers as data, one at a time, in the order in which they are due. */
  function asData(moves: readonly Move[]): LifecycleSnapshot[] {
    let snapshot = firstSnapshot;
    let now = 0;
    const armed = new Map<string, number>();
    const take = (step: ReturnType<typeof stepLifecycle>) => {
      snapshot = step.snapshot;
      for (const timer of step.cancelled) armed.delete(timer);
      for (const { timer, delayMs } of step.armed) armed.set(timer, now + delayMs);
    };
    return moves.map((each) => {
      if ('event' in each) take(stepLifecycle(snapshot, each.event, lifePolicy));
      else {
        const end = now + each.waitMs;
        for (;;) {
          const [next] = [...armed].filter(([, at]) => at <= end).sort((a, b) => a[1] - b[1]);
          if (!next) break;
          armed.delete(next[0]);
          now = next[1];
          take(fireStageTimer(snapshot, next[0], lifePolicy));
        }
        now = end;
      }
      return snapshot;
    });
  }

  function alive(moves: readonly Move[]): { stage: Stage; attempt: number }[] {
    const clock = new SimulatedClock();
    const actor = createActor(lifecycleMachine, { input, clock }).start();
    return moves.map((each) => {
      if ('event' in each) actor.send(each.event);
      // Day by day: XState's clock arms what a timer arms at the end of its leap.
      else for (let waited = 0; waited < each.waitMs; waited += day) clock.increment(day);
      const { value, context } = actor.getSnapshot();
      return { stage: stageOf(value), attempt: context.attempt };
    });
  }

  test('over random events and silences, stored and restored between every two', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 40 }), (moves) => {
        const ours = asData(moves).map(({ stage, attempt }) => ({ stage, attempt }));
        expect(ours).toEqual(alive(moves));
      }),
      { seed, numRuns: 300 },
    );
  });
});
