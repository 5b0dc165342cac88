/** The styles as files of their own: the pages' policy lets nothing inline. Their address changes with them. */
import type { RequestHandler } from 'express';
import { fingerprint } from '../../core/hash.ts';
import { paperStyles, styles } from './styles.ts';

export const stylesPath = `/assets/join.css?v=${fingerprint(styles)}`;

export const sheetPath = (size: 'a4' | 'a5'): string =>
  `/assets/${size}.css?v=${fingerprint(paperStyles[size])}`;

const files: Readonly<Record<string, string>> = {
  'join.css': styles,
  'a4.css': paperStyles.a4,
  'a5.css': paperStyles.a5,
};

export const assets: RequestHandler = (request, response, next) => {
  const name = String(request.params.file);
  const text = Object.hasOwn(files, name) ? files[name] : undefined;
  if (text === undefined) return next();
  response.set('Cache-Control', 'public, max-age=31536000, immutable').type('text/css').send(text);
};
