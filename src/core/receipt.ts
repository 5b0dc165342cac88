/** What a transport says about a message later. A receipt only ever moves a message forward. */
import type { TransportId } from './message.ts';
import type { Instant } from './time/instant.ts';

export const receiptStatuses = ['sent', 'delivered', 'read', 'failed'] as const;
export type ReceiptStatus = (typeof receiptStatuses)[number];

export type Receipt = {
  readonly transportId: TransportId;
  readonly status: ReceiptStatus;
  readonly at: Instant;
  readonly failure?: SendFailure;
};

/** Why a send failed, as four answers: again? our fault? which code? what do we tell the admin? */
export type SendFailure = {
  readonly code: string;
  readonly words: string;
  readonly retryable: boolean;
  readonly ours: boolean;
  /** True when the address itself is invalid, blocked or not on WhatsApp: the contact becomes unreachable. */
  readonly addressFailed: boolean;
  /** The transport asks us to wait at least this long before the next try. */
  readonly retryAfterMs?: number;
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
