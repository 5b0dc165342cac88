/** Time as a clock on somebody's wall shows it, and back. The same question always has the same answer, also in odd nights. */
import { DateTime, IANAZone } from 'luxon';
import { dayMs, type Instant, minuteMs } from './instant.ts';
import { zoneOf } from './zones.ts';

export type TimeOfDay = { readonly hour: number; readonly minute: number };
export type LocalDay = { readonly year: number; readonly month: number; readonly day: number };

export const isTimeZone = (zone: string): boolean => zone.includes('/') && IANAZone.isValidZone(zone);

/** `18:00` or `9:30`, on a clock of 24 hours. */
export function parseTimeOfDay(text: string): TimeOfDay | null {
  const [, hour, minute] = /^(\d{1,2}):(\d{2})$/.exec(text.trim()) ?? [];
  if (hour === undefined || minute === undefined || Number(hour) > 23 || Number(minute) > 59) return null;
  return { hour: Number(hour), minute: Number(minute) };
}

/** The moment in its zone. A zone nobody knows counts as UTC: a wrong zone must not stop a conversation. */
export function inZone(at: Instant, zone: string): DateTime {
  const local = DateTime.fromMillis(Math.floor(at), { zone: zoneOf(zone) });
  return local.isValid ? local : DateTime.fromMillis(Math.floor(at), { zone: 'utc' });
}

/** `YYYY-MM-DD` on the calendar of the zone. */
export function localDay(at: Instant, zone: string): string {
  const known = latestDays.get(zone);
  if (known && at >= known.from && at < known.to) return known.day;
  const midnight = inZone(at, zone).startOf('day');
  const day = midnight.toFormat('yyyy-MM-dd');
  if (latestDays.size >= mostRemembered) latestDays.clear();
  latestDays.set(zone, {
    from: midnight.toMillis(),
    to: midnight.plus({ days: 1 }).startOf('day').toMillis(),
    day,
  });
  return day;
}

/** The hour from 0 to 23 that a clock in the zone shows. */
export const localHour = (at: Instant, zone: string): number => Math.floor(minuteOfDay(at, zone) / 60);

/** The minute since midnight that a clock in the zone shows. */
function minuteOfDay(at: Instant, zone: string): number {
  localDay(at, zone);
  const known = latestDays.get(zone);
  // On a day of 24 hours, which nearly all are, it is a matter of division.
  if (known && at >= known.from && at < known.to && known.to - known.from === dayMs)
    return Math.floor((at - known.from) / minuteMs);
  return minuteOf(inZone(at, zone));
}

const mostRemembered = 5_000;

/** A memory, not a state: asked for every message, and nearly always about today. */
const latestDays = new Map<string, { readonly from: Instant; readonly to: Instant; readonly day: string }>();

/**
 * When a wall clock shows this time on this day. Of a time that comes twice (clocks go back) it is the first; a time that
 * never comes (clocks go forward) is as much later as the clocks jump. Luxon alone would let the present season decide.
 */
export function atLocal(day: LocalDay, time: TimeOfDay, zone: string): Instant {
  const noonBefore = inZone(Date.UTC(day.year, day.month - 1, day.day - 1, 12), zone);
  return noonBefore.set({ ...day, ...time, second: 0, millisecond: 0 }).toMillis();
}

/** Local midnight of a date as it is written, `YYYY-MM-DD`; NaN for what is no date. */
export function startOfDate(date: string, zone: string): Instant {
  const key = `${zone} ${date}`;
  const known = dateStarts.get(key);
  if (known !== undefined) return known;
  const start = DateTime.fromISO(date, { zone }).toMillis();
  if (dateStarts.size >= mostRemembered) dateStarts.clear();
  dateStarts.set(key, start);
  return start;
}

/** Also a memory: conditions ask for every date of a contact. */
const dateStarts = new Map<string, Instant>();

/** Local midnight of the day of `at`, or of a day so many days ahead (behind, when negative). */
export function startOfDay(at: Instant, zone: string, daysAhead = 0): Instant {
  const { year, month, day } = inZone(at, zone).plus({ days: daysAhead });
  return atLocal({ year, month, day }, { hour: 0, minute: 0 }, zone);
}

/** When the span of the day in which `at` falls ends; null outside it. A span from a time to itself is never. */
export function spanEnd(
  at: Instant,
  span: { readonly from: string; readonly to: string },
  zone: string,
): Instant | null {
  const from = parseTimeOfDay(span.from);
  const to = parseTimeOfDay(span.to);
  if (from === null || to === null) return null;
  const now = minuteOfDay(at, zone);
  const overnight = minuteOf(to) < minuteOf(from);
  const inside = overnight
    ? now >= minuteOf(from) || now < minuteOf(to)
    : now >= minuteOf(from) && now < minuteOf(to);
  if (!inside) return null;
  const local = inZone(at, zone);
  const { year, month, day } = local.plus({ days: overnight && now >= minuteOf(from) ? 1 : 0 });
  const end = atLocal({ year, month, day }, to, zone);
  // In a night that repeats an hour, the second showing of the end.
  return end > at ? end : local.set({ ...to, second: 0, millisecond: 0 }).toMillis();
}

const minuteOf = ({ hour, minute }: TimeOfDay): number => hour * 60 + minute;
