/** A list that is read twice: first to look it over, then row by row. What comes as a stream is put into a file first. */
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Bytes } from './lines.ts';

export type ListFile = {
  /** As it is named in the evidence of each consent. */
  readonly name: string;
  /** From the first byte, each time. */
  read(): Bytes;
  remove(): void;
};

const chunkBytes = 256 * 1_024;

/** Says nothing of whether it is there: reading it does. */
export const listAt = (path: string): ListFile => ({
  name: basename(path),
  read: () => createReadStream(path, { highWaterMark: chunkBytes }),
  remove() {},
});

/** Rejects with what `stream` fails with; then nothing is left behind. Only its owner may read what is kept meanwhile. */
export async function spoolList(stream: Bytes, name: string): Promise<ListFile> {
  const directory = mkdtempSync(join(tmpdir(), 'kabar-import-'));
  const file = join(directory, 'list.csv');
  const remove = () => rmSync(directory, { recursive: true, force: true });
  try {
    await pipeline(stream, createWriteStream(file, { mode: 0o600 }));
  } catch (error) {
    remove();
    throw error;
  }
  return { ...listAt(file), name, remove };
}
