/** A driver that carries messages: simulator, whatsapp-web, cloud-api. The pipeline knows no other way to the outside. */
import type { Address } from '../core/address.ts';
import type { ChannelFacts } from '../core/channel.ts';
import type {
  AddressChanged,
  ConsentReported,
  ConversationHanded,
  MessageReceived,
  ReactionReceived,
  VoteReceived,
} from '../core/event.ts';
import type { OutgoingContent, OutgoingTemplate, TransportId } from '../core/message.ts';
import type { NumberNews } from '../core/number/standing.ts';
import type { OutboxId } from '../core/outbox.ts';
import type { Receipt, SendFailure } from '../core/receipt.ts';
import type { Instant } from '../core/time/instant.ts';

/** What came in, before it is known whose it is. Votes and reactions carry the voter's address beside the event. */
export type Incoming =
  | { readonly event: MessageReceived }
  | { readonly event: VoteReceived | ReactionReceived; readonly from: Address; readonly at: Instant }
  /**
   * What the platform tells of somebody. `id` makes the same news the same entry; it must not hold an address, for records of
   * the ledger are named after it.
   */
  | {
      readonly event: ConsentReported | ConversationHanded | AddressChanged;
      readonly from: Address;
      readonly at: Instant;
      readonly id: string;
    };

/** What the transport hands its news to. */
export type TransportListener = {
  /**
   * Stores what came in. Resolves only when it is durable: a transport that can, acknowledges to the outside only then.
   * The same transport id again is a duplicate and changes nothing. Rejects when the store is unavailable; try again.
   */
  incoming(news: readonly Incoming[]): Promise<void>;
  /** Stores receipts, forward only. Unknown ids are kept a while, for a receipt may overtake its own send. */
  receipts(receipts: readonly Receipt[]): Promise<void>;
  /** What the platform told of the number itself. Left out where nobody asks; never rejects. */
  numberTold?(news: NumberNews): Promise<void>;
  /** The transport's state changed; see `state()`. */
  stateChanged(state: TransportState): void;
};

/** How a transport stands. `sending` is the one fact the sender needs; the rest is for people. */
export type TransportState = {
  readonly name:
    | 'starting'
    | 'scan'
    | 'linking'
    | 'syncing'
    | 'ready'
    | 'degraded'
    | 'offline'
    | 'logged-out'
    | 'restricted'
    | 'stopped';
  /** True when `send` may be called now. */
  readonly sending: boolean;
  /** For people: what is happening and what to do about it. */
  readonly words: string;
  /** The state does not last beyond this: then something else is tried, or it is given up and said so. */
  readonly until?: Instant;
  /** A QR code's content, while one is to be shown. */
  readonly qr?: string;
  /** What is to be typed on the phone instead, such as `ABCD-1234`. */
  readonly code?: string;
  /** What we start must not leave before this; answers may. */
  readonly startsHeldUntil?: Instant;
  /** While what was written before it was ready is still being handed over: what we start must not leave; answers may. */
  readonly catchingUp?: true;
  /** Of a restriction: what the platform calls it. */
  readonly restriction?: string;
};

export type OutgoingMessage = {
  /** Our id; a transport that can, passes it along so that a send in doubt can be found again. */
  readonly id: OutboxId;
  readonly to: Address;
  readonly content: OutgoingContent;
  /** Set where free text may not be sent: the approved form of the same words. */
  readonly template?: OutgoingTemplate;
};

export type SendResult =
  /** The transport has it. Not yet delivered: receipts tell. `text` is what the phone shows, options written out. */
  | {
      readonly kind: 'accepted';
      readonly transportId: TransportId;
      readonly at: Instant;
      readonly text: string;
    }
  | { readonly kind: 'failed'; readonly failure: SendFailure }
  /** It may or may not have left (a time-out, a dead page): the send is in doubt. */
  | { readonly kind: 'unknown'; readonly why: string };

/** What became of a send that was in flight when the process died or the transport fell silent. */
export type Lookup =
  | { readonly kind: 'found'; readonly transportId: TransportId; readonly at: Instant; readonly text: string }
  | { readonly kind: 'absent' }
  /** This transport cannot tell. */
  | { readonly kind: 'unknowable' };

export type Transport = {
  readonly facts: ChannelFacts;
  /** True when one process at a time may have it open: it is started by the process that holds the channel, and by no other. */
  readonly exclusive: boolean;
  /** Begins to listen. Resolves when it has begun, not when it is ready (a QR may have to be scanned first). */
  start(listener: TransportListener): Promise<void>;
  /** Stops taking news and sends, lets calls in flight end. Nothing is delivered to the listener after it resolves. */
  stop(): Promise<void>;
  state(): TransportState;
  /**
   * While it waits to be linked (`scan`): asks for a code to be typed on the phone with this number, which comes with the
   * state, or (null) for the QR code again. False when it does not wait. Left out where nothing is linked.
   */
  linkBy?(phone: string | null): boolean;
  /**
   * When this message may leave, of those that we start: a person does not write to a hundred people in one second. Asked
   * before each; the same message keeps its turn. Null, or left out: now.
   */
  startsAt?(message: OutboxId): Instant | null;
  /**
   * Sends one message. Never rejects and never takes longer than its deadline: what cannot be known is `unknown`.
   * Messages to one address keep the order of the calls when the caller awaits each.
   */
  send(message: OutgoingMessage): Promise<SendResult>;
  /** Asks what became of an earlier send with this id. Never rejects. */
  find(message: OutgoingMessage): Promise<Lookup>;
};
