/** Checks one link of the chain against the record it seals, and tells which of the two was altered. */
import { type ChainLink, isSealOf } from './chain.ts';
import { finding, type LedgerFinding, placeOfLink } from './finding.ts';
import type { LedgerRow } from './parts.ts';
import { isRow } from './row-shape.ts';

/** `before` is the hash of the link before, or null when nothing is known of it. No row: the record is not stored. */
export function checkLink(
  link: ChainLink,
  row: LedgerRow | undefined,
  before: string | null,
  key: string,
): readonly LedgerFinding[] {
  const place = { ...placeOfLink(link), contact: row?.contact ?? null };
  if (link.foreign.length > 0)
    return [
      finding('link-altered', `The link has fields that Kabar does not write: ${link.foreign}.`, place),
    ];
  if (!row) return [finding('record-missing', 'The record of this link is not stored.', place)];
  if (isSealOf(link, row, key)) {
    const follows = before === null || link.prev === before;
    return [
      ...(follows ? [] : [finding('link-misplaced', 'The link does not follow the one before it.', place)]),
      ...checkRow(link, row, place),
    ];
  }
  // The record keeps the hash of its link, so it can be told which of the two was altered.
  const others = [
    { ...link, hash: row.seal?.hash ?? '' },
    ...(before === null
      ? []
      : [
          { ...link, prev: before },
          { ...link, prev: before, hash: row.seal?.hash ?? '' },
        ]),
  ];
  return others.some((other) => isSealOf(other, row, key))
    ? [finding('link-altered', 'The link is not as it was written; its record is.', place)]
    : [finding('record-altered', 'The record, or its link, is not as it was sealed.', place)];
}

function checkRow(link: ChainLink, row: LedgerRow, place: Partial<LedgerFinding>): readonly LedgerFinding[] {
  if (row.foreign.length > 0)
    return [
      finding('record-altered', `The record has fields that Kabar does not write: ${row.foreign}.`, place),
    ];
  if (row.seal !== null && (row.seal.seq !== link.seq || row.seal.hash !== link.hash))
    return [
      finding(
        'record-altered',
        'The place in the chain that the record names is not where its link is.',
        place,
      ),
    ];
  if (!isRow(row))
    return [finding('record-not-ours', 'The sealed record is of no form that Kabar files.', place)];
  return [];
}
