/** Media from an https address: fetched, judged, and laid into a file of its own, for the session reads files only. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { mimeProblem, mostMediaBytes } from '../../../core/media-rules.ts';
import type { OutgoingMedia } from '../../../core/message.ts';
import type { RemoteFiles } from '../../../ports/web.ts';

export type BroughtMedia =
  | { readonly kind: 'here'; readonly path: string; remove(): Promise<void> }
  | { readonly kind: 'failed'; readonly why: string };

/** Larger documents are not worth holding three times in memory: the library reads a file, writes it out, and hands it over. */
const mostHeldBytes = 32 * 1_024 * 1_024;

/** Under the name and ending it has elsewhere: the phone shows the one, and WhatsApp takes its kind from the other. */
export async function bringMedia(
  { source, type }: OutgoingMedia,
  files: RemoteFiles,
  timeoutMs: number,
): Promise<BroughtMedia> {
  const mostBytes = Math.min(mostMediaBytes[type], mostHeldBytes);
  const fetched = await files.fetch(source, { mostBytes, timeoutMs });
  if (fetched.kind === 'failed') return { kind: 'failed', why: fetched.reason };
  const problem = mimeProblem(fetched.mime, type);
  if (problem !== null) return { kind: 'failed', why: `it ${problem}` };
  if (fetched.content.byteLength === 0) return { kind: 'failed', why: 'it is empty' };
  const dir = await mkdtemp(join(tmpdir(), 'kabar-media-'));
  const path = join(dir, fileName(source));
  await writeFile(path, fetched.content);
  return { kind: 'here', path, remove: () => rm(dir, { recursive: true, force: true }) };
}

function fileName(source: string): string {
  const last = basename(new URL(source).pathname);
  try {
    return basename(decodeURIComponent(last))
      .replace(/[^\p{L}\p{N}._ -]/gu, '_')
      .slice(-100);
  } catch {
    return last.slice(-100);
  }
}
