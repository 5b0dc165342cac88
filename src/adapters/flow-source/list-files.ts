/** Every file below a directory, dotfiles and dot-directories left out, links followed. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

export type Found = {
  /** Relative to the directory, with forward slashes. */
  readonly path: string;
  readonly file: string;
  readonly bytes: number;
  /** Changes when the file is written to or another takes its place. */
  readonly stamp: string;
  /** When anything about it was changed last, by the clock of the file system. */
  readonly changedAt: number;
};

/** Deeper than anybody nests flows; a link that leads back up ends here. */
const deepest = 8;

export async function listFiles(directory: string, prefix = '', depth = 0): Promise<readonly Found[]> {
  const names = (await readdir(directory))
    .filter((name) => !name.startsWith('.') && !name.endsWith('~'))
    .sort();
  const found: Found[] = [];
  const stats = await Promise.all(names.map((name) => stat(join(directory, name)).catch(() => null)));
  for (const [index, name] of names.entries()) {
    const file = join(directory, name);
    const seen = stats[index];
    if (seen?.isDirectory() && depth < deepest) {
      found.push(...(await listFiles(file, `${prefix}${name}/`, depth + 1)));
    }
    if (seen?.isFile()) {
      found.push({
        path: `${prefix}${name}`,
        file,
        bytes: seen.size,
        stamp: `${seen.ino} ${seen.size} ${seen.mtimeMs} ${seen.ctimeMs}`,
        changedAt: Math.max(seen.mtimeMs, seen.ctimeMs),
      });
    }
  }
  return found;
}

/** A directory and every directory below it, itself first. */
export async function listDirectories(directory: string, depth = 0): Promise<readonly string[]> {
  const entries = await readdir(directory, { withFileTypes: true }).catch(() => []);
  const below = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'));
  const deeper =
    depth >= deepest ? [] : below.map((entry) => listDirectories(join(directory, entry.name), depth + 1));
  return [directory, ...(await Promise.all(deeper)).flat()];
}
