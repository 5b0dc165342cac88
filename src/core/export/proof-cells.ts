/** A record of the ledger as the cells of a list: what an import asks for, and where the record is. */
import type { ConsentRecord } from '../consent.ts';
import type { ImportField } from '../import/fields.ts';
import type { Instant } from '../time/instant.ts';

/** What is exported of a record; `seal` is null while the sealer has not come by. */
export type ProvenRecord = {
  readonly id: string;
  readonly record: ConsentRecord;
  readonly seal: { readonly seq: number; readonly hash: string } | null;
  /** The record that this one confirms: there are the words that were shown. */
  readonly asked: ConsentRecord | null;
};

export type ProofCells = Readonly<
  Partial<Record<ImportField | 'kabar-recorded' | 'kabar-seq' | 'kabar-hash', string>>
>;

export const iso = (at: Instant): string => new Date(Math.floor(at)).toISOString();

/** The shortest that an import accepts: where it came from, and which record of the ledger proves it. */
export function briefProof({ id, record, seal, asked }: ProvenRecord): ProofCells {
  const disclosure = record.disclosure ?? asked?.disclosure;
  return {
    'consent-date': iso(record.at),
    'kabar-recorded': iso(record.recordedAt ?? record.at),
    method: record.method,
    source: record.source,
    basis: record.basis ?? '',
    expires: record.expiresAt === undefined ? '' : iso(record.expiresAt),
    'words-version': disclosure?.version ?? '',
    'words-language': disclosure?.language ?? '',
    reference: `kabar record ${id}`,
    'kabar-seq': seal === null ? '' : String(seal.seq),
    'kabar-hash': seal?.hash ?? '',
  };
}

/** Everything that proves it, the words included. */
export function wholeProof(proven: ProvenRecord): ProofCells {
  const { record, asked } = proven;
  const { evidence } = record;
  const brief = briefProof(proven);
  return {
    ...brief,
    words: (record.disclosure ?? asked?.disclosure)?.text ?? '',
    verbatim: evidence.verbatim ?? '',
    url: evidence.url ?? '',
    ip: evidence.ip ?? '',
    'user-agent': evidence.userAgent ?? '',
    'message-id': evidence.messageId ?? '',
    note: evidence.note ?? '',
    reference: evidence.reference ?? brief.reference ?? '',
  };
}
