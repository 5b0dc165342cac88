/** Counts and times requests by route, never by address: a path may hold somebody's number. */
import type { RequestHandler } from 'express';
import { Histogram, type Registry } from 'prom-client';
import type { Logger } from '../../ports/logger.ts';
import { requestIdOf } from '../problem.ts';

const name = 'kabar_http_request_seconds';

export function watchRequests(registry: Registry, logger: Logger): RequestHandler {
  const known = registry.getSingleMetric(name) as Histogram | undefined;
  const seconds =
    known ??
    new Histogram({
      name,
      help: 'Time from request to answer, by route.',
      labelNames: ['method', 'route', 'status'],
      registers: [registry],
    });
  return (request, response, next) => {
    const startedAt = performance.now();
    response.on('finish', () => {
      const ms = performance.now() - startedAt;
      const route = String(request.route?.path ?? 'none');
      const { method } = request;
      const status = response.statusCode;
      seconds.observe({ method, route, status }, ms / 1_000);
      logger.debug('answered a request', { requestId: requestIdOf(response), method, route, status, ms });
    });
    next();
  };
}
