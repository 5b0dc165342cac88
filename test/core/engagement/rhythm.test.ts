/** Gaps between visits and hours of the day: what is counted, and what is left out. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  interrupted,
  noRhythm,
  type Rhythm,
  typicalGapMs,
  withGlance,
  withSign,
} from '../../../src/core/engagement/rhythm.ts';
import { silenceMsOf, silentUntil } from '../../../src/core/engagement/silence.ts';
import type { Policy } from '../../../src/core/policy/policy.ts';
import { dayMs, hourMs, minuteMs } from '../../../src/core/time/instant.ts';
import { localDay, localHour } from '../../../src/core/time/local-time.ts';
import { seed } from '../../properties/seed.ts';
import { aContact, aWorld, morning } from '../../support/world.ts';

/** Signs of life at ten in the morning of their clock, so far apart. */
function visited(...gapsMs: readonly number[]): Rhythm {
  let at = morning;
  let rhythm = withSign(noRhythm, at, 10);
  for (const gapMs of gapsMs) {
    at += gapMs;
    rhythm = withSign(rhythm, at, 10);
  }
  return rhythm;
}

describe('the usual gap', () => {
  test('is the median of the gaps between visits, once there are three', () => {
    expect(typicalGapMs(visited(2 * dayMs, 9 * dayMs))).toBeNull();
    expect(typicalGapMs(visited(2 * dayMs, 9 * dayMs, 4 * dayMs))).toBe(4 * dayMs);
    expect(typicalGapMs(visited(2 * dayMs, 9 * dayMs, 4 * dayMs, 6 * dayMs))).toBe(5 * dayMs);
  });

  test('is not made of the lines of one talk, however many there are', () => {
    const chatty = visited(minuteMs, minuteMs, 3 * hourMs, 7 * dayMs, minuteMs, 7 * dayMs, 7 * dayMs);
    expect(typicalGapMs(chatty)).toBe(7 * dayMs);
  });

  test('forgets what lies eight visits back, and leaves out the time of a pause', () => {
    const faster = visited(...Array<number>(9).fill(30 * dayMs), ...Array<number>(8).fill(dayMs));
    expect(typicalGapMs(faster)).toBe(dayMs);
    const paused = withSign(interrupted(visited(dayMs, dayMs, dayMs)), morning + 400 * dayMs, 10);
    expect(paused.gapHours).toEqual([24, 24, 24]);
  });
});

describe('the hours', () => {
  test('count one for an occasion, and one for each read', () => {
    const rhythm = withGlance(visited(minuteMs, 2 * hourMs), 21);
    expect(rhythm.hours).toEqual({ 10: 2, 21: 1 });
  });

  test('stay bounded, and the latest habits win in the end', () => {
    let rhythm = noRhythm;
    for (let day = 0; day < 200; day++) rhythm = withSign(rhythm, morning + day * dayMs, 8);
    for (let day = 200; day < 400; day++) rhythm = withSign(rhythm, morning + day * dayMs, 20);
    const { 8: before = 0, 20: now = 0 } = rhythm.hours;
    expect(now).toBeGreaterThan(before);
    expect(Math.max(...Object.values(rhythm.hours))).toBeLessThanOrEqual(60);
  });
});

describe(`an hour on the wall (seed ${seed})`, () => {
  test('is the one that a calendar tells, also when clocks change', () => {
    const zones = ['Asia/Jakarta', 'Europe/Berlin', 'America/Sao_Paulo', 'Australia/Lord_Howe'];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2028, 0, 1) }),
        (zone, at) => {
          const told = new Intl.DateTimeFormat('en-GB', {
            timeZone: zone,
            hour: '2-digit',
            hourCycle: 'h23',
          }).format(at);
          // Asked twice: the second answer comes from memory.
          localDay(at, zone);
          expect(localHour(at, zone)).toBe(Number(told));
        },
      ),
      { seed, numRuns: 500 },
    );
  });
});

describe('how long silence lasts', () => {
  const policy: Policy = {
    ...aWorld().release.policy,
    durations: {
      ...aWorld().release.policy.durations,
      silenceMs: 30 * dayMs,
      adaptive: { mostMs: 90 * dayMs, rhythm: 3 },
    },
  };
  const gaps = (days: number) => visited(days * dayMs, days * dayMs, days * dayMs);

  test.each([
    [1, 30],
    [10, 30],
    [15, 45],
    [29, 87],
    [60, 90],
  ])('is, for a gap of %s days, %s days', (gap, days) => {
    expect(silenceMsOf(gaps(gap), policy)).toBe(days * dayMs);
  });

  test('is the least as long as nobody knows their rhythm, and the same for all where no bounds are set', () => {
    expect(silenceMsOf(noRhythm, policy)).toBe(30 * dayMs);
    expect(silenceMsOf(gaps(29), aWorld().release.policy)).toBe(30 * dayMs);
  });

  const since = morning;
  const readAfter = (days: number | null, rhythm = noRhythm) =>
    aContact({
      rhythm,
      talk: {
        ...aContact().talk,
        silentSince: since,
        lastReadAt: days === null ? null : since + days * dayMs,
      },
    });

  test.each([
    [null, 30],
    [0, 30],
    [15, 30],
    [20, 35],
    [29, 44],
    [40, 45],
  ])('ends, when they last read on day %s, on day %s', (read, end) => {
    expect(silentUntil(readAfter(read), since, policy)).toBe(since + end * dayMs);
  });

  test('is put off by no read beyond the most there is, nor where it is the same for all', () => {
    expect(silentUntil(readAfter(80, gaps(60)), since, policy)).toBe(since + 90 * dayMs);
    expect(silentUntil(readAfter(29), since, aWorld().release.policy)).toBe(since + 30 * dayMs);
  });
});
