import { describe, expect, test } from '@jest/globals';
import { nextOccurrence, parseRecurrence } from '../../../src/core/time/recurrence.ts';

/** The next occurrence in UTC, minutes precise. */
function next(every: string, after: string, zone: string): string {
  const recurrence = parseRecurrence(every);
  if (recurrence === null) throw new Error(`no recurrence: ${every}`);
  return new Date(nextOccurrence(recurrence, Date.parse(after), zone)).toISOString().slice(0, 16);
}

describe('a recurrence', () => {
  test.each([
    ['tue 18:00', '2026-11-24T10:59:59Z', 'Asia/Jakarta', '2026-11-24T11:00'],
    ['tue 18:00', '2026-11-24T11:00:00Z', 'Asia/Jakarta', '2026-12-01T11:00'],
    ['Tuesday 18:00', '2026-11-25T00:00:00Z', 'Asia/Jakarta', '2026-12-01T11:00'],
    ['mon, thu 9:00', '2026-11-24T00:00:00Z', 'UTC', '2026-11-26T09:00'],
    ['weekday 09:00', '2026-11-27T09:00:00Z', 'Etc/UTC', '2026-11-30T09:00'],
    ['day 09:00', '2026-12-31T20:00:00Z', 'America/Bogota', '2027-01-01T14:00'],
  ])('%s after %s in %s is %s', (every, after, zone, expected) => {
    expect(next(every, after, zone)).toBe(expected);
  });

  test.each([
    ['month 1 10:00', '2026-11-01T10:00:00Z', '2026-12-01T10:00'],
    ['month 31 10:00', '2026-11-15T00:00:00Z', '2026-11-30T10:00'],
    ['month 31 10:00', '2026-11-30T10:00:00Z', '2026-12-31T10:00'],
    ['month 30 10:00', '2027-01-30T10:00:00Z', '2027-02-28T10:00'],
    ['month 29 10:00', '2028-02-01T00:00:00Z', '2028-02-29T10:00'],
    ['month last 10:00', '2027-02-28T10:00:01Z', '2027-03-31T10:00'],
  ])('%s after %s is %s: a month too short ends early', (every, after, expected) => {
    expect(next(every, after, 'UTC')).toBe(expected);
  });

  test('keeps the local hour when clocks change', () => {
    expect(next('day 09:00', '2026-03-28T08:00:00Z', 'Europe/Madrid')).toBe('2026-03-29T07:00');
    expect(next('day 09:00', '2026-10-24T07:00:00Z', 'Europe/Madrid')).toBe('2026-10-25T08:00');
  });

  test('comes later, once, in the night in which its hour is left out', () => {
    expect(next('day 02:30', '2026-03-28T01:30:00Z', 'Europe/Madrid')).toBe('2026-03-29T01:30');
    expect(next('day 02:30', '2026-03-29T01:30:00Z', 'Europe/Madrid')).toBe('2026-03-30T00:30');
  });

  test('comes once in the night in which its hour is repeated', () => {
    expect(next('day 02:30', '2026-10-24T22:00:00Z', 'Europe/Madrid')).toBe('2026-10-25T00:30');
    expect(next('day 02:30', '2026-10-25T00:30:00Z', 'Europe/Madrid')).toBe('2026-10-26T01:30');
  });

  test('where clocks change at midnight, each day still comes once', () => {
    expect(next('day 00:30', '2026-03-07T06:00:00Z', 'America/Havana')).toBe('2026-03-08T05:30');
    expect(next('day 00:30', '2026-10-31T23:00:00Z', 'America/Havana')).toBe('2026-11-01T04:30');
    expect(next('day 00:30', '2026-11-01T04:30:00Z', 'America/Havana')).toBe('2026-11-02T05:30');
  });

  test('in a zone nobody knows it goes by UTC', () => {
    expect(next('day 09:00', '2026-11-24T08:00:00Z', 'Mars/Olympus')).toBe('2026-11-24T09:00');
  });

  test.each([
    '',
    '18:00',
    'tue',
    'tue 24:00',
    'tue 18:60',
    'tues day 18:00',
    'month 10:00',
    'month 32 10:00',
    'month 0 10:00',
    'month 1 2 10:00',
    'every 9:00',
    'day day 9:00',
  ])('%j is none', (text) => {
    expect(parseRecurrence(text)).toBeNull();
  });
});
