/** Who may see the console: whoever opened a sign-in link, for a week, with a cookie that only we can have made. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { dayMs, hourMs, type Instant } from '../core/time/instant.ts';
import type { Clock } from '../ports/clock.ts';

export type Session = {
  readonly id: string;
  readonly until: Instant;
};

export type SignIn = {
  /** A token for one sign-in within the hour: `/console/sign-in?token=…`. Known to this process alone. */
  issue(): string;
  /** A session's cookie for a token, or null when it is not (or no longer) good. The token is used up. */
  redeem(token: string): string | null;
  /** The session of a cookie, or null when we did not make it or it is too old. */
  session(cookie: string): Session | null;
  /** What a form of this session carries, so that no other site can post it. */
  formToken(session: Session): string;
  isFormToken(session: Session, token: unknown): boolean;
};

export const sessionMs = 7 * dayMs;
const linkMs = hourMs;

export type SignInDeps = {
  readonly clock: Clock;
  /** Random, of this installation alone; at least 32 characters. */
  readonly secret: string;
};

export function createSignIn({ clock, secret }: SignInDeps): SignIn {
  const links = new Map<string, Instant>();
  const sign = (purpose: string, words: string) =>
    createHmac('sha256', secret).update(`${purpose}\n${words}`).digest('base64url');

  const formToken = ({ id }: Session) => sign('form', id);

  return {
    issue() {
      const token = randomBytes(24).toString('base64url');
      links.set(token, clock.now() + linkMs);
      return token;
    },
    redeem(token) {
      const until = links.get(token);
      links.delete(token);
      if (until === undefined || until < clock.now()) return null;
      const words = `${randomBytes(16).toString('base64url')}.${Math.floor(clock.now() + sessionMs)}`;
      return `${words}.${sign('session', words)}`;
    },
    session(cookie) {
      const [, words = '', id = '', until = '', signature = ''] =
        /^(([\w-]{22})\.(\d{1,16}))\.([\w-]{43})$/.exec(cookie) ?? [];
      if (!same(signature, sign('session', words)) || Number(until) < clock.now()) return null;
      return { id, until: Number(until) };
    },
    formToken,
    isFormToken: (session, token) => typeof token === 'string' && same(token, formToken(session)),
  };
}

function same(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
