import { describe, expect, test } from '@jest/globals';
import { drawBeta } from '../../../src/core/statistics/beta.ts';

const draws = (a: number, b: number, many = 4_000): readonly number[] =>
  Array.from({ length: many }, (_, nth) => drawBeta(a, b, `draw ${nth}`));
const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, each) => sum + each, 0) / numbers.length;

describe('draws from a Beta distribution', () => {
  test.each([
    [1, 1],
    [3, 7],
    [41, 361],
  ])('of %s and %s have its mean and its variance', (a, b) => {
    const drawn = draws(a, b);
    const middle = mean(drawn);
    const variance = (a * b) / ((a + b) ** 2 * (a + b + 1));
    // Four standard errors of the mean of these many draws.
    expect(Math.abs(middle - a / (a + b))).toBeLessThan(4 * Math.sqrt(variance / drawn.length));
    expect(mean(drawn.map((each) => (each - middle) ** 2)) / variance).toBeCloseTo(1, 0);
    expect(drawn.every((each) => each > 0 && each < 1)).toBe(true);
  });

  test('are the same for the same seed', () => {
    expect(drawBeta(3, 7, 'one')).toBe(drawBeta(3, 7, 'one'));
    expect(drawBeta(3, 7, 'one')).not.toBe(drawBeta(3, 7, 'two'));
  });
});
