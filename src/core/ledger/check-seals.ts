/** Records that say they were sealed, and what the chain says of that. */
import type { ConsentRecordId } from '../consent.ts';
import type { ChainLink } from './chain.ts';
import { finding, type LedgerFinding } from './finding.ts';
import type { LedgerRow } from './parts.ts';

/** `links` are those of these rows. A link at another place than the record says is found when the chain is read. */
export const checkSeals = (
  rows: readonly LedgerRow[],
  links: ReadonlyMap<ConsentRecordId, ChainLink>,
): readonly LedgerFinding[] =>
  rows.flatMap(({ id, contact, seal, at }) => {
    if (seal === null || links.has(id)) return [];
    const words = `The record was sealed at ${seal.seq}, and the chain has no link for it.`;
    return [finding('link-missing', words, { record: id, contact, seq: seal.seq, since: at })];
  });
