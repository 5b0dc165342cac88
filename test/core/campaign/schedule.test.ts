/** Slots of a schedule on walls all over the world: each comes once, whatever clocks and calendars do. */
import { describe, expect, test } from '@jest/globals';
import {
  nextSlot,
  readSlot,
  type Schedule,
  type Slot,
  slotMoment,
} from '../../../src/core/campaign/schedule.ts';
import { parseRecurrence, type Recurrence } from '../../../src/core/time/recurrence.ts';

const every = (text: string): Schedule => ({
  kind: 'every',
  recurrence: parseRecurrence(text) as Recurrence,
});
const slot = (text: string): Slot => text as Slot;
const at = (text: string, zone: string): string => new Date(slotMoment(slot(text), zone)).toISOString();

describe('slots', () => {
  test.each([
    [every('tue 18:00'), '2026-11-24T18:00', '2026-12-01T18:00'],
    [every('month 31 10:00'), '2026-01-31T10:00', '2026-02-28T10:00'],
    [every('month last 10:00'), '2028-02-01T00:00', '2028-02-29T10:00'],
    [{ kind: 'once', slot: slot('2026-12-24T18:00') } as Schedule, '2026-12-01T00:00', '2026-12-24T18:00'],
    [{ kind: 'once', slot: slot('2026-12-24T18:00') } as Schedule, '2026-12-24T18:00', null],
  ])('%j after %s', (schedule, after, expected) => {
    expect(nextSlot(schedule, slot(after))).toBe(expected);
  });

  test('are read as a day of the calendar and a time, and nothing else', () => {
    expect(readSlot('2026-12-24 9:05')).toBe('2026-12-24T09:05');
    for (const text of ['2026-02-31 10:00', '2026-12-24', '2026-12-24 25:00', '2026-13-01 10:00', 'soon'])
      expect(readSlot(text)).toBeNull();
  });
});

describe('the moment of a slot', () => {
  test('is another in each zone', () => {
    expect(at('2026-11-24T18:00', 'Pacific/Kiritimati')).toBe('2026-11-24T04:00:00.000Z');
    expect(at('2026-11-24T18:00', 'Pacific/Pago_Pago')).toBe('2026-11-25T05:00:00.000Z');
  });

  test('that the clocks skip comes as much later as they jump, and one they show twice comes the first time', () => {
    expect(at('2026-03-29T02:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z');
    expect(at('2026-10-25T02:30', 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z');
  });
});
