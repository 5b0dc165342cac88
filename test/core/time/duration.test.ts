import { expect, test } from '@jest/globals';
import { describeDuration, parseDuration } from '../../../src/core/time/duration.ts';
import { dayMs, hourMs, minuteMs, secondMs } from '../../../src/core/time/instant.ts';

test.each([
  ['30s', 30 * secondMs],
  ['30m', 30 * minuteMs],
  ['12h', 12 * hourMs],
  ['1d', dayMs],
  ['1d12h', 36 * hourMs],
  ['1d 12h', 36 * hourMs],
  [' 2W ', 14 * dayMs],
  ['0d', 0],
  ['1w2d3h4m5s', 9 * dayMs + 3 * hourMs + 4 * minuteMs + 5 * secondMs],
])('%j is a duration', (text, ms) => {
  expect(parseDuration(text)).toBe(ms);
});

test.each([
  '',
  ' ',
  '1',
  'd',
  '1 d',
  '-1d',
  '1.5d',
  '12h1d',
  '1mo',
  '1d12',
  'one day',
  '99999d',
  '9'.repeat(400),
])('%j is no duration', (text) => {
  expect(parseDuration(text)).toBeNull();
});

test('describes a duration in the form it can be read again', () => {
  expect(describeDuration(36 * hourMs)).toBe('1d12h');
  expect(describeDuration(14 * dayMs)).toBe('14d');
  expect(describeDuration(90 * secondMs + 1)).toBe('1m30s');
  expect(describeDuration(0)).toBe('0s');
  expect(describeDuration(-hourMs)).toBe('-1h');
  for (const text of ['1s', '59m59s', '1d', '13d23h59m', '365d']) {
    expect(describeDuration(parseDuration(text) ?? 0)).toBe(text);
  }
});
