/** Shares with what they are of, in this period and in the one before. */
import { answer, started } from '../../core/figures/aspects.ts';
import type { Counts, DayFigures } from '../../core/figures/day-figures.ts';
import type { Counted } from '../../core/statistics/two-proportions.ts';

export type RateId =
  | ('confirmed' | 'answered')
  | ('delivered' | 'read' | 'replied' | 'opened' | 'converted' | 'stopped');
export type Rate = { readonly id: RateId; readonly now: Counted; readonly before: Counted };

type Measure = (figures: DayFigures) => Counted;

/** Of what happened on the days: a confirmation may come on a later day than the question. */
const ofTurns = {
  confirmed: ({ consents }) => share(consents, 'confirmed', consents, 'asked'),
  answered: ({ asked, answered }) => ({ some: total(answered), all: total(asked) }),
} satisfies Partial<Record<RateId, Measure>>;

/** Of the messages of the days: each share is of the same messages. */
const ofMessages = {
  delivered: ({ sent, delivered }) => ({
    some: (delivered[started] ?? 0) + (delivered[answer] ?? 0),
    all: (sent[started] ?? 0) + (sent[answer] ?? 0),
  }),
  read: ({ read, delivered }) => share(read, started, delivered, started),
  replied: ({ replied, delivered }) => share(replied, started, delivered, started),
  /** Answers have links as well. */
  opened: ({ linked, opened }) => ({
    some: (opened[started] ?? 0) + (opened[answer] ?? 0),
    all: (linked[started] ?? 0) + (linked[answer] ?? 0),
  }),
  converted: ({ converted, delivered }) => share(converted, started, delivered, started),
  stopped: ({ stopped, delivered }) => share(stopped, started, delivered, started),
} satisfies Partial<Record<RateId, Measure>>;

export const turnRates = (now: DayFigures, before: DayFigures): readonly Rate[] =>
  rates(ofTurns, now, before);
export const messageRates = (now: DayFigures, before: DayFigures): readonly Rate[] =>
  rates(ofMessages, now, before);

const rates = (
  measures: Readonly<Partial<Record<RateId, Measure>>>,
  now: DayFigures,
  before: DayFigures,
): readonly Rate[] =>
  Object.entries(measures).map(([id, measure]) => ({
    id: id as RateId,
    now: measure(now),
    before: measure(before),
  }));

const share = (counts: Counts, name: string, of: Counts, ofName: string): Counted => ({
  some: counts[name] ?? 0,
  all: of[ofName] ?? 0,
});

const total = (counts: Counts): number => Object.values(counts).reduce((sum, count) => sum + count, 0);
