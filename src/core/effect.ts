/** What a decision wants done. Imperative and plain: applied to the contact's document in one commit, never executed in the core. */
import type { Address } from './address.ts';
import type { CallId, CallRequest } from './call.ts';
import type { ConsentRecord, ConsentRecordId, Purpose } from './consent.ts';
import type { ContactId } from './contact-id.ts';
import type { ContactEvent, EntryId } from './event.ts';
import type { FlowId } from './flow/flow.ts';
import type { Reached } from './goal.ts';
import type { NewMessage, OutboxId } from './outbox.ts';
import type { Round, RoundId } from './round.ts';
import type { Instant } from './time/instant.ts';
import type { ArmingId } from './wakeup.ts';

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
  /** Another contact is to learn of something. */
  | {
      readonly type: 'contact.tell';
      readonly id: EntryId;
      readonly contact: ContactId;
      readonly event: ContactEvent;
    }
  /** These addresses lead to another contact from now on, as far as they lead to this one. */
  | {
      readonly type: 'addresses.move';
      readonly addresses: readonly Address[];
      readonly from: ContactId;
      readonly to: ContactId;
    }
  /** The contact is a shell from this commit on; what other collections hold of it is to be taken out. */
  | { readonly type: 'contact.erase'; readonly erasure: NewErasure };
