/**
 * Everything that is remembered, by meaning and in batches. Every promise resolves only when the write is durable, and a
 * read after it sees it. Operations reject with `store.unavailable` when the store does not answer; then nothing is known
 * about the write and it must be done again, which every operation here allows. Once a page of an embedded store was found to be
 * damaged, writes reject with `store.damaged`: the file takes nothing more.
 */

import type { CallId, CallRequest } from '../core/call.ts';
import type { ConsentRecord, ConsentRecordId } from '../core/consent.ts';
import type { ContactId } from '../core/contact-id.ts';
import type { Arrival, EntryId } from '../core/event.ts';
import type { Flow, VersionId } from '../core/flow/flow.ts';
import type { LaneRange } from '../core/lanes.ts';
import type { ChainLink } from '../core/ledger/chain.ts';
import type { LedgerRow, Seal } from '../core/ledger/parts.ts';
import type { Move } from '../core/number/move.ts';
import type { Filing } from '../core/record.ts';
import type { Instant } from '../core/time/instant.ts';
import type { Upgrade } from '../core/upgrade/upgrade.ts';
import type { AccountStore } from './store/account-store.ts';
import type { AlertStore } from './store/alert-store.ts';
import type { CampaignStore } from './store/campaign-store.ts';
import type { CannedReplyStore } from './store/canned-reply-store.ts';
import type { ChannelStore } from './store/channel-store.ts';
import type { CleaningStore } from './store/cleaning-store.ts';
import type { ContactStore } from './store/contact-store.ts';
import type { DeedStore } from './store/deed-store.ts';
import type { ErasureStore, SuppressionStore } from './store/erasure-store.ts';
import type { FigureStore } from './store/figure-store.ts';
import type { JournalStore } from './store/journal-store.ts';
import type { LinkStore } from './store/link-store.ts';
import type { MessageStore } from './store/message-store.ts';
import type { ProgressStore } from './store/progress.ts';
import type { ReleaseStore } from './store/release-store.ts';
import type { FriendStore, GoalStore, RoundStore } from './store/results.ts';
import type { SessionStore } from './store/session-store.ts';
import type { StepwiseStore } from './store/stepwise-store.ts';
import type { TokenStore } from './store/token-store.ts';

/** Who goes first within a contact: what a person did, then what time brings, then campaigns. */
export type Rank = 0 | 1 | 2;

export type InboxEntry = Arrival & {
  readonly contact: ContactId;
  /** Which of the 256 lanes the contact is in. */
  readonly lane: number;
  readonly rank: Rank;
};

/** An entry as the inbox remembers it: what happened is forgotten once it is done. */
export type KnownEntry = {
  readonly id: EntryId;
  readonly receivedAt: Instant;
  readonly done: boolean;
  readonly event: Arrival['event'] | null;
};

export type InboxStore = {
  /**
   * Adds entries that are not there yet. `true` for each that is new, `false` for each that was there (done or not): this
   * is the dedupe. Ids are compared, contents are not.
   */
  add(entries: readonly InboxEntry[]): Promise<readonly boolean[]>;
  /**
   * Undone entries of these lanes but for `except` and those of `exceptOf`, in (rank, receivedAt, id) order. Found by index:
   * costs `limit` and what is left out.
   */
  pending(
    lanes: readonly LaneRange[],
    limit: number,
    except?: ReadonlySet<EntryId>,
    exceptOf?: ReadonlySet<ContactId>,
  ): Promise<readonly InboxEntry[]>;
  /** The latest moment at which something that is not done came in; null when all is done. */
  newestPending(): Promise<Instant | null>;
  /** Those of `ids` that are not done. Read it *after* the contact, or an entry may be decided twice. */
  undone(ids: readonly EntryId[]): Promise<ReadonlySet<EntryId>>;
  /**
   * Contacts among `contacts` that have undone entries, those of `decided` not counted: they are decided and not marked yet.
   * Found by index: costs what waits of these contacts.
   */
  waitingContacts(
    contacts: readonly ContactId[],
    decided: readonly EntryId[],
  ): Promise<ReadonlySet<ContactId>>;
  /** Marks as done; what happened is forgotten, id and time stay. Doing it again changes nothing. */
  finish(ids: readonly EntryId[], at: Instant): Promise<void>;
  /** Forgets entries done before `before`, at most `limit`; answers how many. */
  forget(before: Instant, limit: number): Promise<number>;
  /** Undone entries of the contact, and those of `ids` that are its, done or not. */
  of(contact: ContactId, ids: readonly EntryId[]): Promise<readonly KnownEntry[]>;
  /** Gives an undone entry of `from` to another contact; `false` where it is no longer undone and `from`'s. */
  reassign(id: EntryId, from: ContactId, to: ContactId): Promise<boolean>;
  /** Deletes those of `ids` that are this contact's, with their ids: an erasure. */
  remove(contact: ContactId, ids: readonly EntryId[]): Promise<void>;
  /** How many are undone, and since when the oldest waits. */
  backlog(): Promise<{ readonly count: number; readonly oldest: Instant | null }>;
  /** Of the undone entries that come next, at most `limit`: how many are in each lane. Lanes without any are not named. */
  depths(limit: number): Promise<ReadonlyMap<number, number>>;
};

