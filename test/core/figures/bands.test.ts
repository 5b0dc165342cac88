/** How long things took, by fixed lengths: where each belongs, and where the middle lies. */
import { describe, expect, test } from '@jest/globals';
import { bandOf, countsIn, placeOf, stayBands } from '../../../src/core/figures/bands.ts';
import { dayMs } from '../../../src/core/time/instant.ts';

describe('the length of a stay', () => {
  test.each([
    [-5, '0'],
    [dayMs - 1, '0'],
    [dayMs, '1-7'],
    [8 * dayMs - 1, '1-7'],
    [8 * dayMs, '8-30'],
    [90.5 * dayMs, '31-90'],
    [365 * dayMs, '91-365'],
    [366 * dayMs, '366'],
  ])('of %d ms is counted under %s', (ms, name) => {
    expect(bandOf(stayBands, ms)).toBe(name);
  });

  test('is told by the band in which the middle lies', () => {
    const counts = countsIn(
      stayBands,
      { 'active/0': 2, 'active/8-30': 1, 'active/31-90': 1, 'loyal/366': 9 },
      'active',
    );
    expect(counts).toEqual([2, 0, 1, 1, 0, 0]);
    expect(placeOf(0.5, counts)).toBe(0);
    expect(placeOf(0.51, counts)).toBe(2);
    expect(placeOf(1, counts)).toBe(3);
    expect(placeOf(0.5, [0, 0])).toBeNull();
  });
});
