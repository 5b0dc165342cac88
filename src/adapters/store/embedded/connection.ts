/** Mongoose's connection and collection classes over one embedded store. */

import type { EmbeddedCollection } from './collection.ts';
import { createClient, createDatabase, type EmbeddedClient } from './database.ts';
import { EmbeddedDriverError, show } from './errors.ts';
import { nativeDriver } from './native.ts';
import { noSessions } from './options.ts';
import type { ExplainedPlan } from './query/find.ts';
import { openStore, type StoreOptions } from './store.ts';

/** The only address a connection of this driver takes; the file comes from the driver's options. */
export const embeddedUri = 'embedded://local';

const connecting = 2;
const disconnected = 0;
const connectionOptions = ['autoIndex', 'autoCreate', 'bufferCommands', 'bufferTimeoutMS', 'sanitizeFilter'];

/** Mongoose's own wrapper, which waits for the connection, over our collection. */
export class MongooseCollection extends nativeDriver.Collection {
  explainPlan(filter: unknown, options?: unknown): ExplainedPlan {
    return (this._getCollection() as EmbeddedCollection).explainPlan(filter, options);
  }
}

export function createConnectionClass(storeOptions: StoreOptions): typeof nativeDriver.Connection {
  return class EmbeddedConnection extends nativeDriver.Connection {
    /** Opens the file; every connection has its own handle, like another process would. */
    async createClient(uri: string, options?: Record<string, unknown>): Promise<this> {
      if (uri !== embeddedUri) throw wrongUri(uri);
      if (this._destroyCalled === true) throw destroyed();
      readConnectionOptions(this.config, options ?? {});
      this.readyState = connecting;
      this._connectionString = uri;
      try {
        const store = openStore(storeOptions);
        const database = createDatabase(store);
        this.db = database;
        this.client = createClient(store, database);
      } catch (error) {
        this.readyState = disconnected;
        throw error;
      }
      this.host = 'embedded';
      this.port = 0;
      this.name = 'embedded';
      this.onOpen();
      return this;
    }

    async doClose(): Promise<this> {
      const client = this.client as EmbeddedClient | null | undefined;
      await client?.close();
      return this;
    }

    async startSession(): Promise<never> {
      throw noSessions();
    }

    useDb(name: string): never {
      throw new EmbeddedDriverError(
        'unsupported-operation',
        `An embedded store is one database, so there is no useDb("${name}"). Open another file instead.`,
      );
    }
  };
}

function readConnectionOptions(config: Record<string, unknown>, options: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined) continue;
    if (!connectionOptions.includes(name)) {
      throw new EmbeddedDriverError(
        'unsupported-option',
        `A connection to the embedded store does not take ${name}: ${show(value)}. It takes ${connectionOptions.join(', ')}.`,
      );
    }
    config[name] = value;
  }
}

function wrongUri(uri: unknown): EmbeddedDriverError {
  return new EmbeddedDriverError(
    'unsupported-uri',
    `This Mongoose instance has the embedded driver, which opens ${embeddedUri} only, not ${show(uri)}. Use another Mongoose instance for MongoDB.`,
  );
}

function destroyed(): EmbeddedDriverError {
  return new EmbeddedDriverError(
    'closed',
    'This connection was destroyed. Create a new one with createConnection().',
  );
}
