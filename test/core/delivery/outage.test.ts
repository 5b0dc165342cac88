/** When so much does not arrive that it is our fault or the platform's: a least number and a share, both. */
import { describe, expect, test } from '@jest/globals';
import { type HourCount, hourOf, outageIn } from '../../../src/core/delivery/outage.ts';
import { usualDelivery } from '../../../src/core/delivery/rules.ts';
import { hourMs, minuteMs } from '../../../src/core/time/instant.ts';
import { morning } from '../../support/world.ts';

const now = hourOf(morning) + 30 * minuteMs;
const hour = (
  ago: number,
  sent: number,
  undeliverable: number,
  delivered = sent - undeliverable,
): HourCount => ({
  hour: hourOf(now) - ago * hourMs,
  sent,
  undeliverable,
  delivered,
});
const judge = (hours: readonly HourCount[], after: number | null = null) =>
  outageIn(hours, usualDelivery, { now, after });

describe('undeliverable messages', () => {
  test.each([
    ['nothing was sent', [], false],
    ['few fail, of many', [hour(0, 200, 25)], false],
    ['most fail, of few', [hour(0, 19, 19)], false],
    ['half of twice the least number fail', [hour(0, 40, 20)], true],
    ['a little less than half fails', [hour(0, 41, 20)], false],
    ['they fail across a full hour', [hour(1, 12, 10), hour(0, 14, 12)], true],
    ['they failed hours ago', [hour(3, 100, 100, 100)], false],
  ])('when %s', (_, hours, isOutage) => {
    expect(judge(hours) !== null).toBe(isOutage);
  });

  test('count from the first hour in which they failed, and are told in numbers', () => {
    expect(judge([hour(1, 12, 10), hour(0, 14, 12)])).toEqual({
      since: hourOf(now) - hourMs,
      words: '22 of the 26 messages of the last two hours could not be delivered.',
    });
  });
});

describe('messages that are never delivered', () => {
  test.each([
    ['are given an hour', [hour(1, 60, 0, 0)], false],
    ['are an outage after it', [hour(2, 60, 0, 10)], true],
    ['are not, as long as most arrive', [hour(2, 60, 0, 31)], false],
    ['are old news after some hours', [hour(5, 60, 0, 0)], false],
  ])('%s', (_, hours, isOutage) => {
    expect(judge(hours) !== null).toBe(isOutage);
  });
});

test('what was sent before a person said that all is well is not judged again', () => {
  expect(judge([hour(0, 40, 40)], now - minuteMs)).toBeNull();
  expect(judge([hour(0, 40, 40)], hourOf(now))).not.toBeNull();
});
