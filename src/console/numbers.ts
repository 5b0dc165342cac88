/** Numbers, shares and days as the reader's language writes them. */
import type { Counted } from '../core/statistics/two-proportions.ts';
import type { Language } from './frame/language.ts';

export const number = (language: Language, value: number): string =>
  new Intl.NumberFormat(language).format(value);

/** With a digit behind the point where it would else be coarse. */
export const percent = (language: Language, value: number): string =>
  new Intl.NumberFormat(language, {
    style: 'percent',
    maximumFractionDigits: value > 0 && value < 0.1 ? 1 : 0,
  }).format(value);

/** Of nothing there is no share. */
export const shareOf = (language: Language, { some, all }: Counted): string =>
  all === 0 ? '–' : percent(language, some / all);

/** How many times something is something else: `1.6`. */
export const times = (language: Language, value: number): string =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(value);

/** A day of the calendar, YYYY-MM-DD, has no zone. */
export const dayName = (language: Language, day: string): string =>
  new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(
    Date.parse(`${day}T12:00:00Z`),
  );

/** Of weekdays the first is Monday, 1. */
export const weekdayName = (language: Language, weekday: number, length: 'long' | 'short' = 'long'): string =>
  // 5 January 1970 was a Monday.
  new Intl.DateTimeFormat(language, { weekday: length, timeZone: 'UTC' }).format(
    Date.UTC(1970, 0, 4 + weekday, 12),
  );
