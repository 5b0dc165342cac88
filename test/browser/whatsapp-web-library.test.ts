/**
 * What whatsapp-web.js does by itself, where our transport relies on it or works around it. A library upgrade that
 * changes one of these fails here first, and says which of our measures has become needless or wrong.
 */
import { expect, jest, test } from '@jest/globals';
import wweb from 'whatsapp-web.js';
import { pageShim } from '../../src/adapters/transport/whatsapp-web/page-shim.ts';
import { neededParts } from '../../src/adapters/transport/whatsapp-web/session/page-parts.ts';
import { describeInChromium } from './support/in-chromium.ts';
import { injected, next, withLibrary } from './support/library-rig.ts';
import { until } from './support/records.ts';

jest.setTimeout(40_000);

const asha = '919812345678@c.us';
const plain = { sendSeen: false, linkPreview: false } as const;

/** A send that does not settle within this time hangs. */
const hangs = (call: Promise<unknown>) =>
  Promise.race([
    call.then(
      () => false,
      () => false,
    ),
    new Promise((resolve) => setTimeout(resolve, 1_000, true)),
  ]);

describeInChromium('whatsapp-web.js itself', () => {
  test('a session asks for no page module that the fake does not know', () =>
    withLibrary({}, async ({ fake, login }) => {
      const client = await login();
      await client.sendMessage(asha, 'hi', plain);
      const message = next(client, 'message');
      fake.deliver({ from: asha, body: 'hello' });
      await message;
      await client.getNumberId('919812345678');
      await client.getContactLidAndPhone([asha]);
      await client.sendSeen(asha);
      const chat = await client.getChatById(asha);
      await chat.sendStateTyping();
      await chat.fetchMessages({ limit: 5 });
      // The page tells what it was asked for beside everything else: the last of it comes after our answer.
      await until(() => neededParts.every((part) => fake.used.has(part)));
      expect(fake.used.size).toBeGreaterThan(25);
      expect([...fake.used].filter(([, known]) => !known)).toEqual([]);
    }));

  test('a killed Chromium and a crashed tab give no event of the client; only puppeteer tells', () =>
    withLibrary({}, async ({ login }) => {
      const client = await login();
      let events = 0;
      for (const event of ['disconnected', 'change_state', 'auth_failure']) client.on(event, () => events++);
      const crashed = next(client.pupPage, 'error');
      client.pupPage?.goto('chrome://crash').catch(() => {});
      await crashed;
      expect(await hangs(client.getState())).toBe(true);
      const gone = next(client.pupBrowser, 'disconnected');
      client.pupBrowser?.process()?.kill('SIGKILL');
      await gone;
      expect(events).toBe(0);
    }));

  test('a page module that an update took away: authenticated, never ready, and no error', () =>
    withLibrary({ missing: ['WAWebSyncGatingUtils'] }, async ({ fake, client }) => {
      const one = client();
      let ready = 0;
      one.on('ready', () => ready++);
      const authenticated = next(one, 'authenticated');
      await one.initialize();
      fake.scan();
      await authenticated;
      await until(() => fake.used.has('WAWebSyncGatingUtils'));
      expect(ready).toBe(0);
    }));

  test('a reload of the page: ready again, and a message once', () =>
    withLibrary({}, async ({ fake, login }) => {
      const client = await login();
      const again = next(client, 'ready');
      fake.reload();
      await again;
      const bodies: string[] = [];
      client.on('message', (message) => bodies.push(message.body));
      fake.deliver({ from: asha, body: 'one' });
      fake.deliver({ from: asha, body: 'two' });
      await until(() => bodies.includes('two'));
      expect(bodies).toEqual(['one', 'two']);
    }));

  test('what came before the listeners gives no event; the chats have it', () =>
    withLibrary({}, async ({ fake, login, client }) => {
      await (await login()).destroy();
      await until(() => !fake.online);
      fake.boot.offlineBeforeSync = true;
      fake.deliver({ from: asha, body: 'missed' });
      const again = client();
      let events = 0;
      again.on('message', () => events++);
      const ready = next(again, 'ready');
      await again.initialize();
      await ready;
      const [chat] = await again.getChats();
      expect((await chat?.fetchMessages({ limit: 5 }))?.map((message) => message.body)).toEqual(['missed']);
      expect(chat?.unreadCount).toBe(1);
      expect(events).toBe(0);
    }));

  test('sendMessage resolves although nothing left; only message_ack tells', () =>
    withLibrary({}, async ({ fake, login }) => {
      const client = await login();
      fake.dropSends = true;
      expect((await client.sendMessage(asha, 'x', plain)).ack).toBe(0);
      expect(await hangs(client.sendMessage(asha, 'x', { ...plain, waitUntilMsgSent: true }))).toBe(true);
      fake.dropSends = false;
      fake.failSends = true;
      const refused = next(client, 'message_ack');
      await client.sendMessage(asha, 'x', plain);
      expect((await refused)[1]).toBe(-1);
    }));

  test('a first message needs the number to be looked up: No LID for user', () =>
    withLibrary({ requireLid: true }, async ({ login }) => {
      const client = await login();
      await expect(client.sendMessage(asha, 'x', plain)).rejects.toThrow('No LID for user');
      await client.getNumberId(asha);
      expect(await client.sendMessage(asha, 'x', plain)).toBeDefined();
    }));

  test('ids named $1: it sends and returns undefined; with the shim it returns the message', () =>
    withLibrary({ dollarIds: true }, async ({ fake, login, client }) => {
      const bare = await login();
      const created = next(bare, 'message_create');
      expect(await bare.sendMessage(asha, 'x', plain)).toBeUndefined();
      expect(await created).toMatchObject([{ id: { fromMe: true, id: expect.any(String) } }]);
      await until(() => fake.sent.length === 1);
      await bare.destroy();
      const shimmed = client({ evalOnNewDoc: pageShim });
      const ready = next(shimmed, 'ready');
      await shimmed.initialize();
      await ready;
      expect(await shimmed.sendMessage(asha, 'y', plain)).toMatchObject({ id: { id: expect.any(String) } });
    }));

  test('media on a page whose media model leaks its id: only with the shim', () =>
    withLibrary({ mediaLeaksId: true }, async ({ fake, login }) => {
      const client = await login({ evalOnNewDoc: pageShim });
      const picture = new wweb.MessageMedia('image/png', 'aGk=', 'a.png');
      expect(await client.sendMessage(asha, picture, { ...plain, caption: 'look' })).toBeDefined();
      expect(await until(() => fake.sent[0])).toMatchObject({
        type: 'image',
        caption: 'look',
        mediaB64: 'aGk=',
      });
    }));

  test('a message that cannot be read yet comes once, when it can', () =>
    withLibrary({}, async ({ fake, login }) => {
      const client = await login();
      const bodies: string[] = [];
      client.on('message', (message) => bodies.push(message.body));
      fake.deliver({ from: asha, type: 'ciphertext', body: '', decryptAfterMs: 100, decryptedBody: 'late' });
      await until(() => bodies.length);
      expect(bodies).toEqual(['late']);
    }));

  test('another place takes the login: CONFLICT, and the browser is closed', () =>
    withLibrary({}, async ({ fake, login }) => {
      const client = await login();
      const disconnected = next(client, 'disconnected');
      fake.state('CONFLICT');
      expect(await disconnected).toEqual(['CONFLICT']);
      await until(() => client.pupBrowser?.connected === false);
    }));

  test('removed on the phone: LOGOUT, and a new code in the same browser', () =>
    withLibrary({}, async ({ fake, login }) => {
      const client = await login();
      const disconnected = next(client, 'disconnected');
      const qr = next(client, 'qr');
      fake.unlink();
      expect(await disconnected).toEqual(['LOGOUT']);
      await qr;
      await injected(fake);
    }));

  test('removed on the phone while away: a code, and no auth_failure', () =>
    withLibrary({}, async ({ fake, login, client }) => {
      await (await login()).destroy();
      fake.unlink();
      const again = client();
      let failures = 0;
      again.on('auth_failure', () => failures++);
      const qr = next(again, 'qr');
      await again.initialize();
      await qr;
      expect(failures).toBe(0);
    }));

  test('a pairing code instead of a QR code', () =>
    withLibrary({}, async ({ fake, client }) => {
      const one = client({ pairWithPhoneNumber: { phoneNumber: '919000000001' } });
      const code = next(one, 'code');
      const ready = next(one, 'ready');
      await one.initialize();
      expect(await code).toEqual(['ABCD1234']);
      expect(fake.pairingPhone).toBe('919000000001');
      fake.scan();
      await ready;
    }));
});
