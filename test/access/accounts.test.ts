/** Accounts beside other processes: the first owner, names, the last owner, and sessions that hear of every change. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Access, createAccess } from '../../src/access/access.ts';
import { codeAt } from '../../src/access/one-time-code.ts';
import type { Account, AccountId, Role } from '../../src/core/access/account.ts';
import { dayMs, hourMs, minuteMs } from '../../src/core/time/instant.ts';
import { openRig, type Rig } from '../support/kabar.ts';

const secret = 'a secret of this installation only';
const password = 'three quiet rivers';

let rig: Rig;
let here: Access;
/** The same store, seen by another process. */
let there: Access;
beforeEach(async () => {
  rig = await openRig();
  const deps = { store: rig.kabar.store, clock: rig.clock, secret };
  [here, there] = [createAccess(deps), createAccess(deps)];
});
afterEach(() => rig.close());

async function account(name: string, role: Role, withPassword = true): Promise<Account> {
  const invited = await here.accounts.invite(name, role);
  if (typeof invited === 'string') throw new Error(invited);
  const { id } = invited.account;
  if (withPassword)
    expect(await here.signingIn.setPassword(id, { current: '', next: password, session: '' })).toBeNull();
  return (await here.accounts.find(id)) ?? invited.account;
}

const check = (name: string, code = '', given = password) =>
  there.signingIn.check({ name, password: given, code });

describe('the first owner', () => {
  test('is one, however many processes start at once, and comes in at any of them', async () => {
    const links = await Promise.all([here, there, here].map(({ accounts }) => accounts.firstLink()));
    expect(await here.accounts.list()).toMatchObject([{ name: 'owner', role: 'owner', password: null }]);
    for (const link of links) expect((await there.accounts.redeem(link ?? ''))?.name).toBe('owner');
    expect(await here.accounts.redeem(links[0] ?? '')).toBeNull();
  });

  test('gets no more links once they have a password', async () => {
    const link = await here.accounts.firstLink();
    const owner = await here.accounts.redeem(link ?? '');
    const waiting = await here.accounts.firstLink();
    if (!owner) throw new Error('the link led nowhere');
    await here.signingIn.setPassword(owner.id, { current: '', next: password, session: '' });
    expect(await there.accounts.firstLink()).toBeNull();
    expect(await here.accounts.redeem(waiting ?? '')).toBeNull();
  });

  test('a link ends after an hour', async () => {
    const link = await here.accounts.firstLink();
    rig.clock.advance(hourMs + 1);
    expect(await here.accounts.redeem(link ?? '')).toBeNull();
  });

  test('where a name is taken by somebody else, another is found', async () => {
    await account('owner', 'viewer');
    expect(await here.accounts.firstLink()).not.toBeNull();
    expect((await here.accounts.list()).filter(({ role }) => role === 'owner')).toHaveLength(1);
  });
});

