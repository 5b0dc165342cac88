/** What a verification counts besides findings: what is on its way, and what was erased when and by whom. */
import type { Erasure } from '../../core/ledger/check-contact.ts';
import { dayMs, type Instant } from '../../core/time/instant.ts';

export type Counts = {
  readonly contacts: number;
  readonly unsealed: { readonly count: number; readonly oldest: Instant | null };
  readonly unfiled: number;
  readonly erasures: readonly Erasure[];
};

export type Tally = {
  contact(erasures: readonly Erasure[], unfiled: number): void;
  /** A record without a seal, filed at this moment. */
  waits(at: Instant): void;
  counts(): Counts;
};

/** Erasures of one day by one actor are counted together: a night of retention rules is one line. */
export function createTally(): Tally {
  let contacts = 0;
  let unfiled = 0;
  let unsealed = 0;
  let oldest: Instant | null = null;
  const erased = new Map<string, Erasure>();
  return {
    contact(erasures, more) {
      contacts += 1;
      unfiled += more;
      for (const { at, by, records } of erasures) {
        const key = `${Math.floor(at / dayMs)} ${by}`;
        const before = erased.get(key);
        erased.set(key, { at: before?.at ?? at, by, records: (before?.records ?? 0) + records });
      }
    },
    waits(at) {
      unsealed += 1;
      oldest = oldest === null ? at : Math.min(oldest, at);
    },
    counts: () => ({
      contacts,
      unsealed: { count: unsealed, oldest },
      unfiled,
      erasures: [...erased.values()].sort((a, b) => a.at - b.at),
    }),
  };
}
