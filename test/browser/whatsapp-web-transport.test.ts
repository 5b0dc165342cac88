/** A line's whole day: one session after another on one rig, in the order in which a number lives through it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { isAlive } from '../../src/adapters/transport/whatsapp-web/os-process.ts';
import type { TransportId } from '../../src/core/message.ts';
import { picture as cake, type FileServer, openFileServer } from '../support/file-server.ts';
import { chromiumPath, describeInChromium } from './support/in-chromium.ts';
import { until } from './support/records.ts';
import {
  asha,
  ashaChat,
  chromiumPid,
  createTransportRig,
  loginWritten,
  message,
  sessionPid,
  type TransportRig,
  text,
} from './support/transport-rig.ts';

jest.setTimeout(60_000);

/** Serialized, as the fake server knows it; the transport's own id is its last part. */
const lastSent = (rig: TransportRig) => rig.fake.sent.at(-1)?.id ?? '';
const keyOf = (serialized: string) => serialized.split('_')[2] as TransportId;

const contentWith = (words: string) => (news: unknown) => JSON.stringify(news).includes(words);

describeInChromium('whatsapp-web: a session that goes well', () => {
  let rig: TransportRig;
  let server: FileServer;
  beforeAll(async () => {
    server = await openFileServer();
    rig = await createTransportRig({}, {}, server.files);
  });
  afterAll(async () => {
    await rig.close();
    await server.close();
  });

  test('shows a QR code, in its state and to the terminal; the scan makes it ready', async () => {
    await rig.login();
    const scan = rig.states.all.find((state) => state.name === 'scan');
    expect(scan?.qr).toMatch(/^2@/);
    expect(rig.drawn).toContain(scan?.qr);
    expect(scan?.sending).toBe(false);
    expect(rig.transport.state()).toMatchObject({ name: 'ready', sending: true, words: 'Connected.' });
  });

  test('a text comes in with its sender, its id and the name on the profile', async () => {
    const { id, t } = rig.fake.deliver({ from: ashaChat, body: 'hello', notifyName: 'Asha' });
    const news = await rig.incoming.when(contentWith('hello'));
    expect(news).toEqual({
      event: {
        type: 'message.received',
        channel: 'wa',
        from: asha,
        also: [{ kind: 'lid', value: rig.fake.contacts.get(ashaChat)?.lid.split('@')[0] }],
        transportId: id,
        content: { kind: 'text', text: 'hello' },
        writtenAt: t * 1000,
        profileName: 'Asha',
      },
    });
  });

  test('a chat is marked as read once its messages are stored', async () => {
    await until(() => rig.fake.seen.includes(ashaChat));
  });

  test('pictures, places and what we cannot read come in as what they are', async () => {
    const media = { mimetype: 'image/png', data: 'aGk=', filename: 'cake.png' };
    rig.fake.deliver({ from: ashaChat, type: 'image', body: 'my cake', media });
    rig.fake.deliver({ from: ashaChat, type: 'location', lat: -6.2, lng: 106.8, loc: 'Home\nJakarta' });
    rig.fake.deliver({ from: ashaChat, type: 'sticker' });
    const picture = await rig.incoming.when(contentWith('my cake'));
    expect(picture.event).toMatchObject({
      content: {
        kind: 'media',
        caption: 'my cake',
        media: { type: 'image', mimeType: 'image/png', name: 'cake.png' },
      },
    });
    const place = await rig.incoming.when(contentWith('106.8'));
    expect(place.event).toMatchObject({ content: { kind: 'location', latitude: -6.2, longitude: 106.8 } });
    const sticker = await rig.incoming.when(contentWith('sticker'));
    expect(sticker.event).toMatchObject({ content: { kind: 'unsupported', what: 'sticker' } });
  });

  test('groups, status posts and newsletters are not for us', async () => {
    const before = rig.incoming.all.length;
    rig.fake.deliver({ from: '1203630@g.us', author: ashaChat, body: 'in a group' });
    rig.fake.deliver({ from: 'status@broadcast', author: ashaChat, body: 'a status' });
    rig.fake.deliver({ from: '1203@newsletter', body: 'an issue' });
    rig.fake.deliver({ from: ashaChat, body: 'for us' });
    await rig.incoming.when(contentWith('for us'));
    expect(rig.incoming.all.slice(before)).toHaveLength(1);
  });

  test('a text goes out; its receipts carry the id that the send returned', async () => {
    const result = await rig.transport.send(text('your order is ready'));
    expect(result).toMatchObject({
      kind: 'accepted',
      transportId: keyOf(lastSent(rig)),
      text: 'your order is ready',
    });
    await rig.receipts.when((receipt) => receipt.status === 'delivered');
    rig.fake.ack(lastSent(rig), 3);
    await rig.receipts.when((receipt) => receipt.status === 'read');
    const mine = rig.receipts.all.filter((receipt) => receipt.transportId === keyOf(lastSent(rig)));
    expect(mine.map((receipt) => receipt.status)).toEqual(['sent', 'delivered', 'read']);
  });

  test('a message that the server refuses fails', async () => {
    rig.fake.failSends = true;
    const result = await rig.transport.send(text('refused'));
    rig.fake.failSends = false;
    expect(result).toMatchObject({
      kind: 'failed',
      failure: { code: 'whatsapp-web.refused', addressFailed: false },
    });
  });

  test('a vote comes in as option ids, and empty when it is taken back', async () => {
    const poll = message(asha, {
      kind: 'poll',
      question: 'Which class?',
      options: [
        { id: 'bread', label: 'Bread' },
        { id: 'curry', label: 'Curry' },
      ],
      multiple: false,
    });
    const result = await rig.transport.send(poll);
    expect(result).toMatchObject({ kind: 'accepted', text: 'Which class?\n\n1. Bread\n2. Curry' });
    expect(rig.fake.sent.at(-1)?.pollOptions?.map((option) => option.name)).toEqual(['Bread', 'Curry']);
    const vote = { type: 'vote.received', channel: 'wa', poll: keyOf(lastSent(rig)) };
    rig.fake.vote(lastSent(rig), ashaChat, [1]);
    expect(await rig.incoming.when(({ event }) => event.type === 'vote.received')).toMatchObject({
      event: { ...vote, options: ['curry'] },
      from: asha,
    });
    rig.fake.vote(lastSent(rig), ashaChat, []);
    await rig.incoming.when(({ event }) => event.type === 'vote.received' && event.options.length === 0);
  });

  test('a contact card and a picture from an address that does not answer', async () => {
    await rig.transport.send(
      message(asha, { kind: 'contact-card', name: 'Kabar, the school', phone: '+62811' }),
    );
    expect(rig.fake.sent.at(-1)).toMatchObject({ type: 'vcard' });
    expect(rig.fake.sent.at(-1)?.body).toContain('FN:Kabar\\, the school');
    const picture = { type: 'image', source: 'https://127.0.0.1:1/none.png' } as const;
    const failed = await rig.transport.send(message(asha, { kind: 'media', media: picture, caption: 'x' }));
    expect(failed).toMatchObject({ kind: 'failed', failure: { code: 'whatsapp-web.media' } });
  });

  test('a picture from an address arrives under its name; a page instead of a picture never leaves', async () => {
    const send = (source: string) =>
      rig.transport.send(message(asha, { kind: 'media', media: { type: 'image', source }, caption: 'Cake' }));
    expect(await send(`${server.base}/moved.png`)).toMatchObject({ kind: 'accepted', text: 'Cake' });
    const { length } = rig.fake.sent;
    expect(rig.fake.sent.at(-1)).toMatchObject({ type: 'image', mediaB64: cake.toString('base64') });
    expect(await send(`${server.base}/page.png`)).toMatchObject({
      kind: 'failed',
      failure: { words: expect.stringContaining('it is a web page, not a file') },
    });
    expect(rig.fake.sent).toHaveLength(length);
  });

  test('a picture that the page does not take is sent as a link', async () => {
    await rig.fake.eval('window.__FAKE_BOOT__.mediaThrows = true');
    const source = `${server.base}/moved.png`;
    const media = { type: 'image', source } as const;
    const sent = await rig.transport.send(message(asha, { kind: 'media', media, caption: 'Cake' }));
    await rig.fake.eval('window.__FAKE_BOOT__.mediaThrows = false');
    expect(sent).toMatchObject({ kind: 'accepted', text: `Cake\n${source}` });
    expect(rig.fake.sent.at(-1)).toMatchObject({ type: 'chat', body: `Cake\n${source}` });
  });

  test('a hidden number is looked up once, then known', async () => {
    const bela = rig.fake.contact('6281200000001');
    rig.fake.deliver({ from: bela.lid, body: 'from behind a lid' });
    const news = await rig.incoming.when(contentWith('behind a lid'));
    expect(news.event).toMatchObject({ from: { kind: 'phone', value: '+6281200000001' } });
    const before = rig.fake.lookups;
    rig.fake.deliver({ from: bela.lid, body: 'again' });
    await rig.incoming.when(contentWith('again'));
    expect(rig.fake.lookups).toBe(before);
  });

  test('a hidden number that nobody knows stays a lid', async () => {
    rig.fake.deliver({ from: '99999@lid', body: 'a stranger' });
    const news = await rig.incoming.when(contentWith('a stranger'));
    expect(news.event).toMatchObject({ from: { kind: 'lid', value: '99999' } });
  });

  test('a number that is not on WhatsApp fails as an address, and is asked about once', async () => {
    const nobody = { kind: 'phone', value: '+6280000000000' } as const;
    const before = rig.fake.lookups;
    for (const words of ['one', 'two'])
      expect(await rig.transport.send(text(words, nobody))).toMatchObject({
        kind: 'failed',
        failure: { addressFailed: true, retryable: false },
      });
    expect(rig.fake.lookups).toBe(before + 1);
  });

  test('news is offered again until it is stored, in the order in which it was written', async () => {
    rig.storeFails = () => new Error('the store is away');
    const before = rig.incoming.all.length;
    for (const body of ['first', 'second', 'third']) rig.fake.deliver({ from: ashaChat, body });
    await rig.transport.send(text('meanwhile'));
    rig.storeFails = () => null;
    await rig.incoming.when(contentWith('third'));
    const bodies = rig.incoming.all
      .slice(before)
      .map(({ event }) => (event.type === 'message.received' ? event.content : null));
    expect(bodies).toEqual(['first', 'second', 'third'].map((words) => ({ kind: 'text', text: words })));
  });
});

