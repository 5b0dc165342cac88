/** What owners do: accounts, tokens of the API, and the journal that tells of it. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import type { AccountId } from '../../src/core/access/account.ts';
import { openRig, type Rig } from '../support/kabar.ts';
import { type Browser, type ConsoleRig, openConsole } from './support.ts';

let rig: Rig;
let house: ConsoleRig;
let owner: Browser;
beforeEach(async () => {
  rig = await openRig();
  house = openConsole(rig);
  owner = await house.signedIn();
});
afterEach(() => rig.close());

const linkIn = (text: string) => /\/console\/sign-in\?token=[\w-]{43}/.exec(text)?.[0] ?? '';
const idOf = async (name: string) => (await house.access.accounts.named(name))?.id ?? ('' as AccountId);

describe('accounts', () => {
  test('somebody is invited by a link that is shown once, and comes in with the role', async () => {
    const { text } = await owner.post('/console/accounts', { name: 'Budi', role: 'agent' });
    const budi = house.browser();
    expect((await budi.get(linkIn(text))).status).toBe(303);
    expect((await budi.get('/console/account')).text).toContain('Your role is agent');
    expect((await budi.get('/console/accounts')).status).toBe(403);
    expect((await owner.get('/console/accounts')).text).not.toContain('token=');
  });

  test.each([
    [{ name: 'OWNER', role: 'viewer' }, 'Somebody else has this name.'],
    [{ name: ' ', role: 'viewer' }, 'A name has 1 to 60 letters.'],
    [{ name: 'Budi', role: 'king' }, 'Choose a role.'],
  ])('what is wrong is told: %j', async (fields, words) => {
    const answer = await owner.post('/console/accounts', fields);
    expect([answer.status, answer.text.includes(words)]).toEqual([400, true]);
    expect(await house.access.accounts.list()).toHaveLength(1);
  });

  test('a role that is changed counts at the next page', async () => {
    const budi = await house.signedIn('editor');
    const id = await idOf('editor 1');
    await owner.post(`/console/accounts/${id}/role`, { role: 'owner' });
    expect((await budi.get('/console/accounts')).status).toBe(200);
    await owner.post(`/console/accounts/${id}/role`, { role: 'viewer' });
    expect((await budi.get('/console/accounts')).status).toBe(403);
  });

  test('who is reset or removed is out at once', async () => {
    const budi = await house.signedIn('editor');
    const id = await idOf('editor 1');
    const { text } = await owner.post(`/console/accounts/${id}/reset`);
    expect((await budi.get('/console/account')).status).toBe(401);
    await budi.get(linkIn(text));
    expect((await budi.get('/console/account')).status).toBe(200);
    await owner.post(`/console/accounts/${id}/remove`);
    expect((await budi.get('/console/account')).status).toBe(401);
  });

  test('the last owner stays', async () => {
    const id = await idOf('owner');
    for (const [path, fields] of [
      ['role', { role: 'viewer' }],
      ['remove', {}],
    ] as const) {
      const answer = await owner.post(`/console/accounts/${id}/${path}`, { ...fields });
      expect([answer.status, answer.text.includes('last owner')]).toEqual([400, true]);
    }
    expect((await owner.get('/console/accounts')).status).toBe(200);
  });

  test('names are shown, never run', async () => {
    await owner.post('/console/accounts', { name: '"><script>alert(1)</script>', role: 'viewer' });
    for (const path of ['/console/accounts', '/console/audit'])
      expect((await owner.get(path)).text).not.toContain('<script>alert');
  });
});

describe('tokens of the API', () => {
  const secretIn = (text: string) => /kabar_[\w-]{43}/.exec(text)?.[0] ?? '';
  const ask = (secret: string, path: string) =>
    request(house.app).get(path).set('Authorization', `Bearer ${secret}`);

  test('one is made, shown once, may what it was made for, and is revoked', async () => {
    const { text } = await owner.post('/console/tokens', { name: 'shop', scope: 'read' });
    const secret = secretIn(text);
    expect((await ask(secret, '/api/campaigns')).status).toBe(200);
    const write = await request(house.app)
      .post('/api/contacts')
      .set('Authorization', `Bearer ${secret}`)
      .send({});
    expect([write.status, write.body.code]).toEqual([403, 'request.forbidden']);
    const page = (await owner.get('/console/tokens')).text;
    expect(secretIn(page)).toBe('');
    expect(page).toContain('shop');
    const [revoke] = /\/console\/tokens\/[\w-]{43}\/revoke/.exec(page) ?? [''];
    expect((await owner.post(revoke)).headers.location).toBe('/console/tokens?done=revoked');
    expect((await ask(secret, '/api/campaigns')).status).toBe(401);
    expect((await owner.post(revoke)).status).toBe(400);
  });

  test('one that may nothing, or has no name, is not made', async () => {
    for (const fields of [{ name: 'shop' }, { name: '', scope: 'read' }, { name: 'shop', scope: 'all' }])
      expect((await owner.post('/console/tokens', fields)).status).toBe(400);
    expect(await rig.kabar.store.tokens.list(10)).toEqual([]);
  });

  test('the store holds its digest alone', async () => {
    const { text } = await owner.post('/console/tokens', { name: 'shop', scope: 'read' });
    expect(JSON.stringify(await rig.kabar.store.tokens.list(10))).not.toContain(secretIn(text));
  });
});

describe('the journal of admins', () => {
  const deeds = async () => [...(await rig.kabar.store.deeds.latest(null, 100))].reverse();

  test('tells who did what and how it ended, and of whoever was refused', async () => {
    const viewer = await house.signedIn('viewer');
    rig.clock.advance(1);
    await owner.post('/console/accounts', { name: 'Budi', role: 'agent' });
    rig.clock.advance(1);
    await viewer.post('/console/accounts', { name: 'Mallory', role: 'owner' });
    const [invited, refused] = (await deeds()).slice(-2);
    expect(invited).toMatchObject({
      who: { kind: 'account', name: 'owner', role: 'owner' },
      does: 'account.invited',
      to: { name: 'Budi', role: 'agent' },
      status: 200,
    });
    expect(refused).toMatchObject({
      who: { name: 'viewer 1', role: 'viewer' },
      does: 'account.invited',
      to: {},
      status: 403,
    });
    const { text } = await owner.get('/console/audit');
    expect(text.indexOf('refused')).toBeLessThan(text.indexOf('Budi'));
  });

  test('never holds words of messages, numbers, passwords, links or tokens', async () => {
    const secret = 'three quiet rivers';
    const phone = '+6281234567890';
    await owner.post('/console/simulator/messages', { phone, send: 'text', text: 'my own words' });
    await owner.post('/console/account/password', { next: secret });
    const { text } = await owner.post('/console/accounts', { name: 'Budi', role: 'agent' });
    await request(house.app)
      .post(`/api/contacts/${encodeURIComponent(phone)}/hand`)
      .set('Authorization', 'Bearer a-token-for-tests')
      .send({ to: 'person', actor: 'my own words' });
    const all = await waitFor(deeds, (found) => found.some(({ does }) => does === 'handConversation'));
    expect(all.find(({ does }) => does === 'handConversation')).toMatchObject({
      who: { kind: 'setting' },
      to: { contact: '(a number)' },
    });
    const written = JSON.stringify(all);
    for (const hidden of ['my own words', secret, phone, linkIn(text).split('=')[1] ?? '?'])
      expect(written).not.toContain(hidden);
  });

  test('is read page by page', async () => {
    for (let nth = 0; nth < 60; nth++)
      await rig.kabar.store.deeds.add({
        id: `${new Date(rig.clock.now() + nth).toISOString()}/x`,
        at: rig.clock.now() + nth,
        who: { kind: 'machine' },
        does: `deed.${nth}.`,
        to: {},
        status: 500,
      });
    const first = await owner.get('/console/audit');
    expect([first.text.includes('deed.59.'), first.text.includes('deed.9.')]).toEqual([true, false]);
    const [older = ''] = /\/console\/audit\?before=[^"]+/.exec(first.text) ?? [];
    const second = await owner.get(older);
    expect([second.text.includes('deed.59.'), second.text.includes('deed.9.')]).toEqual([false, true]);
  });
});

/** Asks until it is so: a call of the API is written down when its answer is gone. */
async function waitFor<T>(ask: () => Promise<T>, isSo: (found: T) => boolean): Promise<T> {
  for (;;) {
    const found = await ask();
    if (isSo(found)) return found;
    await new Promise(setImmediate);
  }
}
