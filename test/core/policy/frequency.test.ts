/** Caps over local days: what counts, when there is room again, and nights in which the clocks are changed. */
import { describe, expect, test } from '@jest/globals';
import type { Contact } from '../../../src/core/contact.ts';
import { capReached, countStarted } from '../../../src/core/policy/frequency.ts';
import type { Policy } from '../../../src/core/policy/policy.ts';
import { dayMs, hourMs, minuteMs } from '../../../src/core/time/instant.ts';
import { aContact, aWorld } from '../../support/world.ts';

const { policy } = aWorld().release;
const at = (iso: string) => Date.parse(iso);
const started = (startedByDay: Contact['talk']['startedByDay'], timeZone: string | null = 'Asia/Jakarta') =>
  aContact({ timeZone, talk: { ...aContact().talk, startedByDay } });
const withCaps = (marketing: Policy['caps']['marketing']): Policy => ({
  ...policy,
  caps: { service: {}, utility: {}, marketing },
});

describe('a cap that is halved', () => {
  const noon = at('2026-11-24T05:00:00Z');
  const rules: Policy = { ...withCaps({ week: 4, month: 9 }), halveAfter: 3 };
  const ask = (patch: Partial<Contact['talk']>, more: Partial<Contact> = {}) =>
    capReached(
      aContact({
        ...more,
        talk: { ...aContact().talk, startedByDay: { '2026-11-23/marketing': 2 }, ...patch },
      }),
      'marketing',
      { policy: rules, now: noon },
    );

  test('by silence is whole again with any sign of life', () => {
    expect(ask({ unanswered: 2 })).toBeNull();
    expect(ask({ unanswered: 3 })).toMatchObject({ cap: 'week', limit: 2, halved: 'silence' });
    expect(ask({ unanswered: 0 })).toBeNull();
  });

  test('by their wish stays halved, and silence does not halve it again', () => {
    const less = { preferences: { cadence: 'less', refused: [] } } as const;
    expect(ask({ unanswered: 0 }, less)).toMatchObject({ limit: 2, halved: 'their wish' });
    expect(ask({ unanswered: 9 }, less)).toMatchObject({ limit: 2, halved: 'their wish' });
  });

  test('says nothing of halves when the whole cap is reached', () => {
    const full = { startedByDay: { '2026-11-23/marketing': 4 } };
    expect(ask({ ...full, unanswered: 3 })).not.toHaveProperty('halved');
  });
});

test('the caps of a stage hold beside those of the purpose, and the tighter one counts', () => {
  const rules: Policy = { ...withCaps({ day: 1, week: 4 }), stageCaps: { quiet: { week: 1, month: 2 } } };
  const startedOnce = { '2026-11-23/marketing': 1 };
  const ask = (stage: 'active' | 'quiet') =>
    capReached({ ...started(startedOnce), lifecycle: { stage, attempt: 0, remembered: null } }, 'marketing', {
      policy: rules,
      now: at('2026-11-24T05:00:00Z'),
    });
  expect(ask('active')).toBeNull();
  expect(ask('quiet')).toMatchObject({ cap: 'week', limit: 1 });
});

describe('a cap', () => {
  const noon = at('2026-11-24T05:00:00Z');

  test('that is not reached, or not set, says nothing', () => {
    expect(capReached(started({}), 'marketing', { policy: withCaps({ day: 1 }), now: noon })).toBeNull();
    expect(
      capReached(started({ '2026-11-24/marketing': 99 }), 'marketing', { policy: withCaps({}), now: noon }),
    ).toBeNull();
    expect(
      capReached(started({ '2026-11-24/utility': 9 }), 'marketing', {
        policy: withCaps({ day: 1 }),
        now: noon,
      }),
    ).toBeNull();
    expect(
      capReached(started({ '2026-11-23/marketing': 9 }), 'marketing', {
        policy: withCaps({ day: 1 }),
        now: noon,
      }),
    ).toBeNull();
  });

  test('per day has room again at the next local midnight', () => {
    const cap = capReached(started({ '2026-11-24/marketing': 2 }), 'marketing', {
      policy: withCaps({ day: 2 }),
      now: noon,
    });
    expect(cap).toEqual({ cap: 'day', limit: 2, until: at('2026-11-24T17:00:00Z') });
  });

  test('per week and per month has room when enough old days have left the window', () => {
    const days = { '2026-11-18/marketing': 1, '2026-11-20/marketing': 2 };
    expect(capReached(started(days), 'marketing', { policy: withCaps({ week: 3 }), now: noon })).toEqual({
      cap: 'week',
      limit: 3,
      until: at('2026-11-24T17:00:00Z'),
    });
    expect(capReached(started(days), 'marketing', { policy: withCaps({ week: 1 }), now: noon })).toEqual({
      cap: 'week',
      limit: 1,
      until: at('2026-11-26T17:00:00Z'),
    });
    expect(
      capReached(started(days), 'marketing', { policy: withCaps({ month: 3 }), now: noon }),
    ).toMatchObject({
      cap: 'month',
      until: at('2026-12-17T17:00:00Z'),
    });
  });

  test('of a day that is seven days back counts no more in the week', () => {
    expect(
      capReached(started({ '2026-11-17/marketing': 9 }), 'marketing', {
        policy: withCaps({ week: 1 }),
        now: noon,
      }),
    ).toBeNull();
    expect(
      capReached(started({ '2026-11-18/marketing': 1 }), 'marketing', {
        policy: withCaps({ week: 1 }),
        now: noon,
      }),
    ).not.toBeNull();
  });

  test('of zero never has room, and says so without end', () => {
    expect(capReached(started({}), 'marketing', { policy: withCaps({ day: 0 }), now: noon })).toEqual({
      cap: 'day',
      limit: 0,
      until: at('2026-11-24T17:00:00Z'),
    });
  });

  test('is asked at every moment of its wait: it is there until `until`, and gone then', () => {
    const days = { '2026-11-19/marketing': 1, '2026-11-22/marketing': 1, '2026-11-24/marketing': 1 };
    const contact = started(days);
    const cap = capReached(contact, 'marketing', { policy: withCaps({ week: 2 }), now: noon });
    const until = cap?.until ?? 0;
    for (let now = noon; now < until; now += 7 * hourMs)
      expect(capReached(contact, 'marketing', { policy: withCaps({ week: 2 }), now })?.until).toBe(until);
    expect(
      capReached(contact, 'marketing', { policy: withCaps({ week: 2 }), now: until - 1 }),
    ).not.toBeNull();
    expect(capReached(contact, 'marketing', { policy: withCaps({ week: 2 }), now: until })).toBeNull();
  });
});

