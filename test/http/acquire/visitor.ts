/** Somebody with a browser without scripts: opens a form, fills it in and posts it, fields and all. */
import request from 'supertest';
import type { HttpDeps } from '../../../src/http/deps.ts';
import { type ApiRig, openApi } from '../support.ts';

export type Fields = Readonly<Record<string, string | readonly string[]>>;

export type Visitor = ApiRig & {
  open(path: string, headers?: Record<string, string>): request.Test;
  /** What the form on this page would send if it were posted as it is. */
  fieldsOf(html: string): Record<string, string>;
  /** Opens the form, takes the time to read it, and posts it with these fields. */
  fill(path: string, fields: Fields, headers?: Record<string, string>): Promise<request.Response>;
  /** Posts fields as they are. */
  send(path: string, fields: Fields | string, headers?: Record<string, string>): request.Test;
};

export async function openDoor(changes: Partial<HttpDeps> = {}): Promise<Visitor> {
  const api = await openApi(changes);
  const open = (path: string, headers: Record<string, string> = {}) =>
    request(api.app).get(path).set(headers);
  const send = (path: string, fields: Fields | string, headers: Record<string, string> = {}) =>
    request(api.app)
      .post(path)
      .set(headers)
      .type('form')
      .send(typeof fields === 'string' ? fields : (fields as object));
  return {
    ...api,
    open,
    send,
    fieldsOf,
    async fill(path, fields, headers = {}) {
      const page = await open(path, headers);
      api.clock.advance(5_000);
      return send(path.split('?')[0] ?? path, { ...fieldsOf(page.text), ...fields }, headers);
    },
  };
}

function fieldsOf(html: string): Record<string, string> {
  const inputs = [...html.matchAll(/<input (?:"[^"]*"|[^>"])*>/g)].map(([tag]) => tag);
  const attribute = (tag: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
  return Object.fromEntries(
    inputs.flatMap((tag) => {
      const name = attribute(tag, 'name');
      const isBox = attribute(tag, 'type') === 'checkbox';
      if (name === undefined || (isBox && !/ checked/.test(tag))) return [];
      return [[name, unescaped(attribute(tag, 'value') ?? '')]];
    }),
  );
}

const unescaped = (html: string): string =>
  html.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** The words a wa.me link has ready. */
export const readyWords = (html: string): string => {
  const href = unescaped(/href="(https:\/\/wa\.me\/[^"]+)"/.exec(html)?.[1] ?? '');
  return new URL(href).searchParams.get('text') ?? '';
};

/** Problems as the summary lists them: the field, and what to do. */
export const problemsIn = (html: string): Readonly<Record<string, string>> => {
  const summary = /<div class="problems"[\s\S]*?<\/div>/.exec(html)?.[0] ?? '';
  const links = [...summary.matchAll(/<a href="#([^"]+)">([^<]*)<\/a>/g)];
  return Object.fromEntries(links.map(([, id = '', words = '']) => [id, unescaped(words)]));
};
