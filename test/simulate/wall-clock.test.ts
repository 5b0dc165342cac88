/** The auditor's own calendar agrees with the engine's, which is made by another library. */
import { expect, test } from '@jest/globals';
import { hourMs } from '../../src/core/time/instant.ts';
import { inZone, localDay } from '../../src/core/time/local-time.ts';
import { createDice } from '../../src/simulate/dice.ts';
import { dateOf, wallTime } from '../../src/simulate/wall-clock.ts';
import { seed } from '../properties/seed.ts';

const zones = ['Asia/Jakarta', 'Europe/London', 'America/Sao_Paulo', 'Asia/Kathmandu', 'Australia/Lord_Howe'];

test.each(zones)(`a wall clock in %s shows what Luxon says it does (seed ${seed})`, (zone) => {
  const dice = createDice(seed, zone);
  for (let index = 0; index < 500; index++) {
    const at = dice.whole(Date.UTC(2024, 0, 1), Date.UTC(2030, 0, 1));
    const { hour, minute } = inZone(at, zone);
    const shown = wallTime(at, zone);
    expect([shown.hour, shown.minute, dateOf(shown.day)]).toEqual([
      hour,
      hour * 60 + minute,
      localDay(at, zone),
    ]);
  }
});

test('the night in which clocks go forward has no half past two in Madrid', () => {
  const before = Date.parse('2026-03-29T00:59:00Z');
  expect(wallTime(before, 'Europe/Madrid').hour).toBe(1);
  expect(wallTime(before + hourMs, 'Europe/Madrid').hour).toBe(3);
});
