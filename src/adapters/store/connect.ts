/** Opens the store where the settings say: a MongoDB, or one SQLite file with the same models. */
import mongoose from 'mongoose';
import { KabarError } from '../../core/errors.ts';
import type { Store } from '../../ports/store.ts';
import { createEmbeddedMongoose } from './embedded/driver.ts';
import { createMongooseStore } from './mongoose-store.ts';

export type StorePlace =
  | { readonly kind: 'mongodb'; readonly uri: string }
  /** A path, or `:memory:` for a store that ends with the process. */
  | { readonly kind: 'embedded'; readonly file: string };

/** The connection is for what else lives in the same place: leases. The store closes it. */
export type OpenedStore = { readonly store: Store; readonly connection: mongoose.Connection };

/** Rejects with `store.unavailable` when the place cannot be opened. */
export async function openStore(place: StorePlace): Promise<OpenedStore> {
  try {
    const { connection } =
      place.kind === 'mongodb'
        ? await connectMongo(place.uri)
        : await createEmbeddedMongoose({ file: place.file });
    return { store: await createMongooseStore(connection), connection };
  } catch (cause) {
    const where = place.kind === 'mongodb' ? 'MongoDB (MONGODB_URI)' : place.file;
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new KabarError('store.unavailable', `Cannot open the store at ${where}: ${why}`, {
      cause,
      retryable: true,
    });
  }
}

/** Durable and read where it was written: majority writes in the journal, reads from the primary. design.md section 5, clause 4. */
function connectMongo(uri: string): Promise<mongoose.Mongoose> {
  return new mongoose.Mongoose().connect(uri, {
    autoIndex: false,
    writeConcern: { w: 'majority', journal: true },
    readPreference: 'primary',
    serverSelectionTimeoutMS: 10_000,
  });
}
