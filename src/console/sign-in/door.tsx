/** The door of the console: lets in who has a session, shows the sign-in form to everybody else, and takes what it brings. */
import express, { type Request, type RequestHandler, type Response, Router } from 'express';
import type { Access } from '../../access/access.ts';
import { createDeeds } from '../../access/deeds.ts';
import { isSecret, newSecret } from '../../access/secrets.ts';
import type { Account } from '../../core/access/account.ts';
import { createLimits, usualLimits } from '../../http/acquire/limits.ts';
import type { ConsoleDeps } from '../deps.ts';
import { html } from '../frame/html.ts';
import { isLanguage, languageOf } from '../frame/language.ts';
import { Layout } from '../frame/layout.tsx';
import { say } from '../frame/message-page.tsx';
import { visitorAt } from '../frame/mount-pages.tsx';
import { type Visitor, visitorOf } from '../frame/visitor.ts';
import { cookieOf, setCookie } from './cookies.ts';
import { SignInPage } from './page.tsx';
import { signInWords } from './words.ts';

/** A name and a password are short. */
const bodyLimit = '8kb';

/** What may be asked for without a session. */
export function doorRoutes(deps: ConsoleDeps): Router {
  const router = Router();
  router.get('/language', chooseLanguage(deps));
  router.get('/sign-in', openByLink(deps));
  router.post('/sign-in', express.urlencoded({ extended: false, limit: bodyLimit }), openByPassword(deps));
  return router;
}

/** Everybody without a session stays here; for everybody else the visitor is known from here on. */
export function requireVisitor({ access }: ConsoleDeps): RequestHandler {
  return async (request, response, next) => {
    response.set('Cache-Control', 'no-store');
    const found = await visitorFor(access, request);
    if (found === null) {
      const to = request.method === 'GET' ? request.url : '/';
      return showDoor(access, request, response, { status: 401, to });
    }
    if (found.renewed) setCookie(request, response, 'session', cookieOf(request, 'session'));
    response.locals.visitor = found.visitor;
    next();
  };
}

/** Whose session it is, as it is now; null for nobody's. `renewed`: the cookie is to live longer, too. */
export async function visitorFor(
  { sessions }: Access,
  request: Request,
): Promise<{ readonly visitor: Visitor; readonly renewed: boolean } | null> {
  const found = await sessions.find(cookieOf(request, 'session'));
  if (found === null) return null;
  const { session, renewed } = found;
  const visitor = visitorOf({
    session,
    name: session.name,
    role: session.role,
    language: isLanguage(session.language)
      ? session.language
      : languageOf(request, cookieOf(request, 'language')),
    formToken: sessions.formToken(session.id),
  });
  return { visitor, renewed };
}

/** A form that another site posts in this browser's name has no token of ours. */
export function requireOwnForm({ access }: ConsoleDeps): RequestHandler {
  return (request, response, next) => {
    if (['GET', 'HEAD'].includes(request.method)) return next();
    const { session, language } = visitorAt(response);
    if (access.sessions.isFormToken(session.id, request.body?.form)) return next();
    const words = signInWords(language);
    say(request, response.status(403), { title: words.notDone, words: words.reload });
  };
}

/** Without a session, too: the page that asks to sign in is read by people who are not signed in. */
function chooseLanguage({ access }: ConsoleDeps): RequestHandler {
  return async (request, response) => {
    const { language, back } = request.query;
    if (isLanguage(language)) {
      setCookie(request, response, 'language', language);
      const found = await access.sessions.find(cookieOf(request, 'session'));
      if (found) await access.accounts.setLanguage(found.session.account, language);
    }
    response.redirect(303, below(back));
  };
}

function openByLink(deps: ConsoleDeps): RequestHandler {
  const { access } = deps;
  return async (request, response) => {
    const { token, to } = request.query;
    // A HEAD, as link previews send it, must not use the link up.
    const account =
      request.method === 'GET' && typeof token === 'string' ? await access.accounts.redeem(token) : null;
    if (account !== null) return letIn(deps, request, response, account, '/');
    const found = await access.sessions.find(cookieOf(request, 'session'));
    if (found !== null) return response.redirect(303, below(to));
    const problem = token === undefined ? {} : { problem: 'usedLink' as const, status: 401 };
    showDoor(access, request, response, { status: 200, to, ...problem });
  };
}

function openByPassword(deps: ConsoleDeps): RequestHandler {
  const { access, logger, limits: sizes } = deps;
  const limits = createLimits(sizes ?? usualLimits);
  return async (request, response) => {
    const field = (name: string): string => {
      const value: unknown = request.body?.[name];
      return typeof value === 'string' ? value : '';
    };
    const to = field('to');
    const wait = await limits.post(request.ip ?? '');
    if (wait !== null) {
      response.set('Retry-After', String(wait));
      return showDoor(access, request, response, { status: 429, to, problem: 'slowly' });
    }
    const door = cookieOf(request, 'door');
    if (!isSecret(door) || !access.sessions.isFormToken(door, request.body?.form))
      return showDoor(access, request, response, { status: 403, to, problem: 'tooOld' });
    const outcome = await access.signingIn.check({
      name: field('name'),
      password: field('password'),
      code: field('code'),
    });
    if (typeof outcome !== 'string') return letIn(deps, request, response, outcome, to);
    logger.warn('somebody could not sign in to the console', { why: outcome });
    const problem = outcome === 'wrong' ? 'wrong' : 'tooMany';
    showDoor(access, request, response, { status: outcome === 'wrong' ? 401 : 429, to, problem });
  };
}

type DoorAccess = ConsoleDeps['access'];

/** A new session with a name of its own: one that somebody else put into this browser is never taken over. */
async function letIn(
  deps: ConsoleDeps,
  request: Request,
  response: Response,
  account: Account,
  to: string,
): Promise<void> {
  const { access } = deps;
  await access.sessions.end(cookieOf(request, 'session'));
  const cookie = await access.sessions.open(account, request.get('User-Agent') ?? '');
  if (cookie === null) return showDoor(access, request, response, { status: 409, to, problem: 'changed' });
  setCookie(request, response, 'session', cookie);
  const { id, name, role } = account;
  const who = { kind: 'account', id, name, role } as const;
  await createDeeds(deps).keep({ who, does: 'account.signed-in', to: {}, status: 303 });
  response.redirect(303, below(to));
}

type Shown = {
  readonly status: number;
  readonly to: unknown;
  readonly problem?: 'usedLink' | 'wrong' | 'tooMany' | 'slowly' | 'tooOld' | 'changed';
};

function showDoor(
  { sessions }: DoorAccess,
  request: Request,
  response: Response,
  { status, to, problem }: Shown,
): void {
  const given = cookieOf(request, 'door');
  const door = isSecret(given) ? given : newSecret();
  if (door !== given) setCookie(request, response, 'door', door);
  const language = languageOf(request, cookieOf(request, 'language'));
  const words = signInWords(language);
  response.set('Cache-Control', 'no-store');
  html(
    response.status(status),
    <Layout {...{ title: words.title, visitor: null, language, path: '/sign-in' }}>
      <SignInPage
        {...{ language, formToken: sessions.formToken(door), to: below(to).slice('/console'.length) }}
        problem={problem === undefined ? null : words[problem]}
      />
    </Layout>,
  );
}

/** Below our own path, so that it leads nowhere else. */
const below = (to: unknown): string =>
  `/console${typeof to === 'string' && /^\/(?![/\\])/.test(to) ? to : '/'}`;
