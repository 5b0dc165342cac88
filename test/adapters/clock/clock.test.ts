/** The clock contract on the real and on the virtual clock, and what only the virtual one can do. */
import { expect, test } from '@jest/globals';
import { createSystemClock } from '../../../src/adapters/clock/system.ts';
import { createVirtualClock } from '../../../src/adapters/clock/virtual.ts';
import { clockContract } from '../../contracts/clock.contract.ts';

clockContract('system', () => {
  const clock = createSystemClock();
  // An alarm of our own, behind the tested ones: the real clock is waited for by itself, not by a sleep beside it.
  return { clock, until: (at) => new Promise((resolve) => clock.at(at, resolve)) };
});

clockContract('virtual', () => {
  const clock = createVirtualClock(1_000);
  return { clock, until: async (at) => clock.moveTo(at) };
});

test('an alarm on the virtual clock sees the moment it was set for, and may set another', () => {
  const clock = createVirtualClock(0);
  const seen: number[] = [];
  clock.at(10, () => {
    seen.push(clock.now());
    clock.at(15, () => seen.push(clock.now()));
  });
  clock.moveTo(100);
  expect([seen, clock.now()]).toEqual([[10, 15], 100]);
});

test('the virtual clock can go backwards, and then rings nothing', () => {
  const clock = createVirtualClock(100);
  let rings = 0;
  clock.at(110, () => rings++);
  clock.moveTo(50);
  expect([clock.now(), rings]).toEqual([50, 0]);
  clock.moveTo(110);
  expect(rings).toBe(1);
});
