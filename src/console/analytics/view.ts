/** Everything the analytics show, gathered before a line of it is written: from counted days and reports, never from messages. */
import type { Occurrence } from '../../core/campaign/occurrence.ts';
import { type DayFigures, summed } from '../../core/figures/day-figures.ts';
import {
  type FormLife,
  formLives,
  type WayLife,
  wayLives,
  yearOfLives,
} from '../../core/figures/joined-lives.ts';
import { movesIn, type StageMove } from '../../core/figures/stage-moves.ts';
import { wonBackIn } from '../../core/figures/win-back.ts';
import type { Release } from '../../core/release.ts';
import type { Counted } from '../../core/statistics/two-proportions.ts';
import { localDay } from '../../core/time/local-time.ts';
import { readSpans } from '../../http/figure-spans.ts';
import { type AnswerTime, answerTimes } from '../answers/answer-times.ts';
import type { ConsoleDeps } from '../deps.ts';
import type { Language } from '../frame/language.ts';
import type { Fields } from '../frame/page-route.ts';
import { ofMessages, type Period, periodOf } from '../period/period.ts';
import { type Cohort, cohortsOf, firstCohortDay } from './cohorts.ts';
import { type Chosen, choicesIn, roundsOf } from './polls.ts';
import { messageRates, type Rate, turnRates } from './rates.ts';
import { type Stay, staysIn } from './stays.ts';
import { type Suggestion, suggestionsOf } from './suggestions.ts';
import {
  byCampaign,
  bySource,
  byTopic,
  type Funnel,
  funnels,
  type Reason,
  reasons,
  type SourceRow,
  type StartedRow,
} from './tables.ts';

/** A campaign beside those who were held out of it. */
export type Lift = {
  readonly campaign: string;
  readonly slot: string;
  readonly asked: Counted;
  readonly heldOut: Counted;
};

/** Those who fell silent and whom a flow asked back, beside those who were left alone. */
export type WonBack = { readonly flow: string; readonly asked: Counted; readonly leftAlone: Counted };

export type AnalyticsView = {
  readonly period: Period;
  /** As many days, ending when all messages are counted. */
  readonly ofMessages: Period;
  readonly turns: readonly Rate[];
  readonly messages: readonly Rate[];
  /** How often people stopped something themselves in these days, after a message or after none. */
  readonly stops: number;
  /** Messages of which no receipt came for days. */
  readonly unheardOf: number;
  readonly suggestions: readonly Suggestion[];
  /** Heard on Mondays to Sundays, 24 numbers each. */
  readonly hours: readonly (readonly number[])[];
  readonly flows: readonly Funnel[];
  readonly moves: readonly StageMove[];
  /** The rounds that opened in these days, then what else was chosen in them. */
  readonly rounds: readonly Chosen[];
  readonly choices: readonly Chosen[];
  readonly stays: readonly Stay[];
  readonly answers: readonly AnswerTime[];
  readonly topics: readonly StartedRow[];
  readonly campaigns: readonly StartedRow[];
  readonly sources: readonly SourceRow[];
  /** What became of those who joined in the year that ends with the period. */
  readonly joinedLives: { readonly ways: readonly WayLife[]; readonly forms: readonly FormLife[] };
  readonly reasons: readonly Reason[];
  readonly cohorts: readonly Cohort[];
  readonly lifts: readonly Lift[];
  /** Null where nobody is left alone. */
  readonly wonBack: WonBack | null;
  /** The clock of the business. */
  readonly zone: string;
};

const latestOccurrences = 50;

export async function analyticsOf(
  query: Fields,
  language: Language,
  { store, clock, release }: ConsoleDeps,
): Promise<AnalyticsView> {
  const now = clock.now();
  const current = release();
  const zone = current?.policy.defaultTimeZone ?? 'UTC';
  const period = periodOf(query, now, zone);
  const messageDays = ofMessages(period, now, zone);
  const year = yearOfLives(period.to);
  const [spans, ofCohorts, occurrences, rounds] = await Promise.all([
    readSpans(store, [period, period.before, messageDays, messageDays.before, year]),
    store.figures.between(firstCohortDay(period.to), period.to),
    store.campaigns.latest({ limit: latestOccurrences }),
    roundsOf(store, { ...period, zone, language }),
  ]);
  const [turns, turnsBefore] = [spans.sum(period), spans.sum(period.before)];
  const [messages, messagesBefore] = [spans.sum(messageDays), spans.sum(messageDays.before)];
  const ofYear = spans.sum(year);
  const flows = funnels(turns, current);
  const sumOfCohorts = summed('cohorts', ofCohorts);
  return {
    period,
    ofMessages: messageDays,
    turns: turnRates(turns, turnsBefore, current),
    messages: messageRates(messages, messagesBefore),
    stops: messages.consents.stopped ?? 0,
    unheardOf: messages.unheardOf,
    suggestions: suggestionsOf(messages, messagesBefore, flows),
    hours: heardByWeekday(spans.heardOn(period)),
    flows,
    moves: movesIn(turns),
    rounds,
    choices: choicesIn(turns, current, language),
    stays: staysIn(turns),
    answers: answerTimes(turns),
    topics: byTopic(messages),
    campaigns: byCampaign(messages),
    sources: bySource(turns),
    joinedLives: { ways: wayLives(ofYear, year), forms: formLives(ofYear, year) },
    reasons: reasons(turns, current, language),
    cohorts: cohortsOf(ofCohorts, sumOfCohorts, period.to),
    lifts: occurrences.flatMap((occurrence) => liftOf(occurrence, period, zone)),
    wonBack: wonBackOf(sumOfCohorts, current, period.to),
    zone,
  };
}

/** Of the weeks that cohorts are shown of. */
function wonBackOf({ wonBack }: DayFigures, release: Release | null, to: string): WonBack | null {
  const { leftAlone, stageFlows } = release?.policy ?? {};
  if (leftAlone === undefined || stageFlows?.dormant === undefined) return null;
  const weeks = { from: firstCohortDay(to), to };
  return {
    flow: stageFlows.dormant,
    asked: wonBackIn(wonBack, 'asked', weeks),
    leftAlone: wonBackIn(wonBack, 'left-alone', weeks),
  };
}

/** A day of the calendar has no zone: its weekday is that of its noon in UTC. */
function heardByWeekday(heardOn: ReadonlyMap<string, readonly number[]>): AnalyticsView['hours'] {
  const hours = Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 0));
  for (const [day, heard] of heardOn) {
    const ofDay = hours[(new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7] ?? [];
    for (const [hour, count] of heard.entries()) ofDay[hour] = (ofDay[hour] ?? 0) + count;
  }
  return hours;
}

/** Once its report is made, of a campaign of the period that held anybody out. */
function liftOf(
  { flow, slot, report, startedAt }: Occurrence,
  { from, to }: Period,
  zone: string,
): readonly Lift[] {
  const day = localDay(startedAt, zone);
  if (report === null || report.heldOut === 0 || day < from || day > to) return [];
  return [
    {
      campaign: flow,
      slot,
      asked: { some: report.replied, all: report.sent },
      heldOut: { some: report.heldOutReplied, all: report.heldOut },
    },
  ];
}
