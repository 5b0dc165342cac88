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
 * Most documents are written again within seconds or not for long, so a row is kept while so much was written after it. It is
 * not copied: documents are slices of larger pieces of memory, of which no others than those of that stretch are held.
 */
const stretchBytes = 8 * 1024 * 1024;

export function createRecentRows(file: SqliteFile, isAlone: boolean): RecentRows {
  const rows = new Map<string, { readonly row: Row; readonly until: number }>();
  let written = 0;
  let version: unknown;

  const keyOf = (table: string, id: string) => `${table} ${id}`;

  return {
    find: (table, id) => rows.get(keyOf(table, id))?.row,
    keep(table, id, row) {
      const key = keyOf(table, id);
      written += row.document.bytes.length;
      rows.delete(key);
      rows.set(key, { row, until: written + stretchBytes });
      for (const [oldest, { until }] of rows) {
        if (until >= written) return;
        rows.delete(oldest);
      }
    },
    drop: (table, id) => void rows.delete(keyOf(table, id)),
    refresh() {
      if (isAlone) return;
      const now = file.get('PRAGMA data_version', [])?.[0];
      if (now !== version) rows.clear();
      version = now;
    },
    clear: () => rows.clear(),
  };
}
