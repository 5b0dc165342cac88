/** Looks up the link before a place in the chain. */
import { type ChainLink, isFirstLink, isSealOf } from '../../core/ledger/chain.ts';
import type { Store } from '../../ports/store.ts';

export async function linkBefore(chain: Store['chain'], seq: number): Promise<ChainLink | null> {
  const [link] = await chain.page(seq > 1 ? seq - 2 : null, 1);
  return link?.seq === seq - 1 ? link : null;
}

/** Its hash, or null when it is not there or is altered itself: then it says nothing of its successor. */
export async function soundHashBefore(
  { chain, consents }: Pick<Store, 'chain' | 'consents'>,
  seq: number,
  key: string,
): Promise<string | null> {
  const link = await linkBefore(chain, seq);
  if (!link) return null;
  const row = (await consents.rows([link.record])).get(link.record);
  const sound = isFirstLink(link, key) || (row !== undefined && isSealOf(link, row, key));
  return sound ? link.hash : null;
}
