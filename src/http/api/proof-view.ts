/** The proof of a contact's consent as JSON: moments in ISO 8601, and every field of every record by its name. */
import { z } from 'zod';
import { consentActions, consentMethods, legalBases, purposes } from '../../core/consent.ts';
import type { LedgerFinding } from '../../core/ledger/finding.ts';
import type { Proof, ProvenRecord } from '../../core/ledger/proof.ts';
import { iso } from './contact-view.ts';

const moment = z.iso.datetime();
const purpose = z.enum(purposes);
const address = z.object({ kind: z.string(), value: z.string() });

export const findingView = z.object({
  kind: z.string(),
  words: z.string(),
  seq: z.number().nullable(),
  record: z.string().nullable(),
  contact: z.string().nullable(),
  since: moment.nullable(),
});

const recordView = z.object({
  id: z.string(),
  number: z.number().nullable().meta({ description: 'Which of the contact’s records it is, from 1.' }),
  action: z.enum(consentActions),
  purposes: z.array(purpose),
  method: z.enum(consentMethods),
  source: z.string(),
  actor: z.string(),
  by: z.string().nullable(),
  at: moment.meta({ description: 'When it happened.' }),
  recordedAt: moment.meta({ description: 'When Kabar learnt of it.' }),
  address: address.nullable(),
  channel: z.string().nullable(),
  controller: z.string().nullable(),
  basis: z.enum(legalBases).nullable(),
  jurisdiction: z.string().nullable(),
  expiresAt: moment.nullable(),
  evidence: z.record(z.string(), z.unknown()),
  disclosure: z.object({ text: z.string(), version: z.string(), language: z.string() }).nullable(),
  confirms: z.string().nullable(),
  erases: z.array(z.string()),
  erased: z.object({ at: moment, by: z.string() }).nullable(),
  seal: z.object({ seq: z.number(), hash: z.string(), prev: z.string(), at: moment }).nullable(),
  verdict: z.enum(['as sealed', 'not sealed yet', 'not as sealed']),
});

export const proofView = z.object({
  madeAt: moment,
  at: moment.meta({ description: 'The moment it tells of; what Kabar learnt later is left out.' }),
  contact: z.object({
    id: z.string(),
    addresses: z.array(address),
    profileName: z.string().nullable(),
    createdAt: moment,
    erasedAt: moment.nullable(),
  }),
  consents: z.record(
    purpose,
    z.object({
      state: z.enum(['unknown', 'granted', 'withdrawn', 'expired']),
      since: moment.nullable(),
      record: z.string().nullable(),
    }),
  ),
  records: z.array(recordView),
  later: z.int().meta({ description: 'How many records from after that moment are left out.' }),
  verification: z.object({
    good: z.boolean(),
    findings: z.array(findingView),
    head: z.object({ seq: z.number(), hash: z.string(), at: moment }).nullable(),
  }),
});

export function viewProof(proof: Proof): z.output<typeof proofView> {
  const { contact, head } = proof;
  return {
    madeAt: iso(proof.madeAt),
    at: iso(proof.at),
    contact: {
      id: contact.id,
      addresses: [...contact.addresses],
      profileName: contact.profileName,
      createdAt: iso(contact.createdAt),
      erasedAt: contact.erased ? iso(contact.erased.at) : null,
    },
    // Every purpose is there: `proofOf` says so.
    consents: Object.fromEntries(
      proof.consents.map(({ purpose, state, since, record }) => [
        purpose,
        { state, since: isoOrNull(since), record },
      ]),
    ) as z.output<typeof proofView>['consents'],
    records: proof.records.map(viewRecord),
    later: proof.later,
    verification: {
      good: proof.findings.length === 0,
      findings: proof.findings.map(viewFinding),
      head: head && { seq: head.seq, hash: head.hash, at: iso(head.at) },
    },
  };
}

export const viewFinding = ({ since, ...rest }: LedgerFinding): z.output<typeof findingView> => ({
  ...rest,
  since: isoOrNull(since),
});

function viewRecord({ id, record, seal, erased, verdict }: ProvenRecord): z.output<typeof recordView> {
  return {
    id,
    number: record.nth ?? null,
    action: record.action,
    purposes: [...record.purposes],
    method: record.method,
    source: record.source,
    actor: record.actor,
    by: record.by ?? null,
    at: iso(record.at),
    recordedAt: iso(record.recordedAt ?? record.at),
    address: record.address ?? null,
    channel: record.channel ?? null,
    controller: record.controller ?? null,
    basis: record.basis ?? null,
    jurisdiction: record.jurisdiction ?? null,
    expiresAt: isoOrNull(record.expiresAt ?? null),
    evidence: { ...record.evidence },
    disclosure: record.disclosure ?? null,
    confirms: record.confirms ?? null,
    erases: [...(record.erases ?? [])],
    erased: erased && { at: iso(erased.at), by: erased.by },
    seal: seal && { ...seal, at: iso(seal.at) },
    verdict,
  };
}

const isoOrNull = (at: number | null): string | null => (at === null ? null : iso(at));
