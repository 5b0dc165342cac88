/** Consent per purpose as the ledger tells it: what a contact's own `consents` must agree with at any time. */
import { type ConsentRecord, type ConsentRecordId, type Consents, noConsents } from '../consent.ts';
import type { Instant } from '../time/instant.ts';
import { learntAt } from './parts.ts';

/** What of a record says something about consent. */
export type Testimony = {
  readonly id: ConsentRecordId;
  readonly record: Pick<ConsentRecord, 'action' | 'purposes' | 'at' | 'recordedAt' | 'expiresAt'>;
};

/**
 * The state after these records, which must be all of one contact in the order in which they came to be; with `until`, as
 * it was known at that moment: consent that was given before and reported later counts from its report on.
 */
export function consentsAfter(records: readonly Testimony[], until: Instant = Infinity): Consents {
  let consents = noConsents;
  for (const { id, record } of records) {
    const at = learntAt(record);
    const state = stateBy(record);
    if (state === null || !isLearntBy(record, until)) continue;
    const { expiresAt } = record;
    const ends = state === 'granted' && expiresAt !== undefined ? { expiresAt } : {};
    const told = state === 'unknown' ? { state } : { state, at, record: id, ...ends };
    const changed = record.purposes.map((purpose) => [purpose, told]);
    consents = { ...consents, ...Object.fromEntries(changed) };
  }
  return consents;
}

/** Stamps are finer than the milliseconds that moments are written in: within its millisecond a record counts. */
export const isLearntBy = (record: Testimony['record'], until: Instant): boolean =>
  Math.floor(learntAt(record)) <= until;

/** What a record makes of the consent for its purposes; null leaves it as it is. */
function stateBy({ action }: Testimony['record']): 'granted' | 'withdrawn' | 'unknown' | null {
  switch (action) {
    case 'grant':
    case 'confirm':
      return 'granted';
    case 'withdraw':
      return 'withdrawn';
    case 'lapse':
      return 'unknown';
    case 'ask':
    case 'refuse':
    case 'erase':
      return null;
    default:
      return action satisfies never;
  }
}