describe('the last owner', () => {
  test('keeps the role and the account, whoever asks', async () => {
    const owner = await account('Sari', 'owner');
    await account('Budi', 'editor');
    expect(await here.accounts.changeRole(owner.id, 'viewer')).toBe('last-owner');
    expect(await here.accounts.remove(owner.id)).toBe('last-owner');
    expect(await here.accounts.find(owner.id)).toMatchObject({ role: 'owner' });
  });

  test('an owner who never set a password does not count beside one who did', async () => {
    const owner = await account('Sari', 'owner');
    await account('Budi', 'owner', false);
    expect(await here.accounts.remove(owner.id)).toBe('last-owner');
  });

  test('of two who take the role from each other at once, one at least keeps it', async () => {
    const [sari, budi] = [await account('Sari', 'owner'), await account('Budi', 'owner')];
    await Promise.all([
      here.accounts.changeRole(sari.id, 'viewer'),
      there.accounts.remove(budi.id),
      there.accounts.changeRole(budi.id, 'viewer'),
    ]);
    expect((await here.accounts.list()).some(({ role }) => role === 'owner')).toBe(true);
  });

  test.each([
    ['take the role from', (at: Access, id: AccountId) => at.accounts.changeRole(id, 'viewer')],
    ['remove', (at: Access, id: AccountId) => at.accounts.remove(id)],
  ])('of two who %s each other at once, at any moment one is an owner', async (_, does) => {
    const [sari, budi] = [await account('Sari', 'owner'), await account('Budi', 'owner')];
    const { store } = rig.kabar;
    const owners: number[] = [];
    // Whatever comes after a write may never come: the process that wrote is gone.
    const watched = (at: Access) => {
      const look = async <T>(outcome: T): Promise<T> => {
        owners.push((await at.accounts.list()).filter(({ role }) => role === 'owner').length);
        return outcome;
      };
      const { save, remove } = store.accounts;
      const accounts = {
        ...store.accounts,
        save: async (given: Account) => look(await save(given)),
        remove: async (given: Account) => look(await remove(given)),
      };
      return createAccess({ store: { ...store, accounts }, clock: rig.clock, secret });
    };
    const outcomes = await Promise.all([does(watched(here), budi.id), does(watched(there), sari.id)]);
    expect(outcomes.toSorted()).toEqual(['last-owner', null]);
    expect(Math.min(...owners)).toBe(1);
  });

  test('is not removed where they were made one meanwhile', async () => {
    const [sari, budi] = [await account('Sari', 'owner'), await account('Budi', 'viewer')];
    const { store } = rig.kabar;
    let isFirst = true;
    const accounts = {
      ...store.accounts,
      async remove(given: Pick<Account, 'id' | 'version'>) {
        if (isFirst) {
          isFirst = false;
          await there.accounts.changeRole(budi.id, 'owner');
          await there.accounts.remove(sari.id);
        }
        return store.accounts.remove(given);
      },
    };
    const slow = createAccess({ store: { ...store, accounts }, clock: rig.clock, secret });
    expect(await slow.accounts.remove(budi.id)).toBe('last-owner');
    expect(await here.accounts.list()).toMatchObject([{ name: 'Budi', role: 'owner' }]);
  });
});

describe('a password', () => {
  test.each([
    ['short', 'too short'],
    ['long', 'x1y2z'.repeat(50)],
    ['simple', 'aaaaaaaaaaaa'],
    ['simple', 'SariSariSari1'],
  ])('that is too %s is not taken', async (problem, next) => {
    const { id } = await account('Sari', 'viewer', false);
    expect(await here.signingIn.setPassword(id, { current: '', next, session: '' })).toBe(problem);
  });

  test('signs in under any case of the name; any other words do not', async () => {
    await account('Sari', 'viewer');
    expect(await check('sari')).toMatchObject({ name: 'Sari' });
    expect(await check('Sari', '', 'three quiet river')).toBe('wrong');
    expect(await check('Nobody')).toBe('wrong');
  });

  test('is stored as an argon2 hash alone', async () => {
    const { password: stored } = await account('Sari', 'viewer');
    expect(stored?.hash).toMatch(/^\$argon2id\$/);
  });

  test('is changed with the one before, and signs every other browser out', async () => {
    const sari = await account('Sari', 'viewer');
    const [own, other] = [await here.sessions.open(sari, 'a'), await here.sessions.open(sari, 'b')];
    const session = (await here.sessions.find(own ?? ''))?.session.id ?? '';
    const change = { current: password, next: 'four loud mountains', session };
    expect(await here.signingIn.setPassword(sari.id, { ...change, current: 'wrong one' })).toBe('wrong');
    expect(await here.sessions.find(other ?? '')).not.toBeNull();
    expect(await here.signingIn.setPassword(sari.id, change)).toBeNull();
    expect(await here.sessions.find(own ?? '')).not.toBeNull();
    expect(await there.sessions.find(other ?? '')).toBeNull();
  });

  test('ten wrong tries of all processes together make even the right one wait, known name or not', async () => {
    await account('Sari', 'viewer');
    for (const name of ['Sari', 'Nobody']) {
      const tries = Array.from({ length: 10 }, (_, index) =>
        (index % 2 ? here : there).signingIn.check({ name, password: 'guess', code: '' }),
      );
      expect(new Set(await Promise.all(tries))).toEqual(new Set(['wrong']));
      expect(await check(name)).toBe('too-many');
    }
    rig.clock.advance(15 * minuteMs);
    expect(await check('Sari')).toMatchObject({ name: 'Sari' });
  });
});

