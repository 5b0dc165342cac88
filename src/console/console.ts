/** The pages for people, behind a session. Mounted at `/console`. */
import express, {
  type ErrorRequestHandler,
  type Request,
  type RequestHandler,
  type Response,
  Router,
} from 'express';
import { createDeeds } from '../access/deeds.ts';
import { isKabarError, type KabarError } from '../core/errors.ts';
import { type FieldProblem, requestIdOf } from '../http/problem.ts';
import { accountRoutes } from './account/routes.tsx';
import { accountStyles } from './account/styles.ts';
import { accountsRoutes } from './accounts/routes.tsx';
import { analyticsRoutes } from './analytics/routes.tsx';
import { analyticsStyles } from './analytics/styles.ts';
import { script } from './assets/script.ts';
import { frameStyles } from './assets/styles.ts';
import { campaignsRoutes } from './campaigns/routes.tsx';
import { channelsRoutes } from './channels/routes.tsx';
import { channelsStyles } from './channels/styles.ts';
import { chartStyles } from './charts/styles.ts';
import { deedsRoutes } from './deeds/routes.tsx';
import type { ConsoleDeps } from './deps.ts';
import { serveEditorScript } from './editor/asset.ts';
import { editorRoutes } from './editor/routes.ts';
import { editorStyles } from './editor/styles.ts';
import { flowsRoutes } from './flows/routes.tsx';
import { flowsStyles } from './flows/styles.ts';
import { formsRoutes } from './forms/routes.tsx';
import { formsStyles } from './forms/styles.ts';
import { type Language, languageOf } from './frame/language.ts';
import { say } from './frame/message-page.tsx';
import { mountPages } from './frame/mount-pages.tsx';
import type { PageRoute } from './frame/page-route.ts';
import { refusedIn, refusedWords } from './frame/refused-words.ts';
import { sections } from './frame/sections.ts';
import { takeUploads } from './frame/uploads.ts';
import type { Visitor } from './frame/visitor.ts';
import { inboxRoutes } from './inbox/routes.tsx';
import { inboxStyles } from './inbox/styles.ts';
import { overviewRoutes } from './overview/routes.tsx';
import { overviewStyles } from './overview/styles.ts';
import { peopleRoutes } from './people/routes.tsx';
import { peopleStyles } from './people/styles.ts';
import { segmentsRoutes } from './segments/routes.tsx';
import { segmentsStyles } from './segments/styles.ts';
import { doorRoutes, requireOwnForm, requireVisitor, visitorFor } from './sign-in/door.tsx';
import { signInStyles } from './sign-in/styles.ts';
import { simulatorRoutes } from './simulator/routes.tsx';
import { simulatorStyles } from './simulator/styles.ts';
import { textsRoutes } from './texts/routes.tsx';
import { textsStyles } from './texts/styles.ts';
import { tokensRoutes } from './tokens/routes.tsx';
import { tryoutRoutes } from './tryout/routes.tsx';
import { tryoutStyles } from './tryout/styles.ts';

const styles = [
  frameStyles,
  chartStyles,
  signInStyles,
  accountStyles,
  overviewStyles,
  analyticsStyles,
  inboxStyles,
  peopleStyles,
  flowsStyles,
  editorStyles,
  textsStyles,
  formsStyles,
  segmentsStyles,
  channelsStyles,
  simulatorStyles,
  tryoutStyles,
].join('');
const bodyLimit = '256kb';

/** Every page, with who may open it; a test asks for each in every role. */
export const pagesOf = (deps: ConsoleDeps): readonly PageRoute[] => [
  {
    method: 'get',
    path: '/',
    needs: ['see', 'privacy'],
    handle: ({ visitor }) => {
      const first = sections.find(({ needs }) => visitor.may(...needs));
      return { goTo: (first?.href ?? '/console/account').replace('/console', '') };
    },
  },
  ...overviewRoutes(deps),
  ...analyticsRoutes(deps),
  ...inboxRoutes(deps),
  ...peopleRoutes(deps),
  // Before the flows: `/flows/try` is no flow.
  ...tryoutRoutes(deps),
  ...flowsRoutes(deps),
  ...editorRoutes(deps),
  ...textsRoutes(deps),
  ...formsRoutes(deps),
  ...segmentsRoutes(deps),
  ...campaignsRoutes(deps),
  ...channelsRoutes(deps),
  ...simulatorRoutes(deps),
  ...accountRoutes(deps),
  ...accountsRoutes(deps),
  ...tokensRoutes(deps),
  ...deedsRoutes(deps),
];

export function createConsole(deps: ConsoleDeps): Router {
  const router = Router();
  router.get('/assets/console.css', asset('text/css', styles));
  router.get('/assets/console.js', asset('text/javascript', script));
  router.get('/assets/:file', serveEditorScript);
  router.use(doorRoutes(deps));
  router.use(
    requireVisitor(deps),
    express.urlencoded({ extended: false, limit: bodyLimit }),
    takeUploads,
    requireOwnForm(deps),
  );
  mountPages(router, pagesOf(deps), {
    deeds: createDeeds(deps),
    changes: deps.changes,
    visitorNow: async (request) => (await visitorFor(deps.access, request))?.visitor ?? null,
  });
  router.use((request, response) => {
    const { nothingHere, choose } = refusedWords(languageAt(request, response));
    say(request, response.status(404), { title: nothingHere, words: choose });
  });
  router.use(failed(deps));
  return router;
}

const failed =
  ({ logger }: ConsoleDeps): ErrorRequestHandler =>
  (error, request, response, next) => {
    if (response.headersSent) return next(error);
    const words = refusedWords(languageAt(request, response));
    const { title } = words;
    if (isKabarError(error) && !error.ours)
      return say(request, response.status(400), {
        title,
        words: refusedIn(error.code, languageAt(request, response)),
        details: detailsOf(error),
        advice: words.back,
      });
    if (Object(error).status === 413)
      return say(request, response.status(413), { title, words: words.tooLarge, advice: words.back });
    const requestId = requestIdOf(response);
    logger.error('a console page failed', { requestId, error });
    say(request, response.status(500), { title, words: words.log(requestId) });
  };

/** Fields by their names: where they stand in a body is for programs. */
function detailsOf({ message, details }: KabarError): readonly string[] {
  const { errors } = details as { readonly errors?: readonly FieldProblem[] };
  if (errors === undefined || errors.length === 0) return [message];
  return errors.map(({ pointer, detail }) => {
    const name = pointer.split('/').findLast((part) => /[a-z]/i.test(part));
    return name === undefined ? detail : `${name}: ${detail}`;
  });
}

/** Beyond the door there is a visitor; in front of it the browser says. */
const languageAt = (request: Request, response: Response): Language =>
  (response.locals.visitor as Visitor | undefined)?.language ?? languageOf(request, undefined);

const asset =
  (type: string, text: string): RequestHandler =>
  (_request, response) => {
    response.set('Cache-Control', 'no-cache').type(type).send(text);
  };
