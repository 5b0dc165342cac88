/** Part of the store: cleanings of the list, and when they come by themselves. */
import type { Slot } from '../../core/campaign/schedule.ts';
import type { Cleaning } from '../../core/cleaning/cleaning.ts';
import type { CleaningId } from '../../core/cleaning/cleaning-id.ts';
import type { Instant } from '../../core/time/instant.ts';

/** What is known of the schedule beyond its rules. */
export type CleaningPlan = {
  /** The schedule it was known by; another one begins anew. */
  readonly written: string;
  /** Since when: what was due before is not made up for. */
  readonly since: Instant;
  /** The last time that was seen to; null before the first. */
  readonly through: Slot | null;
};

export type CleaningStore = {
  plan(): Promise<CleaningPlan | null>;
  remember(plan: CleaningPlan): Promise<void>;
  /** Adds a cleaning; `false` when it is there. */
  open(cleaning: Cleaning): Promise<boolean>;
  /** Writes it as `version + 1` where the stored version is still its own; `false` where another write came first. */
  save(cleaning: Cleaning): Promise<boolean>;
  find(id: CleaningId): Promise<Cleaning | null>;
  /** Those that go on, the oldest first. Found by index. */
  atWork(): Promise<readonly Cleaning[]>;
  /** The latest ones, latest first. Found by index. */
  latest(limit: number): Promise<readonly Cleaning[]>;
};
