/** A goal that one contact reached: a row among the results. */
import type { ContactId } from './contact-id.ts';
import type { Reached } from './goal.ts';
import type { Instant } from './time/instant.ts';

export type ReachedGoal = Reached & {
  /** Entry id + index: a replay makes the same. */
  readonly id: string;
  readonly contact: ContactId;
  readonly at: Instant;
};
