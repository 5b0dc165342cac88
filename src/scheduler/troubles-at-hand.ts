/** Troubles that only this process remembers: that the store fails cannot be written into it. */
import type { KnownTrouble } from '../core/alerts/alert.ts';
import type { AlertStore } from '../ports/store/alert-store.ts';

export function createTroublesAtHand(): AlertStore {
  const troubles = new Map<string, KnownTrouble>();
  const isAt = ({ key, version }: Pick<KnownTrouble, 'key' | 'version'>) =>
    (troubles.get(key)?.version ?? 0) === version;
  return {
    all: async () => [...troubles.values()],
    async save(trouble) {
      if (!isAt(trouble)) return false;
      troubles.set(trouble.key, { ...trouble, version: trouble.version + 1 });
      return true;
    },
    remove: async (trouble) => isAt(trouble) && troubles.delete(trouble.key),
  };
}