describeInChromium('whatsapp-web: a session that is hurt', () => {
  let rig: TransportRig;
  beforeAll(async () => {
    rig = await createTransportRig({ sendMs: 3_000, stuckMs: 6_000 });
    await rig.login();
    await loginWritten(rig);
  });
  afterAll(() => rig.close());

  test('Chromium is killed: degraded, then ready by itself; what was written meanwhile arrives once', async () => {
    const degraded = rig.stateIs('degraded');
    process.kill(chromiumPid(rig), 'SIGKILL');
    expect((await degraded).sending).toBe(false);
    expect(await rig.transport.send(text('too early'))).toMatchObject({ kind: 'failed' });
    rig.fake.deliver({ from: ashaChat, body: 'while you were away' });
    await rig.stateIs('ready');
    await rig.incoming.when(contentWith('while you were away'));
    expect(rig.incoming.all.filter(contentWith('while you were away'))).toHaveLength(1);
    expect(rig.states.all.filter((state) => state.name === 'scan')).toHaveLength(1);
  });

  test('the process is killed: its Chromium ends too, and the session is back without a QR code', async () => {
    const browser = chromiumPid(rig);
    const degraded = rig.stateIs('degraded');
    process.kill(sessionPid(rig), 'SIGKILL');
    await degraded;
    await rig.stateIs('ready');
    expect(chromiumPid(rig)).not.toBe(browser);
    expect(isAlive(browser)).toBe(false);
    expect(rig.states.all.filter((state) => state.name === 'scan')).toHaveLength(1);
    expect(await rig.transport.send(text('back again'))).toMatchObject({ kind: 'accepted' });
  });

  test('a message that the engine had not stored when the process died comes again from the chats', async () => {
    rig.storeFails = () => new Error('the store is away');
    rig.fake.deliver({ from: ashaChat, body: 'nearly lost' });
    await until(async () => (await rig.fake.eval('window.__fake.Msg.length')) as number);
    const degraded = rig.stateIs('degraded');
    process.kill(sessionPid(rig), 'SIGKILL');
    await degraded;
    rig.storeFails = () => null;
    await rig.stateIs('ready');
    await rig.incoming.when(contentWith('nearly lost'));
  });

  test('a reloaded page is not sent to until it is ready again', async () => {
    const away = rig.states.all.length;
    rig.fake.reload();
    await rig.states.when((state) => rig.states.all.indexOf(state) >= away && state.name === 'syncing');
    await rig.stateIs('ready');
    expect(await rig.transport.send(text('after the reload'))).toMatchObject({ kind: 'accepted' });
  });

  test('a lost connection is offline, not degraded, and comes back', async () => {
    const offline = rig.stateIs('offline');
    rig.fake.dropConnections();
    await offline;
    await rig.stateIs('ready');
  });

  test('a send that the server does not confirm is unknown, and found as what it became', async () => {
    const inDoubt = text('did it leave?');
    rig.fake.dropSends = true;
    const result = await rig.transport.send(inDoubt);
    rig.fake.dropSends = false;
    expect(result).toMatchObject({ kind: 'unknown' });
    expect(await rig.transport.find(inDoubt)).toMatchObject({ kind: 'found', text: 'did it leave?' });
  });

  test('a send that hangs is unknown within its deadline; the stuck page is restarted and the send is absent', async () => {
    await rig.fake.eval(`window.__FAKE_BOOT__.hangSend = true`);
    const hanging = text('never added');
    const began = Date.now();
    expect(await rig.transport.send(hanging)).toMatchObject({ kind: 'unknown' });
    expect(Date.now() - began).toBeLessThan(5_000);
    expect(await rig.transport.find(hanging)).toEqual({ kind: 'unknowable' });
    await rig.stateIs('degraded');
    await rig.stateIs('ready');
    expect(await rig.transport.find(hanging)).toEqual({ kind: 'absent' });
    expect(await rig.transport.find(text('never sent'))).toEqual({ kind: 'absent' });
  });

  test('a send cut off by the death of the process is found in the chat afterwards', async () => {
    const cutOff = text('cut off');
    rig.fake.once('sent', () => process.kill(sessionPid(rig), 'SIGKILL'));
    expect(await rig.transport.send(cutOff)).toMatchObject({ kind: 'unknown' });
    await rig.stateIs('ready');
    expect(await rig.transport.find(cutOff)).toMatchObject({
      kind: 'found',
      transportId: keyOf(lastSent(rig)),
    });
    expect(rig.fake.sent.filter((one) => one.body === 'cut off')).toHaveLength(1);
  });

  test('removed on the phone: logged out, a new QR code, and a new login that survives a restart', async () => {
    const loggedOut = rig.stateIs('logged-out');
    rig.fake.unlink();
    await loggedOut;
    await rig.stateIs('scan');
    rig.fake.scan();
    await rig.stateIs('ready');
    await loginWritten(rig);
    await rig.transport.stop();
    expect(rig.transport.state()).toMatchObject({ name: 'stopped', sending: false });
    const scans = rig.states.all.filter((state) => state.name === 'scan').length;
    await rig.start();
    await rig.stateIs('ready');
    expect(rig.states.all.filter((state) => state.name === 'scan')).toHaveLength(scans);
  });
});

