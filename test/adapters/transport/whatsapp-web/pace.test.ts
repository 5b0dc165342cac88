import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createPace } from '../../../../src/adapters/transport/whatsapp-web/pace.ts';
import type { OutboxId } from '../../../../src/core/outbox.ts';
import { hourMs, minuteMs, secondMs } from '../../../../src/core/time/instant.ts';
import { createDice } from '../../../../src/simulate/dice.ts';

const gapMs = 45 * secondMs;
const ids = (count: number) => Array.from({ length: count }, (_, index) => `out-${index}` as OutboxId);
const start = (seed: number) => createPace(createDice(seed, 'pace').share, gapMs, 0);

/** The turns of so many messages that are all due at once, and the gaps before each. */
function turnsOf(seed: number, count: number) {
  const pace = start(seed);
  const turns = ids(count).map((id) => pace.turnOf(id, 0) ?? 0);
  return { turns, gaps: turns.map((at, index) => at - (turns[index - 1] ?? 0)) };
}

test('gaps are between 20 and 180 seconds, around 45, and none is like the other', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const gaps = turnsOf(seed, 19).gaps;
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(20 * secondMs);
      expect(Math.max(...gaps)).toBeLessThanOrEqual(180 * secondMs);
      expect(new Set(gaps).size).toBeGreaterThan(10);
    }),
    { numRuns: 50 },
  );
  const many = Array.from({ length: 50 }, (_, seed) => turnsOf(seed, 19).gaps).flat();
  const middle = many.sort((a, b) => a - b)[Math.floor(many.length / 2)] ?? 0;
  expect(middle / secondMs).toBeGreaterThan(40);
  expect(middle / secondMs).toBeLessThan(50);
});

test('after every 20 there is a rest of 10 to 30 minutes', () => {
  const { gaps } = turnsOf(7, 61);
  const rests = gaps.flatMap((gap, index) => (gap > 9 * minuteMs ? [index] : []));
  expect(rests).toEqual([20, 40, 60]);
  for (const index of rests) expect(gaps[index]).toBeLessThan(34 * minuteMs);
});

test('a message keeps its turn, and the same seed makes the same turns', () => {
  const pace = start(1);
  const [first, second] = ids(2) as [OutboxId, OutboxId];
  const turn = pace.turnOf(first, 0) ?? 0;
  expect(pace.turnOf(second, 0)).toBeGreaterThan(turn);
  expect(pace.turnOf(first, turn - 1)).toBe(turn);
  expect(pace.turnOf(first, turn)).toBeNull();
  expect(turnsOf(1, 30)).toEqual(turnsOf(1, 30));
  expect(turnsOf(1, 30)).not.toEqual(turnsOf(2, 30));
});

test('who has not written for long begins at once, and a turn that was not taken is over', () => {
  const pace = start(1);
  const [first, second] = ids(2) as [OutboxId, OutboxId];
  expect(pace.turnOf(first, hourMs)).toBeNull();
  const next = pace.turnOf(second, hourMs) ?? 0;
  expect(next - hourMs).toBeGreaterThanOrEqual(20 * secondMs);
  expect(pace.turnOf(first, 2 * hourMs)).toBeNull();
  expect(pace.turnOf(second, 2 * hourMs)).toBeGreaterThan(2 * hourMs);
});
