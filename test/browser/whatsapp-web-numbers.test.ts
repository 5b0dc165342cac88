/** Several numbers in one process: each its own channel, profile, browser and people. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { ChannelId } from '../../src/core/channel.ts';
import { FakeWhatsApp } from '../fake-whatsapp-web/fake-whatsapp.ts';
import { chromiumPath, describeInChromium } from './support/in-chromium.ts';
import { until } from './support/records.ts';
import {
  ashaChat,
  chromiumPid,
  createTransportRig,
  loginWritten,
  type TransportRig,
  text,
} from './support/transport-rig.ts';

jest.setTimeout(60_000);

describeInChromium('whatsapp-web: two numbers', () => {
  let main: TransportRig;
  let shop: TransportRig;
  beforeAll(async () => {
    [main, shop] = await Promise.all([
      createTransportRig(),
      createTransportRig({}, {}, undefined, { channel: 'shop' as ChannelId }),
    ]);
    await Promise.all([main.login(), shop.login()]);
  });
  afterAll(() => Promise.all([main.close(), shop.close()]));

  const heard = ({ incoming }: TransportRig) =>
    incoming.all.map(({ event }) =>
      event.type === 'message.received' ? [event.channel, event.content] : [event.type],
    );

  test('what is written to one comes in there, and what one says leaves there', async () => {
    main.fake.deliver({ from: ashaChat, body: 'to main' });
    shop.fake.deliver({ from: ashaChat, body: 'to shop' });
    await Promise.all([main, shop].map(({ incoming }) => incoming.when(() => true)));
    expect(heard(main)).toEqual([['wa', { kind: 'text', text: 'to main' }]]);
    expect(heard(shop)).toEqual([['shop', { kind: 'text', text: 'to shop' }]]);
    await main.transport.send(text('from main'));
    await shop.transport.send(text('from shop'));
    expect([main, shop].map(({ fake }) => fake.sent.map(({ body }) => body))).toEqual([
      ['from main'],
      ['from shop'],
    ]);
  });

  test('one that crashes does not disturb the other', async () => {
    await loginWritten(main);
    const states = shop.states.all.length;
    const down = main.stateIs('degraded');
    process.kill(chromiumPid(main), 'SIGKILL');
    await down;
    expect(await shop.transport.send(text('still here'))).toMatchObject({ kind: 'accepted' });
    shop.fake.deliver({ from: ashaChat, body: 'still heard' });
    await shop.incoming.when((news) => JSON.stringify(news).includes('still heard'));
    await main.stateIs('ready');
    expect(await main.transport.send(text('back'))).toMatchObject({ kind: 'accepted' });
    expect(shop.states.all).toHaveLength(states);
  });
});

describeInChromium('whatsapp-web: as it is served', () => {
  const token = 'a-token-for-tests';
  let fake: FakeWhatsApp;
  let dataDir: string;
  let server: ChildProcess;
  let printed = '';
  beforeAll(async () => {
    fake = await new FakeWhatsApp().start();
    dataDir = await mkdtemp(join(tmpdir(), 'kabar-numbers-'));
    server = spawn(
      process.execPath,
      [fileURLToPath(new URL('../../dist/main.js', import.meta.url)), 'serve'],
      {
        env: {
          ...process.env,
          PORT: '0',
          KABAR_DATA_DIR: dataDir,
          KABAR_CHANNELS: 'whatsapp-web',
          KABAR_WHATSAPP_WEB_NUMBERS: 'whatsapp-web,shop=+919000000001',
          KABAR_CHROMIUM_ARGS: fake.chromiumArgs.join('\n'),
          KABAR_API_TOKEN: token,
          CHROMIUM_PATH: chromiumPath,
          LOG_LEVEL: 'silent',
        },
      },
    );
    server.stdout?.on('data', (data) => {
      printed += String(data);
    });
  });
  afterAll(async () => {
    const gone = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    await gone;
    await fake.stop();
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
  });

  const channels = async () => {
    const port = /http:\/\/localhost:(\d+)\//.exec(printed)?.[1];
    const answer = await fetch(`http://localhost:${port}/api/channels`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const body = (await answer.json()) as { channels: readonly { id: string; [more: string]: unknown }[] };
    return body.channels;
  };

  test('the terminal and the API show each number its own way in; both get ready', async () => {
    await until(() => /\nwhatsapp-web: scan this on the phone.*\n\n[█▀▄ ]{20,}\n/.test(printed), 40_000);
    await until(() => /\nshop: type ABCD-123\d on the phone/.test(printed));
    expect(await channels()).toMatchObject([
      { id: 'whatsapp-web', state: 'scan', qr: expect.stringMatching(/^2@/) },
      { id: 'shop', state: 'scan', code: expect.stringMatching(/^ABCD-123\d$/) },
    ]);
    fake.scan();
    await until(async () => (await channels()).every(({ state }) => state === 'ready'), 40_000);
  });
});
