/** What was said and what became of it: the port for messages. */
import type { ChannelId } from '../../core/channel.ts';
import type { ContactId } from '../../core/contact-id.ts';
import type { TransportId } from '../../core/message.ts';
import type { Hold, OutboxId } from '../../core/outbox.ts';
import type { Receipt } from '../../core/receipt.ts';
import type { MessageRow } from '../../core/record.ts';
import type { Instant } from '../../core/time/instant.ts';

export type MessageUpdate =
  | {
      readonly id: OutboxId;
      readonly status: 'sent' | 'failed' | 'dropped';
      readonly at: Instant;
      readonly reason: string | null;
      readonly transportId: TransportId | null;
      readonly text: string | null;
      /** It was found again: receipts may have moved the row already, without its words. */
      readonly found?: true;
      /** By which it left, where it did: they may have gone to another one since it was decided. */
      readonly channel?: ChannelId;
      /** Kabar started it: that it is never delivered is watched. */
      readonly awaitedSince?: Instant;
      /** WhatsApp never tells whether it was delivered: it says nothing of how much arrives. Not stored. */
      readonly untold?: true;
      readonly suspected?: true;
    }
  /** It waits, for this reason and those before it. */
  | {
      readonly id: OutboxId;
      readonly status: 'held';
      readonly at: Instant;
      readonly reason: string | null;
      readonly holds: readonly Hold[];
    };

/** A receipt that found its message and was news. */
export type ReceiptNews = { readonly receipt: Receipt; readonly row: MessageRow };

export type MessageStore = {
  /** Sets what became of outbound rows. A row that a receipt moved further keeps its status. */
  settle(updates: readonly MessageUpdate[]): Promise<void>;
  /**
   * Moves rows forward, never back. `unknown` are receipts of ids that no row has (yet); where one names our own id, that row
   * has the transport's id from now on.
   */
  receive(
    channel: ChannelId,
    receipts: readonly Receipt[],
  ): Promise<{ readonly news: readonly ReceiptNews[]; readonly unknown: readonly Receipt[] }>;
  /** What Kabar started, left before `before` and has no receipt yet, at most `limit`. Found by index. */
  undelivered(before: Instant, limit: number): Promise<readonly MessageRow[]>;
  /** They are awaited no more; if they arrive all the same, that is news. Doing it again changes nothing. */
  giveUpWaiting(ids: readonly MessageRow['id'][]): Promise<void>;
  /** What the transport calls this message, and since when we know; null while nothing was told. */
  sentAs(id: OutboxId): Promise<{ readonly transportId: TransportId; readonly at: Instant } | null>;
  /**
   * For each contact: when the first of the messages that Kabar started and that were sent at `since` or later reached their
   * phone, as the receipts tell; null when none has. Found by index, contact by contact: ask for few.
   */
  reached(
    questions: readonly { readonly contact: ContactId; readonly since: Instant }[],
  ): Promise<ReadonlyMap<ContactId, Instant | null>>;
  /** Every row of these contacts since then, by contact and time. Found by index. */
  since(contacts: readonly ContactId[], from: Instant): Promise<readonly MessageRow[]>;
  /** Messages after `after` and before `before`, by when they came in or were decided, oldest first, at most `limit`. Found by index: costs `limit`. */
  between(after: Instant, before: Instant, limit: number): Promise<readonly MessageRow[]>;
  /** The latest messages of a contact, oldest first. */
  conversation(contact: ContactId, limit: number): Promise<readonly MessageRow[]>;
  count(contact: ContactId): Promise<number>;
  /** Deletes every row of the contact. */
  erase(contact: ContactId): Promise<void>;
  /** Deletes rows from before `before`, oldest first, at most `limit`; answers how many. */
  forget(before: Instant, limit: number): Promise<number>;
};
