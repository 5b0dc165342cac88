/** What the receipts tell of somebody's silence: looked up by whoever asks, for messages move in bulk and tell the contact nothing. */
import type { Instant } from '../time/instant.ts';

export type ReceiptsTold = {
  /** When something of ours reached their phone first since their last sign of life; null when nothing has. */
  readonly reached: Instant | null;
  /** Where nothing has: since when what we sent stays on its way, all of it. Null where that cannot be told. */
  readonly inVainSince: Instant | null;
};
