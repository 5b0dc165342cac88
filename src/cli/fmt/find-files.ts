/** The files that `kabar fmt` is asked for, each under the name an admin knows it by, and how they are written back. */
import { readdir, readFile, realpath, rename, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { Settings } from '../../config.ts';
import { child, type DocFile, type DocNode } from '../../core/flow/doc-node.ts';
import { readDocument } from '../../core/flow/document.ts';

export type FoundFile = DocFile & { readonly file: string; readonly shown: string };

type Dirs = Pick<Settings, 'KABAR_FLOWS_DIR' | 'KABAR_LOCALES_DIR'>;

/** All of flows and locales when no path is given. Null for a path where nothing is. */
export async function findFiles(
  paths: readonly string[],
  dirs: Dirs,
): Promise<{ readonly files: readonly FoundFile[]; readonly lost: readonly string[] }> {
  const roots = paths.length > 0 ? paths : [dirs.KABAR_FLOWS_DIR, dirs.KABAR_LOCALES_DIR];
  const files = new Map<string, FoundFile>();
  const lost: string[] = [];
  for (const root of roots) {
    const seen = await stat(root).catch(() => null);
    if (seen === null) lost.push(root);
    const found = seen?.isDirectory() ? await yamlBelow(root) : seen ? [root] : [];
    for (const file of found) {
      const text = await readFile(file, 'utf8');
      files.set(resolve(file), { file, shown: relative('.', file), path: nameOf(file, text, dirs), text });
    }
  }
  return { files: [...files.values()], lost };
}

/** Media and what begins with a dot are left alone, as by everything else that reads flows. */
async function yamlBelow(directory: string): Promise<readonly string[]> {
  const entries = await readdir(directory, { recursive: true });
  return entries
    .filter(
      (path) =>
        /\.ya?ml$/i.test(path) && !path.split(sep).some((part) => /^\.|^media$|^node_modules$/.test(part)),
    )
    .sort()
    .map((path) => join(directory, path));
}

/** `flows/welcome.yaml`, wherever the directory is; of a file that is elsewhere, what its content says. */
export function nameOf(file: string, text: string, dirs: Dirs): string {
  const whole = resolve(file);
  for (const [name, dir] of [
    ['flows', dirs.KABAR_FLOWS_DIR],
    ['locales', dirs.KABAR_LOCALES_DIR],
  ] as const) {
    const inside = relative(resolve(dir), whole);
    if (inside !== '' && !inside.startsWith('..')) return [name, ...inside.split(sep)].join('/');
  }
  const parts = whole.split(sep);
  const at = parts.findLastIndex((part, index) => index < parts.length - 1 && /^(flows|locales)$/.test(part));
  if (at >= 0) return parts.slice(at).join('/');
  return nameByContent(basename(file), text);
}

/** A flow or a conversation test is known by its first words; everything else stays without an order of its keys. */
export function nameByContent(name: string, text: string): string {
  const { root } = readDocument({ path: name, text });
  const first: DocNode | undefined = root?.kind === 'list' ? root.items[0] : (root ?? undefined);
  if (child(first, 'scenario') !== undefined) return 'flows/these.test.yaml';
  return child(first, 'flow') !== undefined && child(first, 'steps') !== undefined ? 'flows/this.yaml' : name;
}

/** Whole or not at all: beside the file first, then in its place. Links stay links. */
export async function replaceFile(file: string, text: string): Promise<void> {
  const target = await realpath(file);
  const { mode } = await stat(target);
  const beside = join(dirname(target), `.${basename(target)}.${process.pid}`);
  await writeFile(beside, text, { mode });
  await rename(beside, target);
}
