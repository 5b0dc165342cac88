/** The embedded Mongoose driver: the same models on one SQLite file, for whoever has no MongoDB. */
import mongoose from 'mongoose';
import { createConnectionClass, embeddedUri, MongooseCollection } from './connection.ts';
import type { EmbeddedDatabase } from './database.ts';
import type { IntegrityReport } from './file/integrity.ts';
import { nativeDriver } from './native.ts';
import type { StoreOptions } from './store.ts';

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
