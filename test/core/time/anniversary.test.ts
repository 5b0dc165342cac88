/** Days that hang on a date, on odd calendars and clocks. */
import { describe, expect, test } from '@jest/globals';
import { type DayRule, nextOccasion } from '../../../src/core/time/anniversary.ts';

const rule = (more: Partial<DayRule> = {}): DayRule => ({
  offsetDays: 0,
  at: '10:00',
  every: 'year',
  ...more,
});
const next = (date: string, after: string, more: Partial<DayRule> = {}, zone = 'Asia/Jakarta') => {
  const occasion = nextOccasion(date, rule(more), Date.parse(after), zone);
  return occasion && [new Date(occasion.at).toISOString(), occasion.years];
};

describe('an anniversary', () => {
  test('is a year after the date for the first time, then every year, by the clock of the zone', () => {
    expect(next('2025-11-24', '2025-11-24T00:00:00Z')).toEqual(['2026-11-24T03:00:00.000Z', 1]);
    expect(next('2025-11-24', '2026-11-24T03:00:00Z')).toEqual(['2027-11-24T03:00:00.000Z', 2]);
    expect(next('2025-11-24', '2026-01-01T00:00:00Z', {}, 'America/New_York')).toEqual([
      '2026-11-24T15:00:00.000Z',
      1,
    ]);
  });

  test('of 29 February is 28 February in common years and the 29th in leap years', () => {
    expect(next('2024-02-29', '2025-01-01T00:00:00Z')).toEqual(['2025-02-28T03:00:00.000Z', 1]);
    expect(next('2024-02-29', '2027-12-01T00:00:00Z')).toEqual(['2028-02-29T03:00:00.000Z', 4]);
    expect(next('2024-02-29', '2099-12-01T00:00:00Z')).toEqual(['2100-02-28T03:00:00.000Z', 76]);
  });

  test('moves by days before and after, across the end of the year', () => {
    expect(next('1990-01-03', '2026-06-01T00:00:00Z', { offsetDays: -7 })).toEqual([
      '2026-12-27T03:00:00.000Z',
      37,
    ]);
    expect(next('1990-12-30', '2026-12-01T00:00:00Z', { offsetDays: 5 })).toEqual([
      '2027-01-04T03:00:00.000Z',
      36,
    ]);
    expect(next('2020-05-01', '2026-01-01T00:00:00Z', { offsetDays: 999 })).toEqual([
      '2026-01-24T03:00:00.000Z',
      3,
    ]);
  });

  test('at an hour that the clocks leave out is as much later as they jump', () => {
    const zone = 'Europe/Berlin';
    expect(next('2025-03-29', '2026-03-01T00:00:00Z', { at: '02:30' }, zone)).toEqual([
      '2026-03-29T01:30:00.000Z',
      1,
    ]);
  });

  test('of a date that lies ahead is a year after it', () => {
    expect(next('2030-05-01', '2026-01-01T00:00:00Z')).toEqual(['2031-05-01T03:00:00.000Z', 1]);
  });
});

describe('a day that comes once', () => {
  test('is the date with its offset, and nothing once it is past', () => {
    expect(next('2026-11-24', '2026-11-01T00:00:00Z', { every: 'once', offsetDays: -1 })).toEqual([
      '2026-11-23T03:00:00.000Z',
      0,
    ]);
    expect(next('2026-11-24', '2026-11-24T03:00:00Z', { every: 'once' })).toBeNull();
  });
});

test('what is no date has no day', () => {
  expect(next('2026-02-31', '2026-01-01T00:00:00Z')).toBeNull();
  expect(next('soon', '2026-01-01T00:00:00Z')).toBeNull();
});
