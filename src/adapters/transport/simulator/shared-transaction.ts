/** Writes of one tick share one transaction, also while another process writes to the same file. */
import Database from 'libsql';

export type SharedTransaction = {
  /** Runs `work` in a transaction; resolves when it is written. One that throws undoes and fails all that share it. */
  inTransaction<T>(work: () => T): Promise<T>;
  /** Resolves when nothing waits to be written. */
  idle(): Promise<void>;
};

type Job = { readonly run: () => void; readonly done: () => void; readonly failed: (error: unknown) => void };

/** SQLite sleeps in place while another process writes: briefly, and then we wait without blocking. */
const busyTimeoutMs = 50;
const busyLimitMs = 8_000;

export function createSharedTransaction(db: Database.Database): SharedTransaction {
  let waiting: Job[] = [];
  let flushing: Promise<void> | null = null;

  async function flush(): Promise<void> {
    while (waiting.length > 0) {
      await new Promise((resolve) => setImmediate(resolve));
      const jobs = waiting;
      waiting = [];
      try {
        await commit(db, jobs);
        for (const job of jobs) job.done();
      } catch (error) {
        for (const job of jobs) job.failed(error);
      }
    }
    flushing = null;
  }

  return {
    inTransaction<T>(work: () => T) {
      return new Promise<T>((resolve, reject) => {
        let result: T;
        const run = () => {
          result = work();
        };
        waiting.push({ run, done: () => resolve(result), failed: reject });
        flushing ??= flush();
      });
    },
    async idle() {
      while (flushing) await flushing;
    },
  };
}

/** Opens or makes a file in WAL mode: it survives the end of the process, and a power cut but for its last moments. */
export function openDatabase(file: string, schema: string): Database.Database {
  const db = new Database(file);
  db.exec(`PRAGMA busy_timeout = ${busyTimeoutMs}`);
  patiently(() => {
    db.exec('PRAGMA journal_mode = WAL');
    db.exec('PRAGMA synchronous = NORMAL');
    db.exec(`PRAGMA journal_size_limit = ${64 * 1024 * 1024}`);
    db.exec(schema);
  });
  return db;
}

async function commit(db: Database.Database, jobs: readonly Job[]): Promise<void> {
  const deadline = performance.now() + busyLimitMs;
  for (;;) {
    try {
      db.exec('BEGIN IMMEDIATE');
      for (const job of jobs) job.run();
      db.exec('COMMIT');
      return;
    } catch (error) {
      if (db.inTransaction) db.exec('ROLLBACK');
      if (!isBusy(error) || performance.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 1 + Math.random() * 4));
    }
  }
}

/** Two processes may make a new file at once; SQLite then refuses one of them without waiting. */
function patiently(work: () => void): void {
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (let attempt = 1; ; attempt++) {
    try {
      return work();
    } catch (error) {
      if (attempt === 100 || !isBusy(error)) throw error;
      Atomics.wait(pause, 0, 0, 20);
    }
  }
}

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
