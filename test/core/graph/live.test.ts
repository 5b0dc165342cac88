/** What is known of now beside a picture: who is where, in words. */
import { expect, test } from '@jest/globals';
import type { Flow, FlowId, StepId, VersionId } from '../../../src/core/flow/flow.ts';
import type { Standing, StandingCount } from '../../../src/core/flow/standing.ts';
import { flowLive, lifeLive, overviewLive } from '../../../src/core/graph/live.ts';
import { aRelease } from '../../support/world.ts';

const release = aRelease({
  flows: { x: 'steps:\n  - ask: name\n    answer: text\n  - start-flow: y', y: 'steps: [{ say: hi }]' },
});
const flow = release.flows.get('x' as FlowId) as Flow;
const at = (
  step: string,
  how: Standing,
  contacts: number,
  version: string = flow.version,
): StandingCount => ({
  flow: flow.id,
  version: version as VersionId,
  step: step as StepId,
  how,
  contacts,
});

test('here, inside and aside are told apart at a step, and versions are added up', () => {
  const standing = [at('name', 'here', 1_200), at('name', 'here', 34, 'old'), at('name', 'aside', 2)];
  const live = flowLive(flow, [...standing, at('start-flow-y', 'inside', 5)], 1_241);
  expect(Object.fromEntries(live.badges)).toEqual({
    'step:name': '1,234 here · 2 set aside',
    'step:start-flow-y': '5 inside',
  });
  expect(live.notes).toEqual([
    '1,241 contacts in this flow now.',
    'At 34 places it is an earlier version of the flow that they go through.',
  ]);
});

test('who stands at a step that is gone is not forgotten', () => {
  expect(flowLive(flow, [at('gone', 'here', 3, 'old')], 3).notes).toContain(
    'At the step gone, which is no longer here: 3 here.',
  );
});

test('nobody is said in words', () => {
  expect(flowLive(flow, [], 0).notes).toEqual(['Nobody is in this flow now.']);
  expect(lifeLive({ active: 0 }).notes).toEqual(['There are no contacts yet.']);
  expect(overviewLive(new Map([[flow.id, 0]])).notes).toEqual(['Nobody is in a flow now.']);
});

test('stages and flows have their counts', () => {
  expect(lifeLive({ active: 1_000_000, quiet: 1 })).toEqual({
    badges: new Map([
      ['stage:active', '1,000,000'],
      ['stage:quiet', '1'],
    ]),
    notes: ['1,000,001 contacts in all.'],
  });
  expect(overviewLive(new Map([[flow.id, 7]])).badges).toEqual(new Map([['flow:x', '7 in it']]));
});
