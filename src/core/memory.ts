/** Remembers what was worked out of an object until something it hangs on is another: a memory, not a state. */

/**
 * `recall(key, hangsOn, work)`: the last answer for the key while everything in `hangsOn` is the same as it was then; else `work` is
 * done. What an answer hangs on beyond that list, `isStillSo` looks at. Answers are shared, so they must be immutable. Forgetting
 * all of it changes nothing but the time it takes, and what nobody holds any more is forgotten.
 */
export type Recall<K extends object, V> = (
  key: K,
  hangsOn: readonly unknown[],
  work: () => V,
  isStillSo?: (value: V) => boolean,
) => V;

export function createMemory<K extends object, V>(): Recall<K, V> {
  const known = new WeakMap<K, { readonly hangsOn: readonly unknown[]; readonly value: V }>();
  return (key, hangsOn, work, isStillSo = () => true) => {
    const before = known.get(key);
    if (before !== undefined && areSame(before.hangsOn, hangsOn) && isStillSo(before.value))
      return before.value;
    const value = work();
    known.set(key, { hangsOn, value });
    return value;
  };
}

/** The same things in the same order. */
export function areSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index++) if (!Object.is(a[index], b[index])) return false;
  return true;
}
