/** Who must not be brought back by anybody but themselves: addresses are compared under a key and never written down. */
import { createHmac } from 'node:crypto';
import { type Address, addressKey, earlierForm } from '../../core/address.ts';
import type { Suppression, SuppressionId } from '../../core/erasure.ts';
import type { SuppressionStore } from '../../ports/store/erasure-store.ts';

export type Suppressions = {
  idOf(address: Address): SuppressionId;
  add(addresses: readonly Address[], why: Omit<Suppression, 'id'>): Promise<void>;
  /** One answer per address, in order. */
  of(addresses: readonly Address[]): Promise<readonly (Suppression | null)[]>;
};

/** `key` is the installation's: without it nobody can tell which numbers these are, not even by trying them all. */
export function createSuppressions(store: SuppressionStore, key: string): Suppressions {
  const idOfKey = (address: string) =>
    createHmac('sha256', key).update(address).digest('base64url') as SuppressionId;
  const idOf = (address: Address) => idOfKey(addressKey(address));
  /** As a version wrote it that took two forms of a number for two numbers. */
  const earlierIdOf = (address: Address) => {
    const earlier = earlierForm(address);
    return earlier === null ? null : idOfKey(`${earlier.kind}:${earlier.value}`);
  };
  return {
    idOf,
    add: (addresses, why) => store.add(addresses.map((address) => ({ id: idOf(address), ...why }))),
    async of(addresses) {
      if (addresses.length === 0) return [];
      const ids = addresses.map((address) => ({ now: idOf(address), earlier: earlierIdOf(address) }));
      const known = await store.find(
        ids.flatMap(({ now, earlier }) => (earlier === null ? [now] : [now, earlier])),
      );
      return ids.map(({ now, earlier }) => known.get(now) ?? (earlier && known.get(earlier)) ?? null);
    },
  };
}
