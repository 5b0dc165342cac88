/** Who may use the API: the holder of the token; without a token in the settings, programs on this machine. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { refusal } from '../problem.ts';

/** Wrong tokens per address and minute. After that even the right one waits, or guessing would go on. */
const wrongTokens = 20;
const perSeconds = 60;

export function bearerAuth(token: string | null): RequestHandler {
  if (token === null) return thisMachineOnly;
  const limiter = new RateLimiterMemory({ points: wrongTokens, duration: perSeconds });
  return async (request, _response, next) => {
    const from = request.ip ?? '';
    const used = await limiter.get(from);
    if (used !== null && used.remainingPoints <= 0) throw tooMany(used.msBeforeNext);
    if (sameToken(tokenOf(request), token)) return next();
    await limiter.consume(from).catch(() => {});
    throw unauthorized('Send the header "Authorization: Bearer" with the token in KABAR_API_TOKEN.');
  };
}

/** The host is looked at too: a web page that points its own name at this machine must not get through. */
const thisMachineOnly: RequestHandler = (request, _response, next) => {
  const proxied = request.get('Forwarded') ?? request.get('X-Forwarded-For');
  const near = isLoopback(request.socket.remoteAddress ?? '') && proxied === undefined;
  if (near && isLocalHost(request.get('Host') ?? '')) return next();
  throw unauthorized(
    'Without KABAR_API_TOKEN in its settings the API answers only on this machine (localhost). Set a token.',
  );
};

const tokenOf = (request: Request): string =>
  /^Bearer +(\S+) *$/i.exec(request.get('Authorization') ?? '')?.[1] ?? '';

/** Compared as digests: equal length, so the time tells nothing. */
const sameToken = (given: string, expected: string): boolean =>
  timingSafeEqual(digest(given), digest(expected));

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

const isLoopback = (address: string): boolean => /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/.test(address);

const isLocalHost = (host: string): boolean => /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i.test(host);

const unauthorized = (words: string) =>
  refusal('request.unauthorized', words, { headers: { 'WWW-Authenticate': 'Bearer realm="kabar"' } });

const tooMany = (waitMs: number) =>
  refusal('request.unauthorized', 'Too many wrong tokens. Wait a minute, then use the right one.', {
    status: 429,
    headers: { 'Retry-After': String(Math.ceil(waitMs / 1_000)) },
  });