describe('midnight', () => {
  test('is that of the contact, and that of the house where theirs is unknown', () => {
    const evening = at('2026-11-24T16:59:59Z');
    const zones = {
      'Asia/Jakarta': '2026-11-24',
      'Asia/Tokyo': '2026-11-25',
      'America/Bogota': '2026-11-24',
    };
    for (const [zone, day] of Object.entries(zones))
      expect(countStarted(started({}, zone), 'utility', policy, evening)).toEqual({ [`${day}/utility`]: 1 });
    expect(countStarted(started({}, null), 'utility', policy, evening + 1_000)).toEqual({
      '2026-11-25/utility': 1,
    });
    expect(countStarted(started({}, 'Nowhere/At_All'), 'utility', policy, evening)).toEqual({
      '2026-11-24/utility': 1,
    });
  });
});

describe('the clocks are changed', () => {
  /** Madrid: 2026-10-25 has 25 hours, 2026-03-29 has 23. Sao Paulo once had days without a midnight. */
  test.each([
    [
      'a day of 25 hours',
      'Europe/Madrid',
      '2026-10-25T10:00:00+01:00',
      '2026-10-25',
      '2026-10-26T00:00:00+01:00',
    ],
    [
      'a day of 23 hours',
      'Europe/Madrid',
      '2026-03-29T10:00:00+02:00',
      '2026-03-29',
      '2026-03-30T00:00:00+02:00',
    ],
    [
      'the night before the leap',
      'Europe/Madrid',
      '2026-03-28T23:30:00+01:00',
      '2026-03-28',
      '2026-03-29T00:00:00+01:00',
    ],
    [
      'a midnight that never came',
      'America/Sao_Paulo',
      '2018-11-03T12:00:00-03:00',
      '2018-11-03',
      '2018-11-04T01:00:00-02:00',
    ],
  ])('%s counts as one day', (_, zone, now, day, until) => {
    const contact = started({ [`${day}/marketing`]: 1 }, zone);
    expect(capReached(contact, 'marketing', { policy: withCaps({ day: 1 }), now: at(now) })?.until).toBe(
      at(until),
    );
    expect(capReached(contact, 'marketing', { policy: withCaps({ day: 1 }), now: at(until) })).toBeNull();
  });

  test('and every hour of the year falls into exactly one bucket', () => {
    let contact = started({}, 'Europe/Madrid');
    const count = (now: number) => {
      contact = {
        ...contact,
        talk: { ...contact.talk, startedByDay: countStarted(contact, 'utility', policy, now) },
      };
    };
    const from = at('2026-10-23T22:00:00Z');
    for (let now = from; now < from + 4 * dayMs + hourMs; now += hourMs) count(now);
    expect(contact.talk.startedByDay).toEqual({
      '2026-10-24/utility': 24,
      '2026-10-25/utility': 25,
      '2026-10-26/utility': 24,
      '2026-10-27/utility': 24,
    });
  });
});

describe('counting', () => {
  test('forgets days that no cap looks at, and keeps 31', () => {
    let contact = started({});
    const from = at('2026-01-01T05:00:00Z');
    for (let day = 0; day < 100; day++) {
      const startedByDay = countStarted(contact, 'marketing', policy, from + day * dayMs);
      contact = { ...contact, talk: { ...contact.talk, startedByDay } };
    }
    const days = Object.keys(contact.talk.startedByDay).sort();
    expect([days.length, days[0], days.at(-1)]).toEqual([32, '2026-03-10/marketing', '2026-04-10/marketing']);
  });

  test('goes on when the clock runs backwards', () => {
    const later = countStarted(started({}), 'marketing', policy, at('2026-11-25T05:00:00Z'));
    const before = countStarted(started(later), 'marketing', policy, at('2026-11-24T05:00:00Z') - minuteMs);
    expect(before).toEqual({ '2026-11-25/marketing': 1, '2026-11-24/marketing': 1 });
  });
});