export type ConsentRow = {
  readonly id: ConsentRecordId;
  readonly contact: ContactId;
  /** Without its personal part (src/core/ledger/parts.ts) once that was erased. */
  readonly record: ConsentRecord;
  /** Its place in the chain and the chain's value there, or null while the sealer has not come by. */
  readonly seal: Seal | null;
  readonly erased: boolean;
};

export type ConsentStore = {
  /** Every record of a contact, in the order in which they came to be. */
  of(contact: ContactId): Promise<readonly ConsentRow[]>;
  /** The same for many contacts at once; none is left out of the answer. */
  forContacts(contacts: readonly ContactId[]): Promise<ReadonlyMap<ContactId, readonly ConsentRow[]>>;
  /**
   * Takes the personal part and its salt out of these records, for good. What they state, their commitment and their seal
   * stay, so they verify as before. Doing it again changes nothing; records that are not there are not missed.
   */
  blank(ids: readonly ConsentRecordId[]): Promise<void>;
  /** Records without a seal, in the order of filing. Found by index: costs what is there to do. */
  unsealed(limit: number): Promise<readonly LedgerRow[]>;
  /** Writes beside each record what the chain says of it. Doing it again changes nothing. */
  markSealed(seals: readonly (Seal & { readonly record: ConsentRecordId })[]): Promise<void>;
  /** Those of `ids` that are there. */
  rows(ids: readonly ConsentRecordId[]): Promise<ReadonlyMap<ConsentRecordId, LedgerRow>>;
  /** The records of a contact as the ledger keeps them, in their order. */
  rowsOf(contact: ContactId): Promise<readonly LedgerRow[]>;
  /** The same of all contacts whose ids lie after `after` and up to `upTo`; null is the beginning and the end. */
  between(after: ContactId | null, upTo: ContactId | null): Promise<readonly LedgerRow[]>;
};

export type ChainStore = {
  /** The last link. */
  head(): Promise<ChainLink | null>;
  /**
   * Adds links in order. `false` when a place is taken or a record has a link already: then that one and all after it are
   * not written, and the head must be read again. So the chain has one link per place and per record, whoever appends.
   */
  append(links: readonly ChainLink[]): Promise<boolean>;
  /** In the order of the chain. */
  page(after: number | null, limit: number): Promise<readonly ChainLink[]>;
  /** The links of those records that have one. */
  ofRecords(records: readonly ConsentRecordId[]): Promise<ReadonlyMap<ConsentRecordId, ChainLink>>;
};

/** An HTTP call a flow asked for and that has no outcome yet. */
export type PendingCall = {
  readonly id: CallId;
  readonly contact: ContactId;
  /** When it is to be made: when it was asked for, or later when it is made again. */
  readonly at: Instant;
  readonly request: CallRequest;
  /** How often it was made already. */
  readonly tries: number;
};

export type CallStore = {
  /** Calls without an outcome that are due, the oldest first, but for those to the hosts of `besides`. Found by index. */
  pending(query: {
    readonly now: Instant;
    readonly limit: number;
    readonly besides?: readonly string[];
  }): Promise<readonly PendingCall[]>;
  /** It is made again at that moment. One that is finished meanwhile stays so. */
  postpone(id: CallId, next: { readonly at: Instant; readonly tries: number }): Promise<void>;
  /** Forgets calls whose outcome is in the inbox. */
  finish(ids: readonly CallId[]): Promise<void>;
  of(contact: ContactId): Promise<readonly PendingCall[]>;
};

export type FlowVersionStore = {
  /** Written before any run pins a version; saving a known version again changes nothing. */
  save(flows: readonly Flow[]): Promise<void>;
  load(ids: readonly VersionId[]): Promise<readonly Flow[]>;
};

export type Store = {
  readonly inbox: InboxStore;
  readonly contacts: ContactStore;
  readonly messages: MessageStore;
  /** Where the links of messages lead. */
  readonly links: LinkStore;
  readonly journal: JournalStore;
  readonly figures: FigureStore;
  readonly consents: ConsentStore;
  /** The chain that seals the consent records. */
  readonly chain: ChainStore;
  readonly cannedReplies: CannedReplyStore;
  readonly calls: CallStore;
  readonly channels: ChannelStore;
  readonly flowVersions: FlowVersionStore;
  readonly releases: ReleaseStore;
  readonly upgrades: StepwiseStore<Upgrade>;
  /** Moves of people to another number. */
  readonly moves: StepwiseStore<Move>;
  readonly campaigns: CampaignStore;
  readonly cleanings: CleaningStore;
  readonly erasures: ErasureStore;
  readonly suppressions: SuppressionStore;
  readonly rounds: RoundStore;
  readonly goals: GoalStore;
  readonly friends: FriendStore;
  readonly progress: ProgressStore;
  readonly alerts: AlertStore;
  readonly accounts: AccountStore;
  readonly sessions: SessionStore;
  readonly tokens: TokenStore;
  readonly deeds: DeedStore;
  /** Puts decided things into their collections by their derived ids; what is there already is left as it is. */
  file(filings: readonly Filing[]): Promise<void>;
  /** What was deleted is gone from the store's own files too, as far as this store can; it may be in use and try later. */
  scrub(): Promise<void>;
  /** Rejects with `store.unavailable` when the store cannot be read, with `store.damaged` when it takes nothing more. */
  ping(): Promise<void>;
  /** Waits for writes under way and lets go of files and connections. */
  close(): Promise<void>;
};
