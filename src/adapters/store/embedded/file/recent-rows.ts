/** The rows that were written last, at hand for the next write of the same document, as long as nobody else wrote. */
import { StoredDocument } from '../document/stored-document.ts';
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

/** Most documents are written again within seconds or not for long. */
const mostBytes = 8 * 1024 * 1024;

export function createRecentRows(file: SqliteFile, isAlone: boolean): RecentRows {
  const rows = new Map<string, Row>();
  let bytes = 0;
  let version: unknown;

  const keyOf = (table: string, id: string) => `${table} ${id}`;
  const remove = (key: string) => {
    const row = rows.get(key);
    if (row === undefined) return;
    rows.delete(key);
    bytes -= row.document.bytes.length;
  };

  return {
    find: (table, id) => rows.get(keyOf(table, id)),
    keep(table, id, { seq, document }) {
      const key = keyOf(table, id);
      remove(key);
      // A copy: documents are slices of larger pieces of memory, and would keep those from being freed.
      rows.set(key, { seq, document: new StoredDocument(Buffer.from(document.bytes)) });
      bytes += document.bytes.length;
      for (const oldest of rows.keys()) {
        if (bytes <= mostBytes) return;
        remove(oldest);
      }
    },
    drop: (table, id) => remove(keyOf(table, id)),
    refresh() {
      if (isAlone) return;
      const now = file.get('PRAGMA data_version', [])?.[0];
      if (now !== version) this.clear();
      version = now;
    },
    clear() {
      rows.clear();
      bytes = 0;
    },
  };
}
