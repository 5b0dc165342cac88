/** The simulator page as a browser without scripts sees it: sign in, write, press, read what the engine thought. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import type { Access } from '../../src/access/access.ts';
import { createVirtualClock } from '../../src/adapters/clock/virtual.ts';
import { hourMs } from '../../src/core/time/instant.ts';
import type { createApp } from '../../src/http/app.ts';
import { openRig, type Rig } from '../support/kabar.ts';
import { morning } from '../support/world.ts';
import { openConsole } from './support.ts';

const ana = '+6281234567890';
const page = `/console/simulator?phone=${encodeURIComponent(ana)}`;
const posted = '/console/simulator/messages';

let rig: Rig;
let access: Access;
let app: ReturnType<typeof createApp>;
beforeAll(async () => {
  // Real clocks have fractions.
  rig = await openRig({ clock: createVirtualClock(morning + 0.25) });
  ({ app, access } = openConsole(rig));
});
afterAll(() => rig.close());

async function signedIn() {
  const answer = await request(app).get(`/console/sign-in?token=${await access.accounts.firstLink()}`);
  const cookie = answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  const get = (path: string) => request(app).get(path).set('Cookie', cookie);
  const formToken = /name="form" value="([^"]+)"/.exec((await get(page)).text)?.[1] ?? '';
  const post = (fields: Record<string, string>) =>
    request(app)
      .post(posted)
      .set('Cookie', cookie)
      .type('form')
      .send({ form: formToken, phone: ana, ...fields });
  return { cookie, get, post, formToken };
}

describe('signing in', () => {
  test('a link works once, and gives a cookie that scripts cannot read', async () => {
    const link = `/console/sign-in?token=${await access.accounts.firstLink()}`;
    await request(app).head(link);
    const first = await request(app).get(link);
    expect(first.status).toBe(303);
    expect(first.headers.location).toBe('/console/');
    expect(first.headers['set-cookie']?.[0]).toMatch(/; Path=\/console;.*HttpOnly; SameSite=Lax/);
    expect((await request(app).get(link)).status).toBe(401);
  });

  test('a link ends after an hour, a session after a week', async () => {
    const token = await access.accounts.firstLink();
    const { get } = await signedIn();
    rig.clock.advance(hourMs + 1);
    expect((await request(app).get(`/console/sign-in?token=${token}`)).status).toBe(401);
    expect((await get(page)).status).toBe(200);
    rig.clock.advance(7 * 24 * hourMs);
    expect((await get(page)).status).toBe(401);
  });

  test.each(['', 'kabar_session=x', `kabar_session=${'A'.repeat(22)}.9999999999999.${'A'.repeat(43)}`])(
    'no page for the cookie %j',
    async (cookie) => {
      const answer = await request(app).get('/console/simulator').set('Cookie', cookie);
      expect(answer.status).toBe(401);
      expect(answer.text).toContain('sign-in link');
    },
  );

  test('the front door leads to the console', async () => {
    expect((await request(app).get('/')).headers.location).toBe('/console/');
  });
});

describe('the page', () => {
  test('a conversation by forms alone', async () => {
    const { get, post } = await signedIn();
    const answer = await post({ send: 'text', text: 'hi\r\nthere' });
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toBe(`${page}#latest`);
    await rig.settle();
    const { text } = await get(page);
    expect(text).toContain('hi\nthere');
    const option = /<button type="submit" name="choice" value="([^"]+)"/.exec(text)?.[1];
    expect(option).toBeDefined();
    await post({ choice: option ?? '' });
    await rig.settle();
    const after = await get(page);
    expect(after.text).toContain('message.received');
    expect(after.text).toMatch(/aria-current="step">Onboarding/);
    expect(after.text).toContain('granted');
  });

  test('the engine tells its reasons in the language of the reader', async () => {
    const { get } = await signedIn();
    const stranger = await get('/console/simulator?phone=%2B6281234567899').set('Accept-Language', 'pt-BR');
    expect(stranger.text).toContain('O Kabar não conhece este número.');
    const { text } = await get(page).set('Accept-Language', 'id');
    for (const words of [
      'Persetujuan, dan apa yang boleh dikirim sekarang',
      'Akan dikirim sekarang.',
      'Baru bergabung',
    ])
      expect(text).toContain(words);
  });

  test('nothing written is nothing sent', async () => {
    const { post } = await signedIn();
    const before = rig.phones.shown({ kind: 'phone', value: ana }).length;
    await post({ send: 'text', text: '  ' });
    expect(rig.phones.shown({ kind: 'phone', value: ana })).toHaveLength(before);
  });

  test('everything that is no text can be sent, and one phone leads to the others', async () => {
    const { get, post } = await signedIn();
    const phone = '+6281234567999';
    const page = async () => (await get(`/console/simulator?phone=${encodeURIComponent(phone)}`)).text;
    // There is nothing to react to yet.
    expect(await page()).not.toContain('value="reaction"');
    for (const send of ['picture', 'video', 'voice message', 'document', 'location', 'sticker'])
      await post({ phone, send });
    await rig.settle();
    await post({ phone, send: 'reaction' });
    const text = await page();
    for (const shown of [
      'picture.jpg',
      'video.mp4',
      'audio',
      'document.pdf',
      'Yogyakarta',
      '[sticker]',
      '👍</p>',
    ])
      expect(text).toContain(shown);
    expect(text).toContain(`<a href="/console/simulator?phone=${encodeURIComponent(ana)}">${ana}</a>`);
    expect(text).toContain(`phone=${encodeURIComponent(phone)}" aria-current="page">`);
  });

  test('words and names are shown, never run', async () => {
    const { get } = await signedIn();
    const hostile = '"><script>alert(1)</script><img src=x onerror=alert(1)>\u0000\u202e';
    const from = { kind: 'phone', value: '+6281234567111' } as const;
    await rig.phones.write({ from, name: hostile, content: { kind: 'text', text: hostile } });
    await rig.phones.write({
      from,
      content: { kind: 'media', media: { type: 'image', mimeType: 'x', name: hostile } },
    });
    await rig.settle();
    const { text } = await get(`/console/simulator?phone=${encodeURIComponent(from.value)}`);
    expect(text).toContain('&lt;script>alert(1)');
    expect(text.match(/<script/g)).toHaveLength(1);
    expect(text).not.toContain('<img');
    expect(text).not.toMatch(/\son\w+="/);
  });

  test('addresses in messages can be followed, other schemes not', async () => {
    const { get } = await signedIn();
    const from = { kind: 'phone', value: '+6281234567112' } as const;
    const words = 'see https://kabar.example/a_b_c?x=1. or javascript:alert(1) *bold* _it_ 2*3*4';
    await rig.phones.write({ from, content: { kind: 'text', text: words } });
    const { text } = await get(`/console/simulator?phone=${encodeURIComponent(from.value)}`);
    expect(text).toContain('<a href="https://kabar.example/a_b_c?x=1" rel="noopener noreferrer"');
    expect(text).toContain('<b>bold</b> <i>it</i> 2*3*4');
    expect(text).not.toContain('href="javascript');
  });

  test('a number that is none is told so', async () => {
    const { get } = await signedIn();
    const answer = await get('/console/simulator?phone=hello');
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('country code');
  });

  test('its assets are there and nothing is inline', async () => {
    const { get } = await signedIn();
    const { text, headers } = await get(page);
    expect(headers['cache-control']).toBe('no-store');
    expect(text).not.toMatch(/<style|style="|<script>|<script [^>]*>[^<]/);
    expect((await request(app).get('/console/assets/console.css')).type).toBe('text/css');
    expect((await request(app).get('/console/assets/console.js')).type).toBe('text/javascript');
    expect((await get('/console/elsewhere')).status).toBe(404);
  });
});

describe('what is wrong with a phone', () => {
  let next = 0;
  const someone = () => `+62812345675${String(++next).padStart(2, '0')}`;
  const addressOf = (phone: string) => ({ kind: 'phone', value: phone }) as const;
  const pageOf = (phone: string) => `/console/simulator?phone=${encodeURIComponent(phone)}`;
  const set = async (phone: string, mood: string) => {
    const { cookie, formToken } = await signedIn();
    return request(app)
      .post('/console/simulator/mood')
      .set('Cookie', cookie)
      .type('form')
      .send({ form: formToken, phone, mood });
  };
  const moodShown = async (phone: string) =>
    /<option[^>]* selected[^>]*>([^<]*)</.exec((await (await signedIn()).get(pageOf(phone))).text)?.[1];
  const status = async (phone: string) => {
    const id = await rig.kabar.store.contacts.find(addressOf(phone));
    const rows = id === null ? [] : await rig.kabar.store.messages.conversation(id, 100);
    return rows.findLast(({ direction }) => direction === 'out')?.status;
  };

  test.each([
    ['unread', 'shows nobody what it read', 'delivered'],
    ['off', 'is switched off: nothing arrives', 'sent'],
    ['refusing', 'refuses every message for now', 'queued'],
    ['gone', 'has no WhatsApp', 'failed'],
  ])(
    '%s is chosen on the page, for this phone alone, until it is as usual again',
    async (mood, words, expected) => {
      const [phone, other] = [someone(), someone()];
      expect(await moodShown(phone)).toBe('works as usual');
      const answer = await set(phone, mood);
      expect([answer.status, answer.headers.location]).toEqual([303, `${pageOf(phone)}#latest`]);
      expect([await moodShown(phone), await moodShown(other)]).toEqual([words, 'works as usual']);
      await rig.say(phone, 'hi');
      await rig.say(other, 'hi');
      expect([await status(phone), await status(other)]).toEqual([expected, 'read']);
      await set(phone, 'usual');
      expect(await moodShown(phone)).toBe('works as usual');
    },
  );

  test('what the API has switched is told apart, and what is nothing is refused', async () => {
    const phone = someone();
    rig.phones.set({ failNext: 2 }, addressOf(phone));
    expect(await moodShown(phone)).toBe('is set by the API');
    const answer = await set(phone, 'sleepy');
    expect([answer.status, answer.text.includes('usual, unread, off, lost, refusing, gone')]).toEqual([
      400,
      true,
    ]);
    await set(phone, 'usual');
    expect(await moodShown(phone)).toBe('works as usual');
  });
});

describe('forms of strangers', () => {
  test.each([undefined, 'wrong', 'of another session'])(
    'a form token that is %j is refused',
    async (kind) => {
      const { cookie } = await signedIn();
      const other = await signedIn();
      const form = kind === undefined ? {} : { form: kind === 'wrong' ? 'x' : other.formToken };
      const answer = await request(app)
        .post(posted)
        .set('Cookie', cookie)
        .type('form')
        .send({ ...form, phone: ana, send: 'text', text: 'forged' });
      expect(answer.status).toBe(403);
      const texts = rig.phones.shown({ kind: 'phone', value: ana }).map((message) => message.text);
      expect(texts).not.toContain('forged');
    },
  );

  test('text beyond measure is refused with words', async () => {
    const { post } = await signedIn();
    const answer = await post({ send: 'text', text: 'x'.repeat(300_000) });
    expect(answer.status).toBe(413);
    expect(answer.text).toContain('256 KB');
  });
});
