/** What a transport says about a message later. A receipt only ever moves a message forward. */
import type { Purpose } from './consent.ts';
import type { TransportId } from './message.ts';
import type { OutboxId } from './outbox.ts';
import type { Instant } from './time/instant.ts';

export const receiptStatuses = ['sent', 'delivered', 'read', 'failed'] as const;
export type ReceiptStatus = (typeof receiptStatuses)[number];

export type Receipt = {
  readonly transportId: TransportId;
  readonly status: ReceiptStatus;
  readonly at: Instant;
  readonly failure?: SendFailure;
  /** Our own id of the message, from a transport that was given it and tells it back. */
  readonly message?: OutboxId;
};

/** Why a send failed, as four answers: again? our fault? which code? what do we tell the admin? */
export type SendFailure = {
  readonly code: string;
  readonly words: string;
  readonly retryable: boolean;
  readonly ours: boolean;
  /** True when the address itself may be at fault: they are suspected, and after several occasions unreachable. */
  readonly addressFailed: boolean;
  /** With it: the platform says that there is no such number, which counts twice. */
  readonly certain?: true;
  /** The transport asks us to wait at least this long before the next try. */
  readonly retryAfterMs?: number;
  /** Tries in all, when it is worth fewer than usual. */
  readonly mostTries?: number;
  /** The channel, not this message, is at fault: the message waits, and the try is not counted. */
  readonly channelFailed?: true;
  /** Free text may not be sent to them now: it waits until they write. */
  readonly windowClosed?: true;
  /** They told the platform, not us, that they want no more of this purpose. */
  readonly refuses?: Purpose;
};

/** How far a message is. `failed` may be followed by `delivered` (several devices), never by `sent`. */
export const statusRank: Readonly<Record<ReceiptStatus, number>> = {
  sent: 1,
  failed: 2,
  delivered: 3,
  read: 4,
};

/** True when `next` is news after `current`: receipts come late, twice and out of order. */
export const movesForward = (current: ReceiptStatus | null, next: ReceiptStatus): boolean =>
  current === null || statusRank[next] > statusRank[current];
