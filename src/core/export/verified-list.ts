/** Who is on the verified list of a purpose: those whose consent counts, can be proven, and may still be written to. */
import type { ChannelFacts } from '../channel.ts';
import type { Purpose } from '../consent.ts';
import type { Contact } from '../contact.ts';
import { gate } from '../policy/gate.ts';
import type { Policy } from '../policy/policy.ts';
import { probe } from '../policy/probe.ts';
import type { Instant } from '../time/instant.ts';
import { briefProof, type ProofCells, type ProvenRecord } from './proof-cells.ts';

export type ListedColumn = (typeof listedColumns)[number];
export const listedColumns = [
  'phone',
  'purposes',
  'consent-date',
  'kabar-recorded',
  'method',
  'source',
  'language',
  'words-version',
  'words-language',
  'basis',
  'expires',
  'reference',
  'kabar-seq',
  'kabar-hash',
] as const;

export type ListQuestion = {
  readonly contact: Contact;
  readonly purpose: Purpose;
  readonly policy: Policy;
  readonly channel: ChannelFacts;
  readonly now: Instant;
};

/** False for everybody whom the gate would refuse for good; who only has to wait is on the list. */
export function mayBeListed({ contact, purpose, policy, channel, now }: ListQuestion): boolean {
  if (contact.erased !== null || contact.suppressed || phoneOf(contact) === null) return false;
  const message = probe(contact, { purpose, origin: 'started', now });
  const verdict = gate({ contact, message, policy, channel, now, undecided: false, number: null });
  // Somebody who does not react is not written to for now; their consent stands.
  return verdict.kind !== 'drop' || verdict.reason === 'unanswered budget';
}

/** False for consent that ended by itself. */
export const stillCounts = ({ record }: ProvenRecord, now: Instant): boolean =>
  record.expiresAt === undefined || record.expiresAt > now;

export const listedRow = (
  contact: Contact,
  purpose: Purpose,
  proven: ProvenRecord,
): Readonly<Record<ListedColumn, string>> => ({
  ...empty,
  ...(briefProof(proven) satisfies ProofCells),
  phone: phoneOf(contact) ?? '',
  purposes: purpose,
  language: contact.language,
});

export const phoneOf = ({ addresses }: Contact): string | null =>
  addresses.find(({ kind }) => kind === 'phone')?.value ?? null;

const empty = Object.fromEntries(listedColumns.map((column) => [column, ''])) as Record<ListedColumn, string>;
