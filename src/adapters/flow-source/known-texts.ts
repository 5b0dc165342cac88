/** The texts of files that were read before: read again only where a file may be another than it was. */
import { readFile } from 'node:fs/promises';
import type { Found } from './list-files.ts';

/**
 * A clock of a file system may stand still for a moment, and what is written in the same moment looks the same. So a file is believed
 * to be as it was only if it was left alone for this long when it was read, as git does ("racy git").
 */
const leftAloneMs = 2_000;

type Known = { readonly stamp: string; readonly text: string };

export type KnownTexts = {
  /** Rejects with what the file system says. */
  read(found: Found): Promise<string>;
  /** Lets go of every other file. */
  keep(files: readonly Found[]): void;
};

export function createKnownTexts(now: () => number = Date.now): KnownTexts {
  const known = new Map<string, Known>();
  return {
    async read({ file, stamp, changedAt }) {
      const before = known.get(file);
      if (before?.stamp === stamp) return before.text;
      const isSure = now() - changedAt > leftAloneMs;
      const text = await readFile(file, 'utf8');
      if (isSure) known.set(file, { stamp, text });
      else known.delete(file);
      return text;
    },
    keep(files) {
      const wanted = new Set(files.map(({ file }) => file));
      for (const file of known.keys()) if (!wanted.has(file)) known.delete(file);
    },
  };
}
