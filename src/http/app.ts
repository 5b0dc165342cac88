/** The express app, top to bottom: headers, health, API, sign-up pages, console, and one place for everything that goes wrong. */
import express, { type Express, Router } from 'express';
import { createDeeds } from '../access/deeds.ts';
import { createTokens } from '../access/tokens.ts';
import { scopes } from '../core/access/token.ts';
import { createAcquisition } from './acquire/acquisition.ts';
import { campaignRoutes } from './api/campaigns.ts';
import { channelRoutes } from './api/channels.ts';
import { cleaningRoutes } from './api/cleanings.ts';
import { consentRoutes } from './api/consents.ts';
import { contactErasureRoutes } from './api/contact-erasure.ts';
import { contactImportRoute } from './api/contact-import.ts';
import { contactMergeRoutes } from './api/contact-merge.ts';
import { contactReadingRoutes } from './api/contact-reading.ts';
import { contactWhyRoute } from './api/contact-why.ts';
import { contactRoutes } from './api/contacts.ts';
import { conversationRoutes } from './api/conversations.ts';
import { figureRoutes } from './api/figures.ts';
import { goalRoutes } from './api/goals.ts';
import { graphRoutes } from './api/graphs.ts';
import { linkApiRoute } from './api/links.ts';
import { releaseRoutes } from './api/releases.ts';
import { roundRoutes } from './api/rounds.ts';
import { segmentRoutes } from './api/segments.ts';
import { simulatorRoutes } from './api/simulator.ts';
import { upgradeRoutes } from './api/upgrade.ts';
import { wordingRoutes } from './api/wordings.ts';
import { cloudWebhookRoutes } from './cloud-webhook.ts';
import type { HttpDeps } from './deps.ts';
import { health, ready } from './health.ts';
import { bearerAuth } from './middleware/auth.ts';
import { securityHeaders } from './middleware/headers.ts';
import { plainBody } from './middleware/plain-body.ts';
import { requestId } from './middleware/request-id.ts';
import { watchRequests } from './middleware/watch.ts';
import { openapi } from './openapi.ts';
import { problems, refusal } from './problem.ts';
import { mount, type Route, route } from './route.ts';

/** Large enough for the longest text WhatsApp knows, written in escapes. */
const bodyLimit = '256kb';

/** Every route of the API; `/api/openapi.json` describes them. */
export function apiRoutes(deps: HttpDeps): readonly Route[] {
  const routes: Route[] = [
    ...simulatorRoutes(deps),
    ...contactRoutes(deps),
    ...conversationRoutes(deps),
    contactImportRoute(deps),
    ...contactReadingRoutes(deps),
    ...consentRoutes(deps),
    contactWhyRoute(deps),
    ...contactErasureRoutes(deps),
    ...contactMergeRoutes(deps),
    ...graphRoutes(deps),
    ...wordingRoutes(deps),
    ...releaseRoutes(deps),
    ...upgradeRoutes(deps),
    ...roundRoutes(deps),
    ...figureRoutes(deps),
    ...goalRoutes(deps),
    linkApiRoute(deps),
    ...segmentRoutes(deps),
    ...campaignRoutes(deps),
    ...cleaningRoutes(deps),
    ...channelRoutes(deps),
    route({
      method: 'get',
      path: '/api/openapi.json',
      id: 'describeApi',
      needs: scopes,
      summary: 'This description',
      answers: { 200: { words: 'An OpenAPI 3.1 document.' } },
      handle: () => ({ status: 200, body: description }),
    }),
  ];
  const description = openapi(routes);
  return routes;
}

export function createApp(deps: HttpDeps): Express {
  const { logger, registry, token } = deps;
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.set('trust proxy', [...(deps.trustedProxies ?? [])]);
  app.use(requestId, watchRequests(registry, logger), securityHeaders());

  app.get('/health', health);
  app.get('/ready', ready(deps));
  app.get('/metrics', async (_request, response) => {
    response.type(registry.contentType).send(await registry.metrics());
  });

  const api = Router();
  api.use(bearerAuth(token, createTokens(deps)), express.json({ limit: bodyLimit }), plainBody);
  const routes = Router();
  mount(routes, apiRoutes(deps), createDeeds(deps));
  app.use('/api', api);
  app.use(routes);
  app.use(createAcquisition(deps));
  if (deps.cloudWebhook) app.use(cloudWebhookRoutes(deps.cloudWebhook, registry));

  if (deps.console) {
    app.get('/', (_request, response) => response.redirect('/console/'));
    app.use('/console', deps.console);
  }
  app.use((request) => {
    throw refusal('request.not-found', `Nothing is at ${request.method} ${request.path}.`);
  });
  app.use(problems(logger));
  return app;
}
