/** A person we may talk to: everything `decide` needs to know of them, in one plain document. */
import type { Address } from './address.ts';
import type { ChannelId } from './channel.ts';
import {
  type ConsentMethod,
  type ConsentRecordId,
  type Consents,
  noConsents,
  type PendingConsent,
} from './consent.ts';
import type { ContactId } from './contact-id.ts';
import { type Delivery, nothingAmiss } from './delivery/delivery.ts';
import { noRhythm, type Rhythm } from './engagement/rhythm.ts';
import { type Engagement, noEngagement } from './engagement/score.ts';
import type { FlowId, StepId } from './flow/flow.ts';
import type { Run } from './flow/run.ts';
import type { LastStarted } from './goal.ts';
import type { LifecycleSnapshot } from './lifecycle/snapshot.ts';
import type { Absorbed, Sealed } from './merge/merge.ts';
import type { TransportId } from './message.ts';
import type { OutboxEntry, OutboxId } from './outbox.ts';
import type { RoundId } from './round.ts';
import type { Instant } from './time/instant.ts';
import type { Value } from './value.ts';
import type { Trial } from './variants/trial.ts';
import type { Wakeup } from './wakeup.ts';

export type Attributes = Readonly<Record<string, Value>>;
/** `null` removes an attribute. */
export type AttributeChanges = Readonly<Record<string, Value | null>>;

/** How we came to believe in a contact's language; a stronger source is never overruled by a weaker one. */
export const languageSources = ['default', 'country', 'message', 'form', 'chosen'] as const;
export type LanguageSource = (typeof languageSources)[number];

/** The talk so far, in numbers: what caps, windows and silence are judged by. */
export type Talk = {
  readonly lastInboundAt: Instant | null;
  readonly lastOutboundAt: Instant | null;
  /** Occasions on which Kabar started since the contact last gave a sign of life. */
  readonly unanswered: number;
  /**
   * When the first message that Kabar started since then was sent, moved on by as much as they paused; null while there is
   * none. Who was sent nothing is not silent.
   */
  readonly silentSince: Instant | null;
  /** When they last read something that Kabar started; null when that was never told. */
  readonly lastReadAt: Instant | null;
  /** Local day (YYYY-MM-DD) of the last message that said how to stop. */
  readonly optOutLineOn: string | null;
  /** The occasion (outbox.ts) whose messages were started last: the others that belong to it go with them. */
  readonly lastStarted: string | null;
  /** What Kabar started to say lately, as fingerprints: the same is not said twice in a row. */
  readonly said: readonly { readonly what: string; readonly at: Instant }[];
  /** Occasions on which Kabar started, counted by local day and by purpose or topic (`2026-11-24/marketing`, `2026-11-24/#offers`); days older than 31 are dropped. */
  readonly startedByDay: Readonly<Record<string, number>>;
};

/** A flow that is to begin: it found the foreground busy and said `wait`, or its day has not come. */
export type QueuedFlow = {
  readonly flow: FlowId;
  readonly because: string;
  readonly values: Readonly<Record<string, Value>>;
};

/** A run that rested when another flow had to speak. It is taken up again when that one ends, with its clock. */
export type SetAside = {
  readonly run: Run;
  readonly timer: { readonly name: string; readonly dueAt: Instant } | null;
  /** What it waited for happened meanwhile. */
  readonly heard: { readonly name: string; readonly values: Readonly<Record<string, Value>> } | null;
};

/** A poll they were sent, so that a vote, however late, is counted to its round. The latest 8 are kept. */
export type SentPoll = {
  readonly message: OutboxId;
  readonly transportId: TransportId;
  readonly round: RoundId;
  readonly flow: FlowId;
  readonly step: StepId;
};

/** The last message they wrote: what a reaction of ours is put on. */
export type Wrote = { readonly id: TransportId; readonly channel: ChannelId; readonly at: Instant };

/** How they want to be written to: what they chose instead of leaving. */
export type Preferences = {
  /** `less` halves the caps. */
  readonly cadence: 'normal' | 'less';
  /** Topics they do not want. */
  readonly refused: readonly string[];
};

/** They wrote something that may mean STOP: marketing is held until they say, and silence means yes. */
export type Doubt = { readonly since: Instant; readonly verbatim: string; readonly rule: string };

/** When and how they first agreed to anything; who left everything and comes back joins anew. */
export type Joined = {
  readonly at: Instant;
  readonly method: ConsentMethod;
  /** Where they came by a form: its id, and the place that its link or code was at (`counter/instagram`). */
  readonly by?: string;
  /** Whoever joined before it was counted what becomes of everybody has none: half a life would count for a whole one. */
  readonly followed?: true;
};

