/** Remembers what was noted last: the newest `size` keys for certain, never more than twice as many, each step at the same cost. */

/** A key that is read stays as new as it was; one that is set again is the newest. */
export type RecentMap<K, V> = {
  get(key: K): V | undefined;
  has(key: K): boolean;
  set(key: K, value: V): void;
  delete(key: K): void;
  clear(): void;
};

/** In two generations: the older one goes as a whole. Taking single old keys out of a Map makes finding the next oldest slower each time. */
export function createRecentMap<K, V>(size: number): RecentMap<K, V> {
  let young = new Map<K, V>();
  let old = new Map<K, V>();
  return {
    get: (key) => young.get(key) ?? old.get(key),
    has: (key) => young.has(key) || old.has(key),
    set(key, value) {
      old.delete(key);
      young.set(key, value);
      if (young.size < size) return;
      old = young;
      young = new Map();
    },
    delete(key) {
      young.delete(key);
      old.delete(key);
    },
    clear() {
      young.clear();
      old.clear();
    },
  };
}
