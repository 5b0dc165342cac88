/** A goal: something an application tells of that we hoped for, and the message that gets the credit for it. */
import { type OccurrenceId, occurrenceIn } from './campaign/occurrence-id.ts';
import type { FlowId } from './flow/flow.ts';
import type { OutboxId } from './outbox.ts';
import type { Instant } from './time/instant.ts';

/** One goal of `flows/goals.yaml`. */
export type Goal = {
  readonly id: string;
  /** The event that means it was reached. */
  readonly event: string;
  /** How long a message that we started gets the credit for what happens after it. */
  readonly withinMs: number;
  /** Which value of the event says how much it is worth. */
  readonly amount: string | null;
  /** What reaching it adds to somebody's engagement. It is a sign of life in any case. */
  readonly points: number;
};

/** The last message that Kabar started and that was sent: what is credited with a goal reached soon after it. */
export type LastStarted = {
  readonly message: OutboxId;
  readonly flow: FlowId | null;
  /** What had begun the flow: `campaign:<occurrence>`, `date:joined`… */
  readonly because: string | null;
  readonly at: Instant;
};

export type Reached = {
  readonly goal: string;
  readonly amount: number | null;
  /** The message that is credited, or null when nothing was sent shortly before. */
  readonly credit: LastStarted | null;
};

/** The occurrence of a campaign that gets the credit, if one began the flow. */
export const creditedCampaign = (credit: LastStarted | null): OccurrenceId | null =>
  occurrenceIn(credit?.because ?? '');

/** How often a goal was reached with the credit of one flow and campaign (null: of none), and what it was worth together. */
export type GoalCount = {
  readonly goal: string;
  readonly flow: FlowId | null;
  readonly campaign: string | null;
  readonly count: number;
  readonly amount: number;
};