describeInChromium('whatsapp-web: pages as WhatsApp makes them', () => {
  test('ids named $1 make no difference', async () => {
    const rig = await createTransportRig({}, { dollarIds: true, requireLid: true, lidChats: true });
    try {
      await rig.login();
      const bela = rig.fake.contact('6281200000001');
      rig.fake.deliver({ from: bela.lid, body: 'dollars' });
      const news = await rig.incoming.when(contentWith('dollars'));
      expect(news.event).toMatchObject({ from: { kind: 'phone', value: '+6281200000001' } });
      const options = [
        { id: 'a', label: 'A' },
        { id: 'b', label: 'B' },
      ];
      const poll = message(asha, { kind: 'poll', question: 'A or B?', options, multiple: true });
      const result = await rig.transport.send(poll);
      expect(result).toMatchObject({ kind: 'accepted', transportId: keyOf(lastSent(rig)) });
      rig.fake.vote(lastSent(rig), rig.fake.contacts.get(ashaChat)?.lid ?? '', [0, 1]);
      expect(await rig.incoming.when(({ event }) => event.type === 'vote.received')).toMatchObject({
        event: { options: ['a', 'b'] },
        from: asha,
      });
    } finally {
      await rig.close();
    }
  });

  test('a part that an update has taken away is named', async () => {
    const rig = await createTransportRig(
      { readyMs: 1_500, repairMs: 500 },
      { missing: ['WAWebSyncGatingUtils'] },
    );
    try {
      await rig.start();
      await rig.stateIs('scan');
      rig.fake.scan();
      const state = await rig.states.when(({ name }) => name === 'degraded', 30_000);
      expect(state.words).toContain('the library does not find WAWebSyncGatingUtils');
    } finally {
      await rig.close();
    }
  });

  test('a page that does not come up is left, and found again when it does', async () => {
    const rig = await createTransportRig({ startMs: 10_000 }, { noDebug: true });
    try {
      await rig.start();
      await rig.stateIs('degraded');
      rig.fake.boot.noDebug = false;
      await rig.stateIs('scan');
    } finally {
      await rig.close();
    }
  });

  test('a library that missed the end of the sync is told by hand', async () => {
    const rig = await createTransportRig({ readyMs: 1_500 }, {});
    try {
      await rig.login();
      await rig.transport.stop();
      Object.assign(rig.fake.boot, { syncMs: 0, syncBlind: true, debugDelayMs: 1_000 });
      const before = rig.states.all.length;
      await rig.start();
      await rig.stateIs('ready');
      const names = rig.states.all.slice(before).map((state) => state.name);
      expect(names).toEqual(['starting', 'syncing', 'ready']);
    } finally {
      await rig.close();
    }
  });
});

