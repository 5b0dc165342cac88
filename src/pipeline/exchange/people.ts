/** Who the people of a list are to us: known, unknown, or not to be brought in by anybody but themselves. */
import { type Address, addressKey } from '../../core/address.ts';
import type { ContactId } from '../../core/contact.ts';
import type { Known } from '../../core/import/foresee.ts';
import { numberVariants } from '../../core/import/read-number.ts';
import type { Store } from '../../ports/store.ts';
import type { Suppressions } from '../suppressions.ts';

export type Person =
  | { readonly kind: 'known'; readonly id: ContactId; readonly known: Known }
  | { readonly kind: 'unknown' }
  /** Erased, or on a list of numbers that are not to be contacted. */
  | { readonly kind: 'suppressed' };

export type PeopleDeps = {
  readonly store: Pick<Store, 'contacts'>;
  readonly suppressions: Pick<Suppressions, 'of'>;
};

/** One answer per address, in order; also by other forms of a number, or a STOP under one of them would be missed. */
export async function findPeople(
  { store, suppressions }: PeopleDeps,
  wanted: readonly Address[],
): Promise<readonly Person[]> {
  const forms = wanted.map((address) => [address, ...numberVariants(address)]);
  const ids = await store.contacts.known(forms.flat());
  const records = await store.contacts.load([...new Set(ids.values())]);
  const strangers = forms.filter((alternatives) => !alternatives.some((form) => ids.has(addressKey(form))));
  const asked = strangers.flat();
  const found = await suppressions.of(asked);
  const suppressed = new Set(asked.filter((_, index) => found[index] !== null).map(addressKey));
  return forms.map((alternatives): Person => {
    for (const form of alternatives) {
      const id = ids.get(addressKey(form));
      const record = id === undefined ? undefined : records.get(id);
      if (id === undefined || !record) continue;
      return record.contact.erased ? { kind: 'suppressed' } : { kind: 'known', id, known: record.contact };
    }
    const isSuppressed = alternatives.some((form) => suppressed.has(addressKey(form)));
    return { kind: isSuppressed ? 'suppressed' : 'unknown' };
  });
}
