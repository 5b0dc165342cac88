/** What this driver borrows from Mongoose's native one: its connection, its collection wrapper, its bulk result. */
import mongoose from 'mongoose';

/** Mongoose's wrapper of a driver collection: it queues calls until the connection is open, and logs for `debug`. */
export interface NativeCollection {
  readonly name: string;
  _getCollection(): unknown;
}

/** The parts of Mongoose's connection a driver overrides or calls. */
export interface NativeConnection {
  db: unknown;
  client: unknown;
  host: string;
  port: number;
  name: string;
  config: Record<string, unknown>;
  readyState: number;
  _connectionString?: string;
  _destroyCalled?: boolean;
  onOpen(): void;
}

interface NativeDriver {
  readonly Collection: new (...args: unknown[]) => NativeCollection;
  readonly Connection: new (...args: unknown[]) => NativeConnection;
  readonly BulkWriteResult: new (result: object, ordered: boolean) => mongoose.mongo.BulkWriteResult;
}

// Mongoose documents `driver.get()` and `setDriver` but types neither.
const { driver } = mongoose as unknown as { driver: { get(): NativeDriver } };

export const nativeDriver = driver.get();
