/** A contact as rows of a list that an import reads as the same person with the same consent: one row per record. */
import { type ConsentRecordId, type Purpose, purposes } from '../consent.ts';
import type { Contact } from '../contact.ts';
import { plainHeader } from '../import/columns.ts';
import { type ImportField, importFields } from '../import/fields.ts';
import { attributeCell } from '../import/read-attribute.ts';
import type { Instant } from '../time/instant.ts';
import { iso, type ProvenRecord, wholeProof } from './proof-cells.ts';
import { phoneOf } from './verified-list.ts';

export type ContactRow = Readonly<Record<string, string>>;

const before = ['phone', 'kabar-id', 'kabar-address', 'kabar-stage', 'language', 'tags'] as const;
const proof = [
  ...['purposes', 'consent-date', 'kabar-recorded', 'method', 'source', 'basis', 'expires', 'words'],
  ...[
    'words-language',
    'words-version',
    'verbatim',
    'url',
    'ip',
    'user-agent',
    'message-id',
    'reference',
    'note',
  ],
  ...['opted-out', 'opted-out-of', 'kabar-seq', 'kabar-hash'],
] as const;

/** The header. An attribute that is called like a field gets a prefix, so that the import knows them apart. */
export const contactColumns = (attributes: Iterable<string>): readonly string[] => [
  ...before,
  ...proof,
  ...[...attributes].map(attributeColumn),
];

/** At least one row: somebody without consent has one that says so, and that an import refuses. */
export function contactRows(
  contact: Contact,
  proven: ReadonlyMap<ConsentRecordId, ProvenRecord>,
): readonly ContactRow[] {
  const person = personCells(contact);
  const granted = byRecord(contact, 'granted').map(({ record, of }) => {
    const cells = proven.get(record);
    return { ...person, ...(cells ? wholeProof(cells) : {}), purposes: of.join(' ') };
  });
  const withdrawn = byRecord(contact, 'withdrawn').map(({ record, of, at }) => {
    const cells = proven.get(record);
    return {
      ...person,
      ...(cells ? withdrawalProof(cells) : {}),
      'opted-out': iso(cells?.record.at ?? at),
      'opted-out-of': of.length === purposes.length ? '' : of.join(' '),
    };
  });
  const rows = [...granted, ...withdrawn];
  return rows.length === 0 ? [person] : rows;
}

function personCells(contact: Contact): ContactRow {
  const other = contact.addresses.find(({ kind }) => kind !== 'phone');
  const attributes = Object.entries(contact.attributes);
  return {
    phone: phoneOf(contact) ?? '',
    'kabar-id': contact.id,
    'kabar-address': other ? `${other.kind}:${other.value}` : '',
    'kabar-stage': contact.lifecycle.stage,
    language: contact.language,
    tags: contact.tags.join(', '),
    ...Object.fromEntries(attributes.map(([name, value]) => [attributeColumn(name), attributeCell(value)])),
  };
}

/** Where and when they opted out, and which record says so. What they were shown is no proof of a STOP. */
function withdrawalProof(cells: ProvenRecord): ContactRow {
  const { method, source, ...rest } = wholeProof(cells);
  return {
    method: method ?? '',
    source: source ?? '',
    'kabar-recorded': rest['kabar-recorded'] ?? '',
    reference: rest.reference ?? '',
    'kabar-seq': rest['kabar-seq'] ?? '',
    'kabar-hash': rest['kabar-hash'] ?? '',
  };
}

type ByRecord = { readonly record: ConsentRecordId; readonly of: readonly Purpose[]; readonly at: Instant };

/** Purposes in this state, those of one record together. */
function byRecord({ consents }: Contact, state: 'granted' | 'withdrawn'): readonly ByRecord[] {
  const records = new Map<ConsentRecordId, { of: Purpose[]; at: Instant }>();
  for (const purpose of purposes) {
    const consent = consents[purpose];
    if (consent.state !== state) continue;
    const known = records.get(consent.record);
    if (known) known.of.push(purpose);
    else records.set(consent.record, { of: [purpose], at: consent.at });
  }
  return [...records].map(([record, { of, at }]) => ({ record, of, at }));
}

const fieldNames: ReadonlySet<string> = new Set(importFields.map((field: ImportField) => plainHeader(field)));

const attributeColumn = (name: string): string =>
  fieldNames.has(plainHeader(name)) || name.startsWith('kabar') ? `attribute_${name}` : name;
