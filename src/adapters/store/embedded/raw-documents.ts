/** Documents as the bytes they are, for whoever carries a whole store from one place to another. */
import { StoredDocument } from './document/stored-document.ts';
import { serverCodeOf } from './server-errors.ts';
import type { Store } from './store.ts';
import { insertDocument } from './write/writer.ts';

export interface RawDocuments {
  /** Adds those whose `_id` and unique keys are free, each with its index rows; answers how many. */
  add(collection: string, documents: readonly Buffer[]): Promise<number>;
  /** Everything in a collection, in batches; writes made in between may be among it or not. */
  all(collection: string): Generator<readonly Buffer[]>;
}

const batchSize = 200;
const duplicateKey = 11_000;

export function createRawDocuments(store: Store): RawDocuments {
  const isNew = (collection: string, bytes: Buffer): boolean => {
    try {
      insertDocument(store, collection, new StoredDocument(bytes));
      return true;
    } catch (error) {
      if (serverCodeOf(error) === duplicateKey) return false;
      throw error;
    }
  };
  return {
    add: (collection, documents) =>
      store.commits.write(() => documents.filter((bytes) => isNew(collection, bytes)).length),
    *all(collection) {
      for (let after = -1; ; ) {
        const rows = store.read(() => {
          const entry = store.catalog.find(collection);
          if (entry === undefined) return [];
          const sql = `SELECT seq, doc FROM ${entry.table} WHERE seq > ? ORDER BY seq LIMIT ${batchSize}`;
          return store.file.all(sql, [after]);
        });
        if (rows.length > 0) yield rows.map(([, doc]) => doc as Buffer);
        if (rows.length < batchSize) return;
        after = Number(rows.at(-1)?.[0]);
      }
    },
  };
}
