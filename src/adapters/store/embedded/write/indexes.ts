/** Declaring, listing and dropping indexes. */

import { EmbeddedDriverError, show } from '../errors.ts';
import type { CollectionEntry, IndexEntry, IndexShape } from '../file/catalog-entries.ts';
import type { Row } from '../file/recent-rows.ts';
import { readOptions } from '../options.ts';
import { hasPosition } from '../query/operators.ts';
import { readAt } from '../query/reader.ts';
import { serverError } from '../server-errors.ts';
import type { Store } from '../store.ts';
import { addToIndex } from './writer.ts';

const batchSize = 500;

/** Reads a key and options as `createIndex` takes them; refuses text, geo, TTL, partial and whatever else is not kept. */
export function readIndexShape(key: unknown, options: unknown): IndexShape {
  const known = ['name', 'unique', 'sparse', 'background', 'v'] as const;
  const { name, unique, sparse } = withIndexErrors(() => readOptions('createIndex', options, known));
  const fields = entriesOf(key).map(([field, direction]) => {
    if (direction !== 1 && direction !== -1) {
      throw refused(`the kind ${show(direction)} of "${field}"`, 'Use 1 or -1.');
    }
    if (hasPosition(field)) throw refused(`the position in "${field}"`, 'Index the field of all elements.');
    return [field, direction] as const;
  });
  if (fields.length === 0) throw refused('no field at all', 'Name at least one.');
  if (String(name).includes('\u0000')) throw refused('under a name that holds NUL', 'Choose another name.');
  const ownName = fields.map(([field, direction]) => `${field}_${direction}`).join('_');
  return {
    name: typeof name === 'string' ? name : ownName,
    key: fields,
    unique: unique === true,
    sparse: sparse === true,
  };
}

/** True if the collection has exactly this index; throws MongoDB's errors 85 and 86 if it has a clashing one. */
export function hasIndex(collection: CollectionEntry | undefined, shape: IndexShape): boolean {
  if (isIdIndex(shape)) return true;
  for (const index of collection?.indexes ?? []) {
    const sameKey = JSON.stringify(keyOf(index)) === JSON.stringify(shape.key);
    const same = sameKey && index.unique === shape.unique && index.sparse === shape.sparse;
    if (index.name === shape.name) {
      if (same) return true;
      throw serverError(
        'IndexKeySpecsConflict',
        `An index named ${shape.name} with another key or options exists`,
      );
    }
    if (sameKey)
      throw serverError('IndexOptionsConflict', `Index already exists with a different name: ${index.name}`);
  }
  return false;
}

/** A job: makes the index and fills it from what is stored, or leaves no trace. */
export function buildIndex(store: Store, name: string, shape: IndexShape): void {
  if (hasIndex(store.catalog.find(name), shape)) return;
  store.file.run('SAVEPOINT build', []);
  try {
    const collection = store.catalog.ensure(name);
    const { id } = store.catalog.addIndex(name, shape);
    let after = -1;
    for (;;) {
      const seqs = store.file
        .all(`SELECT seq FROM ${collection.table} WHERE seq > ? ORDER BY seq LIMIT ${batchSize}`, [after])
        .map(([seq]) => seq as number);
      for (const row of readAt(store, collection, seqs)) addRow(store, name, id, row);
      const last = seqs.at(-1);
      if (last === undefined) break;
      after = last;
    }
    store.file.run('RELEASE build', []);
  } catch (error) {
    store.file.run('ROLLBACK TO build', []);
    store.file.run('RELEASE build', []);
    store.catalog.invalidate();
    store.catalog.refresh();
    throw error;
  }
}

/** A job. */
export function dropIndex(store: Store, name: string, indexName: unknown): void {
  const collection = store.catalog.find(name);
  const found = collection?.indexes.find((index) => index.name === indexName);
  if (found === undefined)
    throw serverError('IndexNotFound', `index not found with name [${String(indexName)}]`);
  store.catalog.dropIndex(found);
}

/** The indexes as MongoDB lists them, `_id_` first. */
export function describeIndexes(collection: CollectionEntry | undefined): Record<string, unknown>[] {
  const own = (collection?.indexes ?? []).map((index) => ({
    v: 2,
    key: Object.fromEntries(keyOf(index)),
    name: index.name,
    ...(index.unique ? { unique: true } : {}),
    ...(index.sparse ? { sparse: true } : {}),
  }));
  return [{ v: 2, key: { _id: 1 }, name: '_id_' }, ...own];
}

function addRow(store: Store, name: string, id: number, row: Row): void {
  // looked up anew each time: a first array turns the index multikey
  const collection = store.catalog.ensure(name);
  const index = collection.indexes.find((one) => one.id === id);
  if (index !== undefined) addToIndex(store, collection, index, row);
}

function keyOf(index: IndexEntry): (readonly [string, 1 | -1])[] {
  return index.columns.map(({ name, direction }) => [name, direction] as const);
}

function isIdIndex({ key }: IndexShape): boolean {
  return key.length === 1 && key[0]?.[0] === '_id';
}

function entriesOf(key: unknown): (readonly [string, unknown])[] {
  if (typeof key === 'string') return [[key, 1]];
  if (key instanceof Map) return [...key.entries()];
  if (Array.isArray(key))
    return key.map((part) => (Array.isArray(part) ? [String(part[0]), part[1]] : [String(part), 1]));
  return Object.entries((key ?? {}) as object);
}

function withIndexErrors<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof EmbeddedDriverError) || error.code !== 'unsupported-option') throw error;
    throw new EmbeddedDriverError('unsupported-index', error.message, { cause: error });
  }
}

function refused(what: string, advice: string): EmbeddedDriverError {
  return new EmbeddedDriverError('unsupported-index', `The embedded store cannot index ${what}. ${advice}`);
}
