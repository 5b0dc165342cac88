/** Tells the wrong secret from a damaged ledger: one finding instead of one for every record. */
import type { ConsentRecordId } from '../consent.ts';
import { type ChainLink, isFirstLink, isSealOf } from './chain.ts';
import { finding, type LedgerFinding } from './finding.ts';
import type { LedgerRow } from './parts.ts';

/** True when not one of these links, of which there are some, can be made again with the key. */
export function isOfAnotherKey(
  links: readonly ChainLink[],
  rows: ReadonlyMap<ConsentRecordId, LedgerRow>,
  key: string,
): boolean {
  if (links.length === 0) return false;
  return !links.some((link) => {
    const row = rows.get(link.record);
    return isFirstLink(link, key) || (row !== undefined && isSealOf(link, row, key));
  });
}

export const wrongKey: LedgerFinding = finding(
  'wrong-key',
  'The ledger was made with another secret: set KABAR_SECRET as it was then.',
);
