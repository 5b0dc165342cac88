/** Passwords and codes of accounts: the check at the door, and how each person changes their own. */
import { type Account, type AccountId, nameKeyOf } from '../core/access/account.ts';
import { minuteMs } from '../core/time/instant.ts';
import type { Clock } from '../ports/clock.ts';
import type { Store } from '../ports/store.ts';
import type { Accounts } from './accounts.ts';
import { codeUri, newCodeSecret, stepOfCode } from './one-time-code.ts';
import { hashPassword, isPassword, type PasswordProblem, passwordProblem } from './passwords.ts';
import { seal, sign, unseal } from './secrets.ts';

/** Tries on one name, of all processes together; then even the right password waits, or guessing would go on. */
const mostTries = 10;
const triesMs = 15 * minuteMs;

export type Credentials = { readonly name: string; readonly password: string; readonly code: string };

export type SigningIn = {
  /** The account, or why not: `wrong` says the same of an unknown name, a wrong password and a wrong or used code. */
  check(given: Credentials): Promise<Account | 'wrong' | 'too-many'>;
  /**
   * A new password. Whoever has one says it, too. Ends every other session, and every link that waits.
   */
  setPassword(
    id: AccountId,
    given: { readonly current: string; readonly next: string; readonly session: string },
  ): Promise<PasswordProblem | 'wrong' | 'too-many' | null>;
  /** A secret for a phone's app, and the same sealed for the form that comes back with a code. */
  offerCode(account: Account): { readonly secret: string; readonly uri: string; readonly sealed: string };
  /** The same again, from what came back; null when it is not ours. */
  offeredCode(account: Account, sealed: string): ReturnType<SigningIn['offerCode']> | null;
  /** From now on a code is asked for, too. */
  turnCodeOn(id: AccountId, sealed: string, code: string): Promise<'wrong' | null>;
  turnCodeOff(id: AccountId, password: string): Promise<'wrong' | 'too-many' | null>;
};

export type SigningInDeps = {
  readonly store: Pick<Store, 'accounts' | 'sessions'>;
  readonly clock: Clock;
  readonly secret: string;
  readonly accounts: Accounts;
};

export function createSigningIn({ store, clock, secret, accounts }: SigningInDeps): SigningIn {
  /** Counted before it is looked at, so that many at once are not more. */
  async function tried<T>(name: string, look: () => Promise<T | null>): Promise<T | 'wrong' | 'too-many'> {
    const window = Math.floor(clock.now() / triesMs);
    const key = sign(secret, 'tries', `${nameKeyOf(name)}\n${window}`);
    const tries = await store.accounts.countTry(key, (window + 1) * triesMs);
    if (tries > mostTries) return 'too-many';
    const found = await look();
    if (found === null) return 'wrong';
    await store.accounts.forgetTries(key);
    return found;
  }

  /** The account after its code was used up, or null. */
  async function useCode(account: Account, code: string): Promise<Account | null> {
    const { twoStep } = account;
    if (twoStep === null) return account;
    const step = stepOfCode(unseal(secret, account.id, twoStep.secret) ?? '', code, clock.now());
    if (step === null || step <= twoStep.usedStep) return null;
    const used = { ...account, twoStep: { ...twoStep, usedStep: step } };
    // Of two who come with one code at once, one writes.
    if ((await store.accounts.save(used)) !== 'saved') return null;
    return { ...used, version: account.version + 1 };
  }

  const confirm = (account: Account, password: string) =>
    tried(account.name, async () =>
      (await isPassword(account.password?.hash ?? null, password)) ? account : null,
    );

  const offered = ({ id, name }: Account, codeSecret: string) => ({
    secret: codeSecret,
    uri: codeUri(codeSecret, name),
    sealed: seal(secret, id, codeSecret),
  });

  return {
    check: ({ name, password, code }) =>
      tried(name, async () => {
        const account = await accounts.named(name);
        const matches = await isPassword(account?.password?.hash ?? null, password);
        return account && matches ? useCode(account, code) : null;
      }),

    async setPassword(id, { current, next, session }) {
      const account = await accounts.find(id);
      if (account === null) return 'wrong';
      if (account.password !== null) {
        const confirmed = await confirm(account, current);
        if (typeof confirmed === 'string') return confirmed;
      }
      const problem = passwordProblem(next, account.name);
      if (problem !== null) return problem;
      const password = { hash: await hashPassword(next), at: clock.now() };
      await accounts.alter(id, (each) => ({ ...each, password }));
      await store.accounts.dropLinks(id);
      await store.sessions.endAll(id, session);
      return null;
    },

    offerCode: (account) => offered(account, newCodeSecret()),

    offeredCode(account, sealed) {
      const codeSecret = unseal(secret, account.id, sealed);
      return codeSecret === null ? null : offered(account, codeSecret);
    },

    async turnCodeOn(id, sealed, code) {
      const codeSecret = unseal(secret, id, sealed);
      const step = codeSecret === null ? null : stepOfCode(codeSecret, code, clock.now());
      if (step === null) return 'wrong';
      const outcome = await accounts.alter(id, (account) => ({
        ...account,
        // One that is on is turned off first, with the password.
        twoStep: account.twoStep ?? { secret: sealed, usedStep: step },
      }));
      return typeof outcome === 'string' ? 'wrong' : null;
    },

    async turnCodeOff(id, password) {
      const account = await accounts.find(id);
      const confirmed = account === null ? 'wrong' : await confirm(account, password);
      if (typeof confirmed === 'string') return confirmed;
      await accounts.alter(id, (each) => ({ ...each, twoStep: null }));
      return null;
    },
  };
}
