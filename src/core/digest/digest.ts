/** The digest: what some days brought, told on WhatsApp to those who look after the list, by a flow that begins with its event. */
import type { DayFigures } from '../figures/day-figures.ts';
import { movesIn } from '../figures/stage-moves.ts';
import { shiftedDay } from '../figures/weeks.ts';
import type { Instant } from '../time/instant.ts';
import { localDay } from '../time/local-time.ts';
import { nextOccurrence, type Recurrence } from '../time/recurrence.ts';

export type DigestRules = {
  readonly every: Recurrence;
  /** E.164: contacts like others, who agreed to messages of the flow's purpose. */
  readonly to: readonly string[];
  /** How many days it tells of, up to the one before it. */
  readonly days: number;
};

/** Flows begin with it as with any event of an application. */
export const digestEvent = 'digest';

/** A digest that is later than this is old news. */
const latestMs = 6 * 60 * 60 * 1_000;

/** When the digest was last due, or null where that is too long ago. By the clocks of the house. */
export function dueDigest({ every }: DigestRules, now: Instant, zone: string): Instant | null {
  let due: Instant | null = null;
  for (
    let next = nextOccurrence(every, now - latestMs - 1, zone);
    next <= now;
    next = nextOccurrence(every, next, zone)
  )
    due = next;
  return due;
}

type Span = { readonly from: string; readonly to: string };

/** The days it tells of, and as many before them. */
export function digestDays(
  { days }: DigestRules,
  due: Instant,
  zone: string,
): { readonly now: Span; readonly before: Span } {
  const to = shiftedDay(localDay(due, zone), -1);
  const span = (last: string): Span => ({ from: shiftedDay(last, 1 - days), to: last });
  return { now: span(to), before: span(shiftedDay(to, -days)) };
}

const measures: Readonly<Record<string, (figures: DayFigures) => number>> = {
  heard: ({ heard }) => total(heard),
  joined: ({ consents }) => (consents.granted ?? 0) + (consents.confirmed ?? 0),
  left: (figures) =>
    movesIn(figures)
      .filter(({ to }) => to === 'optedOut')
      .reduce((sum, { count }) => sum + count, 0),
  goals: ({ goals }) => total(Object.values(goals)),
  handed: ({ handed }) => handed,
  failed: ({ failed }) => total(Object.values(failed)),
};

/** What texts of the flow may show: `{{run.joined}}`, `{{run.joined_before}}`, `{{run.from}}`, `{{run.to}}`, `{{run.on_list}}`. */
export function digestValues(
  told: { readonly span: Span; readonly now: DayFigures; readonly before: DayFigures },
  onList: number,
): Readonly<Record<string, string | number>> {
  const counts = Object.entries(measures).flatMap(([name, measure]) => [
    [name, measure(told.now)],
    [`${name}_before`, measure(told.before)],
  ]);
  return { ...told.span, on_list: onList, ...Object.fromEntries(counts) };
}

const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
