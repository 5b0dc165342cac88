/** The pages for people, behind a session. Mounted at `/console`. */
import express, { type ErrorRequestHandler, type RequestHandler, Router } from 'express';
import { isKabarError } from '../core/errors.ts';
import { requestIdOf } from '../http/problem.ts';
import { script } from './assets/script.ts';
import { styles } from './assets/styles.ts';
import { channelsRoutes } from './channels/routes.tsx';
import type { ConsoleDeps } from './deps.ts';
import { html } from './html.ts';
import { messagePage } from './message-page.tsx';
import { sessionOf } from './session-of.ts';
import { sessionMs } from './sign-in.ts';
import { simulatorRoutes } from './simulator/routes.tsx';

const cookieName = 'kabar_session';
const bodyLimit = '256kb';

export function createConsole(deps: ConsoleDeps): Router {
  const router = Router();
  router.get('/assets/console.css', asset('text/css', styles));
  router.get('/assets/console.js', asset('text/javascript', script));
  router.get('/sign-in', signInRoute(deps));
  router.use(
    requireSession(deps),
    express.urlencoded({ extended: false, limit: bodyLimit }),
    requireOwnForm(deps),
  );
  router.get('/', (_request, response) => response.redirect('/console/simulator'));
  simulatorRoutes(router, deps);
  channelsRoutes(router, deps);
  router.use((_request, response) => {
    html(
      response.status(404),
      messagePage(
        'Nothing is here',
        'Go to the simulator at /console/simulator or the channels at /console/channels.',
      ),
    );
  });
  router.use(failed(deps));
  return router;
}

function signInRoute({ signIn }: ConsoleDeps): RequestHandler {
  return (request, response) => {
    // A HEAD, as link previews send it, must not use the link up.
    const cookie = request.method === 'GET' ? signIn.redeem(String(request.query.token ?? '')) : null;
    if (cookie === null && !signIn.session(cookieOf(request.get('Cookie')))) {
      const words = 'This sign-in link was used or is too old. Restart Kabar: it prints a new one.';
      return html(response.status(401), messagePage('Sign in', words));
    }
    if (cookie !== null)
      response.cookie(cookieName, cookie, {
        path: '/console',
        httpOnly: true,
        sameSite: 'lax',
        secure: request.secure,
        maxAge: sessionMs,
      });
    response.redirect(303, '/console/simulator');
  };
}

function requireSession({ signIn }: ConsoleDeps): RequestHandler {
  return (request, response, next) => {
    const session = signIn.session(cookieOf(request.get('Cookie')));
    if (session === null) {
      const words =
        'Open the sign-in link that Kabar printed when it started. Lost it? Restart Kabar for a new one.';
      return html(response.status(401), messagePage('Sign in', words));
    }
    response.locals.session = session;
    response.set('Cache-Control', 'no-store');
    next();
  };
}

/** A form that another site posts in this browser's name has no token of ours. */
function requireOwnForm({ signIn }: ConsoleDeps): RequestHandler {
  return (request, response, next) => {
    if (['GET', 'HEAD'].includes(request.method)) return next();
    const given: unknown = request.body?.form;
    if (signIn.isFormToken(sessionOf(response), given)) return next();
    html(
      response.status(403),
      messagePage('Not done', 'This form is too old. Go back, reload the page and try again.'),
    );
  };
}

const failed =
  ({ logger }: ConsoleDeps): ErrorRequestHandler =>
  (error, _request, response, next) => {
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
    html(response.status(mild ? 400 : tooLarge ? 413 : 500), messagePage('That did not work', words));
  };

const asset =
  (type: string, text: string): RequestHandler =>
  (_request, response) => {
    response.set('Cache-Control', 'no-cache').type(type).send(text);
  };

function cookieOf(header: string | undefined): string {
  const cookies = (header ?? '').split(';').map((pair) => pair.trim());
  return cookies.find((pair) => pair.startsWith(`${cookieName}=`))?.slice(cookieName.length + 1) ?? '';
}
