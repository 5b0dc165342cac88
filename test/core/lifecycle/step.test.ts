/** Every transition of the lifecycle, with its timers as data. */
import { describe, expect, test } from '@jest/globals';
import type { FlowId } from '../../../src/core/flow/flow.ts';
import type { LifecycleEvent } from '../../../src/core/lifecycle/machine.ts';
import type { LifecycleSnapshot } from '../../../src/core/lifecycle/snapshot.ts';
import { isSubscribed, type Stage, stages, subscribedStages } from '../../../src/core/lifecycle/stages.ts';
import {
  fireStageTimer,
  type LifecycleStep,
  stageTimerPrefix,
  stepLifecycle,
} from '../../../src/core/lifecycle/step.ts';
import { dayMs } from '../../../src/core/time/instant.ts';
import { lifePolicy } from './policy.ts';

const at = (stage: Stage, more: Partial<LifecycleSnapshot> = {}): LifecycleSnapshot => ({
  stage,
  attempt: stage === 'dormant' ? 1 : 0,
  remembered: null,
  ...more,
});
const pathOf = (stage: Stage) =>
  isSubscribed(stage) ? `lifecycle.subscribed.${stage}` : `lifecycle.${stage}`;
const timer = (delay: string, stage: Stage) => `${stageTimerPrefix}xstate.after.${delay}.${pathOf(stage)}`;
const step = (before: LifecycleSnapshot, event: LifecycleEvent) => stepLifecycle(before, event, lifePolicy);
const finished = (flow: string): LifecycleEvent => ({ type: 'flow.finished', flow: flow as FlowId });

/** stage, event, stage after, its timer. */
const silence = { delay: 'silence', ms: 30 * dayMs };
const transitions: readonly (readonly [
  Stage,
  LifecycleEvent,
  Stage,
  { delay: string; ms: number } | null,
])[] = [
  ['prospect', { type: 'consent.asked' }, 'confirming', { delay: 'confirmation', ms: 2 * dayMs }],
  ['prospect', { type: 'consent.granted' }, 'onboarding', { delay: 'onboarding', ms: 7 * dayMs }],
  ['prospect', { type: 'consent.withdrawn' }, 'optedOut', null],
  ['confirming', { type: 'consent.granted' }, 'onboarding', { delay: 'onboarding', ms: 7 * dayMs }],
  ['confirming', { type: 'consent.withdrawn' }, 'optedOut', null],
  ['confirming', { type: 'address.failed' }, 'prospect', null],
  ['onboarding', finished('welcome'), 'active', silence],
  ['active', { type: 'contact.engaged' }, 'active', silence],
  ['active', { type: 'contact.promoted' }, 'loyal', silence],
  ['loyal', { type: 'contact.engaged' }, 'loyal', silence],
  ['dormant', { type: 'contact.engaged' }, 'active', silence],
  ['quiet', { type: 'contact.engaged' }, 'active', silence],
  ['archived', { type: 'contact.engaged' }, 'active', silence],
  ['archived', { type: 'consent.withdrawn' }, 'optedOut', null],
  ['archived', { type: 'address.failed' }, 'unreachable', null],
  ['optedOut', { type: 'consent.granted' }, 'onboarding', { delay: 'onboarding', ms: 7 * dayMs }],
  ['unreachable', { type: 'contact.engaged' }, 'active', silence],
  ['unreachable', { type: 'consent.withdrawn' }, 'optedOut', null],
  ...subscribedStages.map((stage) => [stage, { type: 'consent.withdrawn' }, 'optedOut', null] as const),
  ...subscribedStages.map((stage) => [stage, { type: 'address.failed' }, 'unreachable', null] as const),
  ['unreachable', { type: 'contact.unengaged' }, 'archived', null],
  ...subscribedStages.map((stage) => [stage, { type: 'contact.unengaged' }, 'archived', null] as const),
];

/** The timers each stage may have running. */
const running: Readonly<Partial<Record<Stage, readonly string[]>>> = {
  confirming: ['confirmation'],
  onboarding: ['onboarding'],
  active: ['silence'],
  loyal: ['silence', 'fading'],
  dormant: ['gap'],
  quiet: ['quiet'],
};

describe('a transition', () => {
  test.each(transitions)('%s on %j leads to %s', (from, event, to, armed) => {
    const { snapshot, ...rest } = step(at(from), event);
    expect(rest).toEqual({
      entered: to === 'prospect' ? [] : [to],
      armed: armed === null ? [] : [{ timer: timer(armed.delay, to), delayMs: armed.ms }],
      cancelled: (running[from] ?? []).map((delay) => timer(delay, from)),
    } satisfies Omit<LifecycleStep, 'snapshot'>);
    const remembered = isSubscribed(from) && !isSubscribed(to) ? from : null;
    expect(snapshot).toEqual({
      stage: to,
      attempt: 0 + Number(to === 'unreachable' && from === 'dormant'),
      remembered,
    });
  });

  const known = new Set(transitions.map(([from, event]) => `${from} ${JSON.stringify(event)}`));
  const events: readonly LifecycleEvent[] = [
    { type: 'consent.asked' },
    { type: 'consent.granted' },
    { type: 'consent.withdrawn' },
    { type: 'contact.engaged' },
    { type: 'contact.promoted' },
    finished('welcome'),
    finished('another'),
    { type: 'address.failed' },
    { type: 'contact.unengaged' },
  ];
  const unhandled = stages.flatMap((stage) =>
    events
      .filter((event) => !known.has(`${stage} ${JSON.stringify(event)}`))
      .map((event) => [stage, event] as const),
  );

  test.each(unhandled)('%s does nothing with %j', (stage, event) => {
    const before = at(stage);
    const after = step(before, event);
    expect(after).toEqual({ snapshot: before, entered: [], armed: [], cancelled: [] });
    expect(after.snapshot).toBe(before);
  });
});

