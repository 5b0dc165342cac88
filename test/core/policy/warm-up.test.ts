/** A young number writes to few people first, and to more each week. */
import { describe, expect, test } from '@jest/globals';
import type { ChannelId } from '../../../src/core/channel.ts';
import {
  firstStanding,
  type NumberNews,
  type NumberStanding,
  told,
} from '../../../src/core/number/standing.ts';
import { warmUpBudget } from '../../../src/core/policy/warm-up.ts';
import { dayMs } from '../../../src/core/time/instant.ts';
import { aWorld, morning } from '../../support/world.ts';

const policy = { ...aWorld().release.policy, warmUp: [50, 75, 110] };
const midnight = Date.parse('2026-11-25T00:00:00+07:00');
const budget = (first: string | null, people: number, tier?: number) =>
  warmUpBudget({
    policy,
    channel: tier === undefined ? {} : { tier },
    now: morning,
    starts: { first, people },
    standing: firstStanding('simulator' as ChannelId),
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

  describe('of which WhatsApp told', () => {
    const simulator = 'simulator' as ChannelId;
    const toldOf = (news: Omit<NumberNews, 'at'>, warmUp = policy.warmUp) =>
      warmUpBudget({
        policy: { ...policy, warmUp },
        channel: {},
        now: morning,
        starts: { first: '2020-01-01', people: 10 },
        standing: told(firstStanding(simulator), { at: morning, ...news }),
      });

    test.each([
      ['a tier that is less', { tier: 60 }, 50, 'number tier'],
      ['a tier that is more', { tier: 2_000 }, 100, 'number warm-up'],
      ['that it has no tier', { tier: null }, 100, 'number warm-up'],
      ['that people report it', { flagged: true, tier: 60 }, 40, 'number flagged'],
      ['that they do so no more', { flagged: false }, 100, 'number warm-up'],
    ])('%s', (_, news, left, by) => {
      expect(toldOf(news)).toMatchObject({ left, by });
    });

    test('is limited by it also where the policy has no warm-up', () => {
      expect(toldOf({ tier: 250 }, [])).toMatchObject({ left: 240, perDay: 250, by: 'number tier' });
      expect(toldOf({ tier: null }, [])).toBeNull();
    });
  });

  test('is without end where nothing limits it', () => {
    const starts = { first: null, people: 9_999 };
    const standing = firstStanding('simulator' as ChannelId);
    const endless = { policy: { ...policy, warmUp: [] }, channel: {}, now: morning, starts, standing };
    expect(warmUpBudget(endless)).toBeNull();
  });

  describe('that was restricted', () => {
    const told = { by: 'WhatsApp', code: '131048', words: 'Restricted.', until: null } as const;
    const since = morning - 30 * dayMs;
    const restriction = { ...told, at: since, since };
    const standingOf = (more: Partial<NumberStanding>) => ({
      ...firstStanding('simulator' as ChannelId),
      ...more,
    });
    const perDayAfter = (days: number, warmUp: readonly number[]) =>
      warmUpBudget({
        policy: { ...policy, warmUp },
        channel: {},
        now: morning,
        starts: { first: '2020-01-01', people: 3 },
        standing: standingOf({
          past: [{ ...restriction, resumedAt: morning - days * dayMs, resumedBy: 'sari' }],
        }),
      })?.perDay;

    test('is nothing until a person resumes it', () => {
      const standing = standingOf({ restricted: restriction });
      const starts = { first: null, people: 0 };
      expect(
        warmUpBudget({ policy: { ...policy, warmUp: [] }, channel: {}, now: morning, starts, standing }),
      ).toEqual({ left: 0, perDay: 0, until: midnight, by: 'number restricted' });
    });

    test('is that of its first week from the day on which a person resumed it', () => {
      expect([0, 6, 7, 14].map((days) => perDayAfter(days, policy.warmUp))).toEqual([50, 50, 75, 110]);
    });

    test('is careful for five weeks where the policy has no warm-up, and without end after them', () => {
      expect([0, 7, 14, 21, 28, 35].map((days) => perDayAfter(days, []))).toEqual([
        50,
        75,
        110,
        170,
        250,
        undefined,
      ]);
    });
  });
});
