/** SQLite's failures under our names, each with the file and what to do. */
import { EmbeddedDriverError, type EmbeddedErrorCode } from '../errors.ts';

/** True for failures after which the same work may succeed a moment later. */
export function isBusy(error: unknown): boolean {
  return error instanceof EmbeddedDriverError && error.code === 'busy';
}

export function closedError(path: string): EmbeddedDriverError {
  return new EmbeddedDriverError('closed', `The store ${path} is closed. Open a new connection to use it.`);
}

const whatToDo =
  'Stop Kabar and keep the file as it is. "kabar doctor" names every damaged page; restore the last backup, or bring out what is whole with "kabar doctor --salvage <folder>".';

export function damagedError(path: string, what: string, cause?: unknown): EmbeddedDriverError {
  return new EmbeddedDriverError('damaged-database', `${path} is damaged: ${what}. ${whatToDo}`, { cause });
}

export interface Guard {
  /** Runs work and throws its failures under our names. */
  <T>(work: () => T, sql?: string): T;
  /** The first damage that was met: a store with a damaged page must take nothing more. */
  damage(): EmbeddedDriverError | undefined;
}

export function createGuard(path: string): Guard {
  let damage: EmbeddedDriverError | undefined;
  const guard = <T>(work: () => T, sql?: string): T => {
    try {
      return work();
    } catch (error) {
      const ours = named(error, path, sql);
      if (ours instanceof EmbeddedDriverError && ours.code === 'damaged-database') damage ??= ours;
      throw ours;
    }
  };
  return Object.assign(guard, { damage: () => damage });
}

const tableIn = /\b(?:FROM|INTO|UPDATE|TABLE) ("(?:[^"]|"")+"|\w+)/i;

function named(error: unknown, path: string, sql = ''): unknown {
  if (error instanceof EmbeddedDriverError || typeof error !== 'object' || error === null) return error;
  const { code, message } = error as { code?: unknown; message?: unknown };
  const sqlite = typeof code === 'string' && code.startsWith('SQLITE_') ? code : '';
  if (sqlite === '' && !String(message).includes('Unable to open')) return error;
  if (sqlite.startsWith('SQLITE_CORRUPT')) {
    const table = tableIn.exec(sql)?.[1]?.replaceAll('"', '');
    const where = table === undefined ? 'a page cannot be read' : `a page of "${table}" cannot be read`;
    return damagedError(path, `${where} (${sqlite}: ${String(message)})`, error);
  }
  const [ours, advice] = translate(sqlite);
  return new EmbeddedDriverError(ours, `${path}: ${advice} (${sqlite || 'open'}: ${String(message)})`, {
    cause: error,
  });
}

function translate(sqlite: string): readonly [EmbeddedErrorCode, string] {
  if (sqlite.startsWith('SQLITE_BUSY') || sqlite.startsWith('SQLITE_LOCKED')) {
    return ['busy', 'another process keeps the store locked. Look for one that hangs, then try again.'];
  }
  if (sqlite.startsWith('SQLITE_FULL')) {
    return [
      'disk-full',
      'the disk is full and nothing of this write was kept. Free some space, then try again.',
    ];
  }
  if (sqlite.startsWith('SQLITE_NOTADB')) {
    return [
      'not-a-database',
      'this file is not a SQLite database. Move it away, or name another file; if it was a store, its first page is damaged, and "kabar doctor --salvage <folder>" brings out what is whole.',
    ];
  }
  if (sqlite.startsWith('SQLITE_READONLY')) {
    return ['read-only', 'the file or its directory may not be written. Check its owner and permissions.'];
  }
  if (sqlite.startsWith('SQLITE_IOERR')) {
    return ['io-error', 'the disk reported an error. Check the disk and its free space, then try again.'];
  }
  if (sqlite === '' || sqlite.startsWith('SQLITE_CANTOPEN')) {
    return ['cannot-open', 'the file cannot be opened. Check that its directory exists and may be written.'];
  }
  return ['sqlite-error', 'SQLite refused a statement. This is a fault of the driver; please report it.'];
}
