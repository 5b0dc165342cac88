/** Adds pages to the console: checks the visitor, reads what came as texts, shows what the page answers, writes down what it did. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request, RequestHandler, Response, Router } from 'express';
import type { Deeds } from '../../access/deeds.ts';
import { isKabarError } from '../../core/errors.ts';
import { picturePolicy } from '../../graph/policy.ts';
import type { Changes } from '../../pipeline/changes.ts';
import { html } from './html.ts';
import { wordsIn } from './language.ts';
import { Layout } from './layout.tsx';
import { tellEvents, wantsEvents } from './live.ts';
import type { Fields, PageRoute, Reply } from './page-route.ts';
import { uploadAt } from './uploads.ts';
import type { Visitor } from './visitor.ts';

const wordsOf = wordsIn(
  {
    notYours: 'Not for this role',
    ask: (role: string) =>
      `Your role (${role}) may not do this. Ask an owner of this Kabar for another role.`,
  },
  {
    id: {
      notYours: 'Bukan untuk peran ini',
      ask: (role) =>
        `Peran Anda (${role}) tidak boleh melakukan ini. Mintalah peran lain kepada pemilik Kabar ini.`,
    },
    es: {
      notYours: 'No para este rol',
      ask: (role) => `Su rol (${role}) no puede hacer esto. Pida otro rol a un propietario de este Kabar.`,
    },
    pt: {
      notYours: 'Não é para este papel',
      ask: (role) =>
        `O seu papel (${role}) não pode fazer isto. Peça outro papel a um proprietário deste Kabar.`,
    },
  },
);

export type PageDeps = {
  readonly deeds: Deeds;
  readonly changes: Changes;
  /** Who asks, as it is now: somebody may have ended their session, or changed their role. */
  readonly visitorNow: (request: Request) => Promise<Visitor | null>;
};

export function mountPages(router: Router, routes: readonly PageRoute[], deps: PageDeps): void {
  for (const route of routes) {
    const { method, path, does } = route;
    const isDeed = does !== undefined && !('onlyLooks' in route);
    router[method](path, isDeed ? doingOf(route, does, deps.deeds) : handlerOf(route, deps));
  }
}

/** `requireVisitor` in console.ts has put it there. */
export const visitorAt = (response: Response): Visitor => response.locals.visitor as Visitor;

const handlerOf =
  (route: PageRoute, { changes, visitorNow }: PageDeps): RequestHandler =>
  async (request, response) => {
    if (route.method !== 'get' || !wantsEvents(request))
      return show(request, response, await replyOf(route, request, response, visitorAt(response)));
    const look = async () => {
      const visitor = await visitorNow(request);
      const reply = visitor && (await replyOf(route, request, response, visitor));
      return reply && 'body' in reply && (reply.status ?? 200) === 200 ? reply.body : null;
    };
    await tellEvents(response, { look, slow: route.slow === true, changes });
  };

/** The same, and whatever came of it is written down. */
function doingOf(route: PageRoute, does: string, deeds: Deeds): RequestHandler {
  return async (request, response) => {
    const visitor = visitorAt(response);
    const { session, name, role } = visitor;
    const ended = (status: number, noted: Readonly<Record<string, string>> = {}) =>
      deeds.keep({
        who: { kind: 'account', id: session.account, name, role },
        does,
        to: { ...textsOf(request.params), ...noted },
        status,
      });
    try {
      const reply = await replyOf(route, request, response, visitor);
      if ('file' in reply || 'picture' in reply || 'json' in reply) await ended(200);
      else await ended('goTo' in reply ? 303 : (reply.status ?? 200), reply.noted);
      await show(request, response, reply);
    } catch (error) {
      await ended(isKabarError(error) && !error.ours ? 400 : 500);
      throw error;
    }
  };
}

async function replyOf(
  { needs, handle }: PageRoute,
  request: Request,
  response: Response,
  visitor: Visitor,
): Promise<Reply> {
  if (visitor.may(...needs))
    return handle({
      params: textsOf(request.params),
      query: fieldsOf(request.query),
      form: fieldsOf(request.body),
      upload: uploadAt(response),
      visitor,
    });
  const { notYours, ask } = wordsOf(visitor.language);
  const body = (
    <main class="message">
      <p>{ask(visitor.role)}</p>
    </main>
  );
  return { title: notYours, body, status: 403 };
}

async function show(request: Request, response: Response, reply: Reply): Promise<void> {
  if ('goTo' in reply) return response.redirect(303, `/console${reply.goTo}`);
  if ('picture' in reply) {
    response.type('image/svg+xml').set('Content-Security-Policy', picturePolicy);
    return void response.send(reply.picture);
  }
  if ('json' in reply) return void response.json(reply.json);
  if ('file' in reply) {
    response.attachment(reply.name).type(reply.type);
    return sendFile(response, reply.file);
  }
  const { title, body, status = 200, refreshSeconds } = reply;
  if (refreshSeconds !== undefined) response.set('Refresh', String(refreshSeconds));
  const visitor = visitorAt(response);
  html(
    response.status(status),
    <Layout {...{ title, visitor, language: visitor.language, path: request.path }}>{body}</Layout>,
  );
}

/** What comes in pieces is sent as it comes: a list of any length takes no more memory than one piece. */
async function sendFile(response: Response, file: Extract<Reply, { file: unknown }>['file']): Promise<void> {
  if (typeof file === 'string' || file instanceof Uint8Array)
    response.send(typeof file === 'string' ? file : Buffer.from(file));
  else await pipeline(Readable.from(file), response);
}

const textsOf = (params: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]));

function fieldsOf(given: unknown): Fields {
  const fields = new Map(Object.entries(Object(given) as Record<string, unknown>));
  const all = (name: string) =>
    [fields.get(name) ?? []].flat().filter((value): value is string => typeof value === 'string');
  return { all, one: (name) => all(name)[0] ?? '' };
}
