/** The door, as browsers without scripts and people with bad intentions find it. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import { codeAt } from '../../src/access/one-time-code.ts';
import { dayMs, minuteMs } from '../../src/core/time/instant.ts';
import { openRig, type Rig } from '../support/kabar.ts';
import { type Browser, type ConsoleRig, openConsole } from './support.ts';

const door = '/console/sign-in';
const password = 'three quiet rivers';

let rig: Rig;
let house: ConsoleRig;
beforeEach(async () => {
  rig = await openRig();
  house = openConsole(rig);
});
afterEach(() => rig.close());

/** The first owner, who has set a name and a password. */
async function settled(): Promise<Browser> {
  const browser = await house.signedIn();
  await browser.post('/console/account/name', { name: 'Sari' });
  await browser.post('/console/account/password', { next: password });
  return browser;
}

const signIn = (browser: Browser, fields: Record<string, string> = {}) =>
  browser.post(door, { name: 'Sari', password, code: '', to: '/', ...fields }, door);

describe('from the first link to the next day', () => {
  test('link, simulator, name and password, sign out, and in again', async () => {
    const link = `${door}?token=${await house.access.accounts.firstLink()}`;
    const browser = house.browser();
    expect((await browser.get(link)).headers.location).toBe('/console/');
    const simulator = await browser.get('/console/simulator');
    expect(simulator.text).toContain('Set a name and a password to come back');
    await browser.post('/console/account/name', { name: 'Sari' });
    const set = await browser.post('/console/account/password', { next: password });
    expect(set.headers.location).toBe('/console/account?done=password');
    expect((await browser.get('/console/account?done=password')).text).toContain('The password was set.');
    expect((await browser.get('/console/simulator')).text).not.toContain('Set a name and a password');

    expect((await browser.post('/console/sign-out')).headers.location).toBe(door);
    expect((await browser.get('/console/simulator')).status).toBe(401);
    rig.clock.advance(30 * dayMs);
    const back = await signIn(browser, { name: 'SARI', to: '/channels' });
    expect([back.status, back.headers.location]).toEqual([303, '/console/channels']);
    expect((await browser.get('/console/channels')).text).toContain('Your account: Sari');
  });

  test('whoever asks for a page is brought there after signing in', async () => {
    await settled();
    const { text, status } = await house.browser().get('/console/simulator?phone=%2B6281234567890');
    expect(status).toBe(401);
    expect(text).toContain('name="to" value="/simulator?phone=%2B6281234567890"');
    expect(text).toContain('<label for="password">');
  });

  test('a code from the phone: set up by forms, asked for, good once', async () => {
    const browser = await settled();
    const { text } = await browser.get('/console/account?offer=code');
    const secret = /<p class="secret">([A-Z2-7]{32})</.exec(text)?.[1] ?? '';
    const sealed = /name="sealed" value="([^"]+)"/.exec(text)?.[1] ?? '';
    const code = () => codeAt(secret, Math.floor(rig.clock.now() / 30_000));
    const wrong = await browser.post('/console/account/code', { sealed, code: '000000' });
    expect([wrong.status, wrong.text.includes(secret)]).toEqual([400, true]);
    await browser.post('/console/account/code', { sealed, code: code() });
    rig.clock.advance(minuteMs);
    expect((await signIn(house.browser())).status).toBe(401);
    const used = code();
    expect((await signIn(house.browser(), { code: used })).status).toBe(303);
    expect((await signIn(house.browser(), { code: used })).status).toBe(401);
  });

  test('one ends the browsers that are not at hand', async () => {
    const browser = await settled();
    const [phone, tablet] = [house.browser(), house.browser()];
    await signIn(phone);
    await signIn(tablet);
    const { text } = await browser.get('/console/account');
    const [one] = /\/console\/account\/sessions\/[\w-]{43}\/end/.exec(text) ?? [''];
    await browser.post(one);
    const left = [await phone.get('/console/account'), await tablet.get('/console/account')];
    expect(left.map(({ status }) => status).sort()).toEqual([200, 401]);
    await browser.post('/console/account/sessions/end');
    expect((await tablet.get('/console/account')).status).toBe(401);
    expect((await phone.get('/console/account')).status).toBe(401);
    expect((await browser.get('/console/account')).status).toBe(200);
  });

  test('nobody ends the session of another account', async () => {
    const owner = await settled();
    const other = await house.signedIn('viewer');
    const sessions = await rig.kabar.store.sessions.of(
      (await house.access.accounts.named('Sari'))?.id ?? ('' as never),
    );
    await other.post(`/console/account/sessions/${sessions[0]?.id}/end`);
    expect((await owner.get('/console/account')).status).toBe(200);
  });

  test('the language chosen stays with the account, in every browser', async () => {
    const browser = await settled();
    await browser.get('/console/language?language=id&back=/account');
    const other = house.browser();
    await signIn(other);
    expect((await other.get('/console/account')).text).toContain('<html lang="id">');
  });
});

