/** Checks the order of the chain: no link missing, none where it does not belong, each after the one before it. */
import { type ChainLink, isFirstLink } from './chain.ts';
import { finding, type LedgerFinding, placeOfLink } from './finding.ts';

/** What the next link must be; the hash is null when nothing is known of the link before it. */
export type ChainPosition = { readonly next: number; readonly hash: string | null };

export const chainStart: ChainPosition = { next: 0, hash: '' };

export type CheckedOrder = {
  readonly position: ChainPosition;
  readonly findings: readonly LedgerFinding[];
  /** Places that have a link. */
  readonly placed: readonly number[];
  /** Those of them whose link names another hash than that of the link before it. */
  readonly broken: readonly number[];
};

/** A place further on than this is no gap but a place that nobody gave. */
const widestGap = 100_000_000;

/** `links` in the order of the chain, continuing at `position`. */
export function checkOrder(position: ChainPosition, links: readonly ChainLink[], key: string): CheckedOrder {
  let { next, hash } = position;
  const findings: LedgerFinding[] = [];
  const placed: number[] = [];
  const broken: number[] = [];
  for (const link of links) {
    if (link.foreign.includes('_id') || link.seq < next || link.seq > next + widestGap) {
      findings.push(
        finding('link-altered', 'The link has a place that Kabar did not give it.', placeOfLink(link)),
      );
      continue;
    }
    if (link.seq > next) findings.push(gapBefore(link, next));
    else if (link.prev !== hash && hash !== null && link.seq > 0) broken.push(link.seq);
    if (link.seq === 0) findings.push(...checkFirst(link, key));
    else placed.push(link.seq);
    next = link.seq + 1;
    hash = link.hash;
  }
  return { position: { next, hash }, findings, placed, broken };
}

function gapBefore({ seq }: ChainLink, next: number): LedgerFinding {
  const what = seq - 1 === next ? `Link ${next} is gone.` : `Links ${next} to ${seq - 1} are gone.`;
  return finding('link-missing', what, { seq: next });
}

function checkFirst(link: ChainLink, key: string): readonly LedgerFinding[] {
  if (isFirstLink(link, key) && link.foreign.length === 0) return [];
  const place = { ...placeOfLink(link), record: null };
  return [finding('link-altered', 'The first link is not as it was written.', place)];
}