describeInChromium('whatsapp-web: an engine that is killed', () => {
  test('leaves no Chromium behind', async () => {
    const rig = await createTransportRig();
    const built = new URL('../../dist/adapters/', import.meta.url).href;
    const options = {
      channel: 'wa',
      profileDir: rig.profileDir,
      chromiumPath,
      chromiumArgs: rig.fake.chromiumArgs,
    };
    const engine = spawn(process.execPath, [
      '--input-type=module',
      '-e',
      `
      const { createSystemClock } = await import('${built}clock/system.js');
      const { createPinoLogger } = await import('${built}logger/pino.js');
      const { createRemoteFiles } = await import('${built}web/remote-files.js');
      const { createWhatsAppWebTransport } = await import('${built}transport/whatsapp-web/transport.js');
      const deps = { clock: createSystemClock(), logger: createPinoLogger('silent'), files: createRemoteFiles() };
      const transport = createWhatsAppWebTransport(deps, ${JSON.stringify(options)});
      await transport.start({ async incoming() {}, async receipts() {}, stateChanged() {} });
    `,
    ]);
    try {
      await once(rig.fake, 'unpaired');
      const pids = [chromiumPid(rig), sessionPid(rig)];
      expect(pids.map(isAlive)).toEqual([true, true]);
      engine.kill('SIGKILL');
      await until(() => !pids.some(isAlive));
    } finally {
      engine.kill('SIGKILL');
      await rig.close();
    }
  });
});
