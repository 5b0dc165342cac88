/** The pages for people who are not with us yet: forms, links, posters, QR codes and buttons. No session, no script, no cookie. */
import { type ErrorRequestHandler, type RequestHandler, Router } from 'express';
import { isKabarError } from '../../core/errors.ts';
import type { HttpDeps } from '../deps.ts';
import { refusal } from '../problem.ts';
import { assets } from './assets.ts';
import { acquireDeps } from './deps.ts';
import { joinRoutes } from './join-routes.tsx';
import { linkRoutes } from './link-routes.tsx';
import { printRoutes } from './print-routes.tsx';
import { trackedRoutes } from './tracked-routes.ts';

export function createAcquisition(deps: HttpDeps): Router {
  const router = Router();
  const own = acquireDeps(deps);
  router.get('/assets/:file', assets);
  joinRoutes(router, own);
  trackedRoutes(router, own);
  linkRoutes(router, own);
  printRoutes(router, own);
  const paths = [
    '/join/:form',
    '/join/:form/done',
    '/l/:link',
    '/l/:link/open',
    '/qr/:file',
    '/poster/:form',
  ];
  router.all([...paths, '/button/:form', '/assets/:file'], otherMethod);
  router.use(tooLarge);
  return router;
}

const otherMethod: RequestHandler = (request, response, next) => {
  if (request.method === 'GET' || request.method === 'HEAD') return next();
  const allow = /^\/join\/[^/]+$/.test(request.path) ? 'GET, HEAD, POST' : 'GET, HEAD';
  if (request.method === 'OPTIONS') return void response.set('Allow', allow).status(204).end();
  throw refusal('request.invalid', `${request.method} is not possible here. Use ${allow}.`, {
    status: 405,
    headers: { Allow: allow },
  });
};

/** No form of ours is as large; whoever sends it needs no page of ours either. */
const tooLarge: ErrorRequestHandler = (error, _request, response, next) => {
  const { type, status } = Object(error) as { type?: unknown; status?: unknown };
  if (isKabarError(error) || typeof type !== 'string' || typeof status !== 'number' || response.headersSent)
    return next(error);
  response
    .status(status >= 400 && status < 500 ? status : 400)
    .type('text/plain')
    .send('This is no form of ours. Open the page again and fill it in there.');
};