describe('a timer that is due', () => {
  const due: readonly (readonly [Stage, number, string, Stage, number])[] = [
    ['confirming', 0, 'confirmation', 'prospect', 0],
    ['onboarding', 0, 'onboarding', 'active', 0],
    ['active', 0, 'silence', 'dormant', 1],
    ['loyal', 0, 'silence', 'dormant', 1],
    ['loyal', 0, 'fading', 'active', 0],
    ['dormant', 1, 'gap', 'dormant', 2],
    ['dormant', 2, 'gap', 'quiet', 0],
    ['quiet', 0, 'quiet', 'archived', 0],
  ];
  test.each(due)('in %s (attempt %s), %s: leads to %s (attempt %s)', (stage, attempt, delay, to, after) => {
    const { snapshot } = fireStageTimer(at(stage, { attempt }), timer(delay, stage), lifePolicy);
    expect([snapshot.stage, snapshot.attempt]).toEqual([to, after]);
  });

  test('of an earlier stage finds no one and changes nothing, in every stage', () => {
    for (const stage of stages) {
      const before = at(stage);
      for (const other of stages.filter((each) => each !== stage)) {
        for (const delay of ['confirmation', 'onboarding', 'silence', 'fading', 'gap', 'quiet']) {
          expect(fireStageTimer(before, timer(delay, other), lifePolicy).snapshot).toBe(before);
        }
      }
      expect(fireStageTimer(before, 'stage:nonsense', lifePolicy).snapshot).toBe(before);
    }
  });

  test('of a loyal contact counts until their engagement has faded, if anything is to fade', () => {
    const fading = { ...lifePolicy, durations: { ...lifePolicy.durations, fadingMs: 12 * dayMs } };
    const { armed } = stepLifecycle(at('active'), { type: 'contact.promoted' }, fading);
    expect(armed).toContainEqual({ timer: timer('fading', 'loyal'), delayMs: 12 * dayMs });
    const forGood = stepLifecycle(at('active'), { type: 'contact.promoted' }, lifePolicy);
    expect(forGood.armed.map((each) => each.timer)).toEqual([timer('silence', 'loyal')]);
  });

  test('gaps grow with each attempt, and the last one leads to the quiet stream', () => {
    const first = fireStageTimer(at('active'), timer('silence', 'active'), lifePolicy);
    const second = fireStageTimer(first.snapshot, timer('gap', 'dormant'), lifePolicy);
    const third = fireStageTimer(second.snapshot, timer('gap', 'dormant'), lifePolicy);
    expect([first, second, third].map(({ armed }) => armed[0]?.delayMs)).toEqual([
      3 * dayMs,
      7 * dayMs,
      90 * dayMs,
    ]);
    expect(third.snapshot).toEqual({ stage: 'quiet', attempt: 0, remembered: null });
  });
});

describe('the history', () => {
  test.each(subscribedStages)('brings whoever was %s back there after they were unreachable', (stage) => {
    const lost = step(at(stage), { type: 'address.failed' });
    expect(lost.snapshot).toMatchObject({ stage: 'unreachable', remembered: stage });
    const stored = JSON.parse(JSON.stringify(lost.snapshot)) as LifecycleSnapshot;
    expect(step(stored, { type: 'contact.engaged' }).snapshot.stage).toBe(stage);
  });

  test('survives a withdrawal and a return, and is then that of the new life', () => {
    const out = step(at('loyal'), { type: 'consent.withdrawn' }).snapshot;
    const back = step(out, { type: 'consent.granted' }).snapshot;
    expect(back).toMatchObject({ stage: 'onboarding' });
    const lost = step(back, { type: 'address.failed' }).snapshot;
    expect(step(lost, { type: 'contact.engaged' }).snapshot.stage).toBe('onboarding');
  });
});

describe('a stored snapshot', () => {
  test.each(stages)('of %s is restored as it was', (stage) => {
    const before = at(stage, { remembered: 'quiet' });
    expect(step(before, finished('another')).snapshot).toBe(before);
  });

  test.each([
    { stage: 'nowhere', attempt: 0, remembered: null },
    { stage: 'active', attempt: 0, remembered: 'archived' },
    { stage: 'subscribed', attempt: 0, remembered: null },
  ])('that no statechart knows is refused loudly: %j', (snapshot) => {
    expect(() => step(snapshot as LifecycleSnapshot, { type: 'contact.engaged' })).toThrow('Unknown stage');
  });

  test('takes the durations and the welcome flow of today, not those of the day it was stored', () => {
    const policy = {
      ...lifePolicy,
      durations: { ...lifePolicy.durations, silenceMs: dayMs },
      stageFlows: {},
    };
    expect(stepLifecycle(at('active'), { type: 'contact.engaged' }, policy).armed[0]?.delayMs).toBe(dayMs);
    const welcomed = stepLifecycle(at('prospect'), { type: 'consent.granted' }, policy);
    expect([welcomed.snapshot.stage, welcomed.entered]).toEqual(['active', ['onboarding', 'active']]);
  });
});
