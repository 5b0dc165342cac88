/** What the results of several wordings say, and whether it is more than chance. */
import { isEnough, neededOfEach, pOfDifference } from '../statistics/two-proportions.ts';
import { type Interval, wilson } from '../statistics/wilson.ts';
import { drivesAway } from './pick.ts';
import { countName, type Results } from './results.ts';
import type { Variants } from './variants.ts';

export type Judged = {
  readonly name: string;
  /** Its part of the people, from 0 to 1; null where it follows the results. */
  readonly part: number | null;
  /** People whose three days are over: what all the others are of. */
  readonly judged: number;
  readonly replies: number;
  readonly clicks: number;
  readonly left: number;
  /** By goal, those that anybody reached. */
  readonly goals: Readonly<Record<string, number>>;
  /** Where the rate of what is hoped for lies, at 95 %. */
  readonly likely: Interval;
  /** Clearly more people leave after it than after the others. */
  readonly drivesAway: boolean;
};

export type Verdict =
  | { readonly is: 'nothing yet' }
  /** `best` does `ratio` times as well as the next (null: the next does nothing). With more than two, each has to be surer. */
  | { readonly is: 'likely real'; readonly best: string; readonly ratio: number | null; readonly p: number }
  /** So many people for each wording would tell, if the rates stay as they are; null for the same rate. */
  | {
      readonly is: 'may be chance';
      readonly best: string;
      readonly p: number;
      readonly neededOfEach: number | null;
    };

/** Each wording as the counts of the days have it, in the order of the file. */
export function judgedOf(
  counts: Readonly<Record<string, number>>,
  place: { readonly flow: string; readonly step: string },
  { variants, learnsFrom }: Variants,
  results: Results,
): readonly Judged[] {
  return variants.map(({ name, part }) => {
    const prefix = countName(place.flow, place.step, name, '');
    const of = (what: string): number => counts[`${prefix}${what}`] ?? 0;
    const goals = Object.entries(counts)
      .filter(([key]) => key.startsWith(`${prefix}goal:`))
      .map(([key, count]) => [key.slice(`${prefix}goal:`.length), count]);
    const { judged, good } = results.get(name) ?? { judged: 0, good: 0 };
    return {
      name,
      part: learnsFrom === undefined ? part : null,
      judged,
      replies: of('replies'),
      clicks: of('clicks'),
      left: of('left'),
      goals: Object.fromEntries(goals),
      likely: wilson(good, judged),
      drivesAway: drivesAway(name, results),
    };
  });
}

const sure = 0.05;

/**
 * The best against the next one; Bonferroni's correction for the pairs that it might have been, and for `looks`: in how many
 * groups a difference is looked for. In groups, where few people are, the test has to be one that holds for so few.
 */
export function verdictOf(results: Results, looks = 1): Verdict {
  const ranked = [...results]
    .filter(([, { judged }]) => judged > 0)
    .map(([name, { good, judged }]) => ({ name, some: good, all: judged, rate: good / judged }))
    .sort((a, b) => b.rate - a.rate);
  const [best, next] = ranked;
  if (best === undefined || next === undefined) return { is: 'nothing yet' };
  const p = Math.min(1, pOfDifference(best, next) * (ranked.length - 1) * looks);
  if (p < sure && (looks === 1 || isEnough(best, next)))
    return { is: 'likely real', best: best.name, ratio: next.rate === 0 ? null : best.rate / next.rate, p };
  return { is: 'may be chance', best: best.name, p, neededOfEach: neededOfEach(best.rate, next.rate) };
}
