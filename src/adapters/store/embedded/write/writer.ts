/** Writes one document together with its index rows; whatever can be refused is refused before the first statement. */
import { type IndexRow, indexRowsOf, rowIdentity } from '../document/index-keys.ts';
import type { StoredDocument } from '../document/stored-document.ts';
import type { CollectionEntry, IndexEntry } from '../file/catalog-entries.ts';
import type { Row } from '../file/recent-rows.ts';
import { duplicateKey } from '../server-errors.ts';
import type { Store } from '../store.ts';

interface IndexChange {
  readonly index: IndexEntry;
  readonly removed: readonly IndexRow[];
  readonly added: readonly IndexRow[];
  readonly array: boolean;
}

/** Adds a document. Throws E11000, having changed nothing, if its `_id` or a unique key is taken. */
export function insertDocument(store: Store, name: string, document: StoredDocument): void {
  const collection = store.catalog.ensure(name);
  const changes = collection.indexes.map((index) => changeOf(index, undefined, document));
  refuseDuplicates(store, collection, changes, -1);
  const id = document.id();
  let taken = false;
  store.commits.change(() => {
    const { changes: added, rowid } = store.file.run(collection.sql.insert, [id, document.bytes]);
    taken = added === 0;
    if (taken) return;
    applyChanges(store, changes, rowid);
    store.recent.keep(collection.table, id, { seq: rowid, document });
  });
  if (taken) throw duplicateKey(namespaceOf(name), '_id_', { _id: 1 }, { _id: id });
}

/**
 * Puts `next` in the place of a document read in the same job. `touched` names the top-level fields that may differ;
 * the rows of indexes on other fields stay as they are.
 */
export function replaceDocument(
  store: Store,
  name: string,
  row: Row,
  next: StoredDocument,
  touched: ReadonlySet<string>,
): void {
  const collection = store.catalog.ensure(name);
  const changes: IndexChange[] = [];
  for (const index of collection.indexes) {
    if (isAffected(index, row.document, next, touched)) changes.push(changeOf(index, row.document, next));
  }
  refuseDuplicates(store, collection, changes, row.seq);
  store.commits.change(() => {
    store.file.run(collection.sql.update, [next.bytes, row.seq]);
    applyChanges(store, changes, row.seq);
    store.recent.keep(collection.table, next.id(), { seq: row.seq, document: next });
  });
}

export function removeDocument(store: Store, name: string, row: Row): void {
  const collection = store.catalog.ensure(name);
  const changes = collection.indexes.map((index) => changeOf(index, row.document, undefined));
  store.commits.change(() => {
    store.file.run(collection.sql.remove, [row.seq]);
    applyChanges(store, changes, row.seq);
    store.recent.drop(collection.table, row.document.id());
  });
}

/** Fills a new index with the document's rows. */
export function addToIndex(store: Store, collection: CollectionEntry, index: IndexEntry, row: Row): void {
  const change = changeOf(index, undefined, row.document);
  refuseDuplicates(store, collection, [change], row.seq);
  store.commits.change(() => applyChanges(store, [change], row.seq));
}

export function namespaceOf(collection: string): string {
  return `embedded.${collection}`;
}

/** Whether the document's rows in this index may have changed: some field of its key holds other bytes than before. */
function isAffected(
  { columns }: IndexEntry,
  before: StoredDocument,
  after: StoredDocument,
  touched: ReadonlySet<string>,
): boolean {
  for (const { path } of columns) {
    if (touched.has(path[0]) && !after.agreesWith(before, path[0])) return true;
  }
  return false;
}

function changeOf(
  index: IndexEntry,
  before: StoredDocument | undefined,
  after: StoredDocument | undefined,
): IndexChange {
  const old = before === undefined ? [] : indexRowsOf(before, index).rows;
  const fresh = after === undefined ? { rows: [], array: false } : indexRowsOf(after, index);
  if (old.length === 0 || fresh.rows.length === 0) {
    return { index, removed: old, added: fresh.rows, array: fresh.array };
  }
  const [one, another] = [old[0], fresh.rows[0]];
  if (one !== undefined && another !== undefined && old.length === 1 && fresh.rows.length === 1) {
    const same = one.keys.every((key, i) => another.keys[i]?.equals(key) === true);
    return { index, removed: same ? [] : old, added: same ? [] : fresh.rows, array: fresh.array };
  }
  const had = new Set(old.map(({ keys }) => rowIdentity(keys)));
  const has = new Set(fresh.rows.map(({ keys }) => rowIdentity(keys)));
  return {
    index,
    removed: old.filter(({ keys }) => !has.has(rowIdentity(keys))),
    added: fresh.rows.filter(({ keys }) => !had.has(rowIdentity(keys))),
    array: fresh.array,
  };
}

function refuseDuplicates(
  store: Store,
  collection: CollectionEntry,
  changes: readonly IndexChange[],
  self: number,
): void {
  for (const { index, added } of changes) {
    if (!index.unique) continue;
    for (const { keys, values } of added) {
      const taken = store.file.get(index.sql.probe, keys)?.[0];
      if (taken === undefined || taken === self) continue;
      const pattern = Object.fromEntries(index.columns.map(({ name, direction }) => [name, direction]));
      const found = Object.fromEntries(index.columns.map(({ name }, i) => [name, values[i] ?? null]));
      throw duplicateKey(namespaceOf(collection.name), index.name, pattern, found);
    }
  }
}

function applyChanges(store: Store, changes: readonly IndexChange[], seq: number): void {
  for (const { index, removed, added, array } of changes) {
    for (const { keys } of removed) store.file.run(index.sql.remove, [...keys, seq]);
    for (const { keys } of added) store.file.run(index.sql.insert, [...keys, seq]);
    if (array && !index.multikey) store.catalog.markMultikey(index);
  }
}
