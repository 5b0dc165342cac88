/** Cron expressions: what they mean on a wall clock, and what is said of those that mean nothing. */
import { describe, expect, test } from '@jest/globals';
import { nextCron, readCron } from '../../../src/core/time/cron.ts';

const next = (text: string, after: string): string | null => {
  const { cron } = readCron(text);
  if (!cron) throw new Error(`${text} is not sound`);
  const at = nextCron(cron, Date.parse(`${after}Z`));
  return at === null ? null : new Date(at).toISOString().slice(0, 16);
};

describe('the next match', () => {
  test.each([
    ['0 18 * * tue', '2026-11-24T18:00', '2026-12-01T18:00'],
    ['0 18 * * 2', '2026-11-24T17:59', '2026-11-24T18:00'],
    ['*/20 9-10 * * *', '2026-11-24T09:40', '2026-11-24T10:00'],
    ['5/25 * * * *', '2026-11-24T09:31', '2026-11-24T09:55'],
    ['0 9 31 * *', '2026-11-24T10:00', '2026-12-31T09:00'],
    ['0 9 31 4,5 *', '2026-04-01T00:00', '2026-05-31T09:00'],
    ['0 9 29 feb *', '2026-01-01T00:00', '2028-02-29T09:00'],
    ['0 9 29 2 *', '2096-03-01T00:00', '2104-02-29T09:00'],
    ['0 9 1 * mon', '2026-11-24T10:00', '2026-11-30T09:00'],
    ['0 9 1 * mon', '2026-11-30T09:00', '2026-12-01T09:00'],
    ['0 0 * * sun', '2026-11-24T00:00', '2026-11-29T00:00'],
    ['0 0 * * 7', '2026-11-24T00:00', '2026-11-29T00:00'],
    ['59 23 31 dec *', '2026-12-31T23:59', '2027-12-31T23:59'],
  ])('%s after %s', (text, after, expected) => expect(next(text, after)).toBe(expected));
});

describe('what is wrong is told with its place', () => {
  test.each([
    ['0 18 * *', 0, 'has 4 fields and needs 5', ''],
    ['0 18 * * tus', 9, 'cannot have "tus" as day of the week', 'Did you mean "tue"?'],
    ['0 25 * * *', 2, 'cannot have "25" as hour', 'It goes from 0 to 23.'],
    ['0 9 31 2 *', 4, 'never comes: feb has no day 31', 'Choose a day that the month has.'],
    ['0 9 31 4,6 *', 4, 'never comes: these months have no day 31', ''],
    ['0 9 30,31 feb *', 4, 'never comes: feb has no day 30', ''],
    ['0 17-9 * * *', 2, 'goes backwards in "17-9"', ''],
    ['0,75 9 * * *', 2, 'cannot have "75" as minute', ''],
    ['*/0 9 * * *', 0, 'cannot step by 0', ''],
    ['0 9 * * 1-2-3', 8, 'cannot have "1-2-3"', ''],
    ['0 9 L * *', 4, 'cannot have "L"', ''],
    ['', 0, 'has 0 fields', ''],
  ])('%s', (text, offset, words, hint) => {
    const reading = readCron(text);
    expect(reading).toMatchObject({
      cron: null,
      problems: [{ offset, message: expect.stringContaining(words), hint: expect.stringContaining(hint) }],
    });
  });
});

test('every field that is wrong is told at once', () => {
  const read = readCron('61 18 * foo tue');
  expect(read.cron === null && read.problems.map(({ offset }) => offset)).toEqual([0, 8]);
});
