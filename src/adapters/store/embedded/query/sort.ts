/** Sort orders: read in every form Mongoose and the driver accept, and applied in memory where no index helps. */
import { keyValuesAt, type Path, parsePath } from '../document/paths.ts';
import type { Fields } from '../document/stored-document.ts';
import { compareValues, isPlainObject } from '../document/values.ts';
import { EmbeddedDriverError, show } from '../errors.ts';

export interface SortField {
  readonly name: string;
  readonly path: Path;
  readonly direction: 1 | -1;
}

const directions = new Map<unknown, 1 | -1>([
  [1, 1],
  ['1', 1],
  ['asc', 1],
  ['ascending', 1],
  [-1, -1],
  ['-1', -1],
  ['desc', -1],
  ['descending', -1],
]);

/** Takes `{a: 1}`, a Map, `[['a', 1]]` or `'a'`. */
export function readSort(sort: unknown, direction: unknown = 1): readonly SortField[] {
  if (sort === undefined || sort === null) return [];
  return entriesOf(sort, direction).map(([name, given]) => {
    const known = directions.get(given);
    if (known === undefined) {
      throw new EmbeddedDriverError(
        'unsupported-sort',
        `The embedded store cannot sort "${String(name)}" by ${show(given)}. Use 1 or -1.`,
      );
    }
    return { name: String(name), path: parsePath(String(name)), direction: known };
  });
}

function entriesOf(sort: unknown, direction: unknown): (readonly [unknown, unknown])[] {
  if (typeof sort === 'string') return [[sort, direction]];
  if (sort instanceof Map) return [...sort.entries()];
  if (isPlainObject(sort)) return Object.entries(sort);
  if (Array.isArray(sort)) {
    if (sort.length === 2 && typeof sort[0] === 'string' && directions.has(sort[1]))
      return [[sort[0], sort[1]]];
    return sort.map((one) => (Array.isArray(one) ? [one[0], one[1]] : [one, 1]));
  }
  throw new EmbeddedDriverError(
    'unsupported-sort',
    `${show(sort)} is no sort order. Use an object such as { at: 1 }.`,
  );
}

/** Sorts stably, as MongoDB compares: of an array the least value counts ascending, the greatest descending. */
export function sortDocuments<T>(
  items: readonly T[],
  fieldsOf: (item: T) => Fields,
  sort: readonly SortField[],
): T[] {
  const keyed = items.map((item) => {
    const fields = fieldsOf(item);
    return { item, keys: sort.map((field) => sortKey(fields, field)) };
  });
  keyed.sort((a, b) => {
    for (const [i, { direction }] of sort.entries()) {
      const difference = compareKeys(a.keys[i], b.keys[i]);
      if (difference !== 0) return difference * direction;
    }
    return 0;
  });
  return keyed.map(({ item }) => item);
}

function sortKey(fields: Fields, { path, direction }: SortField): unknown {
  return keyValuesAt(fields, path).values.reduce((best, value) =>
    compareKeys(value, best) * direction < 0 ? value : best,
  );
}

/** Like the index: an empty array, given as undefined, is below null. */
function compareKeys(a: unknown, b: unknown): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined);
  return compareValues(a, b);
}
