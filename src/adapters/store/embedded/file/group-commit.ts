/** The only way to write: jobs waiting at the same moment share one transaction and one flush to the disk. */
import { setImmediate, setTimeout } from 'node:timers';
import { EmbeddedDriverError } from '../errors.ts';
import { isBusy } from './sqlite-failures.ts';
import type { SqliteFile } from './sqlite-file.ts';

export interface GroupCommit {
  /**
   * Runs `job` inside a write transaction and resolves once its COMMIT is durable. Jobs run in the order they were
   * handed in, one at a time, each seeing the writes of those before it. A job that throws before it wrote anything
   * fails alone. A job that fails in the middle of a write has its group rolled back, and every job of the group is
   * run again in a transaction of its own; so a job must compute everything from what it reads.
   */
  write<T>(job: () => T): Promise<T>;
  /** Marks the stretch of a job between its first and last statement of one change; a failure there is rolled back. */
  change(statements: () => void): void;
  /** Resolves once nothing waits any more. */
  drain(): Promise<void>;
}

export interface GroupCommitOptions {
  readonly groupLimit?: number;
  /** How long a group tries to get the lock from other processes before its jobs fail as `busy`. */
  readonly busyLimitMs?: number;
}

export interface GroupHooks {
  /** Called inside the transaction before its first job. */
  begin(): void;
  /** Called after a rollback: whatever was remembered from inside the transaction is void. */
  rolledBack(): void;
}

interface Job {
  readonly run: () => unknown;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

type Outcome =
  | { readonly kind: 'done'; readonly value: unknown }
  | { readonly kind: 'failed'; readonly error: unknown };

export function createGroupCommit(
  file: SqliteFile,
  hooks: GroupHooks,
  options: GroupCommitOptions = {},
): GroupCommit {
  const { groupLimit = 512, busyLimitMs = 10_000 } = options;
  let waiting: Job[] = [];
  let idle: (() => void)[] = [];
  let scheduled = false;
  let changing = false;

  /** Runs a group in one transaction. Throws, with everything rolled back, if the transaction could not be kept. */
  function commitTogether(group: readonly Job[]): Outcome[] {
    file.run('BEGIN IMMEDIATE', []);
    try {
      hooks.begin();
      const outcomes = group.map(attempt);
      file.run('COMMIT', []);
      return outcomes;
    } catch (error) {
      changing = false;
      file.rollback();
      hooks.rolledBack();
      throw error;
    }
  }

  function attempt(job: Job): Outcome {
    try {
      return { kind: 'done', value: job.run() };
    } catch (error) {
      if (changing || isStorageFailure(error)) throw error;
      return { kind: 'failed', error };
    }
  }

  async function commit(group: readonly Job[]): Promise<void> {
    const deadline = performance.now() + busyLimitMs;
    for (;;) {
      try {
        settle(group, commitTogether(group));
        return;
      } catch (error) {
        if (isBusy(error) && performance.now() < deadline) {
          await new Promise((resolve) => setTimeout(resolve, 1 + Math.random() * 4));
          continue;
        }
        if (group.length === 1 || isBusy(error)) {
          for (const job of group) job.reject(error);
          return;
        }
        for (const job of group) await commit([job]);
        return;
      }
    }
  }

  async function flush(): Promise<void> {
    while (waiting.length > 0) {
      const group = waiting.slice(0, groupLimit);
      waiting = waiting.slice(groupLimit);
      await commit(group);
      // what the resolved promises ask for next joins the following group
      await new Promise((resolve) => setImmediate(resolve));
    }
    scheduled = false;
    const done = idle;
    idle = [];
    for (const resolve of done) resolve();
  }

  return {
    write<T>(run: () => T): Promise<T> {
      return new Promise<T>((resolve, reject) => {
        waiting.push({ run, resolve: resolve as (value: unknown) => void, reject });
        if (scheduled) return;
        scheduled = true;
        setImmediate(flush);
      });
    },
    change(statements) {
      changing = true;
      statements();
      changing = false;
    },
    drain() {
      if (!scheduled) return Promise.resolve();
      return new Promise((resolve) => idle.push(resolve));
    },
  };
}

function settle(group: readonly Job[], outcomes: readonly Outcome[]): void {
  for (const [i, job] of group.entries()) {
    const outcome = outcomes[i];
    if (outcome?.kind === 'done') job.resolve(outcome.value);
    else job.reject(outcome?.error);
  }
}

const storageFailures = new Set([
  'busy',
  'disk-full',
  'io-error',
  'damaged-database',
  'read-only',
  'sqlite-error',
  'closed',
]);

function isStorageFailure(error: unknown): boolean {
  return error instanceof EmbeddedDriverError && storageFailures.has(error.code);
}
