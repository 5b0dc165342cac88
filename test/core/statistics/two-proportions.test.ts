import { describe, expect, test } from '@jest/globals';
import { isEnough, neededOfEach, pOfDifference } from '../../../src/core/statistics/two-proportions.ts';

describe('whether two rates differ for more than chance', () => {
  test('as erfc(z / √2) of a mathematics library has it', () => {
    expect(pOfDifference({ some: 50, all: 500 }, { some: 75, all: 500 })).toBeCloseTo(0.016827, 6);
    expect(pOfDifference({ some: 15, all: 25 }, { some: 5, all: 25 })).toBeCloseTo(0.0038924, 6);
    expect(pOfDifference({ some: 10, all: 100 }, { some: 10, all: 100 })).toBeCloseTo(1, 6);
  });

  test('nothing can be told of nobody, nor where all or none did it', () => {
    expect(pOfDifference({ some: 0, all: 0 }, { some: 5, all: 10 })).toBe(1);
    expect(pOfDifference({ some: 0, all: 10 }, { some: 0, all: 10 })).toBe(1);
    expect(pOfDifference({ some: 9, all: 9 }, { some: 10, all: 10 })).toBe(1);
  });
});

test('the test is asked only where some did it, and some did not, in each', () => {
  expect(isEnough({ some: 5, all: 10 }, { some: 5, all: 400 })).toBe(true);
  expect(isEnough({ some: 4, all: 400 })).toBe(false);
  expect(isEnough({ some: 398, all: 400 })).toBe(false);
});

describe('how many it takes', () => {
  test('10 % or 12 %: 3,839 of each (domain.md has 3,834, with rounded points of the normal distribution)', () => {
    expect(neededOfEach(0.1, 0.12)).toBe(3_839);
    expect(neededOfEach(0.12, 0.1)).toBe(3_839);
  });

  test('never, where there is no difference', () => {
    expect(neededOfEach(0.1, 0.1)).toBeNull();
  });
});
