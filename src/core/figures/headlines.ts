/** The few numbers of some days that are told first: on the overview, and in the digest. */
import type { DayFigures } from './day-figures.ts';
import { movesIn } from './stage-moves.ts';

export const headlines = ['heard', 'optIns', 'optOuts', 'goals', 'handed', 'failed'] as const;
export type Headline = (typeof headlines)[number];

const measures: Readonly<Record<Headline, (figures: DayFigures) => number>> = {
  heard: ({ heard }) => total(heard),
  optIns: ({ consents }) => (consents.granted ?? 0) + (consents.confirmed ?? 0),
  optOuts: (figures) =>
    total(movesIn(figures).flatMap(({ to, count }) => (to === 'optedOut' ? [count] : []))),
  goals: ({ goals }) => total(Object.values(goals)),
  handed: ({ handed }) => handed,
  failed: ({ failed }) => total(Object.values(failed)),
};

export const headlineOf = (headline: Headline, figures: DayFigures): number => measures[headline](figures);

const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
