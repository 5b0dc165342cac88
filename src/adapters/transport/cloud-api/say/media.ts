/** Files of the house are uploaded once and known by WhatsApp's id afterwards; https addresses WhatsApp fetches by itself. */
import { readFile, stat } from 'node:fs/promises';
import { basename, extname, isAbsolute, relative, resolve } from 'node:path';
import { FormData } from 'undici';
import { dayMs } from '../../../../core/time/instant.ts';
import type { Clock } from '../../../../ports/clock.ts';
import type { Graph, GraphAnswer } from '../graph.ts';
import { fieldsOf, textOf } from '../hear/fields.ts';
import type { MediaHandle } from './payload.ts';

export type FoundMedia =
  | { readonly kind: 'handle'; readonly handle: MediaHandle }
  | { readonly kind: 'missing' }
  /** The upload had no id in its answer. */
  | { readonly kind: 'refused'; readonly answer: GraphAnswer };

export type MediaShelf = {
  /** Never rejects. */
  handleOf(source: string): Promise<FoundMedia>;
  /** WhatsApp knows the file no longer. */
  forget(source: string): void;
};

/** WhatsApp keeps an upload for 30 days. */
const keptMs = 25 * dayMs;

const mimeTypes: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  mp4: 'video/mp4',
  '3gp': 'video/3gpp',
  mp3: 'audio/mpeg',
  ogg: 'audio/ogg',
  opus: 'audio/ogg',
  m4a: 'audio/mp4',
  aac: 'audio/aac',
  amr: 'audio/amr',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  txt: 'text/plain',
  csv: 'text/plain',
  vcf: 'text/plain',
  ics: 'text/plain',
};

export type ShelfDeps = {
  readonly graph: Graph;
  readonly clock: Clock;
  readonly phoneNumberId: string;
  readonly mediaDir: string | null;
};

export function createMediaShelf({ graph, clock, phoneNumberId, mediaDir }: ShelfDeps): MediaShelf {
  const known = new Map<string, { readonly id: string; readonly stamp: string; readonly until: number }>();

  const upload = async (source: string, path: string, stamp: string): Promise<FoundMedia> => {
    const type = mimeTypes[extname(path).slice(1).toLowerCase()] ?? 'application/octet-stream';
    const form = new FormData();
    form.set('messaging_product', 'whatsapp');
    form.set('type', type);
    form.set('file', new Blob([await readFile(path)], { type }), basename(path));
    const answer = await graph.post(`${phoneNumberId}/media`, form);
    const id = answer.kind === 'answered' ? textOf(fieldsOf(answer.body).id) : null;
    if (id === null) return { kind: 'refused', answer };
    known.set(source, { id, stamp, until: clock.now() + keptMs });
    return { kind: 'handle', handle: { id } };
  };

  return {
    async handleOf(source) {
      if (source.startsWith('https://')) return { kind: 'handle', handle: { link: source } };
      const path = insideOf(mediaDir, source);
      if (path === null) return { kind: 'missing' };
      try {
        const { mtimeMs, size } = await stat(path);
        const stamp = `${mtimeMs} ${size}`;
        const before = known.get(source);
        if (before?.stamp === stamp && before.until > clock.now())
          return { kind: 'handle', handle: { id: before.id } };
        return await upload(source, path, stamp);
      } catch {
        return { kind: 'missing' };
      }
    },
    forget: (source) => void known.delete(source),
  };
}

function insideOf(mediaDir: string | null, source: string): string | null {
  if (mediaDir === null) return null;
  const path = resolve(mediaDir, source);
  const inside = relative(mediaDir, path);
  return inside === '' || inside.startsWith('..') || isAbsolute(inside) ? null : path;
}
