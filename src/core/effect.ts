/** What a decision wants done. Imperative and plain: applied to the contact's document in one commit, never executed in the core. */
import type { Brand } from './brand.ts';
import type { ConsentRecord, ConsentRecordId, Purpose } from './consent.ts';
import type { FlowId } from './flow/flow.ts';
import type { Reached } from './goal.ts';
import type { NewMessage, OutboxId } from './outbox.ts';
import type { Round, RoundId } from './round.ts';
import type { Instant } from './time/instant.ts';
import type { ArmingId } from './wakeup.ts';

/** An HTTP call a flow asked for. Made after the commit; its outcome comes back as the event `call.returned`. */
export type CallId = Brand<string, 'CallId'>;

export type CallRequest = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly timeoutMs: number;
  /** How often it is made again when it failed in a way that may pass. Left out: not at all. */
  readonly retries?: number;
  /** From this moment on nobody waits for its outcome. */
  readonly until?: Instant;
};

/** `final`: making it again would lead to the same. */
export type CallOutcome =
  | { readonly kind: 'answered'; readonly status: number; readonly body: string }
  | { readonly kind: 'failed'; readonly reason: string; readonly final?: true };

/** An erasure as the decision leaves it for the collections. */
export type NewErasure = {
  readonly by: string;
  readonly reason: string | null;
  /** They had said STOP: whoever bears them again must know. */
  readonly optedOut: boolean;
  /** For the ledger. The records it erases are named when it is filed. */
  readonly record: ConsentRecord & { readonly id: ConsentRecordId };
};

export type Effect =
  | { readonly type: 'message.send'; readonly id: OutboxId; readonly message: NewMessage }
  /** Empties the outbox of these purposes, but for a confirmation; alive claims are marked as crossed. */
  | { readonly type: 'outbox.clear'; readonly purposes: readonly Purpose[]; readonly reason: string }
  /** Started messages of this flow that nobody claimed yet are due at once, to be dropped as expired. */
  | { readonly type: 'outbox.expire'; readonly flow: FlowId }
  /** What is held is looked at again: what held it may have changed. */
  | { readonly type: 'outbox.review' }
  /** Arms a timer; arming an armed timer replaces it. */
  | { readonly type: 'wakeup.set'; readonly id: ArmingId; readonly timer: string; readonly dueAt: Instant }
  /** Cancels a timer, or every timer of a family when it ends in `:`; cancelling none is fine. */
  | { readonly type: 'wakeup.cancel'; readonly timer: string }
  | { readonly type: 'consent.record'; readonly id: ConsentRecordId; readonly record: ConsentRecord }
  | { readonly type: 'call.make'; readonly id: CallId; readonly request: CallRequest }
  /** Something that was hoped for happened. */
  | { readonly type: 'goal.count'; readonly id: string; readonly reached: Reached }
  /** They came by a friend's link; whether they stay is told then. */
  | { readonly type: 'friend.count'; readonly code: string; readonly dueAt: Instant }
  /** There is such a round from now on; the first to say so settles its words. */
  | { readonly type: 'round.open'; readonly round: Round }
  /** Their choice in a round: null when they are asked, empty when it was taken back. */
  | { readonly type: 'vote.count'; readonly round: RoundId; readonly options: readonly string[] | null }
  /** The contact is a shell from this commit on; what other collections hold of it is to be taken out. */
  | { readonly type: 'contact.erase'; readonly erasure: NewErasure };
