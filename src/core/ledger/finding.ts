/** What can be wrong with the ledger: one finding for each thing that is not as it was sealed, and where it is. */
import type { ConsentRecordId } from '../consent.ts';
import type { ContactId } from '../contact-id.ts';
import type { Instant } from '../time/instant.ts';
import type { ChainLink } from './chain.ts';

export const findingKinds = {
  'wrong-key': 'the secret is not the one the ledger was made with',
  'link-altered': 'a link of the chain is not as it was written',
  'link-missing': 'a link of the chain is gone',
  'link-misplaced': 'a link does not follow the one before it',
  'record-missing': 'a record is gone',
  'record-altered': 'a record is not as it was sealed',
  'record-not-ours': 'a record that Kabar did not file',
  'personal-altered': 'the personal part of a record is not as it was sealed',
  'personal-missing': 'the personal part of a record is gone, and no erasure says so',
  'personal-left': 'a personal part that was erased is still there',
  'consent-differs': 'a contact’s consent is not what the ledger says',
  'head-differs': 'the chain is not as it was remembered outside the store',
} as const;

export type FindingKind = keyof typeof findingKinds;

export type LedgerFinding = {
  readonly kind: FindingKind;
  readonly seq: number | null;
  readonly record: ConsentRecordId | null;
  readonly contact: ContactId | null;
  /** Then it was still right, or was sealed; whatever happened, happened later. Null when nothing tells. */
  readonly since: Instant | null;
  readonly words: string;
};

/** A finding with what is known of its place; the rest is null. */
export const finding = (
  kind: FindingKind,
  words: string,
  place: Partial<Omit<LedgerFinding, 'kind' | 'words'>> = {},
): LedgerFinding => ({ kind, seq: null, record: null, contact: null, since: null, ...place, words });

export const placeOfLink = ({ seq, record, at }: ChainLink) => ({
  seq: Number.isSafeInteger(seq) ? seq : null,
  record,
  since: typeof at === 'number' ? at : null,
});

/** One line for a person at a terminal. */
export function findingLine({ kind, seq, record, contact, since, words }: LedgerFinding): string {
  const places = [
    seq === null ? null : `seq ${seq}`,
    record === null ? null : `record ${record}`,
    contact === null ? null : `contact ${contact}`,
    since === null ? null : `since ${new Date(since).toISOString()}`,
  ].filter((place) => place !== null);
  return `${kind}: ${words}${places.length === 0 ? '' : ` (${places.join(', ')})`}`;
}
