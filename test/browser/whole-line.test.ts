/** The whole line over the unmodified whatsapp-web.js in real Chromium: the same conversation as on the simulator. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createSystemClock } from '../../src/adapters/clock/system.ts';
import { createWhatsAppWebTransport } from '../../src/adapters/transport/whatsapp-web/transport.ts';
import { createRemoteFiles } from '../../src/adapters/web/remote-files.ts';
import { compose, type Kabar } from '../../src/compose.ts';
import { readSettings } from '../../src/config.ts';
import type { ChannelId } from '../../src/core/channel.ts';
import type { EntryId } from '../../src/core/event.ts';
import type { FlowId } from '../../src/core/flow/flow.ts';
import type { Clock } from '../../src/ports/clock.ts';
import { startTicker, type Ticker } from '../../src/scheduler/ticker.ts';
import { type Running, startKabar } from '../../src/start.ts';
import { FakeWhatsApp } from '../fake-whatsapp-web/fake-whatsapp.ts';
import { silentLogger } from '../support/kabar.ts';
import { holdTheConversation } from '../support/same-conversation.ts';
import { chromiumPath, describeInChromium } from './support/in-chromium.ts';
import { createRecords, until } from './support/records.ts';
import { chromiumPid, loginWritten, rendererPids } from './support/transport-rig.ts';

const phone = { kind: 'phone', value: '+919812345678' } as const;
const chat = '919812345678@c.us';
const channel = 'whatsapp-web' as ChannelId;

/** The real time, moved to ten in the morning where the business is: at night nothing is started. */
function morningClock(): { readonly clock: Clock; readonly offset: number } {
  const real = createSystemClock();
  const day = 24 * 3_600_000;
  const tenInJakarta = 3 * 3_600_000;
  const offset = tenInJakarta - (real.now() % day);
  return { clock: { now: () => real.now() + offset, at: (at, wake) => real.at(at - offset, wake) }, offset };
}