describe('a code from the phone', () => {
  async function withCode() {
    const sari = await account('Sari', 'viewer');
    const { secret: words, sealed } = here.signingIn.offerCode(sari);
    const code = () => codeAt(words, Math.floor(rig.clock.now() / 30_000));
    expect(await here.signingIn.turnCodeOn(sari.id, sealed, '000000')).toBe('wrong');
    expect(await here.signingIn.turnCodeOn(sari.id, sealed, code())).toBeNull();
    rig.clock.advance(minuteMs);
    return { sari, code, words };
  }

  test('is asked for from then on, and good once: also of two at once, at two processes', async () => {
    const { code } = await withCode();
    expect(await check('Sari')).toBe('wrong');
    const twice = await Promise.all([check('Sari', code()), check('Sari', code())]);
    expect(twice.filter((each) => typeof each !== 'string')).toHaveLength(1);
    expect(await check('Sari', code())).toBe('wrong');
    rig.clock.advance(30_000);
    expect(await check('Sari', code())).toMatchObject({ name: 'Sari' });
  });

  test('its secret is stored sealed, for this account alone', async () => {
    const { sari, words } = await withCode();
    const stored = (await here.accounts.find(sari.id))?.twoStep?.secret ?? '';
    expect(stored).not.toContain(words);
    const budi = await account('Budi', 'viewer');
    expect(here.signingIn.offeredCode(budi, stored)).toBeNull();
    expect(here.signingIn.offeredCode(sari, stored)?.secret).toBe(words);
  });

  test('is turned off with the password; a reset takes both away and gives a link', async () => {
    const { sari } = await withCode();
    expect(await here.signingIn.turnCodeOff(sari.id, 'wrong one')).toBe('wrong');
    expect(await here.signingIn.turnCodeOff(sari.id, password)).toBeNull();
    expect(await check('Sari')).toMatchObject({ name: 'Sari' });
    const cookie = await here.sessions.open((await here.accounts.find(sari.id)) ?? sari, '');
    const reset = await here.accounts.reset(sari.id);
    if (typeof reset === 'string') throw new Error(reset);
    expect(await here.sessions.find(cookie ?? '')).toBeNull();
    expect(await check('Sari')).toBe('wrong');
    expect(await there.accounts.redeem(reset.token)).toMatchObject({ name: 'Sari', password: null });
  });
});

describe('sessions', () => {
  test('know at once what an owner changed, at every process', async () => {
    const sari = await account('Sari', 'editor');
    const cookie = (await here.sessions.open(sari, 'a browser')) ?? '';
    await there.accounts.changeRole(sari.id, 'viewer');
    await there.accounts.rename(sari.id, 'Sari W.');
    expect(await here.sessions.find(cookie)).toMatchObject({ session: { role: 'viewer', name: 'Sari W.' } });
    await account('Budi', 'owner');
    expect(await there.accounts.remove(sari.id)).toBeNull();
    expect(await here.sessions.find(cookie)).toBeNull();
  });

  test('none is opened on an account that was changed meanwhile', async () => {
    const sari = await account('Sari', 'editor');
    await there.accounts.changeRole(sari.id, 'viewer');
    expect(await here.sessions.open(sari, '')).toBeNull();
    expect(await rig.kabar.store.sessions.of(sari.id)).toEqual([]);
  });

  test('last a week, and are renewed by use', async () => {
    const cookie = (await here.sessions.open(await account('Sari', 'editor'), '')) ?? '';
    rig.clock.advance(6 * dayMs);
    expect(await here.sessions.find(cookie)).toMatchObject({ renewed: true });
    rig.clock.advance(6 * dayMs);
    expect(await here.sessions.find(cookie)).not.toBeNull();
    rig.clock.advance(7 * dayMs);
    expect(await here.sessions.find(cookie)).toBeNull();
  });

  test('the store holds nothing that a browser or a link would bring', async () => {
    const sari = await account('Sari', 'editor');
    const cookie = (await here.sessions.open(sari, '')) ?? '';
    expect(JSON.stringify(await rig.kabar.store.sessions.of(sari.id))).not.toContain(cookie);
  });
});
