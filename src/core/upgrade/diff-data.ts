/** What differs between two readings of a YAML file, setting by setting: `caps.marketing.day 1 → 2`. */

export type DataChange = {
  /** Where in the file, as its keys joined by dots. */
  readonly at: string;
  /** Null where there was, or is, nothing. */
  readonly before: string | null;
  readonly after: string | null;
};

/** In the order of the file before, then what is new. Lists of plain values are one setting; maps are compared key by key. */
export function diffData(before: unknown, after: unknown): readonly DataChange[] {
  const [was, is] = [flat(before), flat(after)];
  const names = [...new Set([...was.keys(), ...is.keys()])];
  return names.flatMap((at) => {
    const [old, now] = [was.get(at) ?? null, is.get(at) ?? null];
    return old === now ? [] : [{ at, before: old, after: now }];
  });
}

/** `day: 1 → 2`, `added: 2`, `removed (it was 1)`. */
export function changeWords({ at, before, after }: DataChange): string {
  const where = at === '' ? '' : `${at}: `;
  if (before === null) return `${where}added: ${after}`;
  return after === null ? `${where}removed (it was ${before})` : `${where}${before} → ${after}`;
}

function flat(data: unknown, path: readonly string[] = []): Map<string, string> {
  const found = new Map<string, string>();
  const isMap = typeof data === 'object' && data !== null && !Array.isArray(data);
  const isListOfMaps = Array.isArray(data) && data.some((item) => typeof item === 'object' && item !== null);
  if (isMap || isListOfMaps) {
    for (const [key, value] of Object.entries(data as object))
      for (const [at, words] of flat(value, [...path, isListOfMaps ? String(Number(key) + 1) : key]))
        found.set(at, words);
    return found;
  }
  if (data !== undefined) found.set(path.join('.'), wordsOf(data));
  return found;
}

const wordsOf = (value: unknown): string => {
  if (Array.isArray(value)) return value.length === 0 ? 'nothing' : value.map(wordsOf).join(', ');
  return value === null ? 'nothing' : typeof value === 'string' ? quoted(value) : String(value);
};

/** Long texts are told by their beginning: the whole of them is in the file. */
const longest = 80;
const quoted = (text: string): string => {
  const line = text.trim().replaceAll(/\s*\n\s*/g, ' / ');
  const shown = line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
  return /^[\w.:@+-]+$/.test(shown) ? shown : `"${shown}"`;
};