describeInChromium('the whole line over whatsapp-web', () => {
  let fake: FakeWhatsApp;
  let profileDir: string;
  let kabar: Kabar;
  let running: Running;
  let ticker: Ticker;
  const drawn = createRecords<string>('QR code');

  beforeAll(async () => {
    const { clock, offset } = morningClock();
    fake = await new FakeWhatsApp().start();
    // What the page says was written when is held against what Kabar noted: all have one clock.
    fake.boot.clockOffsetMs = offset;
    fake.contact(chat.split('@')[0] ?? '', { name: 'Asha' });
    profileDir = await mkdtemp(join(tmpdir(), 'kabar-whole-'));
    const transport = createWhatsAppWebTransport(
      {
        clock,
        logger: silentLogger,
        files: createRemoteFiles(),
        onSign: (sign) => sign.kind === 'qr' && drawn.add(sign.qr),
      },
      { channel, profileDir, chromiumPath, chromiumArgs: fake.chromiumArgs },
    );
    const settings = readSettings({ LOG_LEVEL: 'silent' });
    kabar = await compose(settings, { clock, logger: silentLogger, inMemory: true, transports: [transport] });
    running = await startKabar(kabar);
    // As `serve` does: a lease that nobody renews ends while Chromium is still starting.
    ticker = startTicker(
      [{ name: 'tick', every: '* * * * * *', by: 'each', run: running.tick }],
      kabar.coordinator,
      silentLogger,
    );
  }, 60_000);

  afterAll(async () => {
    await ticker?.stop();
    await running?.stop();
    await fake?.stop();
    await rm(profileDir, { recursive: true, force: true, maxRetries: 5 });
  }, 60_000);

  const wordsOf = ({ body, caption, pollName, type }: (typeof fake.sent)[number]) =>
    String(pollName ?? caption ?? body ?? type);
  const state = () => kabar.transports[0]?.state().name;

  test('scan, "hi", welcome, poll, vote, STOP, goodbye', async () => {
    await drawn.when(() => true, 40_000);
    fake.scan();
    await until(() => state() === 'ready', 40_000);

    let read = 0;
    let started = 0;
    await holdTheConversation(
      {
        async writes(text) {
          fake.deliver({ from: chat, body: text });
        },
        async votes(option) {
          const poll = fake.sent.filter((message) => message.type === 'poll_creation').at(-1);
          fake.vote(String(poll?.id), chat, [option]);
        },
        async reads() {
          const index = read++;
          const message = await until(() => fake.sent[index], 30_000);
          // The person sees it now, and Kabar knows that it left.
          await running.settle();
          return wordsOf(message);
        },
        async rest() {
          const { inbox } = kabar.store;
          const { length } = fake.sent;
          await until(async () => (await inbox.backlog()).count === 0 && fake.sent.length === length);
          await running.settle();
          return fake.sent.slice(read).map(wordsOf);
        },
      },
      {
        async starts(flow) {
          const { inbox } = kabar.engine;
          const contact = await inbox.contactOf(phone, channel);
          const event = {
            type: 'flow.requested',
            flow: flow as FlowId,
            by: 'operator',
            occurrence: 'test',
          } as const;
          await inbox.submit([{ contact, id: `test:${++started}` as EntryId, event, rank: 0 }]);
        },
      },
    );

    const contact = await kabar.store.contacts.find(phone);
    const rows = await kabar.store.messages.conversation(contact as never, 100);
    const out = rows.filter((row) => row.direction === 'out' && row.status !== 'dropped');
    expect(out).toHaveLength(fake.sent.length);
    expect(out.every((row) => ['sent', 'delivered', 'read'].includes(row.status))).toBe(true);
    expect(out.some((row) => row.status === 'delivered')).toBe(true);
  }, 120_000);

  const bela = { kind: 'phone', value: '+6281200000001' } as const;
  const belaChat = '6281200000001@c.us';
  const toBela = () => fake.sent.filter(({ to }) => to === belaChat);
  const belaNow = async () => {
    const id = await kabar.store.contacts.find(bela);
    const record = id && (await kabar.store.contacts.load([id])).get(id);
    return record ? record.contact : null;
  };
  /** Nothing waits, and all that left is with the server. */
  const isDone = async () => {
    const contact = await belaNow();
    return contact?.outbox.length === 0 && (await kabar.store.inbox.backlog()).count === 0;
  };

  test.each(['sent', 'dropped'])(
    'Chromium is killed while an answer leaves (%s by the server): in doubt, then there, once',
    async (how) => {
      fake.contact(belaChat.split('@')[0] ?? '', { name: 'Bela' });
      await loginWritten({ fake, profileDir });
      const before = toBela().length;
      fake.dropSends = how === 'dropped';
      fake.once(how, () => process.kill(chromiumPid({ profileDir }), 'SIGKILL'));
      fake.deliver({ from: belaChat, body: how === 'sent' ? 'hi' : 'help' });
      await until(() => state() === 'degraded', 30_000);
      // Nobody says that it left, and nothing else leaves before it is known.
      const doubted = (await belaNow())?.outbox.filter(({ claim }) => claim !== undefined);
      expect(doubted).toHaveLength(1);
      expect(toBela()).toHaveLength(before + (how === 'sent' ? 1 : 0));
      fake.dropSends = false;
      await until(() => state() === 'ready', 40_000);
      await until(isDone, 40_000);
      const told = toBela().slice(before).map(wordsOf);
      expect(told.length).toBeGreaterThan(0);
      expect(new Set(told).size).toBe(told.length);
      const contact = await kabar.store.contacts.find(bela);
      const rows = await kabar.store.messages.conversation(contact as never, 100);
      const out = rows.filter((row) => row.direction === 'out');
      expect(
        out.map((row) => row.status).filter((status) => !['sent', 'delivered', 'read'].includes(status)),
      ).toEqual([]);
      expect(out).toHaveLength(toBela().length);
    },
    120_000,
  );

  test('the page crashes: Kabar is back by itself, and answers what was written meanwhile', async () => {
    await loginWritten({ fake, profileDir });
    const before = toBela().length;
    for (const pid of rendererPids({ profileDir })) process.kill(pid, 'SIGKILL');
    await until(() => state() === 'degraded', 30_000);
    fake.deliver({ from: belaChat, body: 'prices' });
    await until(() => state() === 'ready', 40_000);
    await until(() => toBela().length > before, 30_000);
    await until(isDone, 30_000);
  }, 120_000);

  test('removed on the phone and linked again: the conversation goes on', async () => {
    fake.unlink();
    await until(() => state() === 'scan', 40_000);
    fake.scan();
    await until(() => state() === 'ready', 40_000);
    const before = toBela().length;
    fake.deliver({ from: belaChat, body: 'STOP' });
    await until(() => toBela().length > before, 30_000);
    await until(isDone, 30_000);
    expect((await belaNow())?.lifecycle.stage).toBe('optedOut');
    expect(toBela()).toHaveLength(before + 1);
  }, 120_000);
});
