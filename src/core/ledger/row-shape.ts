/** Whether a stored row has the form of a record of ours, so that it may be put together and shown. */
import { consentActions, purposes } from '../consent.ts';
import type { LedgerRow } from './parts.ts';

/** Rows come from a store that others may have written to. */
export function isRow({ id, contact, at, stated, personal }: LedgerRow): boolean {
  const given: unknown = stated;
  if (typeof given !== 'object' || given === null) return false;
  const { action, purposes: named, source, nth, erases = [] } = stated;
  return (
    [id, contact, source].every((text) => typeof text === 'string') &&
    [at, stated.at, nth].every((number) => typeof number === 'number') &&
    (consentActions as readonly string[]).includes(action) &&
    Array.isArray(named) &&
    Array.isArray(erases) &&
    named.every((purpose) => purposes.includes(purpose)) &&
    (personal === null || typeof personal?.evidence === 'object')
  );
}
