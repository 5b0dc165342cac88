/** A list that is read twice: first to look it over, then row by row. What comes by a pipe is put into a file first. */
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Bytes } from '../pipeline/exchange/lines.ts';

export type ListFile = {
  /** As it is named in the evidence of each consent. */
  readonly name: string;
  /** From the first byte, each time. */
  read(): Bytes;
  remove(): void;
};

const chunkBytes = 256 * 1_024;

/** `-` is what is piped in. Rejects with the system's error when it cannot be read. */
export async function openList(path: string): Promise<ListFile> {
  const read = (from: string) => () => createReadStream(from, { highWaterMark: chunkBytes });
  if (path !== '-') return { name: basename(path), read: read(path), remove() {} };
  const directory = mkdtempSync(join(tmpdir(), 'kabar-list-'));
  const file = join(directory, 'list.csv');
  const remove = () => rmSync(directory, { recursive: true, force: true });
  try {
    await pipeline(process.stdin, createWriteStream(file, { mode: 0o600 }));
  } catch (error) {
    remove();
    throw error;
  }
  return { name: 'standard input', read: read(file), remove };
}
