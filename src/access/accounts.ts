/** Accounts of the console: who gets in, in which role, and what an owner changes. Safe beside other processes on the store. */
import { randomInt, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type Account, type AccountId, nameKeyOf, type Role, toldOf } from '../core/access/account.ts';
import { hourMs } from '../core/time/instant.ts';
import type { Clock } from '../ports/clock.ts';
import type { Store } from '../ports/store.ts';
import { digestOf, isSecret, newSecret } from './secrets.ts';

const linkMs = hourMs;
const longestName = 60;
const mostAccounts = 1_000;
const mostPauseMs = 20;

/** Why something was not done. */
export type AccountProblem = 'unknown' | 'name-taken' | 'name-invalid' | 'last-owner';

export type Invited = { readonly account: Account; readonly token: string };

export type Accounts = {
  list(): Promise<readonly Account[]>;
  find(id: AccountId): Promise<Account | null>;
  named(name: string): Promise<Account | null>;
  /** A link for whoever starts Kabar first. Null once an owner has a password. */
  firstLink(): Promise<string | null>;
  /** What one sign-in link carries, good once and for an hour, at any process on the store. */
  link(id: AccountId): Promise<string>;
  /** The account of a link, which is used up. */
  redeem(token: string): Promise<Account | null>;
  /** A new account, and the link by which its person comes in. */
  invite(name: string, role: Role): Promise<Invited | AccountProblem>;
  rename(id: AccountId, name: string): Promise<AccountProblem | null>;
  changeRole(id: AccountId, role: Role): Promise<AccountProblem | null>;
  setLanguage(id: AccountId, language: string): Promise<AccountProblem | null>;
  /** Takes password and second step away, ends every session, and gives a new link. */
  reset(id: AccountId): Promise<Invited | AccountProblem>;
  remove(id: AccountId): Promise<AccountProblem | null>;
  /** Changes an account, again and again until nobody else was faster, and tells its sessions. */
  alter(id: AccountId, change: (account: Account) => Account): Promise<Account | AccountProblem>;
};

export type AccountsDeps = { readonly store: Pick<Store, 'accounts' | 'sessions'>; readonly clock: Clock };

export function createAccounts({ store, clock }: AccountsDeps): Accounts {
  const { accounts, sessions } = store;
  const list = () => accounts.list(mostAccounts);

  async function add(name: string, role: Role): Promise<Account | null> {
    const id = randomUUID() as AccountId;
    const born = { id, name, role, language: null, password: null, twoStep: null, createdAt: clock.now() };
    return (await accounts.add(born)) ? { ...born, version: 1 } : null;
  }

  async function alter(
    id: AccountId,
    change: (account: Account) => Account,
  ): Promise<Account | AccountProblem> {
    for (;;) {
      const account = await accounts.find(id);
      if (account === null) return 'unknown';
      const changed = change(account);
      const outcome = await accounts.save(changed);
      if (outcome === 'name-taken') return 'name-taken';
      if (outcome === 'stale') continue;
      await sessions.tell(id, toldOf(changed));
      return { ...changed, version: account.version + 1 };
    }
  }

  async function link(id: AccountId): Promise<string> {
    const token = newSecret();
    await accounts.addLink({ id: digestOf(token), account: id, until: clock.now() + linkMs });
    return token;
  }

  /**
   * Takes the role of an owner from one who is not the last. Whoever is to stay is written, too: who takes the role from that one at
   * the same moment finds it changed, and looks again. So at no moment there is no owner, whichever process dies. An owner who can
   * sign in by a password does not leave the house to one who cannot.
   */
  async function disown(id: AccountId, role: Role): Promise<Account | AccountProblem> {
    for (;;) {
      const leaving = await accounts.find(id);
      if (leaving === null) return 'unknown';
      if (leaving.role !== 'owner') return alter(id, (account) => ({ ...account, role }));
      const staying = (await list()).find(
        (other) =>
          other.id !== id && other.role === 'owner' && (other.password !== null || leaving.password === null),
      );
      if (staying === undefined) return 'last-owner';
      const disowned = { ...leaving, role };
      if ((await accounts.save(staying)) === 'saved' && (await accounts.save(disowned)) === 'saved') {
        await sessions.tell(id, toldOf(disowned));
        return { ...disowned, version: leaving.version + 1 };
      }
      // Two who keep step would disturb each other for ever.
      await pause(randomInt(mostPauseMs));
    }
  }

  return {
    list,
    find: (id) => accounts.find(id),
    named: (name) => accounts.named(name),
    link,
    alter,

    async firstLink() {
      const owners = (await list()).filter(({ role }) => role === 'owner');
      if (owners.some(({ password }) => password !== null)) return null;
      const [owner] = owners;
      if (owner) return link(owner.id);
      // Of processes that start at once one makes it: no two accounts have one name.
      for (const name of ['owner', `owner ${randomUUID().slice(0, 4)}`]) {
        const first = (await add(name, 'owner')) ?? (await accounts.named(name));
        if (first?.role === 'owner') return link(first.id);
      }
      return null;
    },

    async redeem(token) {
      const taken = isSecret(token) ? await accounts.takeLink(digestOf(token)) : null;
      return taken === null || taken.until < clock.now() ? null : accounts.find(taken.account);
    },

    async invite(name, role) {
      if (!isName(name)) return 'name-invalid';
      const account = await add(name.trim(), role);
      return account === null ? 'name-taken' : { account, token: await link(account.id) };
    },

    async rename(id, name) {
      if (!isName(name)) return 'name-invalid';
      return problemOf(await alter(id, (account) => ({ ...account, name: name.trim() })));
    },

    changeRole: async (id, role) =>
      problemOf(await (role === 'owner' ? alter(id, (account) => ({ ...account, role })) : disown(id, role))),

    setLanguage: async (id, language) => problemOf(await alter(id, (account) => ({ ...account, language }))),

    async reset(id) {
      const account = await alter(id, (each) => ({ ...each, password: null, twoStep: null }));
      if (typeof account === 'string') return account;
      await sessions.endAll(id, null);
      await accounts.dropLinks(id);
      return { account, token: await link(id) };
    },

    async remove(id) {
      for (;;) {
        const leaving = await disown(id, 'viewer');
        if (typeof leaving === 'string') return leaving;
        // Not one who was made an owner meanwhile: somebody else may have left because of that.
        if (await accounts.remove(leaving)) break;
      }
      await accounts.dropLinks(id);
      await sessions.endAll(id, null);
      return null;
    },
  };
}

const isName = (name: string): boolean => {
  const key = nameKeyOf(name);
  return key.length > 0 && name.length <= longestName && !/\p{C}/u.test(key);
};

const problemOf = (outcome: Account | AccountProblem): AccountProblem | null =>
  typeof outcome === 'string' ? outcome : null;
