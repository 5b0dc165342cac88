/** The right of one process to do something alone for a while: lanes, channels, the sealer, cron jobs. */
import type { Instant } from '../core/time/instant.ts';

export type Lease = {
  readonly name: string;
  readonly holder: string;
  readonly until: Instant;
  /** Grows with each new holder: a late write that carries an older fence can be refused. */
  readonly fence: number;
};

export type LeaseStore = {
  /**
   * Takes or renews each named lease for `holder` until `until` where it is free, expired at `now`, or already the
   * holder's. Answers those that `holder` has afterwards. Of two that try at once for one name, at most one gets it.
   */
  hold(names: readonly string[], holder: string, now: Instant, until: Instant): Promise<readonly Lease[]>;
  /** Gives back what `holder` has of `names`; anything else is left alone. */
  release(names: readonly string[], holder: string): Promise<void>;
  /** Every lease whose name begins with `prefix` and that is alive at `now`. */
  alive(prefix: string, now: Instant): Promise<readonly Lease[]>;
};
