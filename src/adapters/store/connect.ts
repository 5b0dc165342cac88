/** Opens the store where the settings say: a MongoDB, or one SQLite file with the same models. */
import mongoose from 'mongoose';
import { isKabarError, KabarError } from '../../core/errors.ts';
import type { Store } from '../../ports/store.ts';
import type { Unreadable } from './contact-reading.ts';
import { createEmbeddedMongoose } from './embedded/driver.ts';
import { bringForward, type Migration } from './migrations.ts';
import { createMongooseStore } from './mongoose-store.ts';
import { damageIn } from './writing.ts';

export type StorePlace =
  | { readonly kind: 'mongodb'; readonly uri: string }
  /** A path, or `:memory:` for a store that ends with the process. */
  | { readonly kind: 'embedded'; readonly file: string };

/** The connection is for what else lives in the same place: leases. The store closes it. */
export type OpenedStore = { readonly store: Store; readonly connection: mongoose.Connection };

export type OpenOptions = {
  readonly migrations?: readonly Migration[];
  /** Told of contacts whose documents cannot be read, each once. Left out: nobody is. */
  readonly unreadable?: Unreadable;
};

/**
 * Brings the store to the version that this Kabar works on. Rejects with `store.unavailable` when the place cannot be opened, with
 * `store.damaged` when a page is damaged, with `store.newer` and `store.moved` when this Kabar must not work on it.
 */
export async function openStore(
  place: StorePlace,
  { migrations, unreadable }: OpenOptions = {},
): Promise<OpenedStore> {
  const opened = await openAnyStore(place, unreadable);
  try {
    await bringForward(opened.connection, migrations);
    return opened;
  } catch (error) {
    await opened.store.close();
    throw error;
  }
}

/** The same for whoever carries, examines or takes back a store: whatever version it has, and also one that was moved. */
export async function openAnyStore(
  place: StorePlace,
  unreadable: Unreadable = () => {},
): Promise<OpenedStore> {
  try {
    const { connection } =
      place.kind === 'mongodb'
        ? await connectMongo(place.uri)
        : await createEmbeddedMongoose({ file: place.file });
    return { store: await createMongooseStore(connection, unreadable), connection };
  } catch (cause) {
    if (isKabarError(cause)) throw cause;
    const damage = damageIn(cause);
    if (damage) throw damage;
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
