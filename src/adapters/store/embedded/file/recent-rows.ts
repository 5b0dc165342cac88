/** The rows that were written last, at hand for the next write of the same document, as long as nobody else wrote. */
import type { StoredDocument } from '../document/stored-document.ts';
import type { SqliteFile } from './sqlite-file.ts';

/** A document and its place in the collection's table. */
export interface Row {
  readonly seq: number;
  readonly document: StoredDocument;
}

/** Only for write jobs: what a reader sees may be older or newer than the last write of this process. */
export interface RecentRows {
  find(table: string, id: string): Row | undefined;
  keep(table: string, id: string, row: Row): void;
  drop(table: string, id: string): void;
  /** At the begin of a transaction: forgets everything when another process wrote in between. */
  refresh(): void;
  clear(): void;
}

/**
 * Most documents are written again within seconds or not for long, so a row is kept while so much was written after it, and goes
 * with the other rows of its stretch before twice as much was. It is not copied: documents are slices of larger pieces of memory,
 * of which no others than those of these stretches are held.
 */
const stretchBytes = 4 * 1024 * 1024;

export function createRecentRows(file: SqliteFile, isAlone: boolean): RecentRows {
  let young = new Map<string, Row>();
  let old = new Map<string, Row>();
  let written = 0;
  let version: unknown;

  const clear = () => {
    young.clear();
    old.clear();
  };
  const keyOf = (table: string, id: string) => `${table} ${id}`;

  return {
    find(table, id) {
      const key = keyOf(table, id);
      return young.get(key) ?? old.get(key);
    },
    keep(table, id, row) {
      young.set(keyOf(table, id), row);
      written += row.document.bytes.length;
      if (written < stretchBytes) return;
      old = young;
      young = new Map();
      written = 0;
    },
    drop(table, id) {
      const key = keyOf(table, id);
      young.delete(key);
      old.delete(key);
    },
    refresh() {
      if (isAlone) return;
      const now = file.get('PRAGMA data_version', [])?.[0];
      if (now !== version) clear();
      version = now;
    },
    clear,
  };
}
