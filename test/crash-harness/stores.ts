/** The stores that engines die on: what they are told of it, what is done to it meanwhile, and its bare rows for the auditor. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deserialize } from 'bson';
import Database from 'libsql';
import type { CollectionName, Collections, Row } from './evidence.ts';
import type { Fault } from './plan.ts';

export type Place = {
  readonly name: string;
  readonly settings: Readonly<Record<string, string>>;
  /** What can be done to this store. */
  readonly faults: readonly Fault[];
  /** How many times slower than the embedded store: engines live so much longer. */
  readonly pace: number;
  /** How many talk: as many as an engine can serve in its short life, or none would get further than their first question. */
  readonly people: number;
  /** Does it; resolves with how it is undone. */
  harm(fault: Fault, engine: number): Promise<() => void | Promise<void>>;
  /** Resolves when nothing that a killed engine asked for is under way any more. */
  quiet(): Promise<void>;
  /** Every row of the collections that bear witness. No engine has the store open. */
  rows(): Promise<Collections>;
  close(): Promise<void>;
};

/** No file of the process may grow beyond this: the write-ahead log cannot take a page. */
const fullBytes = 4_096;

export function embeddedPlace(): Place {
  const directory = mkdtempSync(join(tmpdir(), 'kabar-harness-'));
  const path = join(directory, 'kabar.db');
  return {
    name: 'embedded',
    settings: { KABAR_DATA_DIR: directory },
    faults: ['clock jumps', 'disk full', 'store locked', 'transport hangs'],
    pace: 1,
    people: 16,
    quiet: async () => {},
    async harm(fault, engine) {
      if (fault === 'disk full') {
        limitFiles(engine, String(fullBytes));
        return () => limitFiles(engine, 'unlimited');
      }
      const holder = lock(path);
      return () => {
        holder.exec('ROLLBACK');
        holder.close();
      };
    },
    async rows() {
      const database = new Database(path, { readonly: true });
      const rowsOf = (name: string) =>
        (database.prepare(`SELECT doc FROM "${name}"`).raw().all() as [Uint8Array][]).map(
          ([doc]) => deserialize(doc) as Row,
        );
      try {
        return await collected(rowsOf);
      } finally {
        database.close();
      }
    },
    async close() {
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** All rows of each collection. */
export const collected = async (
  rowsOf: (name: CollectionName) => readonly Row[] | Promise<readonly Row[]>,
): Promise<Collections> => ({
  addresses: await rowsOf('addresses'),
  'consent-chain': await rowsOf('consent-chain'),
  consents: await rowsOf('consents'),
  contacts: await rowsOf('contacts'),
  inbox: await rowsOf('inbox'),
  journal: await rowsOf('journal'),
  messages: await rowsOf('messages'),
});

/** As a file system without space, for this process alone: the kernel refuses what would make a file longer (EFBIG). */
function limitFiles(engine: number, bytes: string): void {
  try {
    execFileSync('prlimit', ['--pid', String(engine), `--fsize=${bytes}:`], { stdio: 'pipe' });
  } catch (error) {
    // It died meanwhile.
    if (!/No such process/.test(String((error as { stderr?: unknown }).stderr))) throw error;
  }
}

/** Another process that keeps the file for itself; to SQLite any other connection is one. */
function lock(path: string): Database.Database {
  const holder = new Database(path);
  for (let attempt = 1; ; attempt++) {
    try {
      holder.exec('BEGIN IMMEDIATE');
      return holder;
    } catch (error) {
      if (attempt === 1_000) throw error;
    }
  }
}
