/** The life of a contact as a graph: what the statechart allows, with this house's durations and flows. */
import { expect, test } from '@jest/globals';
import { lifeGraph } from '../../../src/core/graph/life-graph.ts';
import type { Policy } from '../../../src/core/policy/policy.ts';
import { dayMs } from '../../../src/core/time/instant.ts';
import { shippedRelease } from '../../support/shipped.ts';

const told = ({ ways }: ReturnType<typeof lifeGraph>) =>
  ways.map(({ from, to, label }) => `${from} →[${label}] ${to}`.replaceAll('stage:', ''));
const { policy } = await shippedRelease();
const changed = (changes: Partial<Policy>) => lifeGraph({ policy: { ...policy, ...changes } });

test('the shipped life has these ways, each once', () => {
  expect([...told(lifeGraph({ policy }))].sort()).toEqual(
    [
      'prospect →[somebody else reports their consent] confirming',
      'prospect →[they agree] onboarding',
      'prospect →[imported with their consent] active',
      'confirming →[they agree] onboarding',
      'confirming →[imported with their consent] active',
      'confirming →[no yes within 3 days] prospect',
      'confirming →[messages fail] prospect',
      'onboarding →[the welcome is over] active',
      'onboarding →[after 3 days] active',
      'active →[a score of 60 or more, 60 days after they agreed] loyal',
      'active →[silent for 30 days to 90 days, by their own rhythm] dormant',
      'loyal →[silent for 30 days to 90 days, by their own rhythm] dormant',
      'loyal →[the score falls below 40] active',
      'dormant →[next attempt] dormant',
      'dormant →[no answer to the last attempt] quiet',
      'dormant →[a sign of life] active',
      'quiet →[a sign of life] active',
      'quiet →[after 180 days] archived',
      'archived →[a sign of life] active',
      'archived →[messages fail] unreachable',
      'optedOut →[START] onboarding',
      'optedOut →[less instead of STOP] active',
      'unreachable →[cleaning of the list] archived',
      'unreachable →[they write (back to where they were)] group:subscribed',
      'group:subscribed →[cleaning of the list] archived',
      'group:subscribed →[messages fail] unreachable',
    ].sort(),
  );
});

test('STOP leads from everywhere, and is told where it leads to', () => {
  const stop = lifeGraph({ policy }).cards.find(({ name }) => name === 'optedOut');
  expect(stop?.lines).toContainEqual({ kind: 'fact', text: 'from every stage: STOP', sign: 'everywhere' });
});

test('where nobody is promoted there are no loyal ones, and without a welcome who agrees is active', () => {
  const { loyalty: _, ...without } = policy;
  const plain = lifeGraph({
    policy: { ...without, stageFlows: {}, durations: { ...policy.durations, silenceMs: 9 * dayMs } },
  });
  const stages = plain.cards.map(({ name }) => name);
  expect(stages).not.toContain('loyal');
  expect(stages).not.toContain('onboarding');
  expect(told(plain)).toContain('prospect →[they agree] active');
});

test('attempts are told with their days', () => {
  const lines = (gapsMs: readonly number[]) =>
    changed({ durations: { ...policy.durations, gapsMs } }).cards.find(({ name }) => name === 'dormant')
      ?.lines;
  expect(lines([7 * dayMs, 14 * dayMs])).toContainEqual({
    kind: 'fact',
    text: '2 attempts: at once and after 7 days',
    sign: 'clock',
  });
});
