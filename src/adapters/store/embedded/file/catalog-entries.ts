/** Collections and indexes as the driver knows them, with the SQL that reaches each. */
import { type Path, parsePath } from '../document/paths.ts';
import { EmbeddedDriverError } from '../errors.ts';

export interface IndexColumn {
  readonly path: Path;
  readonly name: string;
  readonly direction: 1 | -1;
  readonly column: string;
}

export interface IndexEntry {
  readonly id: number;
  readonly name: string;
  readonly columns: readonly IndexColumn[];
  readonly unique: boolean;
  readonly sparse: boolean;
  readonly multikey: boolean;
  readonly table: string;
  readonly sql: { readonly insert: string; readonly remove: string; readonly probe: string };
}

export interface CollectionEntry {
  readonly name: string;
  readonly table: string;
  readonly indexes: readonly IndexEntry[];
  readonly sql: {
    readonly insert: string;
    readonly update: string;
    readonly remove: string;
    readonly byId: string;
  };
}

export interface IndexShape {
  readonly name: string;
  readonly key: readonly (readonly [string, 1 | -1])[];
  readonly unique: boolean;
  readonly sparse: boolean;
}

export function collectionEntry(name: string, indexes: readonly IndexEntry[]): CollectionEntry {
  const table = quote(name);
  return {
    name,
    table,
    indexes,
    sql: {
      insert: `INSERT INTO ${table} (id, doc) VALUES (?, ?) ON CONFLICT DO NOTHING`,
      update: `UPDATE ${table} SET doc = ? WHERE seq = ?`,
      remove: `DELETE FROM ${table} WHERE seq = ?`,
      byId: `SELECT seq, doc FROM ${table} WHERE id = ?`,
    },
  };
}

export function indexEntry(collection: string, id: number, multikey: boolean, shape: IndexShape): IndexEntry {
  const table = indexTable(collection, id);
  const columns = shape.key.map(([name, direction], i) => ({
    name,
    path: parsePath(name),
    direction,
    column: `k${i}`,
  }));
  const names = columns.map(({ column }) => column);
  const equal = names.map((name) => `${name} = ?`).join(' AND ');
  return {
    id,
    name: shape.name,
    columns,
    unique: shape.unique,
    sparse: shape.sparse,
    multikey,
    table,
    sql: {
      insert: `INSERT INTO ${table} (${names.join(', ')}, seq) VALUES (${names.map(() => '?').join(', ')}, ?)`,
      remove: `DELETE FROM ${table} WHERE ${equal} AND seq = ?`,
      probe: `SELECT seq FROM ${table} WHERE ${equal}`,
    },
  };
}

/** A unique index keeps `seq` out of its key, so SQLite itself would refuse a second row. */
export function indexTableSql(collection: string, id: number, { key, unique }: IndexShape): string {
  const columns = key.map((_, i) => `k${i} BLOB NOT NULL`).join(', ');
  const order = key.map(([, direction], i) => `k${i}${direction === 1 ? '' : ' DESC'}`).join(', ');
  const primary = unique ? order : `${order}, seq`;
  return `CREATE TABLE ${indexTable(collection, id)} (${columns}, seq INTEGER NOT NULL, PRIMARY KEY (${primary})) WITHOUT ROWID`;
}

/** Index ids are never used again, so a plan made before another process dropped the index fails instead of lying. */
function indexTable(collection: string, id: number): string {
  return quote(`${collection}$${id}`);
}

export function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** SQLite takes names that differ in case only for the same. */
export function requireName(name: string, others: Iterable<string>): void {
  const lower = name.toLowerCase();
  const sound =
    name !== '' && !name.includes('$') && !name.includes('\u0000') && !lower.startsWith('sqlite_');
  if (sound && ![...others].some((other) => other.toLowerCase() === lower)) return;
  throw new EmbeddedDriverError(
    'invalid-name',
    `"${name}" cannot name a collection: it must not be empty, hold $ or NUL, start with sqlite_, or differ from another in case only.`,
  );
}
