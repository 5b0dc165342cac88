/** A link of a message as it is stored: whose it is, where it leads, and what was said with it. */
import type { OccurrenceId } from './campaign/occurrence-id.ts';
import type { ContactId } from './contact-id.ts';
import type { FlowId, StepId } from './flow/flow.ts';
import type { MessageLink } from './message-link.ts';
import type { OutboxId } from './outbox.ts';
import type { Instant } from './time/instant.ts';

export type TrackedLink = MessageLink & {
  readonly contact: ContactId;
  readonly message: OutboxId;
  readonly at: Instant;
  readonly flow?: FlowId;
  readonly step?: StepId;
  readonly topic?: string;
  readonly campaign?: OccurrenceId;
};
