/** What can happen to a contact. Everything that reaches a contact is one of these, stored in the inbox first. */
import type { Address } from './address.ts';
import type { Brand } from './brand.ts';
import type { CallId, CallOutcome } from './call.ts';
import type { OccurrenceId } from './campaign/occurrence-id.ts';
import type { ChannelId } from './channel.ts';
import type { CleaningId } from './cleaning/cleaning-id.ts';
import type { ReceiptsTold } from './cleaning/receipts-told.ts';
import type { ConsentMethod, Disclosure, Evidence, LegalBasis, Purpose, TopicChoice } from './consent.ts';
import type { AttributeChanges } from './contact.ts';
import type { ContactId } from './contact-id.ts';
import type { FlowId } from './flow/flow.ts';
import type { InboundContent, TransportId } from './message.ts';
import type { MoveId } from './number/move-id.ts';
import type { OutboxId } from './outbox.ts';
import type { SendFailure } from './receipt.ts';
import { dayMs, type Instant } from './time/instant.ts';
import type { TrackedLink } from './tracked-link.ts';
import type { RunMove } from './upgrade/run-move.ts';
import type { UpgradeId } from './upgrade/upgrade-id.ts';
import type { Value } from './value.ts';
import type { ArmingId } from './wakeup.ts';

/** `channel:kind:transportId` and the like: derived from what happened, so that the same thing twice is one entry. */
export type EntryId = Brand<string, 'EntryId'>;

/** How long the inbox knows an id again. A message written longer ago may be a duplicate of one it forgot. */
export const rememberedMs = 30 * dayMs;

export type MessageReceived = {
  readonly type: 'message.received';
  readonly channel: ChannelId;
  readonly from: Address;
  readonly transportId: TransportId;
  readonly content: InboundContent;
  /** When the contact's phone says it was written. Intake's own time orders, this one only informs. */
  readonly writtenAt: Instant;
  readonly profileName?: string;
  /** The message that they marked as the one they answer to, when the transport tells. */
  readonly quotes?: TransportId;
  /** Further addresses of the same person, when the transport told them with it. */
  readonly also?: readonly Address[];
};

export type VoteReceived = {
  readonly type: 'vote.received';
  readonly channel: ChannelId;
  /** The transport's id of the poll message. */
  readonly poll: TransportId;
  /** Option ids; the full current choice, empty when the vote was taken back. */
  readonly options: readonly string[];
};

export type ReactionReceived = {
  readonly type: 'reaction.received';
  readonly channel: ChannelId;
  readonly to: TransportId;
  /** Null when the reaction was taken back. */
  readonly emoji: string | null;
};

/** They opened a link that was made for them alone: one that an application asked for, or one in a message (`said`). */
export type LinkClicked = {
  readonly type: 'link.clicked';
  readonly link: string;
  readonly said?: Pick<TrackedLink, 'message' | 'flow' | 'step' | 'topic' | 'campaign'>;
};

export type WakeupDue = {
  readonly type: 'wakeup.due';
  readonly arming: ArmingId;
  readonly timer: string;
  /**
   * Of a silence: when something that Kabar started first reached them since their last sign of life, as the receipts tell;
   * null when nothing has. Left out where nobody looked: then what was sent counts.
   */
  readonly reached?: Instant | null;
};

/** Somebody who is not the contact's phone tells us of consent: a form, an app, an import, an operator, the platform. */
export type ConsentReported = {
  readonly type: 'consent.reported';
  readonly action: 'grant' | 'withdraw';
  readonly purposes: readonly Purpose[];
  readonly method: ConsentMethod;
  readonly source: string;
  readonly evidence: Evidence;
  readonly disclosure?: Disclosure;
  readonly language?: string;
  /** Ask the person to confirm on WhatsApp before the consent counts (double opt-in). */
  readonly confirm: boolean;
  /** With `confirm`: what the person's prefilled first message will carry. */
  readonly token?: string;
  /** Who of the business reports it. */
  readonly by?: string;
  /** When the person agreed, if that was before it is reported. */
  readonly givenAt?: Instant;
  readonly basis?: LegalBasis;
  readonly expiresAt?: Instant;
  /** Of a withdrawal: they are on a list of people not to be contacted. Nothing is said, and only they can come back. */
  readonly suppress?: true;
  /** What the person told beside it, such as their name. Taken only where nothing is known yet. */
  readonly attributes?: AttributeChanges;
  readonly addTags?: readonly string[];
  /** Nothing is said because of it, neither a welcome nor a goodbye: who is on an imported list did not write to us. */
  readonly quiet?: boolean;
  readonly topics?: TopicChoice;
};

/** An application tells of something: wakes runs that `wait` for it, starts flows with `start: event`. */
export type BusinessOccurred = {
  readonly type: 'business.occurred';
  readonly name: string;
  readonly values: Readonly<Record<string, Value>>;
};

export type ContactEdited = {
  readonly type: 'contact.edited';
  readonly actor: string;
  readonly attributes?: AttributeChanges;
  readonly addTags?: readonly string[];
  readonly removeTags?: readonly string[];
  readonly language?: string;
  readonly timeZone?: string;
  readonly pausedUntil?: Instant | null;
};

/** A person of the business took the conversation over, or gave it back to the bot. */
export type ConversationHanded = {
  readonly type: 'conversation.handed';
  readonly to: 'person' | 'bot';
  readonly actor: string;
};

