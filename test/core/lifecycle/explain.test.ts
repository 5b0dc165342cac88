/** A life in words: what `kabar check` says of the policy, in the policy's own numbers. */
import { expect, test } from '@jest/globals';
import type { FlowId } from '../../../src/core/flow/flow.ts';
import { explainLife } from '../../../src/core/lifecycle/explain.ts';
import { stages } from '../../../src/core/lifecycle/stages.ts';
import { dayMs } from '../../../src/core/time/instant.ts';
import { lifePolicy } from './policy.ts';

const wordsOf = (policy = lifePolicy) =>
  Object.fromEntries(explainLife(policy).map(({ stage, words }) => [stage, words]));

test('every stage is explained, once, in the order of a life', () => {
  expect(explainLife(lifePolicy).map(({ stage }) => stage)).toEqual(stages);
  for (const { words } of explainLife(lifePolicy)) expect(words).toMatch(/^[A-Z].*\.$/);
});

test('with the flows, the days of the ladder and how silence is counted', () => {
  const { active, dormant, quiet, onboarding } = wordsOf({
    ...lifePolicy,
    durations: { ...lifePolicy.durations, gapsMs: [3 * dayMs, 7 * dayMs, 10 * dayMs] },
    stageFlows: { ...lifePolicy.stageFlows, dormant: 'again' as FlowId },
    returnFlow: 'thanks' as FlowId,
    stageCaps: { quiet: { month: 1 } },
  });
  expect(onboarding).toBe('The flow welcome begins. Active when it ends, at the latest after 7d.');
  expect(active).toContain('Dormant after 30d of silence');
  expect(dormant).toBe(
    'The flow again begins. 3 attempts: at once, after 3d, after 10d; quiet after 20d. ' +
      'Any sign of life makes them active, and the flow thanks thanks them.',
  );
  expect(quiet).toContain('Archived after 90d.');
  expect(quiet).toContain('We start at most 1 a month.');
});

test('with the part of the silent that is left alone', () => {
  expect(wordsOf().dormant).not.toContain('left alone');
  expect(wordsOf({ ...lifePolicy, leftAlone: 0.07 }).dormant).toContain('7 % are left alone, to compare.');
});

test('with the bounds of an adaptive silence and of loyalty', () => {
  const { active, loyal } = wordsOf({
    ...lifePolicy,
    durations: { ...lifePolicy.durations, adaptive: { mostMs: 90 * dayMs, rhythm: 3 } },
    stageFlows: { ...lifePolicy.stageFlows, loyal: 'again' as FlowId },
    loyalty: { from: 60, below: 45, afterMs: 60 * dayMs, againAfterMs: 365 * dayMs },
  });
  expect(active).toContain('3 times their usual gap (30d at least, 90d at most)');
  expect(active).toContain('Loyal from a score of 60, 60d after they agreed at the earliest.');
  expect(loyal).toContain('Active again when the score falls below 45.');
  expect(loyal).toContain('Whoever is loyal again within 365d is not sent it once more.');
});
