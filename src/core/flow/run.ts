/** One contact going through one version of a flow. Plain JSON: it lives in the contact's document between turns. */
import type { Brand } from '../brand.ts';
import type { CallId } from '../call.ts';
import type { MessageOrigin, OutboxId } from '../outbox.ts';
import type { Instant } from '../time/instant.ts';
import type { Value } from '../value.ts';
import type { FlowId, StepId, VersionId } from './flow.ts';

/** The clock of a question nobody answers. */
export const silenceTimer = 'run:silence';

export type RunId = Brand<string, 'RunId'>;

/** What a step waits for. Its clock is the wake-up `run:<timer>`. */
export type Waiting =
  /**
   * An answer to the question in outbox entry `question`. `shownAt` is set when that entry is claimed for sending:
   * what the contact wrote before it was written without having seen the question.
   */
  | {
      readonly for: 'answer';
      readonly question: OutboxId;
      readonly shownAt: Instant | null;
      readonly silences: number;
      /** How long silence is waited for, counted from when they could see the question. */
      readonly patienceMs?: number;
    }
  | { readonly for: 'time'; readonly until: Instant }
  | { readonly for: 'event'; readonly name: string }
  /** `origin` is that of the messages before the call: those after it are no more asked for than they were. */
  | { readonly for: 'call'; readonly call: CallId; readonly origin: MessageOrigin }
  | { readonly for: 'person' };

/** One flow on the stack; a sub-flow sits above the flow that started it. */
export type Frame = {
  readonly flow: FlowId;
  readonly version: VersionId;
  readonly step: StepId;
  /** Unclear answers so far at this step. */
  readonly tries: number;
  readonly waiting: Waiting | null;
};

export type Run = {
  readonly id: RunId;
  readonly startedAt: Instant;
  /** Who began it; `stage:onboarding`, `keyword`, `campaign:<occurrence>`, `fallback`… */
  readonly because: string;
  /** Bottom first; the last frame is the one that runs. At most 8. */
  readonly stack: readonly Frame[];
  /** Values that live as long as the run: results of calls, values of the event that started it. */
  readonly values: Readonly<Record<string, Value>>;
};
