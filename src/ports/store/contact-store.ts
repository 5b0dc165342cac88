/** Contacts: one document each that decides, found by what is due for them, by where they are, and by what is asked of them. */
import type { ChannelId } from '../../core/channel.ts';
import type { RestingPlace } from '../../core/cleaning/cleaning.ts';
import type { Contact } from '../../core/contact.ts';
import type { ContactId } from '../../core/contact-id.ts';
import type { LaneRange } from '../../core/lanes.ts';
import type { Stage } from '../../core/lifecycle/stages.ts';
import type { Place } from '../../core/policy/where.ts';
import type { ContactRecord } from '../../core/record.ts';
import type { CampaignPurpose } from '../../core/segment/facets.ts';
import type { Instant } from '../../core/time/instant.ts';
import type { AddressBook } from './address-book.ts';
import type { AudienceQuery } from './audience.ts';
import type { ConversationStore } from './conversation-store.ts';
import type { DeliveryCounts } from './delivery-counts.ts';
import type { PeopleStore } from './people-store.ts';
import type { StandingStore } from './standing-store.ts';

export type ContactWrite = {
  /** The version that was read; the write succeeds only if it is still that one. */
  readonly version: number;
  readonly record: ContactRecord;
};

export type ContactQuery = {
  readonly after?: ContactId;
  readonly limit: number;
  readonly stage?: Contact['lifecycle']['stage'];
};

/** Stages in which silence is counted (src/core/record.ts, `restingSince`). */
export type RestingStage = Exclude<Stage, 'confirming'>;
export type RestingSpan = {
  /** The last one that was read; null at the beginning. */
  readonly after: RestingPlace | null;
  readonly before: Instant;
};
export type RestingContact = { readonly record: ContactRecord; readonly since: Instant };

export type ContactStore = StandingStore &
  ConversationStore &
  DeliveryCounts &
  PeopleStore &
  AddressBook & {
    /**
     * Contacts of this stage who show no life since `before`, longest silence first and then by id, beyond `after`. Found by
     * index: costs what is due.
     */
    resting(stage: RestingStage, span: RestingSpan, limit: number): Promise<readonly RestingContact[]>;
    /**
     * Those that are there. Here, and wherever many are read: one whose document cannot be read, as after a change by hand,
     * is left out and told of (`contact.unreadable`), and keeps nobody else from being read.
     */
    load(ids: readonly ContactId[]): Promise<ReadonlyMap<ContactId, ContactRecord>>;
    /** Null when there is none. Rejects with `contact.unreadable` when it cannot be read: it is not nobody. */
    get(id: ContactId): Promise<ContactRecord | null>;
    /**
     * Writes each record as `version + 1` where the stored version is still `version`; `false` where another write came
     * first. Each write is atomic alone; there is no transaction over them.
     */
    commit(writes: readonly ContactWrite[]): Promise<readonly boolean[]>;
    /** Contacts of these lanes with a wake-up due, earliest first. Found by index: costs what is due. */
    wakeable(now: Instant, lanes: readonly LaneRange[], limit: number): Promise<readonly ContactRecord[]>;
    /** Contacts of a channel whose outbox wants the sender, earliest first. Found by index. */
    sendable(channel: ChannelId, now: Instant, limit: number): Promise<readonly ContactRecord[]>;
    /** In id order, for people who page through. */
    list(query: ContactQuery): Promise<readonly ContactRecord[]>;
    /**
     * The ids of those for whom the question holds, in id order beyond `after` and up to `through`. With a reach and a place they are found by
     * index and read in that order: a page costs what it holds and what the question passes over.
     */
    audience(
      query: AudienceQuery & {
        readonly after?: ContactId | null;
        readonly through?: ContactId | null;
        readonly limit: number;
      },
    ): Promise<readonly ContactId[]>;
    countAudience(query: AudienceQuery): Promise<number>;
    /** Every place where somebody within reach (null: anybody at all) lives, found by index: costs what there are of places. */
    places(purpose: CampaignPurpose | null): Promise<readonly Place[]>;
    /**
     * Writes what is worked out of a contact beside at most `limit` contacts that an earlier version of Kabar stored without;
     * answers how many. Found by index.
     */
    addFacets(limit: number): Promise<number>;
    /** Whoever was erased is nobody any more, and in no stage. */
    countByStage(): Promise<Readonly<Record<string, number>>>;
  };
