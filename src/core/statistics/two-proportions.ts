/** Whether two rates that were counted differ for more than chance, and how many it takes to tell. */

export type Counted = { readonly some: number; readonly all: number };

/** 95 % sure that a difference is no chance, 80 % sure to notice one. */
const [zSure, zNotice] = [1.959964, 0.841621];

/**
 * The two-sided p of the two-proportion z-test: how often chance alone would make them differ by as much. 1 where nothing can
 * be told. domain.md 4.4.
 */
export function pOfDifference(one: Counted, other: Counted): number {
  if (one.all === 0 || other.all === 0) return 1;
  const pooled = (one.some + other.some) / (one.all + other.all);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / one.all + 1 / other.all));
  if (error === 0) return 1;
  return 2 * (1 - normal(Math.abs(one.some / one.all - other.some / other.all) / error));
}

/** The test holds where at least so many did it, and did not, in each (the usual rule of thumb for the normal approximation). */
export const isEnough = (...rates: readonly Counted[]): boolean =>
  rates.every(({ some, all }) => some >= leastInEach && all - some >= leastInEach);
const leastInEach = 5;

/** How many of each it takes to tell these two rates apart; null for the same rate twice. domain.md 4.4. */
export function neededOfEach(one: number, other: number): number | null {
  if (one === other) return null;
  const spread = one * (1 - one) + other * (1 - other);
  return Math.ceil(((zSure + zNotice) ** 2 * spread) / (one - other) ** 2);
}

/** The normal distribution up to `z` >= 0, to seven digits. Abramowitz and Stegun (1964), 26.2.17. */
function normal(z: number): number {
  const t = 1 / (1 + 0.231_641_9 * z);
  const series =
    t *
    (0.319_381_53 + t * (-0.356_563_782 + t * (1.781_477_937 + t * (-1.821_255_978 + t * 1.330_274_429))));
  return 1 - (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series;
}
