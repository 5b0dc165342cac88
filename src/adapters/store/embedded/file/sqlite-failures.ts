/** SQLite's failures under our names, each with the file and what to do. */
import { EmbeddedDriverError, type EmbeddedErrorCode } from '../errors.ts';

/** True for failures after which the same work may succeed a moment later. */
export function isBusy(error: unknown): boolean {
  return error instanceof EmbeddedDriverError && error.code === 'busy';
}

export function closedError(path: string): EmbeddedDriverError {
  return new EmbeddedDriverError('closed', `The store ${path} is closed. Open a new connection to use it.`);
}

/** Runs work and throws its failures under our names. */
export function createGuard(path: string): <T>(work: () => T) => T {
  return (work) => {
    try {
      return work();
    } catch (error) {
      throw named(error, path);
    }
  };
}

function named(error: unknown, path: string): unknown {
  if (error instanceof EmbeddedDriverError || typeof error !== 'object' || error === null) return error;
  const { code, message } = error as { code?: unknown; message?: unknown };
  const sqlite = typeof code === 'string' && code.startsWith('SQLITE_') ? code : '';
  if (sqlite === '' && !String(message).includes('Unable to open')) return error;
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
    return ['not-a-database', 'this file is not a SQLite database. Move it away, or name another file.'];
  }
  if (sqlite.startsWith('SQLITE_CORRUPT')) {
    return [
      'damaged-database',
      'the file is damaged. Stop, copy it for inspection, and restore the last backup.',
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
