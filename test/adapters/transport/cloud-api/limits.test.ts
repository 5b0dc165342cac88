/** WhatsApp's limits are kept before it has to say so, and what it says is heeded. */
import { describe, expect, test } from '@jest/globals';
import { createLimits } from '../../../../src/adapters/transport/cloud-api/limits.ts';

const start = 1_760_000_000_000;
const taken = (
  limits: ReturnType<typeof createLimits>,
  to: (index: number) => string,
  tries: number,
  now = start,
) =>
  Array.from({ length: tries }, (_, index) => limits.take(to(index), now)).filter((waitMs) => waitMs === 0)
    .length;

describe('so many a second', () => {
  test('from one number, and as many again a second later', () => {
    const limits = createLimits({ perSecond: 80 });
    expect(taken(limits, (index) => `+${index}`, 200)).toBe(80);
    expect(taken(limits, (index) => `+${index}`, 200, start + 1_000)).toBe(80);
    expect(limits.take('+x', start + 1_000)).toBeGreaterThan(0);
  });

  test('fewer when WhatsApp says that it is too much, and more again as it takes them', () => {
    const limits = createLimits({ perSecond: 80 });
    limits.slowDown();
    expect(taken(limits, (index) => `+${index}`, 200, start + 10_000)).toBe(40);
    for (let index = 0; index < 1_000; index++) limits.took('+1');
    expect(taken(limits, (index) => `+${index}`, 200, start + 20_000)).toBe(80);
  });
});

describe('to one person', () => {
  test('45 at once, then one in six seconds; others are not held up', () => {
    const limits = createLimits({ perSecond: 1_000 });
    expect(taken(limits, () => '+1', 60)).toBe(45);
    expect(limits.take('+1', start)).toBe(6_000);
    expect(limits.take('+2', start)).toBe(0);
    expect(taken(limits, () => '+1', 60, start + 12_000)).toBe(2);
  });

  test('four times longer each time that WhatsApp says it, until it takes one', () => {
    const limits = createLimits({ perSecond: 80 });
    expect([1, 2, 3, 4].map(() => limits.tooMuchFor('+1'))).toEqual([1_000, 4_000, 16_000, 64_000]);
    expect(limits.tooMuchFor('+2')).toBe(1_000);
    limits.took('+1');
    expect(limits.tooMuchFor('+1')).toBe(1_000);
  });
});

test('a clock that is set back gives nothing and takes nothing', () => {
  const limits = createLimits({ perSecond: 10 });
  expect(taken(limits, (index) => `+${index}`, 20)).toBe(10);
  expect(limits.take('+1', start - 60_000)).toBeGreaterThan(0);
});
