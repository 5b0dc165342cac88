/** Days that hang on a date: its anniversaries, or one day a few days before or after it. */
import { DateTime } from 'luxon';
import type { Instant } from './instant.ts';
import { atLocal, inZone, parseTimeOfDay } from './local-time.ts';

export type DayRule = {
  /** Added to the date, or to its anniversary. */
  readonly offsetDays: number;
  /** `HH:MM` on the clock of the zone. */
  readonly at: string;
  /** `year`: every year, the first a year after the date. `once`: the day itself, and never again. */
  readonly every: 'year' | 'once';
};

export type Occasion = {
  readonly at: Instant;
  /** Which anniversary it is; 0 of a day that comes once. */
  readonly years: number;
};

/** Two offsets of a thousand days fit in, whatever the year. */
const yearsAround = 4;

/**
 * The first such day strictly after `after`; null when there is none, or the date is none. 29 February is 28 February in
 * years that have no 29th.
 */
export function nextOccasion(date: string, rule: DayRule, after: Instant, zone: string): Occasion | null {
  const start = DateTime.fromISO(date, { zone: 'utc' });
  const time = parseTimeOfDay(rule.at);
  if (!start.isValid || time === null) return null;
  const inYear = (years: number): Occasion => {
    const { year, month, day } = start.plus({ years }).plus({ days: rule.offsetDays });
    return { at: atLocal({ year, month, day }, time, zone), years };
  };
  if (rule.every === 'once') {
    const once = inYear(0);
    return once.at > after ? once : null;
  }
  for (let years = Math.max(1, inZone(after, zone).year - start.year - yearsAround); ; years += 1) {
    const occasion = inYear(years);
    if (occasion.at > after) return occasion;
  }
}
