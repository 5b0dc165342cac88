/** Everything the overview shows, gathered before a line of it is written: from counted days and indexes, never from messages. */
import { type Headline, headlineOf, headlines } from '../../core/figures/headlines.ts';
import { movesIn, type StageMove } from '../../core/figures/stage-moves.ts';
import { isSubscribed, type Stage, stages } from '../../core/lifecycle/stages.ts';
import type { Instant } from '../../core/time/instant.ts';
import { readSpans } from '../../http/figure-spans.ts';
import { type AnswerTime, answerTimes } from '../answers/answer-times.ts';
import type { ConsoleDeps } from '../deps.ts';
import type { Fields } from '../frame/page-route.ts';
import { type Period, periodOf } from '../period/period.ts';

export type Tile = { readonly id: Headline; readonly now: number; readonly before: number };

export type OverviewView = {
  readonly period: Period;
  readonly subscribed: number;
  readonly byStage: readonly { readonly stage: Stage; readonly count: number }[];
  readonly tiles: readonly Tile[];
  /** One for each day of the period. */
  readonly heardByDay: readonly { readonly day: string; readonly count: number }[];
  /** 24 numbers. */
  readonly heardByHour: readonly number[];
  /** The most frequent first. */
  readonly moves: readonly StageMove[];
  readonly answers: readonly AnswerTime[];
  readonly troubles: readonly {
    readonly key: string;
    readonly title: string;
    readonly words: string;
    readonly advice: string;
    readonly since: Instant;
  }[];
  /** The clock of the business. */
  readonly zone: string;
  readonly now: Instant;
};

export async function overviewOf(
  query: Fields,
  { store, clock, release }: ConsoleDeps,
): Promise<OverviewView> {
  const now = clock.now();
  const zone = release()?.policy.defaultTimeZone ?? 'UTC';
  const period = periodOf(query, now, zone);
  const [counts, spans, known] = await Promise.all([
    store.contacts.countByStage(),
    readSpans(store, [period, period.before]),
    store.alerts.all(),
  ]);
  const [sum, sumBefore] = [spans.sum(period), spans.sum(period.before)];
  const byStage = stages.map((stage) => ({ stage, count: counts[stage] ?? 0 }));
  const heardOn = spans.heardOn(period);
  return {
    period,
    subscribed: byStage.filter(({ stage }) => isSubscribed(stage)).reduce((all, { count }) => all + count, 0),
    byStage,
    tiles: headlines.map((id) => ({ id, now: headlineOf(id, sum), before: headlineOf(id, sumBefore) })),
    heardByDay: period.days.map((day) => ({ day, count: total(heardOn.get(day) ?? []) })),
    heardByHour: sum.heard,
    moves: movesIn(sum),
    answers: answerTimes(sum),
    troubles: known.filter(({ phase }) => phase === 'told'),
    zone,
    now,
  };
}

const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
