/** Somebody's best hour, and who is held out: pure, and the same every time. */
import { describe, expect, test } from '@jest/globals';
import { bestHour, type Hours } from '../../../src/core/campaign/best-hour.ts';
import { type Campaign, isHeldOut } from '../../../src/core/campaign/campaign.ts';
import type { FlowId } from '../../../src/core/flow/flow.ts';

function signs(...hours: number[]): Hours {
  const counts: Record<string, number> = {};
  for (const hour of hours) counts[hour] = (counts[hour] ?? 0) + 1;
  return counts;
}

const day = Array.from({ length: 12 }, (_, hour) => hour + 8);

describe('the best hour', () => {
  test('is nobody’s with fewer than five signs of life', () => {
    expect(bestHour(signs(9, 9, 9, 9), {}, day)).toBeNull();
    expect(bestHour(signs(9, 9, 9, 9, 9), {}, day)).toBe(9);
  });

  test('is where most signs are, neighbours included, among the hours that are open', () => {
    expect(bestHour(signs(20, 20, 20, 20, 12, 13, 14, 18), {}, day)).toBe(19);
    expect(bestHour(signs(10, 11, 12, 16, 16, 11), {}, day)).toBe(11);
    expect(bestHour(signs(3, 3, 3, 3, 3), {}, [])).toBeNull();
  });

  test('is drawn towards everybody’s while there is little of their own', () => {
    const everybody = signs(...Array.from({ length: 50 }, () => 17));
    expect(bestHour(signs(9, 10, 11, 12, 13), everybody, day)).toBe(17);
  });
});

describe('the holdout', () => {
  const campaign = (flow: string, holdout?: number) => ({ flow: flow as FlowId, holdout }) as Campaign;
  const people = Array.from({ length: 4_000 }, (_, n) => `contact-${n}`);

  test('is the part that was asked for, and always the same people', () => {
    const held = people.filter((id) => isHeldOut(id, campaign('poll', 0.1)));
    expect(held.length / people.length).toBeCloseTo(0.1, 1);
    expect(people.filter((id) => isHeldOut(id, campaign('poll', 0.1)))).toEqual(held);
    expect(held.every((id) => isHeldOut(id, campaign('poll', 0.2)))).toBe(true);
  });

  test('is drawn for each campaign anew, and is nobody where none is asked for', () => {
    const both = people.filter(
      (id) => isHeldOut(id, campaign('a', 0.1)) && isHeldOut(id, campaign('b', 0.1)),
    );
    expect(both.length / people.length).toBeLessThan(0.03);
    expect(people.some((id) => isHeldOut(id, campaign('a')))).toBe(false);
  });
});
