/** The store itself and not what is in it: looking through it, bringing out what is whole. */
import { createMemoryHeadLog } from '../adapters/head-log/memory.ts';
import {
  type BackedUp,
  backUpStore,
  bringIn,
  type Incoming,
  putInPlace,
  removeStore,
} from '../adapters/store/backup.ts';
import { openAnyStore, openStore } from '../adapters/store/connect.ts';
import { examineFile, type FileReport, readStoreNews, type StoreNews } from '../adapters/store/examine.ts';
import { type Salvaged, salvageStore } from '../adapters/store/salvage.ts';
import { type LedgerAccess, placeOf } from '../compose.ts';
import type { Settings } from '../config.ts';
import { KabarError } from '../core/errors.ts';
import type { Instant } from '../core/time/instant.ts';
import { keysOf, knownSecret } from '../installation-secret.ts';

/** Null where the store is a MongoDB, whose own tools look through it. */
export const embeddedFileOf = (settings: Settings): string | null => {
  const place = placeOf(settings);
  return place.kind === 'embedded' ? place.file : null;
};

/** Throws `settings.invalid` where the store is a MongoDB. */
export function requireEmbedded(settings: Settings, what: string): string {
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

/** Throws `settings.invalid` and `store.damaged`. */
export const backUp = (settings: Settings, to: string): BackedUp =>
  backUpStore(requireEmbedded(settings, 'kabar backup'), to);

/** A backup that is to take the place of the store, looked at beside it. */
export type Restoring = Incoming & {
  /** With the key of this installation, and without the heads it remembers: they are from after the backup. */
  withLedger<T>(work: (access: LedgerAccess) => Promise<T>): Promise<T>;
  /** Answers under which name what was there is kept. */
  putInPlace(now: Instant): string | null;
  /** Takes it away again. */
  drop(): void;
};

/** Throws `settings.invalid`, also where the secret is missing: without it the ledger and the log of erasures say nothing. */
export function beginRestore(settings: Settings, backup: string): Restoring {
  const file = requireEmbedded(settings, 'kabar restore');
  const { ledger: key } = keysOf(knownSecret(settings.KABAR_DATA_DIR, settings.KABAR_SECRET));
  const incoming = bringIn(backup, file);
  return {
    ...incoming,
    async withLedger(work) {
      const { store } = await openStore({ kind: 'embedded', file: incoming.file });
      try {
        return await work({ store, ledger: { key, heads: createMemoryHeadLog() } });
      } finally {
        await store.close();
      }
    },
    putInPlace: (now) => putInPlace(incoming.file, file, now),
    drop: () => removeStore(incoming.file),
  };
}
