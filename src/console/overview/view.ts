/** Everything the overview shows, gathered before a line of it is written: from counted days and indexes, never from messages. */
import { type DayFigures, summed } from '../../core/figures/day-figures.ts';
import { movesIn, type StageMove } from '../../core/figures/stage-moves.ts';
import { isSubscribed, type Stage, stages } from '../../core/lifecycle/stages.ts';
import type { Instant } from '../../core/time/instant.ts';
import type { ConsoleDeps } from '../deps.ts';
import type { Fields } from '../frame/page-route.ts';
import { type Period, periodOf } from '../period/period.ts';

export type TileId = 'heard' | 'optIns' | 'optOuts' | 'goals' | 'handed' | 'failed';
export type Tile = { readonly id: TileId; readonly now: number; readonly before: number };

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
  readonly troubles: readonly {
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
  const [counts, days, before, known] = await Promise.all([
    store.contacts.countByStage(),
    store.figures.between(period.from, period.to),
    store.figures.between(period.before.from, period.before.to),
    store.alerts.all(),
  ]);
  const [sum, sumBefore] = [summed('now', days), summed('before', before)];
  const byStage = stages.map((stage) => ({ stage, count: counts[stage] ?? 0 }));
  const heard = new Map(days.map((each) => [each.day, total(each.heard)]));
  return {
    period,
    subscribed: byStage.filter(({ stage }) => isSubscribed(stage)).reduce((all, { count }) => all + count, 0),
    byStage,
    tiles: tileIds.map((id) => ({ id, now: measures[id](sum), before: measures[id](sumBefore) })),
    heardByDay: period.days.map((day) => ({ day, count: heard.get(day) ?? 0 })),
    heardByHour: sum.heard,
    moves: movesIn(sum),
    troubles: known.filter(({ phase }) => phase === 'told'),
    zone,
    now,
  };
}

const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/** What a tile counts. */
const measures: Readonly<Record<TileId, (figures: DayFigures) => number>> = {
  heard: ({ heard }) => total(heard),
  optIns: ({ consents }) => (consents.granted ?? 0) + (consents.confirmed ?? 0),
  optOuts: (figures) =>
    movesIn(figures)
      .filter(({ to }) => to === 'optedOut')
      .reduce((sum, { count }) => sum + count, 0),
  goals: ({ goals }) => total(Object.values(goals)),
  handed: ({ handed }) => handed,
  failed: ({ failed }) => total(Object.values(failed)),
};
const tileIds = Object.keys(measures) as readonly TileId[];