describe('at the door', () => {
  test('an unknown name, a wrong password and a missing code are told in the same words', async () => {
    await settled();
    const texts = [];
    for (const fields of [{ name: 'Nobody' }, { password: 'four loud mountains' }]) {
      const { status, text } = await signIn(house.browser(), fields);
      texts.push([status, text.replace(/name="form" value="[^"]+"/, '')]);
    }
    expect(texts[0]).toEqual(texts[1]);
    expect(texts[0]).toEqual([401, expect.stringContaining('Name, password or code is not right.')]);
  });

  test('guessing is stopped by name, whatever address it comes from, and waits 15 minutes', async () => {
    await settled();
    for (let nth = 0; nth < 10; nth++) await signIn(house.browser(), { password: `guess ${nth}` });
    expect((await signIn(house.browser())).status).toBe(429);
    rig.clock.advance(15 * minuteMs);
    expect((await signIn(house.browser())).status).toBe(303);
  });

  test('and by address, whatever names are tried', async () => {
    const small = openConsole(rig, { limits: { posts: 5, allPosts: 100, phone: 1, images: 1, guesses: 1 } });
    const browser = small.browser();
    const tried = [];
    for (let nth = 0; nth < 6; nth++) tried.push((await signIn(browser, { name: `name ${nth}` })).status);
    expect(tried).toEqual([401, 401, 401, 401, 401, 429]);
  });

  test('another site cannot sign a browser in: its form has no token of this browser', async () => {
    await settled();
    const victim = house.browser();
    await victim.get(door);
    const foreign = /name="form" value="([^"]+)"/.exec((await house.browser().get(door)).text)?.[1];
    for (const form of [undefined, 'x', foreign]) {
      const posted = request(house.app).post(door).set('Cookie', victim.cookie()).type('form');
      const answer = await posted.send({ name: 'Sari', password, ...(form === undefined ? {} : { form }) });
      expect([answer.status, answer.headers['set-cookie']]).toEqual([403, undefined]);
    }
  });

  test('a session that somebody planted is not taken over, and the one before is ended', async () => {
    const attacker = await settled();
    const planted = attacker.cookies().kabar_session ?? '';
    await attacker.post('/console/sign-out');
    for (const session of [planted, 'A'.repeat(43)]) {
      const victim = house.browser({ kabar_session: session });
      await signIn(victim);
      expect(victim.cookies().kabar_session).not.toBe(session);
      expect((await house.browser({ kabar_session: session }).get('/console/account')).status).toBe(401);
      const before = victim.cookies().kabar_session ?? '';
      await signIn(victim);
      // Signed in already, the door leads on; a link makes a session of its own.
      await victim.get(`${door}?token=${await linkOfSari()}`);
      expect((await house.browser({ kabar_session: before }).get('/console/account')).status).toBe(401);
    }
  });

  test.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    '\\\\evil.example',
    'javascript:alert(1)',
    '',
  ])('leads nowhere else: %j', async (to) => {
    await settled();
    const answer = await signIn(house.browser(), { to });
    expect([answer.status, answer.headers.location]).toEqual([303, '/console/']);
    const asked = await house.browser().get(`${door}?to=${encodeURIComponent(to)}`);
    expect(asked.text).toContain('name="to" value="/"');
  });

  test('fields that are lists or objects are no names and no passwords', async () => {
    await settled();
    const browser = house.browser();
    const form = /name="form" value="([^"]+)"/.exec((await browser.get(door)).text)?.[1] ?? '';
    const body = `form=${form}&name[$ne]=x&password[$ne]=x&name=Sari&name=Budi&password=a&password=b`;
    const answer = await request(house.app)
      .post(door)
      .set('Cookie', browser.cookie())
      .type('form')
      .send(body);
    expect(answer.status).toBe(401);
  });

  test('nothing of it is kept by caches, framed, or shown to scripts', async () => {
    const browser = await settled();
    const { headers } = await house.browser().get(door);
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['content-security-policy']).toMatch(/frame-ancestors 'none'|frame-ancestors 'self'/);
    browser.cookies();
    const answer = await signIn(house.browser());
    for (const line of answer.headers['set-cookie'] ?? []) expect(line).toMatch(/; HttpOnly; SameSite=/);
  });
});

async function linkOfSari(): Promise<string> {
  const sari = await house.access.accounts.named('Sari');
  if (!sari) throw new Error('Sari has no account');
  return house.access.accounts.link(sari.id);
}
