/** The script of the editor: bundled by `npm run build`, and asked for only by pages on which a file is edited. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { RequestHandler } from 'express';

/** The same from `src/` and from `dist/`: both lie beside each other. */
const bundle = new URL('../../../dist/console/assets/editor.bundle.js', import.meta.url);

type Script = { readonly file: string; readonly text: Buffer; readonly zipped: Buffer };
let loaded: Script | null = null;

/** Read when the first page wants it. Throws where it was never built. */
function script(): Script {
  if (loaded) return loaded;
  const text = readFileSync(bundle);
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 16);
  loaded = { file: `editor-${hash}.js`, text, zipped: gzipSync(text, { level: 9 }) };
  return loaded;
}

/** Its address changes with its content. */
export const editorScript = (): string => `/console/assets/${script().file}`;

/** Serves it below its address, to be kept for a year; hands on whatever else is asked for. */
export const serveEditorScript: RequestHandler = (request, response, next) => {
  const { file, text, zipped } = script();
  if (request.params.file !== file) return next();
  response.type('text/javascript').vary('Accept-Encoding');
  response.set('Cache-Control', 'public, max-age=31536000, immutable');
  if (request.acceptsEncodings('gzip') === false) return response.send(text);
  response.set('Content-Encoding', 'gzip').send(zipped);
};
