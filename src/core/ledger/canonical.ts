/** One text for one value, whatever the order of its keys: what seals and commitments are made over. */

/** JSON with sorted keys and without what is undefined. */
export function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const map = value as Readonly<Record<string, unknown>>;
  let fields = '';
  for (const name of Object.keys(map).sort()) {
    if (map[name] === undefined) continue;
    fields += `${fields === '' ? '' : ','}${JSON.stringify(name)}:${canonicalJson(map[name])}`;
  }
  return `{${fields}}`;
}

/**
 * The value as it comes back from any store: nothing undefined, and half a surrogate pair as U+FFFD. What is sealed must be
 * of this form, or its text would be another one after it was stored.
 */
export function storableJson<T>(value: T): T {
  const wellFormed = (_: string, inner: unknown) =>
    typeof inner === 'string' ? inner.replace(/\p{Surrogate}/gu, '\ufffd') : inner;
  // Parsing canonical JSON gives the same shape again.
  return JSON.parse(canonicalJson(value), wellFormed) as T;
}
