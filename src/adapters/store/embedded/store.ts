/** One open store: the file, what it holds, and the queue of writes. */

import { type Catalog, createCatalog } from './file/catalog.ts';
import { createGroupCommit, type GroupCommit, type GroupCommitOptions } from './file/group-commit.ts';
import { createRecentRows, type RecentRows } from './file/recent-rows.ts';
import { isBusy } from './file/sqlite-failures.ts';
import { openSqliteFile, type SqliteFile, type SqliteOptions } from './file/sqlite-file.ts';

export interface StoreOptions extends SqliteOptions, GroupCommitOptions {
  /** A path, or `:memory:` for a store that is gone when closed. */
  readonly file: string;
  /** For `$currentDate`. */
  readonly now?: () => Date;
}

export interface Store {
  readonly file: SqliteFile;
  readonly catalog: Catalog;
  readonly commits: GroupCommit;
  readonly recent: RecentRows;
  readonly now: () => Date;
  /** Inside a write transaction only. */
  dropCollection(name: string): void;
  /** Runs `work` on one consistent state of the file, with every write acknowledged before in it. */
  read<T>(work: () => T): T;
  /** Moves the write-ahead log into the file and empties it; left for another time while somebody reads from it. */
  scrub(): Promise<void>;
  /** Waits for every write handed in before, moves the write-ahead log into the file and closes it. */
  close(): Promise<void>;
}

export function openStore(options: StoreOptions): Store {
  const file = openSqliteFile(options.file, options);
  const catalog = createCatalog(file);
  const isAlone = options.file === inMemory;
  const recent = createRecentRows(file, isAlone);
  const hooks = {
    begin() {
      catalog.refresh();
      recent.refresh();
    },
    rolledBack() {
      catalog.invalidate();
      recent.clear();
    },
  };
  const commits = createGroupCommit(file, hooks, options);
  return {
    file,
    catalog,
    commits,
    recent,
    now: options.now ?? (() => new Date()),
    dropCollection(name) {
      catalog.dropCollection(name);
      recent.clear();
    },
    // Nobody else reaches a store in memory, and no write of ours runs while `work` does: it sees one state anyway.
    read: isAlone ? readAlone(catalog) : (work) => readConsistently(file, catalog, work),
    async scrub() {
      await commits.drain();
      file.all('PRAGMA wal_checkpoint(TRUNCATE)', []);
    },
    async close() {
      await commits.drain();
      try {
        file.all('PRAGMA wal_checkpoint(TRUNCATE)', []);
      } finally {
        file.close();
      }
    },
  };
}

const inMemory = ':memory:';

const readAlone =
  (catalog: Catalog) =>
  <T>(work: () => T): T => {
    catalog.refresh();
    return work();
  };

const readAttempts = 50;

/** SQLite refuses a read only for moments, such as while another process recovers the log after a crash. */
function readConsistently<T>(file: SqliteFile, catalog: Catalog, work: () => T): T {
  for (let attempt = 1; ; attempt++) {
    try {
      file.run('BEGIN', []);
      catalog.refresh();
      const result = work();
      file.run('COMMIT', []);
      return result;
    } catch (error) {
      file.rollback();
      if (!isBusy(error) || attempt === readAttempts) throw error;
    }
  }
}
