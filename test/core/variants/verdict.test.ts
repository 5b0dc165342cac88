import { describe, expect, test } from '@jest/globals';
import { verdictOf } from '../../../src/core/variants/verdict.ts';

const found = (counts: Record<string, readonly [judged: number, good: number]>) =>
  new Map(Object.entries(counts).map(([name, [judged, good]]) => [name, { judged, good, left: 0 }]));

describe('what the results of several wordings say', () => {
  test('the better one is likely real when chance makes it rarely', () => {
    const verdict = verdictOf(found({ long: [500, 50], short: [500, 75] }));
    expect(verdict).toEqual({
      is: 'likely real',
      best: 'short',
      ratio: expect.closeTo(1.5),
      p: expect.closeTo(0.01683, 5),
    });
  });

  test('the same among three is not sure enough', () => {
    expect(verdictOf(found({ long: [500, 50], short: [500, 72], other: [500, 20] })).is).toBe(
      'may be chance',
    );
    expect(verdictOf(found({ long: [500, 50], short: [500, 72] })).is).toBe('likely real');
  });

  test('what may be chance tells how many it takes', () => {
    expect(verdictOf(found({ long: [100, 10], short: [100, 12] }))).toMatchObject({
      is: 'may be chance',
      best: 'short',
      neededOfEach: 3_839,
    });
    expect(verdictOf(found({ long: [100, 10], short: [100, 10] }))).toMatchObject({ neededOfEach: null });
  });

  test('among several groups each has to be surer, and a few people never are', () => {
    const results = found({ long: [500, 50], short: [500, 75] });
    expect([1, 2, 3].map((looks) => verdictOf(results, looks).is)).toEqual([
      'likely real',
      'likely real',
      'may be chance',
    ]);
    const few = found({ long: [12, 0], short: [12, 11] });
    expect([verdictOf(few).is, verdictOf(few, 2).is]).toEqual(['likely real', 'may be chance']);
  });

  test('nothing, while only one of them is judged', () => {
    expect(verdictOf(found({ long: [100, 10], short: [0, 0] }))).toEqual({ is: 'nothing yet' });
  });
});
