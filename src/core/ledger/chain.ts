/** The chain of the consent ledger: each link is keyed over one record and the link before it. */
import { createHmac } from 'node:crypto';
import type { ConsentRecordId } from '../consent.ts';
import type { Instant } from '../time/instant.ts';
import { canonicalJson } from './canonical.ts';
import type { LedgerRow } from './parts.ts';

export type ChainLink = {
  /** 0 is the first link, which proves the key; records begin at 1 and leave no gap. */
  readonly seq: number;
  /** The record it seals; of the first link, `firstRecord`. */
  readonly record: ConsentRecordId;
  readonly at: Instant;
  /** The hash of the link before. */
  readonly prev: string;
  readonly hash: string;
  /** Fields that Kabar does not write. */
  readonly foreign: readonly string[];
};

/** The last link as somebody outside the store remembers it. */
export type ChainHead = Pick<ChainLink, 'seq' | 'hash' | 'at'>;

/** What a seal covers of a record: all but the personal part, which the commitment stands for. */
export type Sealable = Pick<LedgerRow, 'id' | 'contact' | 'at' | 'stated' | 'commitment'>;

const firstRecord = 'first' as ConsentRecordId;
const noPrev = '';

/** The link before the first record: it seals nothing but the key, so that a wrong key is known as one. */
export const firstLink = (key: string, at: Instant): ChainLink => {
  const open = { seq: 0, record: firstRecord, at, prev: noPrev };
  return { ...open, hash: hashOf(key, open, null), foreign: [] };
};

export const isFirstLink = (link: ChainLink, key: string): boolean =>
  link.seq === 0 &&
  link.record === firstRecord &&
  link.prev === noPrev &&
  link.hash === hashOf(key, link, null);

/** The links that seal these rows, in this order, after `head`. */
export function linksAfter(
  head: ChainHead,
  rows: readonly Sealable[],
  key: string,
  at: Instant,
): readonly ChainLink[] {
  let { seq, hash } = head;
  return rows.map((row) => {
    const open = { seq: seq + 1, record: row.id, at, prev: hash };
    seq += 1;
    hash = hashOf(key, open, row);
    return { ...open, hash, foreign: [] };
  });
}

/** True when this link was made with the key over exactly this row, at this place, after `link.prev`. */
export const isSealOf = (link: ChainLink, row: Sealable, key: string): boolean =>
  link.hash === hashOf(key, link, row);

function hashOf(
  key: string,
  { seq, record, at, prev }: Omit<ChainLink, 'hash' | 'foreign'>,
  row: Sealable | null,
): string {
  const covered = row === null ? null : [row.id, row.contact, row.at, row.stated, row.commitment];
  return createHmac('sha256', key)
    .update(canonicalJson(['kabar ledger 1', seq, record, at, prev, covered]))
    .digest('hex');
}
