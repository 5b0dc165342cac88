/** Moments in words, by the clocks of a contact's zone. */
import { dayMs, hourMs, type Instant, minuteMs } from '../core/time/instant.ts';
import type { Language } from './frame/language.ts';

const timeOfDay = (at: Instant, zone: string, language: Language): string =>
  format(at, zone, language, { hour: '2-digit', minute: '2-digit', hour12: false });

export const dayAndTime = (at: Instant, zone: string, language: Language): string =>
  format(at, zone, language, {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  });

/** The time of day, with the day before it where it is another than today. */
export function timeSince(at: Instant, now: Instant, zone: string, language: Language): string {
  const dayOf = (moment: Instant) => format(moment, zone, language, { dateStyle: 'short' });
  return dayOf(at) === dayOf(now) ? timeOfDay(at, zone, language) : dayAndTime(at, zone, language);
}

/** A time on the wall (`2026-12-01T18:00`), wherever that hangs: with its year, for it may be long ago or far off. */
export const wallTime = (slot: string, language: Language): string =>
  format(Date.parse(`${slot}Z`), 'utc', language, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  });

/** "in 3 days", "2 hours ago", in the reader's language. */
export function fromNow(at: Instant, now: Instant, language = 'en'): string {
  const distances = distancesIn(language);
  const ms = at - now;
  const size = Math.abs(ms);
  if (size < minuteMs)
    return ms <= 0 || language !== 'en' ? distances.format(0, 'second') : 'in less than a minute';
  if (size < hourMs) return distances.format(Math.round(ms / minuteMs), 'minute');
  if (size < 2 * dayMs) return distances.format(Math.round(ms / hourMs), 'hour');
  return distances.format(Math.round(ms / dayMs), 'day');
}

const distancesIn = (language: string) => new Intl.RelativeTimeFormat(language, { numeric: 'auto' });

/** In English the day comes before the month, as in the other three. */
const format = (at: Instant, zone: string, language: Language, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { ...options, timeZone: zone }).format(at);
