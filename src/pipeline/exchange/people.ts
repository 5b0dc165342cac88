/** Who the people of a list are to us: known, unknown, or not to be brought in by anybody but themselves. */
import { type Address, addressKey } from '../../core/address.ts';
import type { ContactId } from '../../core/contact-id.ts';
import type { Known } from '../../core/import/foresee.ts';
import type { Store } from '../../ports/store.ts';
import type { Suppressions } from '../people/suppressions.ts';

export type Person =
  | { readonly kind: 'known'; readonly id: ContactId; readonly known: Known }
  | { readonly kind: 'unknown' }
  /** Erased, or on a list of numbers that are not to be contacted. */
  | { readonly kind: 'suppressed' };

export type PeopleDeps = {
  readonly store: Pick<Store, 'contacts'>;
  readonly suppressions: Pick<Suppressions, 'of'>;
};

/** One answer per address, in order. */
export async function findPeople(
  { store, suppressions }: PeopleDeps,
  wanted: readonly Address[],
): Promise<readonly Person[]> {
  const ids = await store.contacts.known(wanted);
  const records = await store.contacts.load([...new Set(ids.values())]);
  const strangers = wanted.filter((address) => !ids.has(addressKey(address)));
  const found = await suppressions.of(strangers);
  const suppressed = new Set(strangers.filter((_, index) => found[index] !== null).map(addressKey));
  return wanted.map((address): Person => {
    const id = ids.get(addressKey(address));
    const record = id === undefined ? undefined : records.get(id);
    if (id === undefined || !record)
      return { kind: suppressed.has(addressKey(address)) ? 'suppressed' : 'unknown' };
    return record.contact.erased ? { kind: 'suppressed' } : { kind: 'known', id, known: record.contact };
  });
}
