/** What is told of a trouble, and when: minute by minute, on a clock that is only a number. */
import { describe, expect, test } from '@jest/globals';
import type { AlertKind, KnownTrouble, Trouble } from '../../../src/core/alerts/alert.ts';
import { followTrouble } from '../../../src/core/alerts/follow-trouble.ts';
import { claimed, tried } from '../../../src/core/alerts/unsent.ts';
import { dayMs, hourMs, minuteMs } from '../../../src/core/time/instant.ts';
import { morning } from '../../support/world.ts';

const trouble: Trouble = {
  key: 'channel:shop',
  title: 'the channel shop cannot send',
  words: 'It is offline.',
  advice: 'Look at the network.',
  graceMs: 5 * minuteMs,
};

type Told = { readonly kind: AlertKind; readonly minute: number; readonly id: string };

/** `isWrong` by minute; every way takes everything at once unless `takes` says otherwise. */
function told(
  minutes: number,
  isWrong: (minute: number) => boolean,
  { grace = trouble.graceMs, every = 1 }: { grace?: number; every?: number } = {},
): { readonly alerts: readonly Told[]; readonly known: KnownTrouble | null } {
  const alerts: Told[] = [];
  let known: KnownTrouble | null = null;
  for (let minute = 0; minute <= minutes; minute += every) {
    const now = morning + minute * minuteMs;
    known = followTrouble(known, isWrong(minute) ? { ...trouble, graceMs: grace } : null, now, ['webhook']);
    const claim = known && claimed(known, now);
    if (!claim?.unsent) continue;
    alerts.push({ kind: claim.unsent.alert.kind, minute, id: claim.unsent.alert.id });
    known = tried(claim, ['webhook'], ['webhook']);
  }
  return { alerts, known };
}
const brief = ({ alerts }: { readonly alerts: readonly Told[] }) =>
  alerts.map(({ kind, minute }) => [kind, minute]);

describe('one trouble', () => {
  test('that lasts ten minutes is told once, and its end once', () => {
    expect(brief(told(60, (minute) => minute < 10))).toEqual([
      ['begun', 5],
      ['over', 12],
    ]);
  });

  test('that goes away within its grace is not told, and forgotten', () => {
    expect(told(60, (minute) => minute < 4)).toEqual({ alerts: [], known: null });
  });

  test('without a grace is told at once', () => {
    expect(brief(told(3, () => true, { grace: 0 }))).toEqual([['begun', 0]]);
  });

  test('that lasts is told again after an hour, six, a day, three days, and then once a week', () => {
    const day = dayMs / minuteMs;
    expect(brief(told(11 * day, () => true, { every: 5 }))).toEqual([
      ['begun', 5],
      ['goes-on', 65],
      ['goes-on', 6 * 60 + 5],
      ['goes-on', day + 5],
      ['goes-on', 3 * day + 5],
      ['goes-on', 10 * day + 5],
    ]);
  });

  test('is not over when it is gone for a moment', () => {
    expect(brief(told(30, (minute) => minute !== 10 && minute !== 20))).toEqual([['begun', 5]]);
  });

  test('its end says from when to when, each alert under an id of its own', () => {
    const { alerts, known } = told(14, (minute) => minute < 10);
    expect(known).toMatchObject({ phase: 'over', since: morning, goneSince: morning + 10 * minuteMs });
    expect(new Set(alerts.map(({ id }) => id)).size).toBe(2);
  });

  test('is forgotten a day after its end', () => {
    expect(told(10 + dayMs / minuteMs, (minute) => minute < 10).known).toBeNull();
    expect(told(9 + dayMs / minuteMs, (minute) => minute < 10).known).not.toBeNull();
  });
});

test('what comes and goes all day is told less and less', () => {
  const day = told(dayMs / minuteMs, (minute) => minute % 20 < 12);
  expect(brief(day)).toEqual([
    ['begun', 5],
    ['over', 14],
    ['begun', 30],
    ['over', 34],
  ]);
  const worse = told(dayMs / minuteMs, (minute) => minute % 90 < 70);
  expect(worse.alerts.length).toBeLessThanOrEqual(2 * (dayMs / hourMs));
  expect(worse.alerts.filter(({ kind }) => kind === 'begun').length).toBeGreaterThan(4);
});

describe('an alert that is not taken', () => {
  const begun = (now = morning + 5 * minuteMs) =>
    followTrouble(followTrouble(null, trouble, morning, ['webhook', 'e-mail']), trouble, now, [
      'webhook',
      'e-mail',
    ]) as KnownTrouble;

  test('is tried again at gaps that grow to an hour, and only by the ways that lack it', () => {
    let known = tried(
      claimed(begun(), morning + 5 * minuteMs) as KnownTrouble,
      ['e-mail'],
      ['webhook', 'e-mail'],
    );
    const tries: number[] = [];
    for (let minute = 5; minute < 300; minute++) {
      const claim = claimed(known, morning + minute * minuteMs);
      if (claim === null) continue;
      tries.push(minute);
      expect(claim.unsent?.ways).toEqual(['webhook']);
      known = tried(claim, [], ['webhook', 'e-mail']);
    }
    expect(tries).toEqual([6, 8, 12, 20, 36, 68, 128, 188, 248]);
  });

  test('is claimed before it is tried: nobody else tries meanwhile', () => {
    const now = morning + 5 * minuteMs;
    const claim = claimed(begun(), now) as KnownTrouble;
    expect(claimed(claim, now + 59_000)).toBeNull();
    expect(claimed(claim, now + minuteMs)).not.toBeNull();
  });

  test('gives way to the end, which says since when', () => {
    const known = claimed(begun(), morning + 5 * minuteMs) as KnownTrouble;
    const ways = ['webhook', 'e-mail'];
    const gone = followTrouble(known, null, morning + 6 * minuteMs, ways);
    const over = followTrouble(gone, null, morning + 8 * minuteMs, ways);
    expect(over?.unsent).toMatchObject({
      alert: { kind: 'over', since: morning, until: morning + 6 * minuteMs },
      ways,
      tries: 0,
    });
  });

  test('is not waited for when the settings no longer have the way', () => {
    expect(tried(begun(), ['e-mail'], ['e-mail']).unsent).toBeNull();
  });
});

test('where nothing is new, what is known is the very same: nothing is written', () => {
  const known = followTrouble(null, trouble, morning, []);
  expect(followTrouble(known, trouble, morning + minuteMs, [])).toBe(known);
  const gone = followTrouble(known, null, morning + minuteMs, []);
  expect(followTrouble(gone, null, morning + 2 * minuteMs, [])).toBe(gone);
});
