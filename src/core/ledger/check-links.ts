/** Checks the chain run by run: each link against the one before it and against the record it seals. */
import type { ConsentRecordId } from '../consent.ts';
import { type ChainLink, isFirstLink, isSealOf } from './chain.ts';
import { finding, type LedgerFinding } from './finding.ts';
import type { LedgerRow } from './parts.ts';
import { isRow } from './row-shape.ts';

/** Where the check stands: what the next link must be. */
export type ChainPosition = {
  readonly next: number;
  /** The hash the next link must name; null when nothing is known of it. */
  readonly hash: string | null;
};

export const chainStart: ChainPosition = { next: 0, hash: '' };

export type CheckedLinks = {
  readonly position: ChainPosition;
  readonly findings: readonly LedgerFinding[];
  /** Places whose record is stored and says of itself what the link says. */
  readonly sound: readonly number[];
};

type Rows = ReadonlyMap<ConsentRecordId, LedgerRow>;

/** `links` in the order of the chain, continuing at `position`; `rows` holds the records they name, where they are stored. */
export function checkLinks(
  position: ChainPosition,
  links: readonly ChainLink[],
  rows: Rows,
  key: string,
): CheckedLinks {
  let { next, hash } = position;
  const findings: LedgerFinding[] = [];
  const sound: number[] = [];
  for (const link of links) {
    if (link.foreign.includes('_id')) {
      findings.push(
        finding('link-altered', 'The chain has a link without a place that Kabar did not write.', at(link)),
      );
      continue;
    }
    if (link.seq > next) {
      findings.push(gap(next, link));
      hash = null;
    }
    const found = link.seq === 0 ? checkFirst(link, key) : checkLink(link, rows.get(link.record), hash, key);
    findings.push(...found);
    const row = rows.get(link.record);
    if (row?.seal?.seq === link.seq) sound.push(link.seq);
    next = link.seq + 1;
    // What follows an altered hash is judged by itself, not by the altered one.
    hash = found.some(({ kind }) => kind === 'link-altered') ? null : link.hash;
  }
  return { position: { next, hash }, findings, sound };
}

const at = ({ seq, record, at }: ChainLink) => ({
  seq: Number.isSafeInteger(seq) ? seq : null,
  record,
  since: typeof at === 'number' ? at : null,
});

function gap(from: number, link: ChainLink): LedgerFinding {
  const to = link.seq - 1;
  const what = from === to ? `Link ${from} is gone.` : `Links ${from} to ${to} are gone.`;
  return finding('link-missing', what, { seq: from });
}

function checkFirst(link: ChainLink, key: string): readonly LedgerFinding[] {
  if (isFirstLink(link, key) && link.foreign.length === 0) return [];
  return [finding('link-altered', 'The first link is not as it was written.', { ...at(link), record: null })];
}

function checkLink(
  link: ChainLink,
  row: LedgerRow | undefined,
  before: string | null,
  key: string,
): readonly LedgerFinding[] {
  const place = { ...at(link), contact: row?.contact ?? null };
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
