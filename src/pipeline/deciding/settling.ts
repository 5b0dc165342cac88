/** Files what was decided and marks its entries as done, beside the next round of decisions. Never the other way round. */
import type { EntryId } from '../../core/event.ts';
import type { ContactRecord } from '../../core/record.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Logger } from '../../ports/logger.ts';
import type { Store } from '../../ports/store.ts';
import type { FailPoints } from '../fail-points.ts';
import type { Decided } from './decided.ts';
import type { Settled } from './settled.ts';

export type Settling = {
  /**
   * Begins; resolves when there is room for another round. `finished` are contacts with nothing but old entries to settle:
   * whoever decided those may have ended before anybody was told of them.
   */
  begin(decided: readonly Decided[], finished: readonly ContactRecord[]): Promise<void>;
  /** Entries that are decided and on their way to be done. */
  entries(): ReadonlySet<EntryId>;
  underWay(): number;
  /** True after a failure until `retry`: a store in trouble is not helped by haste. */
  failed(): boolean;
  retry(): void;
  ended(): Promise<void>;
};

export type SettlingDeps = {
  readonly store: Store;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly settled: Settled;
  readonly failPoints: FailPoints;
  /** Told of contacts whose decisions are filed, or could not be. */
  readonly decided: (decided: readonly Decided[]) => void;
  /** A settlement ended: what waited for it can go on. */
  readonly poke: () => void;
};

/** Enough for group commits to fill, few enough for memory to stay small when the store is slow. */
const maxUnderWay = 4;

export function createSettling(deps: SettlingDeps): Settling {
  const { store, clock, settled, failPoints } = deps;
  const entries = new Set<EntryId>();
  const underWay = new Set<Promise<void>>();
  let failed = false;

  async function settle(decided: readonly Decided[], finished: readonly ContactRecord[]): Promise<boolean> {
    const records = [...decided.map(({ record }) => record), ...finished];
    const ids = records.flatMap((record) => record.decided);
    for (const id of ids) entries.add(id);
    let filed = false;
    try {
      await store.file(records.flatMap((record) => record.unfiled));
      filed = true;
      settled.filed(records);
      failPoints.reach('filed');
      deps.decided([...decided, ...finished.map((record) => ({ record, claimed: null, filed: true }))]);
      await store.inbox.finish(ids, clock.now());
      failPoints.reach('finished');
      settled.add(records);
      return true;
    } catch (error) {
      deps.logger.error('decisions could not be filed and will be tried again', { error });
      if (!filed) deps.decided(decided.map((one) => ({ ...one, filed: false })));
      return false;
    } finally {
      for (const id of ids) entries.delete(id);
    }
  }

  return {
    async begin(decided, finished) {
      const settlement: Promise<void> = settle(decided, finished).then((good) => {
        underWay.delete(settlement);
        if (good) deps.poke();
        else failed = true;
      });
      underWay.add(settlement);
      if (underWay.size >= maxUnderWay) await Promise.race(underWay);
    },
    entries: () => entries,
    underWay: () => underWay.size,
    failed: () => failed,
    retry() {
      failed = false;
    },
    async ended() {
      await Promise.all(underWay);
    },
  };
}
