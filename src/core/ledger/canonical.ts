/** One text for one value, whatever the order of its keys: what seals and commitments are made over. */

/**
 * JSON with sorted keys and without what is undefined. Half a surrogate pair becomes U+FFFD, as in every store: what was
 * read back must have the same text as what was written.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).filter(([, field]) => field !== undefined);
    fields.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${fields.map(([name, field]) => `${text(name)}:${canonicalJson(field)}`).join(',')}}`;
  }
  return typeof value === 'string' ? text(value) : (JSON.stringify(value) ?? 'null');
}

/** The value with every string made well-formed and nothing undefined in it: it comes back from any store as it is. */
export function storableJson<T>(value: T): T {
  // Parsing canonical JSON gives the same shape again.
  return JSON.parse(canonicalJson(value)) as T;
}

const text = (words: string): string => JSON.stringify(words.replace(/\p{Surrogate}/gu, '\ufffd'));
