/** Moments that come again, as admins write them: `day 09:00`, `tue 18:00`, `mon, thu 18:00`, `weekday 08:30`, `month 1 10:00`, `month last 10:00`. */
import type { DateTime } from 'luxon';
import type { Instant } from './instant.ts';
import { atLocal, inZone, parseTimeOfDay, type TimeOfDay } from './local-time.ts';

export type Recurrence = { readonly time: TimeOfDay } & (
  | {
      readonly kind: 'week';
      /** 1 is Monday, 7 is Sunday. */
      readonly days: readonly number[];
    }
  /** A day that a month does not have is its last one. */
  | { readonly kind: 'month'; readonly day: number }
);

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

export function parseRecurrence(text: string): Recurrence | null {
  const words = text
    .trim()
    .toLowerCase()
    .split(/[\s,]+/);
  const time = parseTimeOfDay(words.pop() ?? '');
  const [first, second] = words;
  if (time === null || first === undefined) return null;
  if (first === 'month') {
    const day = second === 'last' ? 31 : Number(second);
    return words.length === 2 && Number.isInteger(day) && day >= 1 && day <= 31
      ? { kind: 'month', day, time }
      : null;
  }
  const days = daysOf(words);
  return days === null ? null : { kind: 'week', days, time };
}

/** The first occurrence strictly after `after`, by the clocks of the zone. Each local day or month has at most one. */
export function nextOccurrence(recurrence: Recurrence, after: Instant, zone: string): Instant {
  const step = recurrence.kind === 'month' ? 'months' : 'days';
  const start = inZone(after, zone).startOf(recurrence.kind === 'month' ? 'month' : 'day');
  for (let count = 0; ; count += 1) {
    const day = dayOf(recurrence, start.plus({ [step]: count }));
    const at = day === null ? null : atLocal(day, recurrence.time, zone);
    if (at !== null && at > after) return at;
  }
}

/** The day of this period on which the recurrence falls, or null when it passes it by. */
function dayOf(
  recurrence: Recurrence,
  period: DateTime,
): { year: number; month: number; day: number } | null {
  const { year, month, day } = period;
  if (recurrence.kind === 'week')
    return recurrence.days.includes(period.weekday) ? { year, month, day } : null;
  return { year, month, day: Math.min(recurrence.day, period.endOf('month').day) };
}

function daysOf(words: readonly string[]): readonly number[] | null {
  if (words.length === 1 && words[0] === 'day') return [1, 2, 3, 4, 5, 6, 7];
  if (words.length === 1 && words[0] === 'weekday') return [1, 2, 3, 4, 5];
  const days = words.map((word) => weekdays.indexOf(word.slice(0, 3)) + 1);
  return days.includes(0) ? null : days;
}
