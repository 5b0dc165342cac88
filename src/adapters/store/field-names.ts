/** Maps whose keys are names of values, in a form every MongoDB-like store takes: a field name may hold no dot and begin with no `$`. */

type Named = Readonly<Record<string, unknown>>;

/** `business.name` → `business~1name`. The same map when no name needs it. */
export const encodeNames = <T extends Named>(map: T): T => rename(map, isOdd, encode);

export const decodeNames = <T extends Named>(map: T): T => rename(map, isEncoded, decode);

const isOdd = (name: string): boolean => name.includes('.') || name.includes('~') || name.includes('$');
const isEncoded = (name: string): boolean => name.includes('~');

/** A memory, not a state: names come again with every write of every contact, and a flood of made-up ones is forgotten. */
const mostNames = 5_000;

function remembered(change: (name: string) => string): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const changed = change(name);
    if (known.size >= mostNames) known.clear();
    known.set(name, changed);
    return changed;
  };
}

const encode = remembered((name) => name.replaceAll('~', '~0').replaceAll('.', '~1').replaceAll('$', '~2'));

const decode = remembered((name) => name.replaceAll('~2', '$').replaceAll('~1', '.').replaceAll('~0', '~'));

function rename<T extends Named>(
  map: T,
  isOther: (name: string) => boolean,
  change: (name: string) => string,
): T {
  const names = Object.keys(map);
  if (!names.some(isOther)) return map;
  // Only the names change, and `change` has an inverse.
  return Object.fromEntries(names.map((name) => [change(name), map[name]])) as T;
}
