/** Everything the overview shows, gathered before a line of it is written: from counted days and indexes, never from messages. */

import { answer, started } from '../../core/figures/aspects.ts';
import type { Counts } from '../../core/figures/day-figures.ts';
import { type Headline, headlineOf, headlines } from '../../core/figures/headlines.ts';
import { movesIn, type StageMove } from '../../core/figures/stage-moves.ts';
import { isSubscribed, type Stage, stages } from '../../core/lifecycle/stages.ts';
import type { Instant } from '../../core/time/instant.ts';
import { readSpans } from '../../http/figure-spans.ts';
import { messageRates, type Rate, type RateId, turnRates } from '../analytics/rates.ts';
import { type AnswerTime, answerTimes } from '../answers/answer-times.ts';
import { type ChannelCard, channelCards } from '../channels/view.ts';
import type { ConsoleDeps } from '../deps.ts';
import type { Fields } from '../frame/page-route.ts';
import { ofMessages, type Period, periodOf } from '../period/period.ts';

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
  /** As many days, ending when all messages are counted. */
  readonly ofMessages: Period;
  readonly rates: readonly Rate[];
  /** Messages of those days that left. */
  readonly sent: number;
  /** What waited, was given up or failed; the most frequent reasons first. */
  readonly fates: Readonly<Record<'held' | 'dropped' | 'failed', readonly Fate[]>>;
  readonly numbers: readonly ChannelCard[];
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

export type Fate = { readonly reason: string; readonly count: number };

/** Told here; the analytics have them all. */
const toldRates: readonly RateId[] = ['confirmed', 'delivered', 'replied', 'stopped'];
const mostReasons = 6;

export async function overviewOf(query: Fields, deps: ConsoleDeps): Promise<OverviewView> {
  const { store, clock, release } = deps;
  const now = clock.now();
  const zone = release()?.policy.defaultTimeZone ?? 'UTC';
  const period = periodOf(query, now, zone);
  const messageDays = ofMessages(period, now, zone);
  const [counts, spans, known, numbers] = await Promise.all([
    store.contacts.countByStage(),
    readSpans(store, [period, period.before, messageDays, messageDays.before]),
    store.alerts.all(),
    channelCards(deps, false),
  ]);
  const [sum, sumBefore] = [spans.sum(period), spans.sum(period.before)];
  const [messages, messagesBefore] = [spans.sum(messageDays), spans.sum(messageDays.before)];
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
    ofMessages: messageDays,
    rates: [...turnRates(sum, sumBefore, release()), ...messageRates(messages, messagesBefore)].filter(
      ({ id }) => toldRates.includes(id),
    ),
    sent: (messages.sent[started] ?? 0) + (messages.sent[answer] ?? 0),
    fates: {
      held: mostFrequent(messages.held),
      dropped: mostFrequent(messages.dropped),
      failed: mostFrequent(sum.failed),
    },
    numbers,
    troubles: known.filter(({ phase }) => phase === 'told'),
    zone,
    now,
  };
}

const mostFrequent = (counts: Counts): readonly Fate[] =>
  Object.entries(counts)
    .map(([reason, count]) => ({ reason, count }))
    .sort((one, other) => other.count - one.count)
    .slice(0, mostReasons);

const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
