/** Leases of a process whose store is in its own memory: nobody else can want them, and nothing needs to be stored. */
import type { Lease, LeaseStore } from '../../ports/lease.ts';

export function createMemoryLeases(): LeaseStore {
  const leases = new Map<string, Lease>();
  return {
    async hold(names, holder, now, until) {
      return names.flatMap((name) => {
        const known = leases.get(name);
        const isMine = known?.holder === holder;
        if (known && !isMine && known.until > now) return [];
        const lease = { name, holder, until, fence: (known?.fence ?? 0) + (isMine ? 0 : 1) };
        leases.set(name, lease);
        return [lease];
      });
    },
    async release(names, holder) {
      for (const name of names) {
        const known = leases.get(name);
        // It stays, expired: its fence must keep growing.
        if (known?.holder === holder) leases.set(name, { ...known, until: 0 });
      }
    },
    async alive(prefix, now) {
      return [...leases.values()].filter(({ name, until }) => name.startsWith(prefix) && until > now);
    },
  };
}
