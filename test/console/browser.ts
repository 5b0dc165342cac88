/** A browser that is signed in to the console of a rig, and one page's handler for a visitor of any role. */
import type { Express } from 'express';
import request from 'supertest';
import type { ConsoleDeps } from '../../src/console/deps.ts';
import { mayRole } from '../../src/console/frame/access.ts';
import type { Fields, PageRoute, Reply } from '../../src/console/frame/page-route.ts';
import { visitorOf } from '../../src/console/frame/visitor.ts';
import type { AccountId, Role } from '../../src/core/access/account.ts';
import type { Rig } from '../support/kabar.ts';
import { openConsole } from './support.ts';

export type Browser = {
  readonly deps: ConsoleDeps;
  readonly app: Express;
  get(path: string): request.Test;
  /** Fills a form in and sends it. */
  post(path: string, fields?: object): request.Test;
  /** Sends a form with a file in it. */
  upload(path: string, file: { readonly name: string; readonly content: string }): request.Test;
  readonly cookie: string;
};

export async function openBrowser(rig: Rig): Promise<Browser> {
  const { deps, app, signedIn } = openConsole(rig);
  const owner = await signedIn();
  const cookie = owner.cookie();
  const form = /name="form" value="([^"]+)"/.exec((await owner.get('/console/account')).text)?.[1] ?? '';
  return {
    deps,
    app,
    get: (path) => request(app).get(path).set('Cookie', cookie),
    post: (path, fields = {}) =>
      request(app)
        .post(path)
        .set('Cookie', cookie)
        .type('form')
        .send({ form, ...fields }),
    upload: (path, { name, content }) =>
      request(app)
        .post(path)
        .set('Cookie', cookie)
        .field('form', form)
        .attach('list', Buffer.from(content), name),
    cookie,
  };
}

export const fieldsOf = (values: Readonly<Record<string, string | readonly string[]>>): Fields => {
  const all = (name: string) => [values[name] ?? []].flat();
  return { all, one: (name) => all(name)[0] ?? '' };
};

/** What a page answers somebody of this role; null where the frame would not let them in. */
export async function answerFor(
  role: Role,
  route: PageRoute,
  asked: { readonly params?: Record<string, string>; readonly query?: Record<string, string> } = {},
): Promise<Reply | null> {
  if (!mayRole(role, route.needs)) return null;
  const visitor = visitorOf({
    session: {
      id: 'a session',
      account: 'sari' as AccountId,
      name: 'sari',
      role,
      language: 'en',
      hasPassword: true,
      createdAt: 0,
      seenAt: 0,
      until: Number.MAX_SAFE_INTEGER,
      agent: 'a test',
    },
    name: 'sari',
    role,
    language: 'en',
    formToken: 'a token',
  });
  return route.handle({
    params: asked.params ?? {},
    query: fieldsOf(asked.query ?? {}),
    form: fieldsOf({}),
    upload: null,
    visitor,
  });
}
