/** A trial: one person was sent one wording, and for three days we see what they do. Then it is judged, once. */
import type { FlowId, StepId } from '../flow/flow.ts';
import type { OutboxId } from '../outbox.ts';
import type { Instant } from '../time/instant.ts';

export type Trial = {
  readonly message: OutboxId;
  readonly flow: FlowId;
  readonly step: StepId;
  readonly variant: string;
  /** The segments that they were in when it was said; missing in what an earlier version stored. */
  readonly among?: readonly string[];
  /** When it was sent. */
  readonly at: Instant;
  readonly answered: boolean;
  readonly clicked: boolean;
  /** They withdrew a consent, and this was the last thing we had said. */
  readonly left: boolean;
  /** Goals that they reached. */
  readonly reached: readonly string[];
};

export const trialTimers = 'trial:';
