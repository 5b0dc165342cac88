/** Checks one contact against its records: none missing, none too many, personal parts as sealed or erased, consent as told. */
import { type ConsentRecordId, type ConsentState, purposes } from '../consent.ts';
import type { ContactRecord, Filing } from '../record.ts';
import { canonicalJson } from './canonical.ts';
import { finding, type LedgerFinding } from './finding.ts';
import { commitmentOf, type LedgerRow } from './parts.ts';
import { consentsAfter } from './projection.ts';
import { isRow } from './row-shape.ts';

/** Personal parts taken out by an erasure that is on record. */
export type Erasure = { readonly at: number; readonly by: string; readonly records: number };

export type CheckedContact = {
  readonly findings: readonly LedgerFinding[];
  readonly erasures: readonly Erasure[];
  /** Decided and not yet filed: nothing is wrong with that. */
  readonly unfiled: number;
};

/** `record` must have been read before `rows`, which are all of this contact in their order. */
export function checkContact(record: ContactRecord, rows: readonly LedgerRow[]): CheckedContact {
  const sound = rows.filter(isRow);
  const unfiled = unfiledOf(record);
  const { findings, erasures } = checkPersonalParts(rows);
  return {
    findings: [
      ...checkNumbers(record, rows, unfiled),
      ...findings,
      ...(record.contact.erased ? [] : checkConsents(record, sound, unfiled)),
    ],
    erasures,
    unfiled: unfiled.length,
  };
}

type Unfiled = Extract<Filing, { kind: 'consent' }>;

/** The record of an erasure is filed when it is carried out, for only then can it name what it erases. */
const unfiledOf = ({ id: contact, unfiled }: ContactRecord): readonly Unfiled[] =>
  unfiled.flatMap((filing): readonly Unfiled[] => {
    if (filing.kind === 'consent') return [filing];
    if (filing.kind !== 'erasure') return [];
    const { record } = filing.erasure;
    return [{ kind: 'consent', id: record.id, contact, record }];
  });

const placeOf = ({ id, contact, seal, at }: LedgerRow) => ({
  record: id,
  contact,
  seq: seal?.seq ?? null,
  since: typeof at === 'number' ? at : null,
});

function checkNumbers(
  { id, contact }: ContactRecord,
  rows: readonly LedgerRow[],
  unfiled: readonly Unfiled[],
): readonly LedgerFinding[] {
  const { count, last } = contact.ledger;
  const findings: LedgerFinding[] = [];
  const numbered = new Map<unknown, ConsentRecordId>();
  for (const { id, record } of unfiled) numbered.set(record.nth, id);
  for (const row of rows) {
    const nth: unknown = row.stated?.nth;
    const other = numbered.get(nth);
    if (other !== undefined && other !== row.id)
      findings.push(
        finding(
          'record-not-ours',
          `Two records are number ${nth} of this contact; the other is ${other}.`,
          placeOf(row),
        ),
      );
    else if (!Number.isInteger(nth) || (nth as number) < 1 || (nth as number) > count)
      findings.push(
        finding(
          'record-not-ours',
          `The contact has ${count} records and this says it is number ${nth}.`,
          placeOf(row),
        ),
      );
    else numbered.set(nth, row.id);
  }
  for (let nth = 1; nth <= count; nth++)
    if (!numbered.has(nth))
      findings.push(
        finding('record-missing', `Record ${nth} of ${count} of this contact is not stored.`, {
          contact: id,
          record: nth === count ? last : null,
        }),
      );
  const end = numbered.get(count);
  if (end !== undefined && end !== last)
    findings.push(
      finding('record-not-ours', `The contact’s last record is ${last}, and the ledger has another there.`, {
        contact: id,
        record: end,
      }),
    );
  return findings;
}

function checkPersonalParts(rows: readonly LedgerRow[]) {
  const erased = new Map<ConsentRecordId, LedgerRow>();
  for (const row of rows.filter(isRow)) for (const id of row.stated.erases ?? []) erased.set(id, row);
  const findings: LedgerFinding[] = [];
  const counts = new Map<LedgerRow, number>();
  for (const row of rows) {
    const { personal, salt, commitment } = row;
    const erasure = erased.get(row.id);
    if (personal === null && salt === null) {
      if (erasure) counts.set(erasure, (counts.get(erasure) ?? 0) + 1);
      else
        findings.push(
          finding(
            'personal-missing',
            'The personal part is gone, and no erasure names this record.',
            placeOf(row),
          ),
        );
    } else if (salt === null || personal === null || commitmentOf(salt, personal) !== commitment)
      findings.push(
        finding('personal-altered', 'The personal part is not as it was when it was sealed.', placeOf(row)),
      );
    else if (erasure)
      findings.push(
        finding(
          'personal-left',
          `Erasure ${erasure.id} names this record, and its personal part is still there.`,
          placeOf(row),
        ),
      );
  }
  const erasures = [...counts].map(
    ([{ at, stated }, records]): Erasure => ({ at, by: stated.by ?? stated.actor, records }),
  );
  return { findings, erasures };
}

/** What the contact says of itself is a projection of its records; who edits the one is found out by the other. */
function checkConsents(
  { id, contact }: ContactRecord,
  rows: readonly LedgerRow[],
  unfiled: readonly Unfiled[],
): readonly LedgerFinding[] {
  const filed = new Set(rows.map((row) => row.id));
  const records = [
    ...rows.map((row) => ({ id: row.id, record: row.stated })),
    ...unfiled.filter((filing) => !filed.has(filing.id)),
  ].sort((a, b) => (a.record.nth ?? 0) - (b.record.nth ?? 0));
  const told = consentsAfter(records);
  return purposes.flatMap((purpose) => {
    const [here, there] = [contact.consents[purpose], told[purpose]];
    if (canonicalJson(here) === canonicalJson(there)) return [];
    const words =
      here.state === there.state
        ? `Consent for ${purpose} does not rest on the record that the ledger has for it.`
        : `Consent for ${purpose} is ${here.state} here and ${there.state} in the ledger.`;
    return [finding('consent-differs', words, { contact: id, record: recordIn(here) ?? recordIn(there) })];
  });
}

const recordIn = (consent: ConsentState): ConsentRecordId | null =>
  consent.state === 'unknown' ? null : consent.record;
