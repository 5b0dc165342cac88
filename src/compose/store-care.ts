/** The store itself and not what is in it: looking through it, bringing out what is whole. */
import { openAnyStore } from '../adapters/store/connect.ts';
import { examineFile, type FileReport, readStoreNews, type StoreNews } from '../adapters/store/examine.ts';
import { type Salvaged, salvageStore } from '../adapters/store/salvage.ts';
import { placeOf } from '../compose.ts';
import type { Settings } from '../config.ts';
import { KabarError } from '../core/errors.ts';
import type { Instant } from '../core/time/instant.ts';

/** Null where the store is a MongoDB, whose own tools look through it. */
export const embeddedFileOf = (settings: Settings): string | null => {
  const place = placeOf(settings);
  return place.kind === 'embedded' ? place.file : null;
};

/** Throws `settings.invalid` where the store is a MongoDB. */
function requireEmbedded(settings: Settings, what: string): string {
  const file = embeddedFileOf(settings);
  if (file !== null) return file;
  throw new KabarError(
    'settings.invalid',
    `${what} is for the embedded store, and MONGODB_URI is set: use the tools of MongoDB, such as mongodump and mongorestore.`,
    { ours: false },
  );
}

/** Null where there is no file. */
export const examineEmbedded = (file: string): FileReport | null => examineFile(file);

/** Throws `store.unavailable` and `store.damaged`. */
export async function storeNews(settings: Settings, now: Instant): Promise<StoreNews> {
  const opened = await openAnyStore(placeOf(settings));
  try {
    return await readStoreNews(opened, now);
  } finally {
    await opened.store.close();
  }
}

/** Throws `settings.invalid` where the folder has a store already, or is that of the damaged one. */
export function salvageTo(settings: Settings, folder: string): Promise<Salvaged> {
  const file = requireEmbedded(settings, 'kabar doctor --salvage');
  return salvageStore(file, folder);
}
