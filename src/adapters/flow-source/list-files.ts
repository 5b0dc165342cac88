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
};

/** Deeper than anybody nests flows; a link that leads back up ends here. */
const deepest = 8;

export async function listFiles(directory: string, prefix = '', depth = 0): Promise<readonly Found[]> {
  const names = (await readdir(directory))
    .filter((name) => !name.startsWith('.') && !name.endsWith('~'))
    .sort();
  const found: Found[] = [];
  for (const name of names) {
    const file = join(directory, name);
    const seen = await stat(file).catch(() => null);
    if (seen?.isDirectory() && depth < deepest) {
      found.push(...(await listFiles(file, `${prefix}${name}/`, depth + 1)));
    }
    if (seen?.isFile()) {
      found.push({
        path: `${prefix}${name}`,
        file,
        bytes: seen.size,
        stamp: `${seen.ino} ${seen.size} ${seen.mtimeMs}`,
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
