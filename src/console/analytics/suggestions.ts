/** What the numbers suggest: only where there are enough of them, with whether it is likely real or could be chance. */
import { ofHour, ofTopic, started, topicHourIn } from '../../core/figures/aspects.ts';
import type { Counts, DayFigures } from '../../core/figures/day-figures.ts';
import { type Counted, isEnough, pOfDifference } from '../../core/statistics/two-proportions.ts';
import type { Funnel } from './tables.ts';

type Compared = {
  readonly share: Counted;
  readonly others: Counted;
  /** How many times the others' share. */
  readonly times: number;
  /** Unlikely to be chance even though it is the most striking of several. */
  readonly sure: boolean;
};

export type Suggestion =
  | ({ readonly kind: 'hour'; readonly weekday: number; readonly hour: number } & Compared)
  | ({
      readonly kind: 'topic-hour';
      readonly topic: string;
      readonly weekday: number;
      readonly hour: number;
    } & Compared)
  | ({ readonly kind: 'topic-replies' | 'topic-stops'; readonly topic: string } & Compared)
  | ({ readonly kind: 'more-stops' | 'fewer-stops' } & Compared)
  | { readonly kind: 'question'; readonly flow: string; readonly step: string; readonly share: Counted };

/** Below it nothing is said of chance. */
const striking = 0.05;
/** A difference that is smaller is no advice, however sure. */
const leastTimes = 1.2;
/** Of a question that fewer were asked nothing is said. */
const leastAsked = 30;

export function suggestionsOf(
  now: DayFigures,
  before: DayFigures,
  flows: readonly Funnel[],
): readonly Suggestion[] {
  return [
    bestHour(now),
    bestHourOfTopic(now),
    ...topics(now, 'replied', 'topic-replies'),
    ...topics(now, 'stopped', 'topic-stops'),
    changedStops(now, before),
    weakestQuestion(flows),
  ].filter((suggestion) => suggestion !== null);
}

function bestHour(now: DayFigures): Suggestion | null {
  const hours = Array.from({ length: 7 * 24 }, (_, nth) => ({
    weekday: Math.floor(nth / 24) + 1,
    hour: nth % 24,
  }));
  const best = mostStriking(
    now,
    'replied',
    hours.map((each) => ({ ...each, name: ofHour(each.weekday, each.hour) })),
  );
  return best && { kind: 'hour', weekday: best.weekday, hour: best.hour, ...best.compared };
}

/** Within a topic: its people and its words are others than those of the next one. Of the only topic nothing is said twice. */
function bestHourOfTopic(now: DayFigures): Suggestion | null {
  const hours = Object.keys(now.delivered).flatMap((name) => {
    const found = topicHourIn(name);
    return found === null ? [] : [{ ...found, name }];
  });
  const topicsThere = [...new Set(hours.map(({ topic }) => topic))];
  if (topicsThere.length < 2) return null;
  const [best] = topicsThere
    .flatMap((topic) => {
      const ofIt = hours.filter((each) => each.topic === topic);
      return mostStriking(now, 'replied', ofIt, { among: ofTopic(topic), tries: hours.length }) ?? [];
    })
    .sort((one, other) => one.chance - other.chance);
  if (best === undefined) return null;
  const { topic, weekday, hour, compared } = best;
  return { kind: 'topic-hour', topic, weekday, hour, ...compared };
}

function topics(
  now: DayFigures,
  deed: 'replied' | 'stopped',
  kind: 'topic-replies' | 'topic-stops',
): readonly Suggestion[] {
  const prefix = ofTopic('');
  const names = Object.keys(now.delivered).filter((name) => name.startsWith(prefix));
  const best = mostStriking(
    now,
    deed,
    names.map((name) => ({ name, topic: name.slice(prefix.length) })),
  );
  return best === null ? [] : [{ kind, topic: best.topic, ...best.compared }];
}

type Whole = {
  /** What they are parts of; all that we started, when left out. */
  readonly among?: string;
  /** How many are looked at in all; these alone, when left out. */
  readonly tries?: number;
};

/** Of these parts of what we started the one whose share is most above that of all others; null where none is, beyond chance. */
function mostStriking<T extends { readonly name: string }>(
  { delivered, ...counts }: DayFigures,
  deed: 'replied' | 'stopped',
  parts: readonly T[],
  { among = started, tries = 0 }: Whole = {},
): (T & { readonly compared: Compared; readonly chance: number }) | null {
  const tried = parts
    .map((part) => ({ ...part, share: shareIn(counts[deed], delivered, part.name) }))
    .filter(({ share }) => share.all > 0);
  const whole = shareIn(counts[deed], delivered, among);
  let best: (T & { readonly compared: Compared; readonly chance: number }) | null = null;
  for (const part of tried) {
    const others = { some: whole.some - part.share.some, all: whole.all - part.share.all };
    const chance = isEnough(part.share, others) ? pOfDifference(part.share, others) : 1;
    const times = timesOf(part.share, others);
    if (chance >= striking || times < leastTimes || chance >= (best?.chance ?? 1)) continue;
    // The best of many looks good by chance alone: Bonferroni's correction.
    const sure = chance * Math.max(tries, tried.length) < striking;
    best = { ...part, chance, compared: { share: part.share, others, times, sure } };
  }
  return best;
}

function changedStops(now: DayFigures, before: DayFigures): Suggestion | null {
  const [share, others] = [now, before].map(({ stopped, delivered }) =>
    shareIn(stopped, delivered, started),
  ) as [Counted, Counted];
  if (!isEnough(share, others)) return null;
  const chance = pOfDifference(share, others);
  const times = timesOf(share, others);
  if (chance >= striking || (times < leastTimes && times > 1 / leastTimes)) return null;
  return { kind: times > 1 ? 'more-stops' : 'fewer-stops', share, others, times, sure: true };
}

function weakestQuestion(flows: readonly Funnel[]): Suggestion | null {
  const questions = flows.flatMap(({ flow, steps }) =>
    steps.map(({ step, asked, answered }) => ({ flow, step, share: { some: answered, all: asked } })),
  );
  const [weakest] = questions
    .filter(({ share }) => isWeak(share))
    .sort((one, other) => one.share.some / one.share.all - other.share.some / other.share.all);
  return weakest === undefined ? null : { kind: 'question', ...weakest };
}

/** Of the answers to a question: most of those who were asked gave none, and they are enough to say so. */
export const isWeak = ({ some, all }: Counted): boolean => all >= leastAsked && some * 2 <= all;

const shareIn = (counts: Counts, of: Counts, name: string): Counted => ({
  some: counts[name] ?? 0,
  all: of[name] ?? 0,
});

const timesOf = (share: Counted, others: Counted): number =>
  share.some / share.all / (others.some / others.all);
