/** The only source of time. Real in production, virtual in tests and simulations. */
import type { Instant } from '../core/time/instant.ts';

export type Clock = {
  now(): Instant;
  /**
   * Calls `wake` once, not before `at`; returns a function that cancels it. On a virtual clock, advancing past `at`
   * calls it. Cancelling twice, or after the call, does nothing.
   */
  at(at: Instant, wake: () => void): () => void;
};

/** A clock that stands still until it is told to move: for tests, `kabar chat` and simulations. */
export type VirtualClock = Clock & {
  /** Moves to `at`, calling what was due on the way in order. Moving backwards moves the time and calls nothing. */
  moveTo(at: Instant): void;
  advance(ms: number): void;
};
