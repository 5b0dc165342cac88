/** The pages for people, behind a session. Mounted at `/console`. */
import express, { type ErrorRequestHandler, type RequestHandler, Router } from 'express';
import { isKabarError } from '../core/errors.ts';
import { requestIdOf } from '../http/problem.ts';
import { script } from './assets/script.ts';
import { frameStyles } from './assets/styles.ts';
import { channelsRoutes } from './channels/routes.tsx';
import { channelsStyles } from './channels/styles.ts';
import type { ConsoleDeps } from './deps.ts';
import { isLanguage, languageOf } from './frame/language.ts';
import { say } from './frame/message-page.tsx';
import { mountPages, visitorAt } from './frame/mount-pages.tsx';
import type { PageRoute } from './frame/page-route.ts';
import { sections } from './frame/sections.ts';
import { takeUploads } from './frame/uploads.ts';
import { visitorOf } from './frame/visitor.ts';
import { inboxRoutes } from './inbox/routes.tsx';
import { inboxStyles } from './inbox/styles.ts';
import { peopleRoutes } from './people/routes.tsx';
import { peopleStyles } from './people/styles.ts';
import { sessionMs } from './sign-in.ts';
import { simulatorRoutes } from './simulator/routes.tsx';
import { simulatorStyles } from './simulator/styles.ts';

const cookieName = 'kabar_session';
const languageCookie = 'kabar_language';
const styles = [frameStyles, simulatorStyles, channelsStyles, peopleStyles, inboxStyles].join('');
const bodyLimit = '256kb';

/** Every page, with who may open it; a test asks for each in every role. */
const pagesOf = (deps: ConsoleDeps): readonly PageRoute[] => [
  {
    method: 'get',
    path: '/',
    needs: ['see', 'privacy'],
    handle: ({ visitor }) => {
      const first = sections.find(({ needs }) => visitor.may(...needs));
      return { goTo: (first?.href ?? '/console/nowhere').replace('/console', '') };
    },
  },
  ...simulatorRoutes(deps),
  ...channelsRoutes(deps),
  ...inboxRoutes(deps),
  ...peopleRoutes(deps),
];

export function createConsole(deps: ConsoleDeps): Router {
  const router = Router();
  router.get('/assets/console.css', asset('text/css', styles));
  router.get('/assets/console.js', asset('text/javascript', script));
  router.get('/language', chooseLanguage);
  router.get('/sign-in', signInRoute(deps));
  router.use(
    requireVisitor(deps),
    express.urlencoded({ extended: false, limit: bodyLimit }),
    takeUploads,
    requireOwnForm(deps),
  );
  mountPages(router, pagesOf(deps));
  router.use((request, response) => {
    say(request, response.status(404), 'Nothing is here', 'Choose a page from the menu above.');
  });
  router.use(failed(deps));
  return router;
}

/** Without a session, too: the page that asks to sign in is read by people who are not signed in. */
const chooseLanguage: RequestHandler = (request, response) => {
  const { language, back } = request.query;
  if (isLanguage(language))
    response.cookie(languageCookie, language, {
      path: '/console',
      httpOnly: true,
      sameSite: 'lax',
      secure: request.secure,
      maxAge: 365 * 86_400_000,
    });
  // Below our own path, so that it leads nowhere else.
  response.redirect(303, `/console${typeof back === 'string' && back.startsWith('/') ? back : '/'}`);
};

function signInRoute({ signIn }: ConsoleDeps): RequestHandler {
  return (request, response) => {
    // A HEAD, as link previews send it, must not use the link up.
    const cookie = request.method === 'GET' ? signIn.redeem(String(request.query.token ?? '')) : null;
    if (cookie === null && !signIn.session(cookieOf(request.get('Cookie'), cookieName))) {
      const words = 'This sign-in link was used or is too old. Restart Kabar: it prints a new one.';
      return say(request, response.status(401), 'Sign in', words);
    }
    if (cookie !== null)
      response.cookie(cookieName, cookie, {
        path: '/console',
        httpOnly: true,
        sameSite: 'lax',
        secure: request.secure,
        maxAge: sessionMs,
      });
    response.redirect(303, '/console/');
  };
}

function requireVisitor({ signIn }: ConsoleDeps): RequestHandler {
  return (request, response, next) => {
    const cookies = request.get('Cookie');
    const session = signIn.session(cookieOf(cookies, cookieName));
    if (session === null) {
      const words =
        'Open the sign-in link that Kabar printed when it started. Lost it? Restart Kabar for a new one.';
      return say(request, response.status(401), 'Sign in', words);
    }
    response.locals.visitor = visitorOf({
      session,
      name: 'owner',
      role: 'owner',
      language: languageOf(request, cookieOf(cookies, languageCookie)),
      formToken: signIn.formToken(session),
    });
    response.set('Cache-Control', 'no-store');
    next();
  };
}

/** A form that another site posts in this browser's name has no token of ours. */
function requireOwnForm({ signIn }: ConsoleDeps): RequestHandler {
  return (request, response, next) => {
    if (['GET', 'HEAD'].includes(request.method)) return next();
    if (signIn.isFormToken(visitorAt(response).session, request.body?.form)) return next();
    const words = 'This form is too old. Go back, reload the page and try again.';
    say(request, response.status(403), 'Not done', words);
  };
}

const failed =
  ({ logger }: ConsoleDeps): ErrorRequestHandler =>
  (error, request, response, next) => {
    if (response.headersSent) return next(error);
    const mild = isKabarError(error) && !error.ours;
    const tooLarge = Object(error).status === 413;
    const requestId = requestIdOf(response);
    if (!mild && !tooLarge) logger.error('a console page failed', { requestId, error });
    const words = mild
      ? error.message
      : tooLarge
        ? 'This is too much text. Write at most 256 KB.'
        : `The log has it under request id ${requestId}.`;
    say(request, response.status(mild ? 400 : tooLarge ? 413 : 500), 'That did not work', words);
  };

const asset =
  (type: string, text: string): RequestHandler =>
  (_request, response) => {
    response.set('Cache-Control', 'no-cache').type(type).send(text);
  };

function cookieOf(header: string | undefined, name: string): string {
  const cookies = (header ?? '').split(';').map((pair) => pair.trim());
  return cookies.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) ?? '';
}
