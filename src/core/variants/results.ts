/** What came of the wordings of a step so far, as the days' figures have it. */
import type { JournalLine } from '../journal.ts';
import type { Variants } from './variants.ts';

/** Of one wording: how many trials are judged, in how many they did what is hoped for, and in how many they left. */
export type Result = { readonly judged: number; readonly good: number; readonly left: number };
/** By the wording's name. */
export type Results = ReadonlyMap<string, Result>;

/** The results of all steps, as a decision may look at them. */
export type ResultsOf = (flow: string, step: string, variants: Variants) => Results;

/** What was true longer ago may not be true any more. */
export const learntFromDays = 90;

type Counts = Readonly<Record<string, number>>;

/** How a count of a wording is called among those of a day. */
export const countName = (flow: string, step: string, variant: string, what: string): string =>
  `${flow}/${step}/${variant}/${what}`;

/** What a judged trial adds to its day: `welcome/hello/hello-short/judged`, `…/replies`, `…/goal:order`. */
export function trialCounts({ what, facts = {} }: JournalLine): readonly string[] {
  if (what !== 'variant.judged') return [];
  const { flow, step, variant, answered, clicked, left, goals } = facts;
  const reached = typeof goals === 'string' && goals !== '' ? goals.split(' ') : [];
  return [
    'judged',
    ...(answered === true ? ['replies'] : []),
    ...(clicked === true ? ['clicks'] : []),
    ...(left === true ? ['left'] : []),
    ...reached.map((goal) => `goal:${goal}`),
  ].map((count) => countName(String(flow), String(step), String(variant), count));
}

/** Under which name what is learnt from is counted. */
const countedAs = (learnsFrom: string): string =>
  learnsFrom === 'replies' || learnsFrom === 'clicks' ? learnsFrom : `goal:${learnsFrom}`;

/** The counts of all these days together. */
export function trialsOf(days: readonly { readonly trials: Counts }[]): Counts {
  const sum: Record<string, number> = {};
  for (const { trials } of days)
    for (const [name, count] of Object.entries(trials)) sum[name] = (sum[name] ?? 0) + count;
  return sum;
}

/** By wording, what came of a step; `good` is what it learns from, else answers. */
export function resultsOf(
  counts: Counts,
  flow: string,
  step: string,
  { variants, learnsFrom = 'replies' }: Variants,
): Results {
  const of = (name: string, what: string): number => counts[countName(flow, step, name, what)] ?? 0;
  return new Map(
    variants.map(({ name }) => [
      name,
      { judged: of(name, 'judged'), good: of(name, countedAs(learnsFrom)), left: of(name, 'left') },
    ]),
  );
}
