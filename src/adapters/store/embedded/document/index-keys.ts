/** Which rows a document has in an index: one per combination of the array elements on its paths. */
import { EmbeddedDriverError } from '../errors.ts';
import type { IndexEntry } from '../file/catalog-entries.ts';
import { encodeKey } from './key-encoding.ts';
import { anyAt, keyValuesAt } from './paths.ts';
import type { Fields } from './stored-document.ts';

export interface IndexRow {
  readonly keys: readonly Buffer[];
  readonly values: readonly unknown[];
}

export interface IndexRows {
  readonly rows: readonly IndexRow[];
  /** True if a path met an array, so the index holds, or might hold, several rows for one document. */
  readonly array: boolean;
}

/** The document's rows without repeats; none for a sparse index whose fields are all missing. */
export function indexRowsOf(fields: Fields, index: IndexEntry): IndexRows {
  const perColumn: (readonly unknown[])[] = [];
  let arrayHead: string | undefined;
  for (const { path } of index.columns) {
    const { values, array } = keyValuesAt(fields, path);
    if (array) {
      if (arrayHead !== undefined && arrayHead !== path[0]) throw parallelArrays(index, arrayHead, path[0]);
      arrayHead = path[0];
    }
    perColumn.push(values);
  }
  if (index.sparse && !index.columns.some(({ path }) => anyAt(fields, path, false, isPresent))) {
    return { rows: [], array: false };
  }
  if (arrayHead === undefined) {
    const values = perColumn.map(([value]) => value);
    return { rows: [{ values, keys: values.map(encodeKey) }], array: false };
  }
  return { rows: combinations(perColumn), array: true };
}

function isPresent(value: unknown): boolean {
  return value !== undefined;
}

function combinations(perColumn: readonly (readonly unknown[])[]): IndexRow[] {
  let tuples: unknown[][] = [[]];
  for (const values of perColumn)
    tuples = tuples.flatMap((tuple) => values.map((value) => [...tuple, value]));
  const rows = new Map<string, IndexRow>();
  for (const values of tuples) {
    const keys = values.map(encodeKey);
    rows.set(rowIdentity(keys), { values, keys });
  }
  return [...rows.values()];
}

/** A string that is equal for equal rows. */
export function rowIdentity(keys: readonly Buffer[]): string {
  return keys.map((key) => key.toString('latin1').replaceAll('\u0000', '\u0000\u0001')).join('\u0000\u0000');
}

function parallelArrays(index: IndexEntry, first: string, second: string): EmbeddedDriverError {
  return new EmbeddedDriverError(
    'unsupported-index',
    `Index ${index.name} has two paths through arrays, in ${first} and in ${second}. Keep one of them out of the index.`,
  );
}
