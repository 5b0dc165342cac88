/** Who gets into the console, put together: accounts, their passwords, their sessions. */
import { type Accounts, createAccounts } from './accounts.ts';
import { createSessions, type Sessions, type SessionsDeps } from './sessions.ts';
import { createSigningIn, type SigningIn } from './signing-in.ts';

export type Access = {
  readonly accounts: Accounts;
  readonly signingIn: SigningIn;
  readonly sessions: Sessions;
};

export function createAccess(deps: SessionsDeps): Access {
  const accounts = createAccounts(deps);
  return { accounts, signingIn: createSigningIn({ ...deps, accounts }), sessions: createSessions(deps) };
}
