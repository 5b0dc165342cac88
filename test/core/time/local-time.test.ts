import { describe, expect, test } from '@jest/globals';
import {
  atLocal,
  isTimeZone,
  localDay,
  parseTimeOfDay,
  spanEnd,
  startOfDay,
} from '../../../src/core/time/local-time.ts';

describe('local time', () => {
  test('reads times of day', () => {
    expect(parseTimeOfDay('09:05')).toEqual({ hour: 9, minute: 5 });
    expect(parseTimeOfDay('9:05')).toEqual({ hour: 9, minute: 5 });
    for (const wrong of ['', '9', '9:5', '24:00', '9:60', '9am', '-1:00'])
      expect(parseTimeOfDay(wrong)).toBeNull();
  });

  test('knows zones by their place, and no abbreviations', () => {
    expect(isTimeZone('Asia/Jakarta')).toBe(true);
    expect(isTimeZone('Etc/UTC')).toBe(true);
    for (const wrong of ['Asia/Bandung', 'WIB', '+07:00', 'EST', '']) expect(isTimeZone(wrong)).toBe(false);
  });

  test('days begin at local midnight', () => {
    expect(localDay(Date.parse('2026-11-24T16:59:59Z'), 'Asia/Jakarta')).toBe('2026-11-24');
    expect(localDay(Date.parse('2026-11-24T17:00:00Z') + 0.5, 'Asia/Jakarta')).toBe('2026-11-25');
  });

  test('a day that a zone skipped altogether becomes the next', () => {
    const at = atLocal({ year: 2011, month: 12, day: 30 }, { hour: 9, minute: 0 }, 'Pacific/Apia');
    expect(localDay(at, 'Pacific/Apia')).toBe('2011-12-31');
  });

  test('midnights before and after, also where a day has 23 or 25 hours', () => {
    const at = Date.parse('2026-03-29T12:00:00Z');
    expect(new Date(startOfDay(at, 'Europe/Madrid')).toISOString()).toBe('2026-03-28T23:00:00.000Z');
    expect(new Date(startOfDay(at, 'Europe/Madrid', 1)).toISOString()).toBe('2026-03-29T22:00:00.000Z');
    expect(new Date(startOfDay(at, 'Europe/Madrid', -29)).toISOString()).toBe('2026-02-27T23:00:00.000Z');
  });

  describe('a span of the day', () => {
    const night = { from: '20:00', to: '08:00' };
    test.each([
      ['2026-11-24T12:59:59Z', null],
      ['2026-11-24T13:00:00Z', '2026-11-25T01:00:00.000Z'],
      ['2026-11-24T17:30:00Z', '2026-11-25T01:00:00.000Z'],
      ['2026-11-25T00:59:59Z', '2026-11-25T01:00:00.000Z'],
      ['2026-11-25T01:00:00Z', null],
    ])('over midnight, at %s ends %s', (at, end) => {
      const found = spanEnd(Date.parse(at), night, 'Asia/Jakarta');
      expect(found === null ? null : new Date(found).toISOString()).toBe(end);
    });

    test('within a day', () => {
      const lunch = { from: '12:00', to: '13:30' };
      expect(spanEnd(Date.parse('2026-11-24T12:00:00Z'), lunch, 'UTC')).toBe(
        Date.parse('2026-11-24T13:30:00Z'),
      );
      expect(spanEnd(Date.parse('2026-11-24T13:30:00Z'), lunch, 'UTC')).toBeNull();
    });

    test('from a time to itself is never, and its end is ahead in a night that repeats an hour', () => {
      expect(spanEnd(0, { from: '08:00', to: '08:00' }, 'UTC')).toBeNull();
      const repeated = Date.parse('2026-10-25T01:10:00Z');
      const end = spanEnd(repeated, { from: '20:00', to: '02:30' }, 'Europe/Madrid');
      expect(end).toBe(Date.parse('2026-10-25T01:30:00Z'));
    });
  });
});
