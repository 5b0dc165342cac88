/** What the store promises to accounts, sessions, tokens and deeds: one name one account, a link once, no two tries with one number. */
import { describe, expect, test } from '@jest/globals';
import type { Account, AccountId, ConsoleSession } from '../../src/core/access/account.ts';
import type { Deed } from '../../src/core/access/deed.ts';
import type { ApiToken } from '../../src/core/access/token.ts';
import type { Store } from '../../src/ports/store.ts';
import { someTime } from '../support/records.ts';

/** `fresh` makes names that no other test has used; `testAtomicity` runs where a store is atomic between clients. */
export function accountContract(
  storeOf: () => Store,
  fresh: (name: string) => string,
  testAtomicity: typeof test,
): void {
  const anAccount = (): Account => ({
    id: fresh('account') as AccountId,
    version: 1,
    name: fresh('Sari'),
    role: 'editor',
    language: null,
    password: null,
    twoStep: null,
    createdAt: someTime,
  });

  describe('accounts', () => {
    test('one is found by its id and by its name, whatever its case', async () => {
      const { accounts } = storeOf();
      const sari = anAccount();
      expect(await accounts.add(sari)).toBe(true);
      expect(await accounts.find(sari.id)).toEqual(sari);
      expect(await accounts.named(` ${sari.name.toUpperCase()} `)).toEqual(sari);
      expect(await accounts.named(fresh('nobody'))).toBeNull();
      expect(await accounts.list(1_000)).toContainEqual(sari);
    });

    test('neither an id nor a name is taken twice', async () => {
      const { accounts } = storeOf();
      const [sari, budi] = [anAccount(), anAccount()];
      await accounts.add(sari);
      await accounts.add(budi);
      expect(await accounts.add({ ...anAccount(), id: sari.id })).toBe(false);
      expect(await accounts.add({ ...anAccount(), name: sari.name.toUpperCase() })).toBe(false);
      expect(await accounts.save({ ...budi, name: sari.name })).toBe('name-taken');
      expect(await accounts.find(budi.id)).toEqual(budi);
    });

    test('one is written only by the version that was read', async () => {
      const { accounts } = storeOf();
      const sari = anAccount();
      await accounts.add(sari);
      const changed: Account = {
        ...sari,
        role: 'owner',
        password: { hash: 'x', at: someTime },
        twoStep: { secret: 'y', usedStep: 7 },
      };
      expect([await accounts.save(changed), await accounts.save(changed)]).toEqual(['saved', 'stale']);
      expect(await accounts.find(sari.id)).toEqual({ ...changed, version: 2 });
      expect(await accounts.remove(sari)).toBe(false);
      const read = { ...changed, version: 2 };
      expect([await accounts.remove(read), await accounts.remove(read)]).toEqual([true, false]);
      expect(await accounts.save({ ...changed, version: 2 })).toBe('stale');
    });

    testAtomicity('of two that add one name at once one does', async () => {
      const { accounts } = storeOf();
      const name = fresh('twin');
      const added = await Promise.all([1, 2, 3].map(() => accounts.add({ ...anAccount(), name })));
      expect(added.filter(Boolean)).toHaveLength(1);
    });

    testAtomicity('a link is taken once, also by many at once', async () => {
      const { accounts } = storeOf();
      const link = { id: fresh('link'), account: fresh('account') as AccountId, until: someTime };
      await accounts.addLink(link);
      const taken = await Promise.all([1, 2, 3, 4].map(() => accounts.takeLink(link.id)));
      expect(taken.filter((each) => each !== null)).toEqual([link]);
      expect(await accounts.takeLink(link.id)).toBeNull();
    });

    test('links of an account are dropped together, and those that are over are forgotten', async () => {
      const { accounts } = storeOf();
      const [sari, budi] = [fresh('account') as AccountId, fresh('account') as AccountId];
      const linkOf = (account: AccountId, until = someTime) => ({ id: fresh('link'), account, until });
      const [first, second, other] = [linkOf(sari), linkOf(sari), linkOf(budi, 1_000)];
      for (const link of [first, second, other]) await accounts.addLink(link);
      await accounts.dropLinks(sari);
      expect([await accounts.takeLink(first.id), await accounts.takeLink(second.id)]).toEqual([null, null]);
      await accounts.forget(1_001);
      expect(await accounts.takeLink(other.id)).toBeNull();
    });

    testAtomicity('tries are counted one by one, also many at once', async () => {
      const { accounts } = storeOf();
      const key = fresh('try');
      const counts = await Promise.all([1, 2, 3, 4, 5].map(() => accounts.countTry(key, someTime)));
      expect(counts.sort()).toEqual([1, 2, 3, 4, 5]);
      await accounts.forgetTries(key);
      expect(await accounts.countTry(key, 1_000)).toBe(1);
      await accounts.forget(1_001);
      expect(await accounts.countTry(key, someTime)).toBe(1);
    });
  });

  describe('sessions', () => {
    const aSession = (account: AccountId, seenAt = someTime): ConsoleSession => ({
      id: fresh('session'),
      account,
      name: 'Sari',
      role: 'editor',
      language: null,
      hasPassword: false,
      createdAt: someTime,
      seenAt,
      until: someTime + 1_000,
      agent: 'a browser',
    });

    test('one is found, lasts longer, is told what changed, and is ended by its own account alone', async () => {
      const { sessions } = storeOf();
      const sari = fresh('account') as AccountId;
      const session = aSession(sari);
      await sessions.add(session);
      await sessions.renew(session.id, someTime + 1, someTime + 2);
      const told = { name: 'Sari W.', role: 'owner', language: 'id', hasPassword: true } as const;
      await sessions.tell(sari, told);
      const now = { ...session, ...told, seenAt: someTime + 1, until: someTime + 2 };
      expect(await sessions.find(session.id)).toEqual(now);
      expect(await sessions.end(fresh('account') as AccountId, session.id)).toBe(false);
      expect(await sessions.end(sari, session.id)).toBe(true);
      await sessions.renew(session.id, someTime, someTime);
      expect(await sessions.find(session.id)).toBeNull();
    });

    test("an account's are listed and ended together, but for one", async () => {
      const { sessions } = storeOf();
      const [sari, budi] = [fresh('account') as AccountId, fresh('account') as AccountId];
      const [old, young, others] = [aSession(sari), aSession(sari, someTime + 1), aSession(budi)];
      for (const session of [old, young, others]) await sessions.add(session);
      expect(await sessions.of(sari)).toEqual([young, old]);
      await sessions.endAll(sari, old.id);
      expect(await sessions.of(sari)).toEqual([old]);
      await sessions.endAll(sari, null);
      expect([await sessions.of(sari), await sessions.of(budi)]).toEqual([[], [others]]);
    });

    test('those that are over are forgotten', async () => {
      const { sessions } = storeOf();
      const session = { ...aSession(fresh('account') as AccountId), until: 1_000 };
      await sessions.add(session);
      await sessions.forget(1_000);
      expect(await sessions.find(session.id)).toEqual(session);
      await sessions.forget(1_001);
      expect(await sessions.find(session.id)).toBeNull();
    });
  });

  describe('tokens of the API', () => {
    test('one is found, used, listed and revoked once', async () => {
      const { tokens } = storeOf();
      const token: ApiToken = {
        id: fresh('token'),
        name: 'shop',
        scopes: ['read', 'privacy'],
        by: 'Sari',
        createdAt: someTime,
        usedAt: null,
      };
      await tokens.add(token);
      expect(await tokens.find(token.id)).toEqual(token);
      await tokens.use(token.id, someTime + 1);
      const used = { ...token, usedAt: someTime + 1 };
      expect(await tokens.list(1_000)).toContainEqual(used);
      expect([await tokens.remove(token.id), await tokens.remove(token.id)]).toEqual([true, false]);
      await tokens.use(token.id, someTime + 2);
      expect(await tokens.find(token.id)).toBeNull();
    });
  });

  describe('deeds', () => {
    const aDeed = (at: number, nth: number): Deed => ({
      id: `${new Date(at).toISOString()}/${nth}`,
      at,
      who: { kind: 'account', id: 'sari' as AccountId, name: 'Sari', role: 'owner' },
      does: 'contact.erased',
      to: { contact: 'c-1' },
      status: 303,
    });

    test('are told latest first, page by page, and forgotten by their age', async () => {
      const { deeds } = storeOf();
      // Far from what other tests do.
      const begin = Date.UTC(1999, 0, 1);
      const all = [0, 1, 2, 3].map((nth) => aDeed(begin + nth, nth));
      for (const deed of [...all, ...all]) await deeds.add(deed);
      const end = `${new Date(begin + 4).toISOString()}`;
      const first = await deeds.latest(end, 3);
      expect(first).toEqual([all[3], all[2], all[1]]);
      expect(await deeds.latest(first[2]?.id ?? null, 3)).toEqual([all[0]]);
      expect(await deeds.forget(begin + 3, 2)).toBe(2);
      expect(await deeds.latest(end, 10)).toEqual([all[3], all[2]]);
      expect(await deeds.forget(begin + 9, 10)).toBe(2);
    });
  });
}
