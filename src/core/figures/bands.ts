/** How long something took, counted by a few fixed lengths: the counts of many days can be added up, and tell where the middle lies. */
import { dayMs } from '../time/instant.ts';
import type { Counts } from './day-figures.ts';

/** Whatever took less than `belowMs`, and not less than what the band before it holds. */
export type Band = { readonly name: string; readonly belowMs: number };

/** The last one has no end. */
export type Bands = readonly [...Band[], Band];

/** Of a stay in a stage, in whole days. */
export const stayBands: Bands = [
  { name: '0', belowMs: dayMs },
  { name: '1-7', belowMs: 8 * dayMs },
  { name: '8-30', belowMs: 31 * dayMs },
  { name: '31-90', belowMs: 91 * dayMs },
  { name: '91-365', belowMs: 366 * dayMs },
  { name: '366', belowMs: Number.POSITIVE_INFINITY },
];

/** What took no time, or less than none by clocks that disagree, is in the first. */
export const bandOf = (bands: Bands, ms: number): string =>
  bands.find(({ belowMs }) => ms < belowMs)?.name ?? '';

/** What is counted under `of/<band>`, in the order of the bands. */
export const countsIn = (bands: Bands, counts: Counts, of: string): readonly number[] =>
  bands.map(({ name }) => counts[`${of}/${name}`] ?? 0);

/** Which of these the given share lies in, counted from the shortest: of 0.5 it is where the middle lies. Null where nothing is counted. */
export function placeOf(share: number, counts: readonly number[]): number | null {
  const all = counts.reduce((sum, count) => sum + count, 0);
  if (all === 0) return null;
  let sum = 0;
  return counts.findIndex((count) => {
    sum += count;
    return sum >= share * all;
  });
}
