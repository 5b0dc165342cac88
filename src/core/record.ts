/** The one document per contact that decides: the contact, and what the commit protocol keeps beside it. */
import type { Address } from './address.ts';
import type { CallId, CallRequest } from './call.ts';
import type { OccurrenceId } from './campaign/occurrence-id.ts';
import type { ChannelId } from './channel.ts';
import type { ConsentRecord, ConsentRecordId } from './consent.ts';
import type { Contact } from './contact.ts';
import type { ContactId } from './contact-id.ts';
import type { NewErasure } from './effect.ts';
import type { ContactEvent, ContactEventType, EntryId } from './event.ts';
import type { FlowId, StepId, VersionId } from './flow/flow.ts';
import type { Friendship } from './friendship.ts';
import type { JournalLine } from './journal.ts';
import { isSubscribed } from './lifecycle/stages.ts';
import type { InboundContent, TransportId } from './message.ts';
import type { Hold, MessageBody, MessageOrigin, OutboxId } from './outbox.ts';
import type { ReachedGoal } from './reached-goal.ts';
import type { ReceiptStatus } from './receipt.ts';
import type { Round, RoundId } from './round.ts';
import type { Instant } from './time/instant.ts';
import type { TrackedLink } from './tracked-link.ts';
import type { Vote } from './vote.ts';

/** One turn of the journal: what one inbox entry changed, and why. `_id` in the store is the entry's id. */
export type JournalTurn = {
  readonly id: EntryId;
  readonly contact: ContactId;
  readonly at: Instant;
  readonly event: ContactEventType;
  readonly stage: Contact['lifecycle']['stage'];
  readonly lines: readonly JournalLine[];
};

/** A message as the conversation shows it. Inbound rows are complete at birth; outbound rows gain words and receipts. */
export type MessageRow = {
  readonly id: OutboxId | EntryId;
  readonly contact: ContactId;
  readonly channel: ChannelId;
  readonly direction: 'in' | 'out';
  /** When it came in or was decided; orders the conversation. */
  readonly at: Instant;
  /** When what it answers came in. Only of the first message of an answer. */
  readonly answersFrom?: Instant;
  /** When it was sent, failed for good or was dropped. */
  readonly settledAt?: Instant;
  /** When it reached their phone, as the first receipt of it tells. */
  readonly deliveredAt?: Instant;
  /** Since when a receipt of it is awaited; null when it came, or is awaited no more. Only of what Kabar started. */
  readonly awaitedSince?: Instant | null;
  /** Sent while it was in doubt whether they can be reached: that it arrives is news. */
  readonly suspected?: true;
  readonly transportId: TransportId | null;
  /** `queued` until the transport took it; then the furthest receipt; `dropped` when the gate refused it for good. */
  readonly status: 'received' | 'queued' | 'dropped' | ReceiptStatus;
  readonly reason: string | null;
  /** Why it waited, if it did. */
  readonly holds?: readonly Hold[];
  /** The final words: null while queued. */
  readonly text: string | null;
  readonly content?: InboundContent;
  readonly body?: MessageBody;
  readonly origin?: MessageOrigin;
  readonly language?: string;
  readonly topic?: string;
  readonly flow?: FlowId;
  readonly version?: VersionId;
  readonly step?: StepId;
  /** Which of several wordings was said. */
  readonly variant?: string;
  readonly round?: RoundId;
  readonly campaign?: OccurrenceId;
  /** The names of the links in it. */
  readonly links?: readonly string[];
};

