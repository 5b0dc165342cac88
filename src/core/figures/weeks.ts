/** Weeks of the calendar, by the date of their Monday: who joined in one of them is looked at together. */
import { dayMs, type Instant, weekMs } from '../time/instant.ts';
import { inZone } from '../time/local-time.ts';

/** The Monday of the week in which this is, on the calendar of the zone. */
export const mondayOf = (at: Instant, zone: string): string =>
  inZone(at, zone).startOf('week').toFormat('yyyy-MM-dd');

/** The Monday of a day's week. A day of the calendar has no zone: it is counted in UTC. */
export const mondayOfDay = (day: string): string => mondayOf(Date.parse(`${day}T12:00:00Z`), 'utc');

/** The day so many days later, or earlier when negative. */
export const shiftedDay = (day: string, by: number): string =>
  inZone(Date.parse(`${day}T12:00:00Z`) + by * dayMs, 'utc').toFormat('yyyy-MM-dd');

/** So long after joining it is counted who is still heard, and who left. */
export const watchedWeeks = 8;

/** How many whole weeks of their own they have been with us. */
export const weeksSince = (joinedAt: Instant, at: Instant): number => Math.floor((at - joinedAt) / weekMs);

export const cohortName = (monday: string, week: number): string => `${monday}/${week}`;
