/** The proof of one contact's consent: what the ledger has of them, in plain data that people and programs can read. */
import {
  type ConsentRecord,
  type ConsentRecordId,
  type ConsentState,
  type Purpose,
  purposes,
} from '../consent.ts';
import type { Contact } from '../contact.ts';
import type { Instant } from '../time/instant.ts';
import type { ChainHead, ChainLink } from './chain.ts';
import type { LedgerFinding } from './finding.ts';
import { type LedgerRow, wholeRecord } from './parts.ts';
import { consentsAfter, isLearntBy } from './projection.ts';
import { isRow } from './row-shape.ts';

/** What was read of the ledger for one contact. */
export type Witnessed = {
  readonly rows: readonly LedgerRow[];
  readonly links: ReadonlyMap<ConsentRecordId, ChainLink>;
  readonly findings: readonly LedgerFinding[];
  readonly head: ChainHead | null;
};

export type ProvenState = {
  readonly purpose: Purpose;
  /** `expired`: implied consent whose time has passed. */
  readonly state: ConsentState['state'] | 'expired';
  readonly since: Instant | null;
  /** The record it rests on. */
  readonly record: ConsentRecordId | null;
};

export type ProvenRecord = {
  readonly id: ConsentRecordId;
  readonly record: ConsentRecord;
  /** Its place in the chain, or null while it waits for its seal. */
  readonly seal: {
    readonly seq: number;
    readonly hash: string;
    readonly prev: string;
    readonly at: Instant;
  } | null;
  /** When and by whom the personal part was taken out. */
  readonly erased: { readonly at: Instant; readonly by: string } | null;
  readonly verdict: 'as sealed' | 'not sealed yet' | 'not as sealed';
};

export type Proof = {
  readonly madeAt: Instant;
  /** The moment it tells of: nothing that Kabar learnt later is in it. */
  readonly at: Instant;
  readonly contact: Pick<Contact, 'id' | 'addresses' | 'profileName' | 'createdAt' | 'erased'>;
  readonly consents: readonly ProvenState[];
  readonly records: readonly ProvenRecord[];
  /** Records from after that moment, which are not shown. */
  readonly later: number;
  /** The end of the whole ledger when the proof was made. */
  readonly head: ChainHead | null;
  readonly findings: readonly LedgerFinding[];
};

/** `at` null: everything the ledger has. */
export type ProofMoments = { readonly madeAt: Instant; readonly at: Instant | null };

export function proofOf(contact: Contact, witnessed: Witnessed, { madeAt, at }: ProofMoments): Proof {
  const { rows, links, findings, head } = witnessed;
  const readable = rows.filter(isRow);
  const shown = readable.filter(({ stated }) => at === null || isLearntBy(stated, at));
  const { id, addresses, profileName, createdAt, erased } = contact;
  return {
    madeAt,
    at: at ?? madeAt,
    contact: { id, addresses, profileName, createdAt, erased },
    consents: statesAt(shown, at ?? madeAt),
    records: shown.map((row) => ({
      id: row.id,
      record: wholeRecord(row),
      seal: sealOf(links.get(row.id)),
      erased: row.personal === null ? erasureOf(row.id, readable) : null,
      verdict: verdictOn(row, links, findings),
    })),
    later: readable.length - shown.length,
    head,
    findings,
  };
}

function statesAt(rows: readonly LedgerRow[], at: Instant): readonly ProvenState[] {
  const consents = consentsAfter(rows.map(({ id, stated }) => ({ id, record: stated })));
  return purposes.map((purpose) => {
    const consent = consents[purpose];
    if (consent.state === 'unknown') return { purpose, state: 'unknown', since: null, record: null };
    const expiresAt = rows.find(({ id }) => id === consent.record)?.stated.expiresAt;
    const expired = consent.state === 'granted' && expiresAt !== undefined && expiresAt <= at;
    return expired
      ? { purpose, state: 'expired', since: expiresAt, record: consent.record }
      : { purpose, state: consent.state, since: consent.at, record: consent.record };
  });
}

const sealOf = (link: ChainLink | undefined): ProvenRecord['seal'] =>
  link ? { seq: link.seq, hash: link.hash, prev: link.prev, at: link.at } : null;

function erasureOf(id: ConsentRecordId, rows: readonly LedgerRow[]): ProvenRecord['erased'] {
  const erasure = rows.find(({ stated }) => stated.erases?.includes(id));
  return erasure ? { at: erasure.at, by: erasure.stated.by ?? erasure.stated.actor } : null;
}

function verdictOn(
  { id, seal }: LedgerRow,
  links: Witnessed['links'],
  findings: Witnessed['findings'],
): ProvenRecord['verdict'] {
  if (findings.some(({ kind, record }) => kind === 'wrong-key' || record === id)) return 'not as sealed';
  return links.has(id) || seal !== null ? 'as sealed' : 'not sealed yet';
}
