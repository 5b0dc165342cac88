/** Compares what the file holds with itself: SQLite's own check, then every index against the documents. */
import { indexRowsOf } from '../document/index-keys.ts';
import { StoredDocument } from '../document/stored-document.ts';
import type { Store } from '../store.ts';
import type { CollectionEntry, IndexEntry } from './catalog-entries.ts';

export interface IntegrityReport {
  readonly sound: boolean;
  readonly documents: number;
  readonly problems: readonly string[];
}

const batchSize = 500;

export function checkStore(store: Store): IntegrityReport {
  const problems = store.file
    .all('PRAGMA integrity_check', [])
    .map(([line]) => String(line))
    .filter((line) => line !== 'ok');
  let documents = 0;
  for (const name of store.catalog.names()) {
    const collection = store.catalog.find(name);
    if (collection !== undefined) documents += checkCollection(store, collection, problems);
  }
  return { sound: problems.length === 0, documents, problems };
}

function checkCollection(store: Store, collection: CollectionEntry, problems: string[]): number {
  const expected = new Map<number, number>(collection.indexes.map(({ id }) => [id, 0]));
  let documents = 0;
  let after = -1;
  for (;;) {
    const batch = store.file.all(
      `SELECT seq, doc FROM ${collection.table} WHERE seq > ? ORDER BY seq LIMIT ${batchSize}`,
      [after],
    );
    for (const [seq, doc] of batch) {
      documents++;
      checkDocument(store, collection, Number(seq), doc as Buffer, expected, problems);
      after = Number(seq);
    }
    if (batch.length < batchSize) break;
  }
  for (const index of collection.indexes) {
    const rows = Number(store.file.get(`SELECT count(*) FROM ${index.table}`, [])?.[0]);
    if (rows === expected.get(index.id)) continue;
    problems.push(
      `${collection.name}: index ${index.name} has ${rows} rows instead of ${expected.get(index.id)}`,
    );
  }
  return documents;
}

function checkDocument(
  store: Store,
  collection: CollectionEntry,
  seq: number,
  bytes: Buffer,
  expected: Map<number, number>,
  problems: string[],
): void {
  try {
    const document = new StoredDocument(bytes);
    document.toObject();
    if (Number(store.file.get(collection.sql.byId, [document.id()])?.[0]) !== seq) {
      problems.push(`${collection.name}: the document at ${seq} is not found by its _id`);
    }
    for (const index of collection.indexes) {
      const { rows } = indexRowsOf(document, index);
      expected.set(index.id, (expected.get(index.id) ?? 0) + rows.length);
      for (const { keys } of rows) {
        if (!hasRow(store, index, keys, seq)) {
          problems.push(`${collection.name}: index ${index.name} misses the document at ${seq}`);
        }
      }
    }
  } catch (error) {
    problems.push(`${collection.name}: the document at ${seq} cannot be read (${String(error)})`);
  }
}

function hasRow(store: Store, index: IndexEntry, keys: readonly Buffer[], seq: number): boolean {
  return store.file.get(`${index.sql.probe} AND seq = ?`, [...keys, seq]) !== undefined;
}
