/** Names of consent records: derived from what they came from, and not readable from it. */
import type { ConsentRecordId } from './consent.ts';
import type { EntryId } from './event.ts';
import { fingerprint } from './hash.ts';

/**
 * The same entry makes the same ids, as everywhere. But a record outlives the person, and a transport's id of their message
 * may hold their number, so only a fingerprint of the entry is in it.
 */
export const consentRecordId = (entry: EntryId, index: number): ConsentRecordId =>
  `${consentIdPrefix(entry)}${index}` as ConsentRecordId;

/** What the ids of all records that an entry led to begin with. */
export const consentIdPrefix = (entry: EntryId): string => `consent:${fingerprint(entry)}.`;
