/** `/webhooks/cloud-api`: where Meta knocks. Signed or not at all, and 200 only for what is stored. */
import express, { Router } from 'express';
import { Counter, type Registry } from 'prom-client';
import type { CloudWebhookLike } from './deps.ts';
import { refusal } from './problem.ts';

const path = '/webhooks/cloud-api';
/** A thousand updates, each with all that can stand in one. */
const bodyLimit = '8mb';

export function cloudWebhookRoutes(webhook: CloudWebhookLike, registry: Registry): Router {
  const count = counterOf(registry);
  const router = Router();

  router.get(path, (request, response) => {
    const asked = request.query;
    const answer = webhook.handshake({
      mode: asked['hub.mode'],
      token: asked['hub.verify_token'],
      challenge: asked['hub.challenge'],
    });
    if (answer === null)
      throw refusal('request.unauthorized', 'The verify token is not KABAR_CLOUD_API_VERIFY_TOKEN.', {
        status: 403,
      });
    response.type('text/plain').send(answer);
  });

  // The signature is over the bytes as they came, so nobody may read them before.
  router.post(
    path,
    express.raw({ type: () => true, limit: bodyLimit, inflate: false }),
    async (request, response) => {
      const raw = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const taken = await webhook.take(raw, request.get('X-Hub-Signature-256'));
      if (taken.kind === 'forged')
        throw refusal('request.unauthorized', 'The signature is missing, or not made with the app secret.');
      if (taken.kind === 'unreadable')
        throw refusal('request.invalid', 'The body is not valid JSON; it may have been cut off.');
      for (const { kind, fate, count: updates } of taken.tallies)
        count.inc({ kind: fate === 'unknown' ? 'other' : kind, fate }, updates);
      response.status(200).type('text/plain').send('stored');
    },
  );
  return router;
}

const name = 'kabar_cloud_api_updates_total';

const counterOf = (registry: Registry): Counter =>
  (registry.getSingleMetric(name) as Counter | undefined) ??
  new Counter({
    name,
    help: 'Updates in webhooks of the Cloud API, by kind and by what became of them.',
    labelNames: ['kind', 'fate'],
    registers: [registry],
  });
