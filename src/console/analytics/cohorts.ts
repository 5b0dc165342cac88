/** Who joined in one week, and how many of them were still heard, and still with us, in each week of theirs after it. */
import type { DayFigures } from '../../core/figures/day-figures.ts';
import { cohortName, mondayOfDay, shiftedDay, watchedWeeks } from '../../core/figures/weeks.ts';

export type Cohort = {
  /** The Monday of the week in which they joined. */
  readonly monday: string;
  readonly joined: number;
  /** Their 1st, 2nd, … week; null while it is not over for all of them. */
  readonly weeks: readonly ({ readonly heard: number; readonly stayed: number } | null)[];
};

const shownCohorts = 10;

/** The first day that is needed for cohorts up to this one. */
export const firstCohortDay = (to: string): string => shiftedDay(mondayOfDay(to), -7 * shownCohorts);

/** The weeks before the one of `to` in which anybody joined, the latest last. `days` are those from the first one to `to`. */
export function cohortsOf(days: readonly DayFigures[], sum: DayFigures, to: string): readonly Cohort[] {
  const joinedIn = new Map<string, number>();
  for (const { day, sources } of days) {
    const monday = mondayOfDay(day);
    for (const [name, count] of Object.entries(sources))
      if (name.endsWith('/joined')) joinedIn.set(monday, (joinedIn.get(monday) ?? 0) + count);
  }
  return [...joinedIn]
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([monday, joined]) => ({ monday, joined, weeks: weeksOf(monday, joined, sum, to) }))
    .filter(({ weeks }) => weeks[0] !== null);
}

function weeksOf(monday: string, joined: number, { kept, left }: DayFigures, to: string): Cohort['weeks'] {
  let stayed = joined - (left[cohortName(monday, 0)] ?? 0);
  return Array.from({ length: watchedWeeks }, (_, nth) => {
    const week = nth + 1;
    stayed -= left[cohortName(monday, week)] ?? 0;
    // Who joined on the Sunday is the last to have it behind them.
    const isOver = shiftedDay(monday, 6 + 7 * (week + 1)) <= to;
    return isOver ? { heard: kept[cohortName(monday, week)] ?? 0, stayed } : null;
  });
}