export type Contact = {
  /** Version of this shape; raised when a migration is needed. */
  readonly schema: 1;
  readonly id: ContactId;
  readonly createdAt: Instant;
  /** The channel they last wrote on, or were moved to since; we speak to them there. */
  readonly channel: ChannelId;
  /** A person of the business moved them from the number they wrote to last; null again as soon as they write. */
  readonly moved: { readonly from: ChannelId; readonly at: Instant } | null;
  /** Aliases of one person; the first is the one we send to. */
  readonly addresses: readonly Address[];
  readonly profileName: string | null;
  readonly language: string;
  readonly languageFrom: LanguageSource;
  /** IANA zone, or null until it is told or inferred. */
  readonly timeZone: string | null;
  readonly attributes: Attributes;
  readonly tags: readonly string[];
  readonly consents: Consents;
  readonly pendingConsent: PendingConsent | null;
  /** Null while they have agreed to nothing, and where they agreed before this was kept. */
  readonly joined: Joined | null;
  /** How many records the ledger has of them, and the last one: a ledger whose end was cut off is noticed by it. */
  readonly ledger: { readonly count: number; readonly last: ConsentRecordId | null };
  readonly preferences: Preferences;
  readonly doubt: Doubt | null;
  /** They were erased once, or are on a list of people not to be contacted: only they themselves can agree again. */
  readonly suppressed: boolean;
  /** Set for good when everything personal was taken out: the contact is an empty shell that nobody can be reached by. */
  readonly erased: { readonly at: Instant; readonly by: string } | null;
  /** Set while this contact is part of another one: what comes for it is the other's, and nothing is said to it. */
  readonly sealed: Sealed | null;
  /** Contacts that turned out to be this person, in the order in which they became part of it. */
  readonly absorbed: readonly Absorbed[];
  readonly lifecycle: LifecycleSnapshot;
  /** Since when they are in this stage; null where they came into it before this was kept. */
  readonly stageSince: Instant | null;
  readonly run: Run | null;
  readonly queue: readonly QueuedFlow[];
  /** What follows an event or an answer later: each has its wake-up `follow-up:<flow>`. */
  readonly planned: readonly QueuedFlow[];
  /** The last one is taken up first. */
  readonly aside: readonly SetAside[];
  readonly outbox: readonly OutboxEntry[];
  readonly wakeups: readonly Wakeup[];
  readonly polls: readonly SentPoll[];
  readonly talk: Talk;
  readonly wrote: Wrote | null;
  /** What was sent to them and did not arrive. */
  readonly delivery: Delivery;
  /** How many came by their link and stayed. */
  readonly friends: number;
  /** What gets the credit when a goal is reached. */
  readonly credit: LastStarted | null;
  /** Messages with several wordings that they were sent in the last three days. */
  readonly trials: readonly Trial[];
  readonly engagement: Engagement;
  /** When the flow of the loyal began for them last. */
  readonly celebratedAt: Instant | null;
  readonly rhythm: Rhythm;
  /** Since when they are silent, where some of those who are get no attempts; null where none are left alone, and while they are not silent. */
  readonly silence: { readonly since: Instant; readonly leftAlone: boolean } | null;
  readonly pausedUntil: Instant | null;
  /** Set while a person of the business talks to them: the bot is silent. */
  readonly withPerson: {
    readonly since: Instant;
    readonly reason: string;
    /** Who of them is to answer; left out: whoever comes first. */
    readonly assignee?: string;
    /** Since when words of theirs wait for an answer of a person; left out: none do. */
    readonly waitsSince?: Instant;
  } | null;
};

export type NewContact = {
  readonly id: ContactId;
  readonly createdAt: Instant;
  readonly channel: ChannelId;
  readonly address: Address;
  readonly language: string;
  readonly languageFrom: LanguageSource;
  readonly lifecycle: LifecycleSnapshot;
};

/** What is of a person, and not of the number by which we know them: nothing of a stranger. */
export const unknownOfStranger = {
  profileName: null,
  timeZone: null,
  attributes: {},
  tags: [],
  friends: 0,
  joined: null,
  credit: null,
  trials: [],
  engagement: noEngagement,
  celebratedAt: null,
  rhythm: noRhythm,
  silence: null,
} as const satisfies Partial<Contact>;

/** What we know of a contact before anything is known of them. */
const unknownYet = {
  ...unknownOfStranger,
  moved: null,
  consents: noConsents,
  pendingConsent: null,
  ledger: { count: 0, last: null },
  preferences: { cadence: 'normal', refused: [] },
  doubt: null,
  suppressed: false,
  erased: null,
  sealed: null,
  absorbed: [],
  stageSince: null,
  run: null,
  queue: [],
  planned: [],
  aside: [],
  outbox: [],
  wakeups: [],
  polls: [],
  talk: {
    lastInboundAt: null,
    lastOutboundAt: null,
    unanswered: 0,
    silentSince: null,
    lastReadAt: null,
    optOutLineOn: null,
    lastStarted: null,
    said: [],
    startedByDay: {},
  },
  wrote: null,
  delivery: nothingAmiss,
  pausedUntil: null,
  withPerson: null,
} as const satisfies Partial<Contact>;

/** A contact at birth: known by one address, nothing agreed, nothing said. */
export const newContact = ({ address, ...birth }: NewContact): Contact => ({
  schema: 1,
  ...unknownYet,
  ...birth,
  stageSince: birth.createdAt,
  addresses: [address],
});

/** A contact as a version wrote it that did not know every field of today: those are as at birth. */
export const withLaterFields = (written: Contact): Contact => ({
  ...unknownYet,
  ...written,
  talk: { ...unknownYet.talk, ...written.talk },
});
