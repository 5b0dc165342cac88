import { describe, expect, test } from '@jest/globals';
import { wilson } from '../../../src/core/statistics/wilson.ts';

const rounded = (some: number, all: number) => {
  const { from, to } = wilson(some, all);
  return [from, to].map((bound) => Number(bound.toFixed(4)));
};

describe('how far the truth may lie from a counted rate', () => {
  test('as the roots of (p − x/n)² = z² p (1 − p) / n, worked out apart', () => {
    expect(rounded(10, 100)).toEqual([0.0552, 0.1744]);
    expect(rounded(1, 10)).toEqual([0.0179, 0.4042]);
    expect(rounded(500, 1000)).toEqual([0.4691, 0.5309]);
  });

  test('never leaves 0 to 1, and of nothing it may be anything', () => {
    expect(rounded(0, 5)).toEqual([0, 0.4345]);
    expect(rounded(5, 5)).toEqual([0.5655, 1]);
    expect(rounded(0, 0)).toEqual([0, 1]);
  });
});
