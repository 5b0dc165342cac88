/** Copies an embedded store while others write to it, and puts a copy in the place of a store. */
import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { KabarError } from '../../core/errors.ts';
import { checkFile, copyFile } from './embedded/driver.ts';
import { damageIn } from './writing.ts';

export type BackedUp = { readonly documents: number };

/**
 * The store as it is at one moment, written to `to`, read through again and only then given its name. Rejects with `store.damaged`
 * for a damaged store, with `settings.invalid` when there is something at `to` already.
 */
export function backUpStore(file: string, to: string): BackedUp {
  if (!existsSync(file)) throw refused(`There is no store at ${file}: set KABAR_DATA_DIR.`);
  if (existsSync(to))
    throw refused(`${to} is there already. Name a new file: a backup is never written over.`);
  const partial = `${to}.partial`;
  removeStore(partial);
  try {
    copyFile(file, partial);
    chmodSync(partial, 0o600);
    const documents = soundDocuments(partial, 'The copy');
    flush(partial);
    removeSides(partial);
    renameSync(partial, to);
    flush(dirname(to));
    return { documents };
  } catch (error) {
    removeStore(partial);
    throw damageIn(error) ?? error;
  }
}

export type Incoming = { readonly file: string; readonly documents: number };

/** A copy of a backup beside the store's place, read through. The backup itself is only read. Throws `settings.invalid`. */
export function bringIn(backup: string, file: string): Incoming {
  if (!existsSync(backup)) throw refused(`There is no file ${backup}.`);
  const incoming = `${file}.incoming`;
  removeStore(incoming);
  copyFileSync(backup, incoming);
  try {
    chmodSync(incoming, 0o600);
    return { file: incoming, documents: soundDocuments(incoming, backup) };
  } catch (error) {
    removeStore(incoming);
    throw error;
  }
}

/**
 * Puts it in the place of the store, which must not be open anywhere and have nothing left in its log unless it is damaged. What was
 * there is kept under another name, which is told; null where nothing was. Ended at any moment, one of both is in place, whole.
 */
export function putInPlace(incoming: string, file: string, now: number): string | null {
  const aside = `${file}.before-${new Date(now).toISOString().replaceAll(':', '').slice(0, 17)}`;
  const wasThere = existsSync(file);
  if (wasThere) {
    linkSync(file, aside);
    // SQLite would take a log that is left there for that of the new file.
    if (existsSync(`${file}-wal`)) renameSync(`${file}-wal`, `${aside}-wal`);
  }
  removeSides(file);
  removeSides(incoming);
  flush(incoming);
  renameSync(incoming, file);
  flush(dirname(file));
  return wasThere ? aside : null;
}

function soundDocuments(file: string, name: string): number {
  const { documents, problems } = checkFile(file);
  if (problems.length === 0) return documents;
  throw new KabarError('store.damaged', `${name} is not whole:\n${problems.slice(0, 10).join('\n')}`);
}

/** A store file with what SQLite keeps beside it. */
export function removeStore(file: string): void {
  rmSync(file, { force: true });
  removeSides(file);
}

/** What was closed in order left nothing in its log. */
function removeSides(file: string): void {
  for (const suffix of ['-wal', '-shm', '-journal']) rmSync(file + suffix, { force: true });
}

function flush(path: string): void {
  const handle = openSync(path, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

const refused = (words: string): KabarError => new KabarError('settings.invalid', words, { ours: false });
