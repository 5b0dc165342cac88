/** The hour at which somebody uses to write: what "send it when they look" goes by (domain.md 4.5). */

/** How many signs of life in each hour of their day, `0` to `23`; hours without any are left out (src/core/engagement/rhythm.ts). */
export type Hours = Readonly<Record<string, number>>;

/** With fewer signs than this nobody has habits yet. */
const fewest = 5;
/** So many signs of the prior weigh as much as theirs: one odd night does not move them. */
const priorWeight = 10;
/** An hour's neighbours count too: who writes at ten is there at nine. */
const kernel = [0.25, 0.5, 0.25] as const;

/**
 * Of the hours that are open the one with the most signs of life, smoothed over its neighbours and drawn towards the prior
 * (everybody's hours, or nothing known); null while there are too few signs. The earliest of equals.
 */
export function bestHour(hours: Hours, prior: Hours, open: readonly number[]): number | null {
  const signs = sumOf(hours);
  if (signs < fewest || open.length === 0) return null;
  const everybody = sumOf(prior);
  const share = (hour: number) => (everybody === 0 ? 1 / 24 : (prior[hour] ?? 0) / everybody);
  const score = (hour: number) =>
    kernel.reduce((sum, weight, index) => {
      const near = (hour + index - 1 + 24) % 24;
      return sum + weight * ((hours[near] ?? 0) + priorWeight * share(near));
    }, 0);
  return open.reduce((best, hour) => (score(hour) > score(best) ? hour : best));
}

const sumOf = (hours: Hours): number => Object.values(hours).reduce((sum, count) => sum + count, 0);
