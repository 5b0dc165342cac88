/** Gives every request an id, in its answer and in the log; a caller's own id is kept when it is harmless. */
import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';

export const requestId: RequestHandler = (request, response, next) => {
  const given = request.get('X-Request-Id');
  response.set('X-Request-Id', given && /^[\w.-]{1,64}$/.test(given) ? given : randomUUID());
  next();
};
