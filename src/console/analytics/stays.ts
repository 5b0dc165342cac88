/** How long people had been in a stage when they left it. */
import { countsIn, placeOf, stayBands } from '../../core/figures/bands.ts';
import type { DayFigures } from '../../core/figures/day-figures.ts';
import { type Stage, stages } from '../../core/lifecycle/stages.ts';

export type Stay = {
  readonly stage: Stage;
  readonly all: number;
  /** By the bands of stays. */
  readonly counts: readonly number[];
  /** The band in which the middle lies. */
  readonly middle: number;
};

/** In the order of a life; a stage that nobody left, as far as is known, is left out. */
export const staysIn = ({ stayed }: DayFigures): readonly Stay[] =>
  stages.flatMap((stage) => {
    const counts = countsIn(stayBands, stayed, stage);
    const middle = placeOf(0.5, counts);
    const all = counts.reduce((sum, count) => sum + count, 0);
    return middle === null ? [] : [{ stage, all, counts, middle }];
  });
