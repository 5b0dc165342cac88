/**
 * The pages of WhatsApp Web as they were loaded, kept beside the login: the way back when a new one does not work. They hold no
 * message and no login, only the page that everybody gets.
 */
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type WebVersionCache = { type: 'local'; path: string; strict: boolean } | { type: 'none' };

export class NoSuchPage extends Error {}

/** WhatsApp changes its page every few days: some weeks' worth. */
const keptPages = 8;

/** No page is called so: the newest one is loaded, and kept. */
const newest = 'newest';

export const pagesIn = (profileDir: string): string => join(profileDir, 'pages');

/** Versions of the pages that are kept, the one that was loaded last first. */
export function keptVersions(directory: string): readonly string[] {
  const files = readdirSync(directory).filter((name) => name.endsWith('.html'));
  const loadedAt = new Map(files.map((name) => [name, statSync(join(directory, name)).mtimeMs]));
  return files
    .sort((a, b) => (loadedAt.get(b) ?? 0) - (loadedAt.get(a) ?? 0))
    .map((name) => name.slice(0, -'.html'.length));
}

/**
 * What the library is to load: the page of this version, or the newest. Throws, naming those that are kept, when that one is not.
 * Without a place to write, the library would be connected and never ready: then nothing is kept.
 */
export function pageToLoad(
  profileDir: string,
  wanted: string | null,
): { readonly webVersion: string; readonly webVersionCache: WebVersionCache } {
  const directory = pagesIn(profileDir);
  if (!isWritable(directory)) return { webVersion: newest, webVersionCache: { type: 'none' } };
  const kept = keptVersions(directory);
  if (wanted !== null && !kept.includes(wanted))
    throw new NoSuchPage(
      `there is no page ${wanted} in ${directory}; kept are: ${kept.join(', ') || 'none'}`,
    );
  for (const version of kept.slice(keptPages))
    if (version !== wanted) rmSync(join(directory, `${version}.html`), { force: true });
  return {
    webVersion: wanted ?? newest,
    webVersionCache: { type: 'local', path: directory, strict: wanted !== null },
  };
}

function isWritable(directory: string): boolean {
  const probe = join(directory, 'probe');
  try {
    mkdirSync(directory, { recursive: true });
    writeFileSync(probe, '');
    rmSync(probe);
    return true;
  } catch {
    return false;
  }
}