/** Something decided that belongs in another collection. Inserted by its derived id; inserting it again changes nothing. */
export type Filing =
  | { readonly kind: 'journal'; readonly turn: JournalTurn }
  | { readonly kind: 'message'; readonly row: MessageRow }
  /** A link of a message: where its code leads. */
  | { readonly kind: 'link'; readonly link: TrackedLink }
  /** Messages that were decided and will never leave: their rows say so. */
  | {
      readonly kind: 'dropped';
      readonly entry: EntryId;
      readonly messages: readonly OutboxId[];
      readonly at: Instant;
      readonly reason: string;
    }
  | {
      readonly kind: 'consent';
      readonly id: ConsentRecordId;
      readonly contact: ContactId;
      readonly record: ConsentRecord;
    }
  | {
      readonly kind: 'call';
      readonly id: CallId;
      readonly contact: ContactId;
      readonly at: Instant;
      readonly request: CallRequest;
    }
  /** A round somebody was asked in. The first filing of a round settles what was asked. */
  | { readonly kind: 'round'; readonly entry: EntryId; readonly round: Round }
  | { readonly kind: 'friend'; readonly entry: EntryId; readonly friendship: Friendship }
  | { readonly kind: 'goal'; readonly entry: EntryId; readonly goal: ReachedGoal }
  /** Their choice in a round: a later one takes the place of an earlier one, never the other way round. */
  | { readonly kind: 'vote'; readonly entry: EntryId; readonly vote: Vote }
  /** Something that another contact is to learn of. */
  | {
      readonly kind: 'entry';
      readonly entry: EntryId;
      readonly id: EntryId;
      readonly contact: ContactId;
      readonly at: Instant;
      readonly event: ContactEvent;
    }
  | {
      readonly kind: 'addresses';
      readonly entry: EntryId;
      readonly addresses: readonly Address[];
      readonly from: ContactId;
      readonly to: ContactId;
    }
  /** Everything of this contact in other collections is to be taken out, now and whenever something of it turns up late. */
  | {
      readonly kind: 'erasure';
      readonly entry: EntryId;
      readonly contact: ContactId;
      readonly at: Instant;
      readonly erasure: NewErasure;
    };

export type ContactRecord = {
  readonly id: ContactId;
  /** Grows by one with every write; every write names the version it read. */
  readonly version: number;
  readonly contact: Contact;
  /** Entries committed here that may not be marked done in the inbox yet. */
  readonly decided: readonly EntryId[];
  /** What those entries produced for other collections and may not be filed yet. */
  readonly unfiled: readonly Filing[];
};

export const newRecord = (contact: Contact): ContactRecord => ({
  id: contact.id,
  version: 1,
  contact,
  decided: [],
  unfiled: [],
});

/** Something of this kind that it produced may not be filed yet. */
export const hasFiled = ({ unfiled }: ContactRecord, kind: Filing['kind']): boolean =>
  unfiled.some((filing) => filing.kind === kind);

/** When the scheduler must look at this contact next, or null. */
export const nextWakeAt = ({ sealed, wakeups }: Contact): Instant | null =>
  sealed === null ? earliest(wakeups) : null;

/** When the sender must look at this contact next, or null when nothing waits. */
export const nextSendAt = (contact: Contact): Instant | null => earliest(contact.outbox);

/**
 * Since when somebody shows no life: what retention rules and cleanings go by. Of those whom nobody writes to by themselves,
 * when anything was last heard of them or said to them; of the subscribed, when the silence after our first message began.
 * Null while nothing is to be counted.
 */
export function restingSince(contact: Contact): Instant | null {
  const { erased, sealed, lifecycle, talk } = contact;
  if (erased !== null || sealed !== null || lifecycle.stage === 'confirming') return null;
  return isSubscribed(lifecycle.stage) ? talk.silentSince : lastToldAt(contact);
}

/** The last moment at which anything was heard of them, said to them or agreed with them. */
export function lastToldAt({ createdAt, talk, consents }: Contact): Instant {
  const told = Object.values(consents).flatMap((consent) =>
    consent.state === 'unknown' ? [] : [consent.at],
  );
  return Math.max(createdAt, talk.lastInboundAt ?? 0, talk.lastOutboundAt ?? 0, ...told);
}

const earliest = (things: readonly { readonly dueAt: Instant }[]): Instant | null =>
  things.length === 0 ? null : Math.min(...things.map((thing) => thing.dueAt));
