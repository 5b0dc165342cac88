/** The digest: what some days brought, told on WhatsApp to those who look after the list, by a flow that begins with its event. */
import type { DayFigures } from '../figures/day-figures.ts';
import { type Headline, headlineOf, headlines } from '../figures/headlines.ts';
import { shiftedDay } from '../figures/weeks.ts';
import { hourMs, type Instant } from '../time/instant.ts';
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
const latestMs = 6 * hourMs;

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

/** As texts call them. */
const names: Readonly<Record<Headline, string>> = {
  heard: 'heard',
  optIns: 'joined',
  optOuts: 'left',
  goals: 'goals',
  handed: 'handed',
  failed: 'failed',
};

/** What texts of the flow may show: `{{run.joined}}`, `{{run.joined_before}}`, `{{run.from}}`, `{{run.to}}`, `{{run.on_list}}`. */
export function digestValues(
  told: { readonly span: Span; readonly now: DayFigures; readonly before: DayFigures },
  onList: number,
): Readonly<Record<string, string | number>> {
  const counts = headlines.flatMap((headline) => [
    [names[headline], headlineOf(headline, told.now)],
    [`${names[headline]}_before`, headlineOf(headline, told.before)],
  ]);
  return { ...told.span, on_list: onList, ...Object.fromEntries(counts) };
}
