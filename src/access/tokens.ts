/** Tokens of the API: made by owners, shown once, kept as digests, revoked at every process at once. */
import type { ApiToken, Scope } from '../core/access/token.ts';
import { hourMs } from '../core/time/instant.ts';
import type { Clock } from '../ports/clock.ts';
import type { Store } from '../ports/store.ts';
import { digestOf, newSecret } from './secrets.ts';

/** So that a token in a place where none belongs is seen to be one. */
const prefix = 'kabar_';
const longestName = 60;

/** True of what an owner may have made. */
export const isMade = (secret: string): boolean => secret.startsWith(prefix);

export type Tokens = {
  /** A new token and what a program sends; null where its name is empty or too long, or it may do nothing. */
  make(
    wanted: Pick<ApiToken, 'name' | 'scopes' | 'by'>,
  ): Promise<{ readonly token: ApiToken; readonly secret: string } | null>;
  /** The token that a program sent, or null. Costs one read. */
  find(secret: string): Promise<ApiToken | null>;
};

export type TokensDeps = { readonly store: Pick<Store, 'tokens'>; readonly clock: Clock };

export const createTokens = ({ store: { tokens }, clock }: TokensDeps): Tokens => ({
  async make({ name, scopes, by }) {
    const called = name.trim();
    if (called === '' || called.length > longestName || scopes.length === 0) return null;
    const secret = `${prefix}${newSecret()}`;
    const token: ApiToken = {
      id: digestOf(secret),
      name: called,
      scopes: [...new Set<Scope>(scopes)],
      by,
      createdAt: clock.now(),
      usedAt: null,
    };
    await tokens.add(token);
    return { token, secret };
  },

  async find(secret) {
    if (!isMade(secret)) return null;
    const token = await tokens.find(digestOf(secret));
    const now = clock.now();
    if (token && (token.usedAt === null || now - token.usedAt >= hourMs)) await tokens.use(token.id, now);
    return token;
  },
});
