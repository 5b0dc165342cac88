/** What came of the wordings of a step so far, as the days' figures have it. */
import type { JournalLine } from '../journal.ts';
import type { Group } from './group.ts';
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

/**
 * What a judged trial adds to its day: `welcome/hello/hello-short/judged`, `…/replies`, `…/goal:order`, and the same within each of
 * its groups: `…/segment:regulars/judged`.
 */
export function trialCounts({ what, facts = {} }: JournalLine): readonly string[] {
  if (what !== 'variant.judged') return [];
  const { flow, step, variant, answered, clicked, left, goals } = facts;
  const reached = typeof goals === 'string' && goals !== '' ? goals.split(' ') : [];
  const counts = [
    'judged',
    ...(answered === true ? ['replies'] : []),
    ...(clicked === true ? ['clicks'] : []),
    ...(left === true ? ['left'] : []),
    ...reached.map((goal) => `goal:${goal}`),
  ];
  const all = ['', ...groupsIn(facts).map(within)].flatMap((prefix) => counts.map((count) => prefix + count));
  return all.map((count) => countName(String(flow), String(step), String(variant), count));
}

const within = (group: Group): string => `${group}/`;

/** Lines that an earlier version wrote are of no group. */
function groupsIn({ among, hours }: NonNullable<JournalLine['facts']>): readonly Group[] {
  const segments = typeof among === 'string' && among !== '' ? among.split(' ') : [];
  return [
    ...segments.map((name): Group => `segment:${name}`),
    ...(typeof hours === 'number' ? [`hours:${hours}` as const] : []),
  ];
}

/** The groups of whom anybody was judged at a step: segments by name, then times of day. */
export function groupsAt(counts: Counts, flow: string, step: string): readonly Group[] {
  const place = countName(flow, step, '', '').slice(0, -1);
  const found = Object.keys(counts).flatMap((name) => {
    if (!name.startsWith(place)) return [];
    const [, group = '', what] = name.slice(place.length).split('/');
    return what === 'judged' && isGroup(group) ? [group] : [];
  });
  return [...new Set(found)].sort(inOrder);
}

const isGroup = (text: string): text is Group => /^(segment|hours):/.test(text);

const inOrder = (one: Group, other: Group): number =>
  one.startsWith('hours:') && other.startsWith('hours:')
    ? Number(one.slice(6)) - Number(other.slice(6))
    : Number(one.startsWith('hours:')) - Number(other.startsWith('hours:')) || (one < other ? -1 : 1);

/** Under which name what is learnt from is counted. */
const countedAs = (learnsFrom: string): string =>
  learnsFrom === 'replies' || learnsFrom === 'clicks' ? learnsFrom : `goal:${learnsFrom}`;

/** Those that are of no group: a few where there are many. */
export const ofEverybody = (counts: Counts): Counts =>
  Object.fromEntries(Object.entries(counts).filter(([name]) => !isGroup(name.split('/')[3] ?? '')));

/** The counts of all these days together. */
export function trialsOf(days: readonly { readonly trials: Counts }[]): Counts {
  const sum: Record<string, number> = {};
  for (const { trials } of days)
    for (const [name, count] of Object.entries(trials)) sum[name] = (sum[name] ?? 0) + count;
  return sum;
}

/** By wording, what came of a step, for everybody or within a group; `good` is what it learns from, else answers. */
export function resultsOf(
  counts: Counts,
  flow: string,
  step: string,
  { variants, learnsFrom = 'replies' }: Variants,
  group: Group | null = null,
): Results {
  const prefix = group === null ? '' : within(group);
  const of = (name: string, what: string): number => counts[countName(flow, step, name, prefix + what)] ?? 0;
  return new Map(
    variants.map(({ name }) => [
      name,
      { judged: of(name, 'judged'), good: of(name, countedAs(learnsFrom)), left: of(name, 'left') },
    ]),
  );
}
