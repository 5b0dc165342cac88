/** Which collections and indexes the file holds, and the SQL that reaches them; fresh across processes. */

import { EmbeddedDriverError } from '../errors.ts';
import {
  type CollectionEntry,
  collectionEntry,
  type IndexEntry,
  type IndexShape,
  indexEntry,
  indexTableSql,
  quote,
  requireName,
} from './catalog-entries.ts';
import type { SqliteFile } from './sqlite-file.ts';

export interface Catalog {
  /** The collection as of the last refresh; `store.read` and every write transaction begin with one. */
  find(name: string): CollectionEntry | undefined;
  /** Inside a write transaction only: finds the collection or makes it. */
  ensure(name: string): CollectionEntry;
  /** Inside a write transaction only; gives the index, empty. */
  addIndex(collection: string, shape: IndexShape): IndexEntry;
  dropIndex(index: IndexEntry): void;
  dropCollection(name: string): void;
  /** Inside a write transaction only: from now on every process knows that one document may have several rows. */
  markMultikey(index: IndexEntry): void;
  names(): string[];
  /** Looks whether another process changed collections or indexes; one cheap statement when none did. */
  refresh(): void;
  /** Forgets what was learned; call it after a rollback. */
  invalidate(): void;
}

const catalogSql = [
  'CREATE TABLE IF NOT EXISTS "$collections" (name TEXT PRIMARY KEY NOT NULL) WITHOUT ROWID',
  `CREATE TABLE IF NOT EXISTS "$indexes" (id INTEGER PRIMARY KEY AUTOINCREMENT, collection TEXT NOT NULL, name TEXT NOT NULL,
    key TEXT NOT NULL, uniq INTEGER NOT NULL, sparse INTEGER NOT NULL, multikey INTEGER NOT NULL, UNIQUE (collection, name))`,
];

export function createCatalog(file: SqliteFile): Catalog {
  let version = -1;
  let collections = new Map<string, CollectionEntry>();

  function refresh(): void {
    const now = Number(file.get('PRAGMA schema_version', [])?.[0]);
    if (now === version) return;
    collections = loadCollections(file);
    version = now;
  }

  function touch(): void {
    // the schema version is what other processes look at; making and dropping a table moves it on
    file.run('CREATE TABLE "$touch" (seq INTEGER)', []);
    file.run('DROP TABLE "$touch"', []);
    refresh();
  }

  return {
    find: (name) => collections.get(name),
    ensure(name) {
      const known = collections.get(name);
      if (known !== undefined) return known;
      requireName(name, collections.keys());
      for (const sql of catalogSql) file.run(sql, []);
      file.run('INSERT INTO "$collections" VALUES (?)', [name]);
      file.run(
        `CREATE TABLE ${quote(name)} (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, doc BLOB NOT NULL)`,
        [],
      );
      refresh();
      return required(collections.get(name));
    },
    addIndex(collection, shape) {
      const id = file.run(
        'INSERT INTO "$indexes" (collection, name, key, uniq, sparse, multikey) VALUES (?, ?, ?, ?, ?, 0)',
        [collection, shape.name, JSON.stringify(shape.key), Number(shape.unique), Number(shape.sparse)],
      ).rowid;
      file.run(indexTableSql(collection, id, shape), []);
      refresh();
      return required(collections.get(collection)?.indexes.find((index) => index.id === id));
    },
    dropIndex(index) {
      file.run('DELETE FROM "$indexes" WHERE id = ?', [index.id]);
      file.run(`DROP TABLE ${index.table}`, []);
      refresh();
    },
    dropCollection(name) {
      const collection = collections.get(name);
      if (collection === undefined) return;
      for (const index of collection.indexes) file.run(`DROP TABLE ${index.table}`, []);
      file.run('DELETE FROM "$indexes" WHERE collection = ?', [name]);
      file.run('DELETE FROM "$collections" WHERE name = ?', [name]);
      file.run(`DROP TABLE ${collection.table}`, []);
      refresh();
    },
    markMultikey(index) {
      file.run('UPDATE "$indexes" SET multikey = 1 WHERE id = ?', [index.id]);
      touch();
    },
    refresh,
    names() {
      refresh();
      return [...collections.keys()];
    },
    invalidate() {
      version = -1;
    },
  };
}

function loadCollections(file: SqliteFile): Map<string, CollectionEntry> {
  const present = file.get(`SELECT count(*) FROM sqlite_master WHERE name = '$indexes'`, [])?.[0];
  if (present !== 1) return new Map();
  const indexes = new Map<string, IndexEntry[]>();
  const rows = file.all(
    'SELECT id, collection, name, key, uniq, sparse, multikey FROM "$indexes" ORDER BY id',
    [],
  );
  for (const [id, collection, name, key, unique, sparse, multikey] of rows) {
    const owner = String(collection);
    const entry = indexEntry(owner, Number(id), multikey === 1, {
      name: String(name),
      key: JSON.parse(String(key)) as IndexShape['key'],
      unique: unique === 1,
      sparse: sparse === 1,
    });
    indexes.set(owner, [...(indexes.get(owner) ?? []), entry]);
  }
  const names = file.all('SELECT name FROM "$collections" ORDER BY name', []).map(([name]) => String(name));
  return new Map(names.map((name) => [name, collectionEntry(name, indexes.get(name) ?? [])]));
}

function required<T>(value: T | undefined): T {
  if (value === undefined)
    throw new EmbeddedDriverError('sqlite-error', 'The catalog lost an entry it has just written.');
  return value;
}
