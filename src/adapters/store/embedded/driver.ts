/** The embedded Mongoose driver: the same models on one SQLite file, for whoever has no MongoDB. */
import mongoose from 'mongoose';
import { createConnectionClass, embeddedUri, MongooseCollection } from './connection.ts';
import type { EmbeddedDatabase } from './database.ts';
import { checkStore, type IntegrityReport } from './file/integrity.ts';
import { openSqliteFile } from './file/sqlite-file.ts';
import { nativeDriver } from './native.ts';
import type { RawDocuments } from './raw-documents.ts';
import { openStore, type Store, type StoreOptions } from './store.ts';

/** What `mongoose.setDriver()` takes. */
export interface EmbeddedDriver {
  readonly Collection: unknown;
  readonly Connection: unknown;
  readonly BulkWriteResult: unknown;
}

/** Each connection opened with this driver opens `options.file`, creating it if need be. */
export function createEmbeddedDriver(options: StoreOptions): EmbeddedDriver {
  return {
    Collection: MongooseCollection,
    Connection: createConnectionClass(options),
    BulkWriteResult: nativeDriver.BulkWriteResult,
  };
}

/**
 * A Mongoose instance of its own, connected to the file; define models on it, and `disconnect()` it to close the file.
 *
 * @example
 * const mongoose = await createEmbeddedMongoose({ file: 'data/kabar.db' });
 * const Contact = mongoose.model('Contact', new mongoose.Schema({ _id: String, name: String }));
 * await Contact.create({ _id: 'c1', name: 'Sari' });
 */
export async function createEmbeddedMongoose(options: StoreOptions): Promise<mongoose.Mongoose> {
  const instance = new mongoose.Mongoose();
  instance.setDriver(createEmbeddedDriver(options));
  await instance.connect(embeddedUri);
  return instance;
}

/** Reads the whole store and compares every index with the documents; changes nothing. */
export function checkIntegrity(connection: mongoose.Connection): Promise<IntegrityReport> {
  return (connection.db as unknown as EmbeddedDatabase).checkIntegrity();
}

/** Deleted content is zeroed where it was; this empties the write-ahead log of older copies. Nothing to do on MongoDB. */
export async function scrubbed(connection: mongoose.Connection): Promise<void> {
  const database = connection.db as unknown as Partial<EmbeddedDatabase>;
  await database.scrub?.();
}

/** The documents of an embedded store as bytes; undefined on MongoDB. */
export const rawDocuments = (connection: mongoose.Connection): RawDocuments | undefined =>
  (connection.db as unknown as Partial<EmbeddedDatabase>).raw;

/** Throws `damaged-database` once a damaged page was met; nothing is known of MongoDB. */
export function requireSound(connection: mongoose.Connection): void {
  (connection.db as unknown as Partial<EmbeddedDatabase>).requireSound?.();
}

/** The same for a file that may be damaged: what hinders the reading is told as a problem. */
export function checkFile(file: string): IntegrityReport {
  let store: Store | undefined;
  try {
    const opened = openStore({ file, asItIs: true });
    store = opened;
    return opened.read(() => checkStore(opened));
  } catch (error) {
    return { sound: false, documents: 0, problems: [error instanceof Error ? error.message : String(error)] };
  } finally {
    store?.file.close();
  }
}

/** Writes one consistent state of the store to a new file; other processes go on writing. Throws what damage hinders it. */
export function copyFile(file: string, to: string): void {
  const source = openSqliteFile(file, { asItIs: true });
  try {
    source.run('VACUUM INTO ?', [to]);
  } finally {
    source.close();
  }
}
