/** What Mongoose finds under `connection.db` and `connection.client`: collections by name, and no sessions. */
import mongoose from 'mongoose';
import { EmbeddedCollection } from './collection.ts';
import { EmbeddedDriverError } from './errors.ts';
import { checkStore, type IntegrityReport } from './file/integrity.ts';
import { noSessions, readOptions } from './options.ts';
import { createRawDocuments, type RawDocuments } from './raw-documents.ts';
import type { Store } from './store.ts';

export interface EmbeddedDatabase {
  readonly databaseName: string;
  collection(name: string): EmbeddedCollection;
  createCollection(name: string, options?: unknown): Promise<EmbeddedCollection>;
  dropCollection(name: string): Promise<boolean>;
  dropDatabase(): Promise<boolean>;
  listCollections(): { toArray(): Promise<{ readonly name: string; readonly type: 'collection' }[]> };
  /** Reads everything and compares every index with the documents. */
  checkIntegrity(): Promise<IntegrityReport>;
  /** Moves the write-ahead log into the file and empties it, unless another process is reading from it. */
  scrub(): Promise<void>;
  readonly raw: RawDocuments;
  /** Throws `damaged-database` once a damaged page was met. */
  requireSound(): void;
}

export interface EmbeddedClient {
  startSession(): never;
  withSession(): never;
  bulkWrite(): never;
  db(): EmbeddedDatabase;
  close(): Promise<void>;
}

const driverMethods = Object.getOwnPropertyNames(mongoose.mongo.Collection.prototype);

export function createDatabase(store: Store): EmbeddedDatabase {
  const database: EmbeddedDatabase = {
    databaseName: 'embedded',
    collection: (name) => refusingUnknown(new EmbeddedCollection(store, name)),
    async createCollection(name, options) {
      readOptions('createCollection', options, []);
      await store.commits.write(() => store.catalog.ensure(name));
      return database.collection(name);
    },
    dropCollection: (name) => database.collection(name).drop(),
    async dropDatabase() {
      await store.commits.write(() => {
        for (const name of store.catalog.names()) store.dropCollection(name);
      });
      return true;
    },
    listCollections: () => ({
      toArray: async () =>
        store.read(() => store.catalog.names().map((name) => ({ name, type: 'collection' as const }))),
    }),
    scrub: () => store.scrub(),
    raw: createRawDocuments(store),
    requireSound: () => store.file.requireSound(),
    checkIntegrity: async () => store.read(() => checkStore(store)),
  };
  return database;
}

export function createClient(store: Store, database: EmbeddedDatabase): EmbeddedClient {
  return {
    startSession() {
      throw noSessions();
    },
    withSession() {
      throw noSessions();
    },
    bulkWrite() {
      throw new EmbeddedDriverError(
        'unsupported-operation',
        'The embedded store has no bulkWrite across collections. Call bulkWrite on each model.',
      );
    },
    db: () => database,
    close: () => store.close(),
  };
}

/** Methods of the driver's collection that are not ours throw a named error instead of being missing. */
function refusingUnknown(collection: EmbeddedCollection): EmbeddedCollection {
  for (const name of driverMethods) {
    if (name in collection) continue;
    Object.defineProperty(collection, name, {
      value: () => {
        throw unknownMethod(name);
      },
    });
  }
  return collection;
}

function unknownMethod(name: string): EmbeddedDriverError {
  return new EmbeddedDriverError(
    'unsupported-operation',
    `Collections of the embedded store have no ${name}(). Use another operation, or MongoDB.`,
  );
}
