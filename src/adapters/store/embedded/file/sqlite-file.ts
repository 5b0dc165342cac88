/** One SQLite file through libsql: prepared statements by their text, and SQLite's failures under our names. */
import Database from 'libsql';
import { EmbeddedDriverError } from '../errors.ts';
import { requireSoundTables, requireWhole } from './sound-opening.ts';
import { closedError, createGuard } from './sqlite-failures.ts';

export interface SqliteFile {
  readonly path: string;
  /** Runs a statement for every row. Rows are arrays in column order. Text columns stop at NUL: select blobs and numbers only. */
  all(sql: string, params: readonly unknown[]): unknown[][];
  get(sql: string, params: readonly unknown[]): unknown[] | undefined;
  run(sql: string, params: readonly unknown[]): { readonly changes: number; readonly rowid: number };
  /** Throws the damage that was met, if any was: from then on no write transaction begins. */
  requireSound(): void;
  /** Ends the transaction without keeping it; harmless when none is open. */
  rollback(): void;
  close(): void;
}

export interface SqliteOptions {
  /** FULL survives a power cut after every acknowledged write; NORMAL may lose the last moments, never consistency. */
  readonly synchronous?: 'FULL' | 'NORMAL';
  readonly cacheMegabytes?: number;
  /** True: opens a file that is known to be damaged, to look at it. */
  readonly asItIs?: boolean;
}

const applicationId = 0x4b414252; // "KABR"
const formatVersion = 1;
const maxStatements = 1000;
/** SQLite sleeps in place while it waits for another process, so it waits briefly and the group commit retries. */
const busyTimeoutMs = 50;

/**
 * When SQLite puts the pages of a table in order, its next COMMIT looks at every page in memory (it had lent one the highest
 * number there is), which without a file is the whole store. Larger pages are fewer, and are put in order less often.
 */
const pageSizeInMemory = 16_384;

/**
 * Not prepared: a prepared BEGIN that another process kept from the lock stays half-way, and until it is run again SQLite lets no
 * transaction of this file end ("SQL statements in progress").
 */
const ofTransaction = /^(?:BEGIN|COMMIT)\b/;

type Statement = Database.Statement<unknown[]>;

export function openSqliteFile(path: string, options: SqliteOptions = {}): SqliteFile {
  const guard = createGuard(path);
  if (options.asItIs !== true) requireWhole(path);
  const db = guard(() => new Database(path));
  const statements = new Map<string, Statement>();
  let open = true;

  function statement(sql: string): Statement {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    if (!open) throw closedError(path);
    const prepared = db.prepare<unknown[]>(sql);
    const fresh = prepared.reader ? prepared.raw() : prepared;
    if (statements.size >= maxStatements) statements.clear();
    statements.set(sql, fresh);
    return fresh;
  }

  const file: SqliteFile = {
    path,
    all: (sql, params) => guard(() => statement(sql).all(params) as unknown[][], sql),
    get: (sql, params) => guard(() => statement(sql).get(params) as unknown[] | undefined, sql),
    requireSound() {
      const damage = guard.damage();
      if (damage !== undefined) throw damage;
    },
    run: (sql, params) =>
      guard(() => {
        if (ofTransaction.test(sql)) {
          if (!open) throw closedError(path);
          if (sql === 'BEGIN IMMEDIATE') file.requireSound();
          db.exec(sql);
          return { changes: 0, rowid: 0 };
        }
        const { changes, lastInsertRowid } = statement(sql).run(params);
        return { changes, rowid: Number(lastInsertRowid) };
      }, sql),
    rollback() {
      try {
        statement('ROLLBACK').run([]);
      } catch {
        // SQLite has already rolled back, as it does when the disk is full
      }
    },
    close() {
      if (!open) return;
      open = false;
      statements.clear();
      guard(() => db.close());
    },
  };

  try {
    guard(() => patiently(() => prepareFile(file, db, options)));
    if (options.asItIs !== true) requireSoundTables(file);
  } catch (error) {
    file.close();
    throw error;
  }
  return file;
}

function prepareFile(file: SqliteFile, db: Database.Database, options: SqliteOptions): void {
  db.exec(`PRAGMA busy_timeout = ${busyTimeoutMs}`);
  const isNew = requireOwnFile(file);
  if (file.path === ':memory:') db.exec(`PRAGMA page_size = ${pageSizeInMemory}`);
  db.exec('PRAGMA journal_mode = WAL');
  db.exec(`PRAGMA synchronous = ${options.synchronous ?? 'FULL'}`);
  db.exec(`PRAGMA cache_size = ${-1024 * (options.cacheMegabytes ?? 16)}`);
  db.exec('PRAGMA temp_store = MEMORY');
  // What is deleted or written over is zeroed: an erased person is not to be read out of free pages.
  db.exec('PRAGMA secure_delete = ON');
  db.exec('PRAGMA wal_autocheckpoint = 4000');
  db.exec(`PRAGMA journal_size_limit = ${64 * 1024 * 1024}`);
  if (!isNew) return;
  db.exec(`PRAGMA application_id = ${applicationId}`);
  db.exec(`PRAGMA user_version = ${formatVersion}`);
}

/** Two processes may open a new file at once; SQLite then refuses one of them without waiting. */
function patiently(work: () => void): void {
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (let attempt = 1; ; attempt++) {
    try {
      work();
      return;
    } catch (error) {
      const code = (error as { code?: unknown }).code;
      if (attempt === 100 || !(code === 'SQLITE_BUSY' || code === 'busy')) throw error;
      Atomics.wait(pause, 0, 0, 20);
    }
  }
}

/** Gives true for an empty file. */
function requireOwnFile(file: SqliteFile): boolean {
  const { path } = file;
  const id = Number(file.get('PRAGMA application_id', [])?.[0]);
  const version = Number(file.get('PRAGMA user_version', [])?.[0]);
  const tables = Number(file.get('SELECT count(*) FROM sqlite_master', [])?.[0]);
  if (id === applicationId && version > formatVersion) {
    throw new EmbeddedDriverError(
      'foreign-database',
      `${path} was written by a newer version of this store (format ${version}). Upgrade before opening it.`,
    );
  }
  if (id !== applicationId && tables > 0) {
    throw new EmbeddedDriverError(
      'foreign-database',
      `${path} is a SQLite database of another program. Name a new file for the store.`,
    );
  }
  return id !== applicationId;
}
