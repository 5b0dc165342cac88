/** How far the truth may lie from a rate that was counted. */

export type Interval = { readonly from: number; readonly to: number };

/** The two-sided 95 % point of the normal distribution. */
const z = 1.959964;

/**
 * Wilson's score interval at 95 % for `some` of `all`: sound for few and for rates near 0 or 1, where the usual one leaves
 * 0 to 1. Of nothing the truth may be anything. E. B. Wilson, "Probable inference", JASA 22 (1927).
 */
export function wilson(some: number, all: number): Interval {
  if (all <= 0) return { from: 0, to: 1 };
  const rate = some / all;
  const spread = 1 + z ** 2 / all;
  const middle = (rate + z ** 2 / (2 * all)) / spread;
  const half = (z / spread) * Math.sqrt((rate * (1 - rate)) / all + z ** 2 / (4 * all ** 2));
  return { from: Math.max(0, middle - half), to: Math.min(1, middle + half) };
}
