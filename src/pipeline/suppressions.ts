/** Who must not be brought back by anybody but themselves: addresses are compared under a key and never written down. */
import { createHmac } from 'node:crypto';
import { type Address, addressKey } from '../core/address.ts';
import type { Suppression, SuppressionId } from '../core/erasure.ts';
import type { SuppressionStore } from '../ports/store/erasure-store.ts';

export type Suppressions = {
  idOf(address: Address): SuppressionId;
  add(addresses: readonly Address[], why: Omit<Suppression, 'id'>): Promise<void>;
  /** One answer per address, in order. */
  of(addresses: readonly Address[]): Promise<readonly (Suppression | null)[]>;
};

/** `key` is the installation's: without it nobody can tell which numbers these are, not even by trying them all. */
export function createSuppressions(store: SuppressionStore, key: string): Suppressions {
  const idOf = (address: Address) =>
    createHmac('sha256', key).update(addressKey(address)).digest('base64url') as SuppressionId;
  return {
    idOf,
    add: (addresses, why) => store.add(addresses.map((address) => ({ id: idOf(address), ...why }))),
    async of(addresses) {
      if (addresses.length === 0) return [];
      const ids = addresses.map(idOf);
      const known = await store.find(ids);
      return ids.map((id) => known.get(id) ?? null);
    },
  };
}
