/** The documents of a store as bytes, the same for both kinds of store: what is read from one is written to the other bit by bit. */
import mongoose, { type Connection } from 'mongoose';
import { rawDocuments } from './embedded/driver.ts';

export type RawAccess = {
  /** In batches of a bounded size, in no order. */
  all(collection: string): AsyncIterable<readonly Buffer[]>;
  add(collection: string, documents: readonly Buffer[]): Promise<void>;
};

const batchSize = 200;

export function rawAccess(connection: Connection): RawAccess {
  const embedded = rawDocuments(connection);
  if (embedded)
    return {
      async *all(collection) {
        yield* embedded.all(collection);
      },
      add: async (collection, documents) => void (await embedded.add(collection, documents)),
    };
  const native = (name: string) => nativeOf(connection).collection(name);
  return {
    async *all(collection) {
      let batch: Buffer[] = [];
      // With `raw` the driver gives bytes, whatever its types say; each is a piece of a larger answer.
      const found = native(collection).find<Uint8Array>({}, { raw: true, batchSize });
      for await (const bytes of found) {
        batch.push(Buffer.from(bytes));
        if (batch.length < batchSize) continue;
        yield batch;
        batch = [];
      }
      if (batch.length > 0) yield batch;
    },
    async add(collection, documents) {
      // Numbers keep their type.
      const exact = documents.map((bytes) =>
        mongoose.mongo.BSON.deserialize(bytes, { promoteValues: false }),
      );
      await native(collection).insertMany(exact, { ordered: false });
    },
  };
}

/** Every collection but those of the server and the store's facts. */
export async function contentNames(connection: Connection): Promise<readonly string[]> {
  const all = await nativeOf(connection).listCollections().toArray();
  return all
    .map(({ name }) => name)
    .filter((name) => name !== 'store' && !name.startsWith('system.'))
    .sort();
}

function nativeOf({ db }: Connection): NonNullable<Connection['db']> {
  if (db) return db;
  throw new Error('The connection was closed.');
}
