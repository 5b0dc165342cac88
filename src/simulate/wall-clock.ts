/**
 * What a clock on somebody's wall shows, by the runtime's own calendar: neither the gate's code nor its library, so that who
 * judges the gate by it does not repeat its mistakes.
 */
import { dayMs, type Instant, minuteMs } from '../core/time/instant.ts';

export type WallTime = {
  /** Days since 1970-01-01 on the calendar of the place. */
  readonly day: number;
  readonly minute: number;
  readonly hour: number;
};

/** No zone changes its clocks within a quarter of an hour. */
const stretchMs = 15 * minuteMs;
const offsets = new Map<string, { readonly format: Intl.DateTimeFormat; from: number; offsetMs: number }>();

export function wallTime(at: Instant, zone: string): WallTime {
  const local = at + offsetOf(at, zone);
  const minute = Math.floor((local % dayMs) / minuteMs);
  return { day: Math.floor(local / dayMs), minute, hour: Math.floor(minute / 60) };
}

/** `2026-11-24` of a day since 1970-01-01. */
export const dateOf = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);

function offsetOf(at: Instant, zone: string): number {
  const from = Math.floor(at / stretchMs) * stretchMs;
  const known = offsets.get(zone);
  if (known?.from === from) return known.offsetMs;
  const format = known?.format ?? formatOf(zone);
  const parts = Object.fromEntries(
    format.formatToParts(from).map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = parts;
  const offsetMs = Date.UTC(year, month - 1, day, hour % 24, minute) - from;
  offsets.set(zone, { format, from, offsetMs });
  return offsetMs;
}

const formatOf = (timeZone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
