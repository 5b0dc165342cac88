/** Browsers that are signed in: a week, renewed by use, ended whenever somebody says so. */
import { type Account, type ConsoleSession, toldOf } from '../core/access/account.ts';
import { dayMs, hourMs } from '../core/time/instant.ts';
import type { Clock } from '../ports/clock.ts';
import type { Store } from '../ports/store.ts';
import { digestOf, isSame, isSecret, newSecret, sign } from './secrets.ts';

export const sessionMs = 7 * dayMs;
const renewedAfterMs = hourMs;
const longestAgent = 160;

export type Sessions = {
  /** A new session's cookie; null when the account was changed meanwhile: then whoever it is signs in again. */
  open(account: Account, agent: string): Promise<string | null>;
  /** The session of a cookie, or null. `renewed`: it was made longer, so the cookie is to be, too. Costs one read. */
  find(cookie: string): Promise<{ readonly session: ConsoleSession; readonly renewed: boolean } | null>;
  /** Ends the session of a cookie, if it has one. */
  end(cookie: string): Promise<void>;
  /** What a form carries, so that no other site can post it. `id` is of a session, or of a browser without one. */
  formToken(id: string): string;
  isFormToken(id: string, token: unknown): boolean;
};

export type SessionsDeps = {
  readonly store: Pick<Store, 'accounts' | 'sessions'>;
  readonly clock: Clock;
  /** Random, of this installation alone; at least 32 characters. */
  readonly secret: string;
};

export function createSessions({ store, clock, secret }: SessionsDeps): Sessions {
  const formToken = (id: string) => sign(secret, 'form', id);
  return {
    async open(account, agent) {
      const cookie = newSecret();
      const now = clock.now();
      const session: ConsoleSession = {
        id: digestOf(cookie),
        account: account.id,
        ...toldOf(account),
        createdAt: now,
        seenAt: now,
        until: now + sessionMs,
        agent: agent.slice(0, longestAgent),
      };
      await store.sessions.add(session);
      // Whoever changes an account writes it first and ends or tells its sessions then. So either they see ours, or we see theirs.
      const current = await store.accounts.find(account.id);
      if (current?.version === account.version) return cookie;
      await store.sessions.end(account.id, session.id);
      return null;
    },

    async find(cookie) {
      if (!isSecret(cookie)) return null;
      const now = clock.now();
      const session = await store.sessions.find(digestOf(cookie));
      if (session === null || session.until <= now) return null;
      if (now - session.seenAt < renewedAfterMs) return { session, renewed: false };
      const longer = { ...session, seenAt: now, until: now + sessionMs };
      await store.sessions.renew(session.id, longer.seenAt, longer.until);
      return { session: longer, renewed: true };
    },

    async end(cookie) {
      const session = isSecret(cookie) ? await store.sessions.find(digestOf(cookie)) : null;
      if (session) await store.sessions.end(session.account, session.id);
    },

    formToken,
    isFormToken: (id, token) => typeof token === 'string' && isSame(token, formToken(id)),
  };
}
