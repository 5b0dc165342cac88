import { expect, test } from '@jest/globals';
import { groupsAt, resultsOf, trialCounts } from '../../../src/core/variants/results.ts';

const judged = (facts: Record<string, string | number | boolean>) =>
  trialCounts({
    what: 'variant.judged',
    facts: { flow: 'offer', step: 'say', variant: 'short', answered: true, goals: 'order', ...facts },
  });

test('a judged trial counts for everybody, for each segment and for the time of day', () => {
  expect(judged({ among: 'regulars vips', hours: 12 })).toEqual(
    ['', 'segment:regulars/', 'segment:vips/', 'hours:12/'].flatMap((group) =>
      ['judged', 'replies', 'goal:order'].map((what) => `offer/say/short/${group}${what}`),
    ),
  );
  expect(judged({})).toEqual(['judged', 'replies', 'goal:order'].map((what) => `offer/say/short/${what}`));
});

test('groups are found in the counts of their step alone, segments first, and each has results of its own', () => {
  const counts = {
    'offer/say/short/judged': 9,
    'offer/say/short/goal:order': 3,
    'offer/say/short/hours:18/judged': 4,
    'offer/say/short/hours:6/judged': 5,
    'offer/say/long/segment:vips/judged': 7,
    'offer/say/long/segment:vips/replies': 2,
    'offer/say/short/segment:regulars/judged': 8,
    'offer/say-more/short/segment:others/judged': 8,
  };
  expect(groupsAt(counts, 'offer', 'say')).toEqual([
    'segment:regulars',
    'segment:vips',
    'hours:6',
    'hours:18',
  ]);
  const variants = {
    variants: ['long', 'short'].map((name) => ({ name, key: `offer:${name}` as never, part: 0.5 })),
  };
  expect([...resultsOf(counts, 'offer', 'say', variants, 'segment:vips')]).toEqual([
    ['long', { judged: 7, good: 2, left: 0 }],
    ['short', { judged: 0, good: 0, left: 0 }],
  ]);
});
