/** Remembers what is costly to make and always comes out the same. Forgetting it changes nothing but the time it takes. */

/** More keys than this come from odd input, not from languages: begin anew rather than grow. */
const mostKeys = 200;

/** `remember(make)` makes each key's value once, and keeps so many. `make` must be pure. */
export function remember<T>(make: (key: string) => T, most = mostKeys): (key: string) => T {
  const known = new Map<string, { readonly value: T }>();
  return (key) => {
    const before = known.get(key);
    if (before) return before.value;
    if (known.size >= most) known.clear();
    const value = make(key);
    known.set(key, { value });
    return value;
  };
}
