/** Shares with what they are of, in this period and in the one before. */
import { answer, started } from '../../core/figures/aspects.ts';
import type { Counts, DayFigures } from '../../core/figures/day-figures.ts';
import type { Release } from '../../core/release.ts';
import type { Counted } from '../../core/statistics/two-proportions.ts';

export type RateId =
  | ('agreed' | 'confirmed' | 'answered')
  | ('delivered' | 'read' | 'replied' | 'opened' | 'converted' | 'engaged' | 'stopped');
export type Rate = { readonly id: RateId; readonly now: Counted; readonly before: Counted };

type Measure = (figures: DayFigures, release: Release | null) => Counted;

/** Of what happened on the days: a confirmation may come on a later day than the question. */
const ofTurns = {
  agreed({ asked, chosen }, release) {
    const questions = consentQuestions(release);
    const sum = (count: (question: string) => number | undefined) =>
      questions.reduce((all, question) => all + (count(question) ?? 0), 0);
    return { some: sum((question) => chosen[`${question}/yes`]), all: sum((question) => asked[question]) };
  },
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
  engaged: ({ engaged }) => share(engaged, 'some', engaged, 'all'),
  stopped: ({ stopped, delivered }) => share(stopped, started, delivered, started),
} satisfies Partial<Record<RateId, Measure>>;

export const turnRates = (now: DayFigures, before: DayFigures, release: Release | null): readonly Rate[] =>
  rates(ofTurns, { now, before, release });
export const messageRates = (now: DayFigures, before: DayFigures): readonly Rate[] =>
  rates(ofMessages, { now, before, release: null });

/** Questions of flows whose yes is a consent, by flow and step. */
const consentQuestions = (release: Release | null): readonly string[] =>
  [...(release?.flows.values() ?? [])].flatMap(({ id, steps }) =>
    Object.entries(steps).flatMap(([step, { config }]) => (grants(config) ? [`${id}/${step}`] : [])),
  );

const grants = (config: unknown): boolean => {
  const { grants: purposes } = Object(config) as { readonly grants?: unknown };
  return Array.isArray(purposes) && purposes.length > 0;
};

type Compared = {
  readonly now: DayFigures;
  readonly before: DayFigures;
  readonly release: Release | null;
};

const rates = (
  measures: Readonly<Partial<Record<RateId, Measure>>>,
  { now, before, release }: Compared,
): readonly Rate[] =>
  Object.entries(measures).map(([id, measure]) => ({
    id: id as RateId,
    now: measure(now, release),
    before: measure(before, release),
  }));

const share = (counts: Counts, name: string, of: Counts, ofName: string): Counted => ({
  some: counts[name] ?? 0,
  all: of[ofName] ?? 0,
});

const total = (counts: Counts): number => Object.values(counts).reduce((sum, count) => sum + count, 0);
