/** What came of messages with several wordings, as the days' figures have it: read once a minute, looked at by every decision. */
import type { Release } from '../../core/release.ts';
import { dayMs, type Instant, minuteMs } from '../../core/time/instant.ts';
import { localDay } from '../../core/time/local-time.ts';
import { learntFromDays, type ResultsOf, resultsOf, trialsOf } from '../../core/variants/results.ts';
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

export function createTrialResults({ store, clock, logger }: TrialResultsDeps): TrialResults {
  let counts: Readonly<Record<string, number>> = {};
  let readAt: Instant | null = null;
  return {
    of: (flow, step, variants) => resultsOf(counts, flow, step, variants),
    async follow(release) {
      const now = clock.now();
      const isFresh = readAt !== null && Math.abs(now - readAt) < minuteMs;
      if (isFresh || ![...release.flows.values()].some(learns)) return;
      const day = (at: Instant) => localDay(at, release.policy.defaultTimeZone);
      try {
        counts = trialsOf(await store.figures.between(day(now - learntFromDays * dayMs), day(now)));
        readAt = now;
      } catch (error) {
        logger.warn('the results of wordings could not be read', { error });
      }
    },
  };
}
