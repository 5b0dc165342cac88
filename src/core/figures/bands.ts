/** How long something took, counted by a few fixed lengths: the counts of many days can be added up, and tell where the middle lies. */
import { dayMs, hourMs, minuteMs, secondMs } from '../time/instant.ts';
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

/** Of an answer, by whoever gives it. */
export const answerBands: Bands = [
  { name: '2s', belowMs: 2 * secondMs },
  { name: '5s', belowMs: 5 * secondMs },
  { name: '15s', belowMs: 15 * secondMs },
  { name: '1m', belowMs: minuteMs },
  { name: '5m', belowMs: 5 * minuteMs },
  { name: '15m', belowMs: 15 * minuteMs },
  { name: '1h', belowMs: hourMs },
  { name: '4h', belowMs: 4 * hourMs },
  { name: '1d', belowMs: dayMs },
  { name: '3d', belowMs: 3 * dayMs },
  { name: 'more', belowMs: Number.POSITIVE_INFINITY },
];

/** Who answers: the engine a contact, a person of the business a contact, a contact a question of ours. */
export const answerers = ['engine', 'person', 'contact'] as const;
export type Answerer = (typeof answerers)[number];

/** How a count of an answer that took so long is called. */
export const answerName = (by: Answerer, ms: number): string => `${by}/${bandOf(answerBands, ms)}`;

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
