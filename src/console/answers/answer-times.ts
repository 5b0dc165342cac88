/** How soon who answers, as the days have counted it. */
import { type Answerer, answerBands, answerers, countsIn, placeOf } from '../../core/figures/bands.ts';
import type { DayFigures } from '../../core/figures/day-figures.ts';

export type AnswerTime = {
  readonly by: Answerer;
  readonly all: number;
  /** The band in which the middle lies, and the one in which the slowest of nineteen in twenty does; null where nothing is counted. */
  readonly told: { readonly half: number; readonly most: number } | null;
};

/** Of everybody who answers. */
export const answerTimes = ({ took }: DayFigures): readonly AnswerTime[] =>
  answerers.map((by) => {
    const counts = countsIn(answerBands, took, by);
    const [half, most] = [placeOf(0.5, counts), placeOf(0.95, counts)];
    const all = counts.reduce((sum, count) => sum + count, 0);
    return { by, all, told: half === null || most === null ? null : { half, most } };
  });
