/** Maps whose keys are names of values, in a form every MongoDB-like store takes: a field name may hold no dot and begin with no `$`. */

type Named = Readonly<Record<string, unknown>>;

/** `business.name` → `business~1name`. The same map when no name needs it. */
export const encodeNames = <T extends Named>(map: T): T => rename(map, /[~.$]/, encode);

export const decodeNames = <T extends Named>(map: T): T => rename(map, /~/, decode);

const encode = (name: string): string =>
  name.replaceAll('~', '~0').replaceAll('.', '~1').replaceAll('$', '~2');

const decode = (name: string): string =>
  name.replaceAll('~2', '$').replaceAll('~1', '.').replaceAll('~0', '~');

function rename<T extends Named>(map: T, odd: RegExp, change: (name: string) => string): T {
  const names = Object.keys(map);
  if (!names.some((name) => odd.test(name))) return map;
  // Only the names change, and `change` has an inverse.
  return Object.fromEntries(names.map((name) => [change(name), map[name]])) as T;
}
