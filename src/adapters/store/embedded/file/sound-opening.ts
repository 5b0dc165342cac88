/** What opening a store looks at, whatever its size: is the file as long as it says, and does every table begin and end soundly. */
import { existsSync, statSync } from 'node:fs';
import { openPages } from '../salvage/pages.ts';
import { damagedError } from './sqlite-failures.ts';

interface Readable {
  readonly path: string;
  all(sql: string, params: readonly unknown[]): unknown[][];
  get(sql: string, params: readonly unknown[]): unknown[] | undefined;
}

/** Throws `damaged-database` for a file that was cut short. Reading all of it would take as long as it is large: `kabar doctor` does. */
export function requireWhole(path: string): void {
  if (path === ':memory:' || !existsSync(path) || statSync(path).size === 0) return;
  // With a log beside it the file may be shorter than it will be.
  if (existsSync(`${path}-wal`) && statSync(`${path}-wal`).size > 0) return;
  const { missing, count, close } = openPages(path);
  close();
  if (missing > 0) throw damagedError(path, `the last ${missing} of its ${count} pages are missing`);
}

/** Throws `damaged-database` naming the table whose first or last page cannot be read. */
export function requireSoundTables(file: Readable): void {
  if (file.path === ':memory:') return;
  for (const [name, sql] of file.all("SELECT name, sql FROM sqlite_master WHERE type = 'table'", [])) {
    const table = `"${String(name).replaceAll('"', '""')}"`;
    if (String(sql).endsWith('WITHOUT ROWID')) file.get(`SELECT 1 FROM ${table} LIMIT 1`, []);
    else
      for (const order of ['ASC', 'DESC'])
        file.get(`SELECT rowid FROM ${table} ORDER BY rowid ${order} LIMIT 1`, []);
  }
}
