/** What every clock must do. `until` lets the time of this clock pass to a moment. */
import { describe, expect, test } from '@jest/globals';
import type { Clock } from '../../src/ports/clock.ts';

export type ClockRig = { readonly clock: Clock; until(at: number): Promise<void> };

export function clockContract(name: string, open: () => ClockRig): void {
  describe(`clock contract: ${name}`, () => {
    test('time never stands before the moment that was waited for', async () => {
      const { clock, until } = open();
      const end = clock.now() + 20;
      await until(end);
      expect(clock.now()).toBeGreaterThanOrEqual(end);
    });

    test('an alarm rings once, not early, in the order of the moments', async () => {
      const { clock, until } = open();
      const start = clock.now();
      const rung: { name: string; at: number }[] = [];
      clock.at(start + 20, () => rung.push({ name: 'second', at: clock.now() }));
      clock.at(start + 10, () => rung.push({ name: 'first', at: clock.now() }));
      await until(start + 40);
      expect(rung.map((ring) => ring.name)).toEqual(['first', 'second']);
      expect(rung[0]?.at).toBeGreaterThanOrEqual(start + 10);
      expect(rung[1]?.at).toBeGreaterThanOrEqual(start + 20);
    });

    test('an alarm for a moment that has passed rings all the same', async () => {
      const { clock, until } = open();
      let rings = 0;
      clock.at(clock.now() - 1_000, () => rings++);
      await until(clock.now() + 5);
      expect(rings).toBe(1);
    });

    test('a cancelled alarm does not ring; cancelling again does nothing', async () => {
      const { clock, until } = open();
      let rings = 0;
      const cancel = clock.at(clock.now() + 5, () => rings++);
      cancel();
      cancel();
      await until(clock.now() + 15);
      expect(rings).toBe(0);
    });
  });
}
