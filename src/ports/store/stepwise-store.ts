/** Parts of the store: what goes through the list step by step, one document each, such as upgrades and moves. */
import type { Instant } from '../../core/time/instant.ts';

/** `version` grows with every write; every write names the version it read. */
export type Stepwise = {
  readonly id: string;
  readonly version: number;
  readonly state: 'running' | 'done';
  readonly startedAt: Instant;
};

export type StepwiseStore<T extends Stepwise> = {
  /** Adds one; `false` when it is there. */
  open(work: T): Promise<boolean>;
  /** Writes it as `version + 1` where the stored version is still its own; `false` where another write came first. */
  save(work: T): Promise<boolean>;
  find(id: T['id']): Promise<T | null>;
  /** Those that go on, the oldest first. Found by index. */
  atWork(): Promise<readonly T[]>;
  /** The latest ones, latest first. Found by index. */
  latest(limit: number): Promise<readonly T[]>;
};
