/** Points that fade: what a score is, when it is reached again, and that the order of news makes no difference. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isKind } from '../../../src/core/engagement/kind-reaction.ts';
import { usualEngagement as rules } from '../../../src/core/engagement/rules.ts';
import {
  earned,
  fadesTo,
  inStep,
  noEngagement,
  pointsAt,
  pointsOf,
  scoreAt,
  worth,
} from '../../../src/core/engagement/score.ts';
import { dayMs } from '../../../src/core/time/instant.ts';
import { seed } from '../../properties/seed.ts';

const day = (count: number) => 1_800_000_000_000 + count * dayMs;

describe('a score', () => {
  test('is nothing for nobody, 50 for a typical sum of points, and never quite 100', () => {
    expect(scoreAt(noEngagement, rules, day(0))).toBe(0);
    expect(scoreAt({ score: 14, at: day(0) }, rules, day(0))).toBeCloseTo(50, 10);
    expect(scoreAt({ score: 200, at: day(0) }, rules, day(0))).toBeLessThan(100);
  });

  test('is that of half the points after each half-life', () => {
    const engagement = { score: 28, at: day(0) };
    expect(pointsAt(engagement, rules, day(30))).toBeCloseTo(14, 10);
    expect(scoreAt(engagement, rules, day(30))).toBeCloseTo(50, 10);
    expect(pointsAt(engagement, rules, day(90))).toBeCloseTo(3.5, 10);
  });

  test('does not rise when a clock goes back', () => {
    const engagement = { score: 14, at: day(1) };
    expect(scoreAt(engagement, rules, day(0))).toBeCloseTo(50, 10);
  });

  test('of somebody who is ignored and ignores is never below nothing', () => {
    expect(earned(noEngagement, -5, rules, day(0))).toEqual(worth(0, day(0), rules));
  });
});

describe(`points (seed ${seed})`, () => {
  const deed = fc.record({
    points: fc.double({ min: 0, max: 10, noNaN: true }),
    at: fc.integer({ min: 0, max: 400 }),
  });

  test('add up to the sum of domain.md 4.3, in whatever order they are told of', () => {
    fc.assert(
      fc.property(fc.array(deed, { minLength: 1, maxLength: 12 }), (deeds) => {
        const now = day(400);
        const sum = deeds.reduce((all, { points, at }) => all + points * 0.5 ** ((400 - at) / 30), 0);
        const kept = deeds.reduce((all, { points, at }) => earned(all, points, rules, day(at)), noEngagement);
        expect(pointsAt(kept, rules, now)).toBeCloseTo(sum, 6);
      }),
      { seed, numRuns: 200 },
    );
  });

  test('are in step with a half-life that was changed', () => {
    const before = worth(28, day(0), rules);
    const halved = { ...rules, halfLifeMs: rules.halfLifeMs / 2 };
    expect(inStep(before, rules)).toBe(before);
    expect(inStep(before, halved)).toEqual(worth(28, day(0), halved));
  });

  test('have faded to a score exactly when it is foretold', () => {
    const someScore = fc.integer({ min: 1, max: 99 });
    const somePoints = fc.double({ min: 0.1, max: 500, noNaN: true });
    fc.assert(
      fc.property(someScore, somePoints, (score, points) => {
        const at = fadesTo(score, { score: points, at: day(0) }, rules);
        const engagement = { score: points, at: day(0) };
        // A score above theirs lies in the past.
        if (at >= day(0)) expect(scoreAt(engagement, rules, at)).toBeCloseTo(score, 4);
        else expect(pointsOf(score, rules)).toBeGreaterThan(points);
      }),
      { seed, numRuns: 200 },
    );
  });
});

test.each([
  ['❤️', true],
  ['👍🏽', true],
  ['😂', true],
  ['👎', false],
  ['👎🏿', false],
  ['😡', false],
  [null, false],
])('the reaction %s pleases: %s', (emoji, pleases) => {
  expect(isKind(emoji)).toBe(pleases);
});
