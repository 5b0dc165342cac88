/**
 * The heads of the ledger's chain, remembered outside the store: who cuts the end off the ledger in the store, or restores
 * an older one, is found out by a head that is there no longer.
 */
import type { ChainHead } from '../core/ledger/chain.ts';

export type HeadLog = {
  /** Resolves when it is remembered for good. */
  append(head: ChainHead): Promise<void>;
  /** Everything remembered, oldest first, and how many entries cannot be read any more. */
  all(): Promise<{ readonly heads: readonly ChainHead[]; readonly unreadable: number }>;
};
