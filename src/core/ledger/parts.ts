/**
 * A record of the ledger in its two parts: what it states, which is kept for ever, and what is personal, which an erasure
 * takes out. The seal covers the personal part only through a salted commitment, so it holds after the erasure too.
 */
import { createHash } from 'node:crypto';
import type { ConsentRecord, ConsentRecordId, Disclosure } from '../consent.ts';
import type { ContactId } from '../contact-id.ts';
import { fingerprint } from '../hash.ts';
import type { Instant } from '../time/instant.ts';
import { canonicalJson, storableJson } from './canonical.ts';

/**
 * Whose address, what proves it, and words that were made for this one person. Words whose fingerprint is their version are
 * the same for everybody, so they stay and can always be shown
 * (docs/decisions/0010-ledger-key-and-what-is-personal.md).
 */
export type PersonalPart = Pick<ConsentRecord, 'address' | 'evidence'> & { readonly words?: string };
export type StatedPart = Omit<ConsentRecord, 'address' | 'evidence' | 'disclosure'> & {
  readonly disclosure?: Omit<Disclosure, 'text'> & { readonly text?: string };
};

/** A record as the ledger keeps it. */
export type LedgerRow = {
  readonly id: ConsentRecordId;
  readonly contact: ContactId;
  /** When Kabar learnt of it: the order of filing. */
  readonly at: Instant;
  readonly stated: StatedPart;
  /** Null once it was erased; the salt goes with it. */
  readonly personal: PersonalPart | null;
  readonly salt: string | null;
  readonly commitment: string;
  /** Its place in the chain and the chain's value there, or null while the sealer has not come by. */
  readonly seal: Seal | null;
  /** Fields that Kabar does not write. */
  readonly foreign: readonly string[];
};

export type Seal = { readonly seq: number; readonly hash: string };

/** Takes a record apart for the ledger. The salt must be random and of this record alone. */
export function ledgerRow(
  id: ConsentRecordId,
  contact: ContactId,
  record: ConsentRecord,
  salt: string,
): LedgerRow {
  const { stated, personal } = apart(storableJson(record));
  return {
    id,
    contact,
    at: learntAt(stated),
    stated,
    personal,
    salt,
    commitment: commitmentOf(salt, personal),
    seal: null,
    foreign: [],
  };
}

/** Puts a record together again; without its personal part once that was erased. */
export function wholeRecord({ stated, personal }: Pick<LedgerRow, 'stated' | 'personal'>): ConsentRecord {
  const { disclosure, ...rest } = stated;
  const { words = '', ...own } = personal ?? { evidence: {} };
  return { ...rest, ...own, ...(disclosure ? { disclosure: { text: words, ...disclosure } } : {}) };
}

export const learntAt = ({ at, recordedAt }: Pick<ConsentRecord, 'at' | 'recordedAt'>): Instant =>
  recordedAt ?? at;

/** SHA-256 over salt and personal part. Without the salt nobody can try what the personal part may have been. */
export const commitmentOf = (salt: string, personal: PersonalPart): string =>
  createHash('sha256')
    .update(canonicalJson([salt, personal]))
    .digest('hex');

function apart({ address, evidence, disclosure, ...rest }: ConsentRecord): {
  readonly stated: StatedPart;
  readonly personal: PersonalPart;
} {
  const own = { evidence, ...(address === undefined ? {} : { address }) };
  if (disclosure === undefined) return { stated: rest, personal: own };
  const { text, ...named } = disclosure;
  return fingerprint(text) === disclosure.version
    ? { stated: { ...rest, disclosure }, personal: own }
    : { stated: { ...rest, disclosure: named }, personal: { ...own, words: text } };
}
