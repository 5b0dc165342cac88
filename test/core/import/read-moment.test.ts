/** Dates as lists have them: what could mean two days is refused. */
import { expect, test } from '@jest/globals';
import { type DayOrder, readMoment } from '../../../src/core/import/read-moment.ts';

const jakarta = 'Asia/Jakarta';
const read = (cell: string, order: DayOrder | null = null) => {
  const reading = readMoment(cell, { zone: jakarta, order });
  return reading.kind === 'moment' ? new Date(reading.at).toISOString() : reading.problem;
};

test.each([
  ['2026-03-01', '2026-02-28T17:00:00.000Z'],
  ['2026/3/1', '2026-02-28T17:00:00.000Z'],
  ['2026.03.01', '2026-02-28T17:00:00.000Z'],
  ['٢٠٢٦-٠٣-٠١', '2026-02-28T17:00:00.000Z'],
  ['2026-03-01 9:30', '2026-03-01T02:30:00.000Z'],
  ['2026-03-01T09:30:15.250', '2026-03-01T02:30:15.250Z'],
  ['2026-03-01T09:30:00Z', '2026-03-01T09:30:00.000Z'],
  ['2026-03-01T09:30:00z', '2026-03-01T09:30:00.000Z'],
  ['2026-03-01 09:30:00 +0200', '2026-03-01T07:30:00.000Z'],
])('%s is %s', (cell, moment) => expect(read(cell)).toBe(moment));

test('a day whose order nobody told may mean two days', () => {
  expect(read('03/04/2026')).toContain('may mean two days');
  expect(read('03/04/2026', 'day-first')).toBe('2026-04-02T17:00:00.000Z');
  expect(read('03/04/2026', 'month-first')).toBe('2026-03-03T17:00:00.000Z');
});

test.each([
  ['2026-02-30', 'on no calendar'],
  ['2026-13-01', 'on no calendar'],
  ['31/12/2026', 'may mean two days'],
  ['31/02/2026', 'on no calendar'],
  ['02-31-2026', 'on no calendar'],
  ['13/13/2026', 'on no calendar'],
  ['29/02/2025', 'on no calendar'],
  ['45352', 'bare figure'],
  ['1767225600', 'bare figure'],
  ['yesterday', 'is no date'],
  ['2026-03-01T25:00', 'on no calendar'],
  ['26-03-01', 'is no date'],
])('%s is refused: %s', (cell, reason) => expect(read(cell)).toContain(reason));
