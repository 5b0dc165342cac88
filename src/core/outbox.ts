/** Messages waiting in the contact's own document to be let out by the gate. Nothing leaves but through here. */
import type { Brand } from './brand.ts';
import type { OccurrenceId } from './campaign/occurrence-id.ts';
import type { ChannelId } from './channel.ts';
import type { Purpose } from './consent.ts';
import type { FlowId, StepId, VersionId } from './flow/flow.ts';
import type { MediaType, TransportId } from './message.ts';
import type { MessageLink } from './message-link.ts';
import type { RoundId } from './round.ts';
import type { TextKey, TextValues } from './texts.ts';
import type { Instant } from './time/instant.ts';

/** Entry id + index of the effect: a replay of the entry makes the same id. */
export type OutboxId = Brand<string, 'OutboxId'>;

/** An option before it has words: its id and the key of its label. */
export type OptionKey = { readonly id: string; readonly label: TextKey };

export type MessageBody =
  | { readonly kind: 'text'; readonly key: TextKey; readonly options?: readonly OptionKey[] }
  | { readonly kind: 'media'; readonly type: MediaType; readonly source: string; readonly caption?: TextKey }
  | {
      readonly kind: 'poll';
      readonly question: TextKey;
      readonly options: readonly OptionKey[];
      readonly multiple: boolean;
    }
  | { readonly kind: 'contact-card'; readonly name: string; readonly phone: string }
  /** An emoji on a message of theirs. */
  | { readonly kind: 'reaction'; readonly to: TransportId; readonly emoji: string }
  /** Words written by a person of the business, in no locale file. */
  | { readonly kind: 'verbatim'; readonly text: string };

/** `reply` answers something the contact did; `started` is ours; `confirmation` is the one goodbye after a STOP. */
export const messageOrigins = ['reply', 'started', 'confirmation'] as const;
export type MessageOrigin = (typeof messageOrigins)[number];

/** A message as a decision wants it, before it has an id. */
export type NewMessage = {
  readonly body: MessageBody;
  readonly values: TextValues;
  readonly language: string;
  readonly purpose: Purpose;
  readonly origin: MessageOrigin;
  readonly topic?: string;
  readonly flow?: FlowId;
  readonly version?: VersionId;
  readonly step?: StepId;
  /** Which of several wordings it is. */
  readonly variant?: string;
  /** Of one of several wordings: the segments that they are in. */
  readonly among?: readonly string[];
  readonly round?: RoundId;
  /** Links that its text shows. They are filed with it, and do not wait with it. */
  readonly links?: readonly MessageLink[];
  /** What had begun the flow, of a message that we start. */
  readonly because?: string;
  /** The occurrence that it is part of. */
  readonly campaign?: OccurrenceId;
  /** Ends with the line that says how to stop, in the contact's language. */
  readonly optOutLine: boolean;
  /** From 1 to 9: when a cap leaves room for one, the higher goes. 5 when it says nothing. */
  readonly priority?: number;
  /** Not before this moment. */
  readonly notBefore?: Instant;
  /** Dropped, not sent, after this moment. */
  readonly expiresAt?: Instant;
};

/** The right to do one send, taken by a version-checked write. Valid until `until`; after that the send is in doubt. */
export type Claim = { readonly by: string; readonly at: Instant; readonly until: Instant };

/** The gate held it: until when, and why. */
export type Hold = { readonly until: Instant; readonly reason: string };

export type OutboxEntry = Omit<NewMessage, 'links'> & {
  readonly id: OutboxId;
  readonly channel: ChannelId;
  readonly queuedAt: Instant;
  readonly attempts: number;
  /** The earliest moment at which the sender looks at it again. */
  readonly dueAt: Instant;
  readonly claim?: Claim;
  readonly held?: Hold;
  /** Every reason for which it was held so far, the latest last. */
  readonly holds?: readonly Hold[];
  /** A STOP was committed while this send was already claimed. */
  readonly crossed?: boolean;
};

/** The decision a message came from: what one decision says belongs together. */
const decisionOf = (id: OutboxId): string => id.slice(0, id.lastIndexOf('.'));

/** Said in one decision. */
export const areOfOneDecision = (one: OutboxId, other: OutboxId): boolean =>
  decisionOf(one) === decisionOf(other);

/** What caps count: all that one run says in one decision for one purpose, its inner flows included. */
export const occasionOf = ({
  id,
  because,
  purpose,
}: Pick<OutboxEntry, 'id' | 'because' | 'purpose'>): string =>
  `${decisionOf(id)} ${purpose} ${because ?? ''}`;

/** True for an occasion of the decision that the message came from. */
export const isOfDecision = (occasion: string, id: OutboxId): boolean =>
  occasion.startsWith(`${decisionOf(id)} `);
