/** What came of messages with several wordings, as the days' figures have it: read once a minute, looked at by every decision. */
import type { Counts } from '../../core/figures/day-figures.ts';
import { shiftedDay } from '../../core/figures/weeks.ts';
import type { Release } from '../../core/release.ts';
import { dayMs, hourMs, type Instant, minuteMs } from '../../core/time/instant.ts';
import { localDay } from '../../core/time/local-time.ts';
import {
  learntFromDays,
  ofEverybody,
  type ResultsOf,
  resultsOf,
  trialsOf,
} from '../../core/variants/results.ts';
import { learns } from '../../core/variants/variants.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Logger } from '../../ports/logger.ts';
import type { Store } from '../../ports/store.ts';

export type TrialResults = {
  readonly of: ResultsOf;
  /** Reads anew what is older than a minute, where a flow learns from it. Called by every tick; never rejects. */
  follow(release: Release): Promise<void>;
};

export type TrialResultsDeps = {
  readonly store: Pick<Store, 'figures'>;
  readonly clock: Clock;
  readonly logger: Logger;
};

/** A day is added to on the next one at the latest; what comes later is seen within the hour. */
const latestDays = 2;
/** A day with many groups is large: so many are read at once, and others have their turn between. */
const daysAtOnce = 7;

export function createTrialResults({ store, clock, logger }: TrialResultsDeps): TrialResults {
  const byDay = new Map<string, Counts>();
  let counts: Counts = {};
  let readAt: Instant | null = null;
  let allReadAt: Instant | null = null;

  const isOlder = (than: number, at: Instant | null): boolean =>
    at === null || Math.abs(clock.now() - at) >= than;

  async function read(from: string, to: string): Promise<void> {
    for (let day = from; day <= to; day = shiftedDay(day, daysAtOnce)) {
      const last = shiftedDay(day, daysAtOnce - 1);
      for (const figures of await store.figures.between(day, last < to ? last : to))
        byDay.set(figures.day, ofEverybody(figures.trials));
    }
  }

  return {
    of: (flow, step, variants) => resultsOf(counts, flow, step, variants),
    async follow(release) {
      if (!isOlder(minuteMs, readAt) || ![...release.flows.values()].some(learns)) return;
      const now = clock.now();
      const day = (at: Instant) => localDay(at, release.policy.defaultTimeZone);
      const first = day(now - learntFromDays * dayMs);
      try {
        const isAll = isOlder(hourMs, allReadAt);
        await read(isAll ? first : shiftedDay(day(now), 1 - latestDays), day(now));
        if (isAll) allReadAt = now;
        for (const known of byDay.keys()) if (known < first || known > day(now)) byDay.delete(known);
        counts = trialsOf([...byDay.values()].map((trials) => ({ trials })));
        readAt = now;
      } catch (error) {
        logger.warn('the results of wordings could not be read', { error });
      }
    },
  };
}
