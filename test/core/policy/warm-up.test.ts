/** A young number writes to few people first, and to more each week. */
import { describe, expect, test } from '@jest/globals';
import { warmUpBudget } from '../../../src/core/policy/warm-up.ts';
import { aWorld, morning } from '../../support/world.ts';

const policy = { ...aWorld().release.policy, warmUp: [50, 75, 110] };
const midnight = Date.parse('2026-11-25T00:00:00+07:00');
const budget = (first: string | null, people: number, tier?: number) =>
  warmUpBudget({
    policy,
    channel: tier === undefined ? {} : { tier },
    now: morning,
    starts: { first, people },
  });

describe('the budget of a number', () => {
  test.each([
    ['has never written first', null, 0, 50, 50],
    ['wrote first today', '2026-11-24', 20, 30, 50],
    ['is six days old', '2026-11-18', 0, 50, 50],
    ['is a week old', '2026-11-17', 0, 75, 75],
    ['is years old', '2020-01-01', 10, 100, 110],
    ['has written to more than it should', '2026-11-24', 60, 0, 50],
  ])('that %s', (_, first, people, left, perDay) => {
    expect(budget(first, people)).toEqual({ left, perDay, until: midnight, by: 'number warm-up' });
  });

  test('is what WhatsApp allows it, when that is less', () => {
    expect(budget('2020-01-01', 10, 40)).toEqual({
      left: 30,
      perDay: 40,
      until: midnight,
      by: 'number tier',
    });
  });

  test('is without end where nothing limits it', () => {
    const starts = { first: null, people: 9_999 };
    expect(warmUpBudget({ policy: { ...policy, warmUp: [] }, channel: {}, now: morning, starts })).toBeNull();
  });
});
