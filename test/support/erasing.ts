/** Erases somebody on a line, and looks for what may be left of them in the very bytes of the store. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import type { ContactId } from '../../src/core/contact-id.ts';
import type { EntryId } from '../../src/core/event.ts';
import type { Line, Place } from './line.ts';

/** Asks for it; what follows is not waited for. */
export const askToErase = (line: Line, contact: ContactId, reason?: string) =>
  line.engine.inbox.submit([
    {
      contact,
      id: `erase:${contact}` as EntryId,
      event: { type: 'contact.erased', by: 'asha@office', ...(reason === undefined ? {} : { reason }) },
      rank: 0,
    },
  ]);

export async function erase(line: Line, contact: ContactId): Promise<void> {
  await askToErase(line, contact);
  await line.settle();
}

/** Which of the needles are still in the store's file or its write-ahead log. Documents and index keys are plain in it. */
export function tracesIn({ directory }: Place, needles: readonly string[]): readonly string[] {
  const files = ['kabar.db', 'kabar.db-wal', 'erasures.log'].map((name) => join(directory, name));
  const bytes = files.filter((file) => existsSync(file)).map((file) => readFileSync(file));
  return needles.filter((needle) => bytes.some((each) => each.includes(needle)));
}

/**
 * Which of the needles are in a document, an index or the log of erasures. Slower than `tracesIn`, and blind for what SQLite
 * leaves in the unused part of a page when it moves rows.
 */
export function rowsWith(
  { directory }: Pick<Place, 'directory'>,
  needles: readonly string[],
): readonly string[] {
  const database = new Database(join(directory, 'kabar.db'), { readonly: true });
  try {
    const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all();
    const rows = tables.flatMap((table) => database.prepare(`SELECT * FROM "${table}"`).raw().all());
    const cells = (rows as readonly (readonly unknown[])[]).flat().map(bytesOf);
    const log = join(directory, 'erasures.log');
    const all = existsSync(log) ? [...cells, readFileSync(log)] : cells;
    return needles.filter((needle) => all.some((each) => each.includes(needle)));
  } finally {
    database.close();
  }
}

const bytesOf = (cell: unknown): Buffer =>
  cell instanceof Uint8Array ? Buffer.from(cell) : Buffer.from(String(cell));