/** Somebody of the business is to answer, or (null) whoever comes first. Says nothing where the bot has the conversation. */
export type ConversationAssigned = {
  readonly type: 'conversation.assigned';
  readonly to: string | null;
  readonly actor: string;
};

/**
 * The platform tells that the person is reached by another address from now on: a new number, a new id. `to` is empty when it
 * does not say by which.
 */
export type AddressChanged = {
  readonly type: 'address.changed';
  readonly channel: ChannelId;
  readonly old: Address;
  readonly to: readonly Address[];
};

/** A person of the business writes to them in their own words, and has the conversation from then on. */
export type PersonWrote = {
  readonly type: 'person.wrote';
  readonly text: string;
  readonly actor: string;
};

/** Somebody of the business, or a rule, wants this person forgotten. Committed, it is final: nothing leaves, nothing stays. */
export type ContactErased = {
  readonly type: 'contact.erased';
  /** Who: an operator, the API, `retention`. */
  readonly by: string;
  /** Why, in words without a name or a number: they stay. */
  readonly reason?: string;
};

/** A release brought other date starts, or another half-life of engagement: what is stored of them is worked out anew. */
export type StartsChanged = {
  readonly type: 'starts.changed';
  /** Fingerprint of the date starts: one entry for each contact and change. */
  readonly starts: string;
};

/** Somebody who came by this contact's link is still with us. Who it is is not told. */
export type FriendStayed = { readonly type: 'friend.stayed' };
export type FlowRequested = {
  readonly type: 'flow.requested';
  readonly flow: FlowId;
  readonly by: 'campaign' | 'api' | 'operator';
  readonly occurrence: string;
  readonly actor?: string; // The person of the business who asked for it.
};

/** A campaign they are in was stopped, or goes on: what waits for it is looked at again. */
export type CampaignChanged = {
  readonly type: 'campaign.changed';
  readonly occurrence: OccurrenceId;
  readonly to: 'stopped' | 'running';
};

/** A cleaning has found that their time is over: they are looked at once more, and archived. */
export type CleaningAsked = {
  readonly type: 'cleaning.asked';
  readonly cleaning: CleaningId;
  /** Left out where nobody can tell: then what was sent counts. */
  readonly told?: ReceiptsTold;
};

/** A release changed a flow they are in, and somebody said that they are to go on in its new version. */
export type UpgradeAsked = {
  readonly type: 'upgrade.asked';
  readonly upgrade: UpgradeId;
  /** For every place in one flow at which they were found. */
  readonly moves: readonly RunMove[];
};

/** The contact is part of another one from now on, which is told by `contact.absorbed`. */
export type ContactSealed = {
  readonly type: 'contact.sealed';
  readonly into: ContactId;
  /** When that one was born: only an elder absorbs. */
  readonly born: Instant;
  /** Who says that they are one person: `WhatsApp`, or somebody of the business. */
  readonly by: string;
};

/** Another contact was sealed into this one; what is known of it is in `World.sealed`. */
export type ContactAbsorbed = {
  readonly type: 'contact.absorbed';
  readonly contact: ContactId;
  readonly by: string;
};

/** A contact that this one absorbed is somebody else after all. */
export type ContactParted = {
  readonly type: 'contact.parted';
  readonly contact: ContactId;
  readonly by: string;
};

/** The contact is one of its own again. */
export type ContactUnsealed = {
  readonly type: 'contact.unsealed';
  readonly from: ContactId;
  readonly by: string;
  /** What was withdrawn while they were one: nobody knows by whom of them. */
  readonly withdrawn: readonly Purpose[];
};

/** A message left days ago and no receipt tells that it arrived. */
export type MessageUndelivered = {
  readonly type: 'message.undelivered';
  readonly message: OutboxId;
  readonly sentAt: Instant;
};

/** A person of the business moves everybody who may follow to another number. */
export type MoveAsked = {
  readonly type: 'move.asked';
  readonly move: MoveId;
  readonly from: ChannelId;
  /** The other number's. */
  readonly channel: ChannelId;
};

export type ContactEvent =
  | MessageReceived
  | VoteReceived
  | ReactionReceived
  /** `at` is when they read it, as the transport tells; left out: when we learnt of it. */
  | { readonly type: 'message.read'; readonly message: OutboxId; readonly at?: Instant }
  /** Told only of what was sent while their number was under suspicion. */
  | { readonly type: 'message.delivered'; readonly message: OutboxId }
  | MessageUndelivered
  | { readonly type: 'message.failed'; readonly message: OutboxId; readonly failure: SendFailure }
  | LinkClicked
  | WakeupDue
  | ConsentReported
  | FlowRequested
  | CampaignChanged
  | CleaningAsked
  | BusinessOccurred
  | { readonly type: 'call.returned'; readonly call: CallId; readonly outcome: CallOutcome }
  | ContactEdited
  | ConversationHanded
  | ConversationAssigned
  | AddressChanged
  | PersonWrote
  | StartsChanged
  | UpgradeAsked
  | FriendStayed
  | ContactErased
  | ContactSealed
  | ContactAbsorbed
  | ContactParted
  | ContactUnsealed
  | MoveAsked;

export type ContactEventType = ContactEvent['type'];

/** A stored thing that happened, waiting for its turn. */
export type Arrival = {
  readonly id: EntryId;
  /** Intake's clock; strictly growing within one process. Entries are decided in (receivedAt, id) order. */
  readonly receivedAt: Instant;
  readonly event: ContactEvent;
};
