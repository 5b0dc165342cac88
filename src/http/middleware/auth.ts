/** Who may use the API: the holder of a token; without a token in the settings, programs on this machine, too. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { isMade, type Tokens } from '../../access/tokens.ts';
import type { Doer } from '../../core/access/deed.ts';
import { type Scope, scopes } from '../../core/access/token.ts';
import { refusal } from '../problem.ts';

/** Wrong tokens per address and minute. After that even the right one waits, or guessing would go on. */
const wrongTokens = 20;
const perSeconds = 60;

/** Who calls, and what they may. */
export type Caller = { readonly who: Doer; readonly scopes: readonly Scope[] };

/** `bearerAuth` has put it there. */
export const callerAt = (response: Response): Caller => response.locals.caller as Caller;

/** The token in the settings may everything; one that an owner made may what it was made for. */
export function bearerAuth(token: string | null, tokens: Tokens): RequestHandler {
  const limiter = new RateLimiterMemory({ points: wrongTokens, duration: perSeconds });
  return async (request, response, next) => {
    const given = tokenOf(request);
    if (token === null && !isMade(given)) {
      requireThisMachine(request);
      response.locals.caller = { who: { kind: 'machine' }, scopes } satisfies Caller;
      return next();
    }
    const from = request.ip ?? '';
    const used = await limiter.get(from);
    if (used !== null && used.remainingPoints <= 0) throw tooMany(used.msBeforeNext);
    const caller = await callerOf(given);
    if (caller === null) {
      await limiter.consume(from).catch(() => {});
      throw unauthorized(
        'Send the header "Authorization: Bearer" with a token: KABAR_API_TOKEN, or one that an owner made.',
      );
    }
    response.locals.caller = caller;
    next();
  };

  async function callerOf(given: string): Promise<Caller | null> {
    if (token !== null && sameToken(given, token)) return { who: { kind: 'setting' }, scopes };
    const made = await tokens.find(given);
    return made && { who: { kind: 'token', id: made.id, name: made.name }, scopes: made.scopes };
  }
}

/** The host is looked at too: a web page that points its own name at this machine must not get through. */
function requireThisMachine(request: Request): void {
  const proxied = request.get('Forwarded') ?? request.get('X-Forwarded-For');
  const near = isLoopback(request.socket.remoteAddress ?? '') && proxied === undefined;
  if (near && isLocalHost(request.get('Host') ?? '')) return;
  throw unauthorized(
    'Without a token the API answers only on this machine (localhost). Set KABAR_API_TOKEN, or send a token that an owner made.',
  );
}

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
