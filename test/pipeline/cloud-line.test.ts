/** The conversation of every transport, and what WhatsApp may say to a send, over the real engine and a Graph API that knows Meta's schema. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createVirtualClock } from '../../src/adapters/clock/virtual.ts';
import { type CloudApi, createCloudApi } from '../../src/adapters/transport/cloud-api/cloud-api.ts';
import { compose, composeFiles, type Kabar } from '../../src/compose.ts';
import { readSettings } from '../../src/config.ts';
import { type Address, readPhone } from '../../src/core/address.ts';
import type { ChannelId } from '../../src/core/channel.ts';
import type { Contact } from '../../src/core/contact.ts';
import type { EntryId } from '../../src/core/event.ts';
import type { FlowId } from '../../src/core/flow/flow.ts';
import type { TransportId } from '../../src/core/message.ts';
import { moveEntry } from '../../src/core/number/move.ts';
import { moveAt } from '../../src/core/number/move-id.ts';
import { dayMs, hourMs, minuteMs, secondMs } from '../../src/core/time/instant.ts';
import { createApp } from '../../src/http/app.ts';
import { channelsNow } from '../../src/http/channels-now.ts';
import { loadRelease } from '../../src/load-release.ts';
import type { VirtualClock } from '../../src/ports/clock.ts';
import { type Running, startKabar } from '../../src/start.ts';
import { travel } from '../../src/travel.ts';
import { type FakeGraph, startFakeGraph } from '../fake-graph/fake-graph.ts';
import { channel, cloudOptions, createLines, type Lines, serveApp } from '../fake-graph/line.ts';
import { depsOf } from '../http/support.ts';
import { subscriber } from '../support/line.ts';
import { someTime } from '../support/records.ts';
import { holdTheConversation } from '../support/same-conversation.ts';

const number = '919812345678';
const phone = readPhone(`+${number}`) as Address;

let fake: FakeGraph;
let kabar: Kabar;
let running: Running;
let clock: VirtualClock;
let cloud: CloudApi;
let log: Lines;
let app: Awaited<ReturnType<typeof serveApp>>;
let written = 0;
let started = 0;

/** The poll of the shipped flows is approved in English; nothing else is. */
const release = await (async () => {
  const { flowSource, translator } = composeFiles(readSettings({}));
  const shipped = await loadRelease(flowSource, translator);
  const poll = { name: 'weekly_poll', category: 'marketing', languages: { en: 'en_US' } } as const;
  return { ...shipped, policy: { ...shipped.policy, templates: new Map([['weekly-poll:next-dish', poll]]) } };
})();

beforeEach(async () => {
  fake = await startFakeGraph(() => clock.now());
  clock = createVirtualClock(someTime);
  log = createLines();
  cloud = createCloudApi(
    { clock, logger: log.logger },
    { ...cloudOptions(fake), deadlineMs: 3_000, catchUpMs: minuteMs },
  );
  const settings = readSettings({ LOG_LEVEL: 'silent' });
  // As after a restart: what a send in doubt became is known by the store alone.
  const transports = cloud.transports.map((each) => ({
    ...each,
    find: async () => ({ kind: 'unknowable' }) as const,
  }));
  kabar = await compose(settings, { clock, logger: log.logger, inMemory: true, transports, release });
  running = await startKabar(kabar, { campaigns: false, cleaning: false });
  const rig = { kabar } as Parameters<typeof depsOf>[0];
  app = await serveApp(createApp({ ...depsOf(rig), cloudWebhook: cloud.webhook }));
  fake.hook = `${app.url}/webhooks/cloud-api`;
  clock.advance(minuteMs);
});

afterEach(async () => {
  await fake.told();
  await running.stop();
  await fake.stop();
  await app.close();
  expect(fake.refused).toEqual([]);
});

async function settle(): Promise<void> {
  await running.settle();
  await fake.told();
  await running.settle();
}

async function writes(body: object, from: object = { from: number }): Promise<void> {
  clock.advance(2 * secondMs);
  const id = `wamid.IN${++written}`;
  await fake.tell({
    contacts: [{ profile: { name: 'Asha' } }],
    messages: [{ ...from, id, timestamp: String(Math.floor(clock.now() / 1_000)), ...body }],
  });
  await settle();
}

const says = (body: string, from?: object) => writes({ type: 'text', text: { body } }, from);

test('who is known by several ids is written to at one that this channel reaches', async () => {
  const [lid, user] = [{ kind: 'lid', value: '77' } as const, { kind: 'bsuid', value: 'US.77' } as const];
  const content = { kind: 'text', text: 'Hello' } as const;
  const message = { channel, content, transportId: 'w-77' as TransportId, writtenAt: clock.now() };
  await kabar.engine.inbox.incoming(channel, [
    { event: { type: 'message.received', from: lid, also: [user], ...message } },
  ]);
  await settle();
  expect(fake.sent.map(({ body }) => body.recipient)).toEqual([user.value]);
});

async function starts(flow: string): Promise<void> {
  const contact = await kabar.engine.inbox.contactOf(phone, channel);
  const event = { type: 'flow.requested', flow: flow as FlowId, by: 'operator', occurrence: 'test' } as const;
  await kabar.engine.inbox.submit([{ contact, id: `test:${++started}` as EntryId, event, rank: 0 }]);
  await settle();
}

/** Somebody who agreed to everything and wrote a moment ago. */
async function agreed(more: Partial<Contact> = {}): Promise<Contact> {
  const known = subscriber('asha', `+${number}`, { channel, ...more });
  const talk = { ...known.talk, lastInboundAt: someTime - hourMs };
  const contact = { ...known, talk, ...more };
  await kabar.store.contacts.resolve(contact.addresses, () => contact);
  return contact;
}

const stored = async (): Promise<Contact> => {
  const id = await kabar.store.contacts.find(phone);
  const record = id === null ? undefined : (await kabar.store.contacts.load([id])).get(id);
  if (!record) throw new Error('nobody is known');
  return record.contact;
};

const rows = async () => {
  const id = await kabar.store.contacts.find(phone);
  const all = await kabar.store.messages.conversation(id as never, 100);
  return all.filter(({ direction }) => direction === 'out');
};

const graphError = (code: number, status = 400, more: object = {}) => ({
  status,
  error: { code, message: 'x', ...more },
});

test('from "hi" to goodbye, with the poll as a list', async () => {
  let read = 0;
  await holdTheConversation(
    {
      writes: (text) => says(text),
      async votes(option) {
        const message = fake.sent.findLast(({ options }) => options.length > 0);
        const { id, title } = message?.options[option] ?? {};
        const reply = { type: 'list_reply', list_reply: { id, title } };
        await writes({ type: 'interactive', interactive: reply });
      },
      async reads() {
        const message = fake.sent[read++];
        if (!message) throw new Error('nothing more appeared');
        return message.text;
      },
      rest: async () => fake.sent.slice(read).map(({ text }) => text),
    },
    { starts },
  );
  expect(fake.reads.length).toBeGreaterThan(3);
  expect((await rows()).every(({ status }) => status === 'delivered' || status === 'dropped')).toBe(true);
});

test('after a start, what Kabar starts waits for what was written meanwhile, and a STOP wins', async () => {
  const [transport] = cloud.transports;
  await transport?.stop();
  await agreed();
  await transport?.start({
    incoming: (news) => kabar.engine.inbox.incoming(channel, news).then(() => {}),
    receipts: async () => {},
    stateChanged: () => {},
  });
  expect(transport?.state()).toMatchObject({ name: 'syncing', sending: true });
  await starts('weekly-poll');
  expect((await stored()).outbox[0]?.held?.reason).toBe('catching up');
  await says('STOP');
  await travel(running, clock, hourMs);
  expect(fake.sent.map(({ text }) => text)).toEqual([expect.stringContaining('you will get nothing more')]);
});

describe('outside the window', () => {
  const silent = { talk: { ...subscriber('x', `+${number}`).talk, lastInboundAt: someTime - 3 * dayMs } };

  test('what WhatsApp approved goes out as it was approved, and the button comes back as the answer', async () => {
    await agreed({ ...silent, language: 'en' });
    await starts('weekly-poll');
    const [sent] = fake.sent;
    expect(sent?.body).toMatchObject({
      type: 'template',
      template: { name: 'weekly_poll', language: { policy: 'deterministic', code: 'en_US' } },
    });
    expect(JSON.stringify(sent?.body)).toContain('"sub_type":"quick_reply","index":"1"');
    expect(JSON.stringify(sent?.body)).toContain('{"type":"payload","payload":"soto"}');
    expect((await rows())[0]?.text).toContain('what shall we cook on Saturday?');
    await writes({ type: 'button', button: { payload: 'soto', text: 'Soto' } });
    expect(fake.sent.at(-1)?.text).toContain('Counted, thank you!');
  });

  test('what WhatsApp did not approve, in this language, waits until they write', async () => {
    await agreed({ ...silent, language: 'id' });
    await starts('weekly-poll');
    expect(fake.sent).toEqual([]);
    expect((await stored()).outbox[0]?.held?.reason).toBe('service window closed');
  });

  test('who was moved here an hour after they wrote to another number gets what WhatsApp approved, and no free text', async () => {
    await agreed({ language: 'en', channel: 'whatsapp-web' as ChannelId });
    const { id } = await stored();
    const move = moveAt(clock.now());
    const event = { type: 'move.asked', move, from: 'whatsapp-web' as ChannelId, channel } as const;
    await kabar.engine.inbox.submit([{ contact: id, id: moveEntry(move, id), event, rank: 2 }]);
    await settle();
    expect(await stored()).toMatchObject({ channel, moved: { from: 'whatsapp-web' } });
    await starts('recommend');
    expect((await stored()).outbox[0]?.held?.reason).toBe('service window closed');
    await starts('weekly-poll');
    expect(fake.sent.map(({ body }) => body.type)).toEqual(['template']);
    await says('prices');
    expect(fake.sent.at(-1)?.body.type).not.toBe('template');
    expect(await stored()).toMatchObject({ channel, moved: null });
  });

  test('what WhatsApp approved goes out so when WhatsApp says that the window is closed, once', async () => {
    await agreed({ language: 'en' });
    fake.fail(graphError(131_047), 1);
    await starts('weekly-poll');
    await travel(running, clock, 2 * secondMs);
    expect(fake.sent.map(({ body }) => body.type)).toEqual(['template']);
  });
});

describe('a template that WhatsApp halts', () => {
  const silent = {
    language: 'en',
    talk: { ...subscriber('x', `+${number}`).talk, lastInboundAt: someTime - 3 * dayMs },
  };
  const becomes = (event: string) =>
    fake.tell(
      { event, message_template_name: 'weekly_poll', message_template_language: 'en-US', reason: 'NONE' },
      'message_template_status_update',
    );

  test('holds what needs it, and nothing else, until WhatsApp sends it again', async () => {
    await agreed(silent);
    await becomes('PAUSED');
    await starts('weekly-poll');
    expect(fake.sent).toEqual([]);
    expect((await stored()).outbox[0]).toMatchObject({ attempts: 0, held: { reason: 'template halted' } });
    await says('hi', { from: '919812345000' });
    expect(fake.sent.length).toBeGreaterThan(0);
    await becomes('APPROVED');
    await travel(running, clock, 2 * hourMs);
    expect(fake.sent.at(-1)?.body.type).toBe('template');
  });

  test('is known from the refusal of the first message, which waits with the others', async () => {
    await agreed(silent);
    fake.fail(graphError(132_015), 1);
    await starts('weekly-poll');
    await travel(running, clock, hourMs);
    expect(fake.sent).toEqual([]);
    expect((await stored()).outbox[0]).toMatchObject({ attempts: 0, held: { reason: 'template halted' } });
    expect((await kabar.store.channels.standing(channel)).templates).toMatchObject([
      { name: 'weekly_poll', language: 'en_US', event: 'PAUSED' },
    ]);
    await travel(running, clock, 6 * hourMs);
    expect(fake.sent.at(-1)?.body.type).toBe('template');
  });

  test('holds nobody who wrote within a day: they get the free text', async () => {
    await agreed({ language: 'en' });
    await becomes('DISABLED');
    await starts('weekly-poll');
    expect(fake.sent.map(({ body }) => body.type)).toEqual(['interactive']);
  });
});

test('somebody without a number is answered by their id', async () => {
  const user = 'ID.13491208655302741918';
  await says('hi', { from_user_id: user });
  expect(fake.sent.map(({ body }) => [body.recipient, body.to])).toEqual([[user, undefined]]);
});

describe('what WhatsApp tells of the number', () => {
  const quality = (value: object) =>
    fake.tell({ display_phone_number: '15550783881', ...value }, 'phone_number_quality_update');
  const now = async () => {
    const { store, releases } = kabar;
    const facts = cloud.transports.map((transport) => transport.facts);
    const [standing] = await channelsNow({
      store,
      clock,
      release: () => releases.current(),
      facts: () => facts,
    });
    return standing;
  };
  const people = ['919812345671', '919812345672', '919812345673'];
  const campaign = async () => {
    for (const each of people) {
      const known = subscriber(each, `+${each}`, { channel });
      const contact = { ...known, talk: { ...known.talk, lastInboundAt: someTime - hourMs } };
      await kabar.store.contacts.resolve(contact.addresses, () => contact);
      const event = {
        type: 'flow.requested',
        flow: 'weekly-poll' as FlowId,
        by: 'operator',
        occurrence: 't',
      } as const;
      await kabar.engine.inbox.submit([
        { contact: contact.id, id: `test:${++started}` as EntryId, event, rank: 0 },
      ]);
    }
    await settle();
  };

  test('how many people it may write to first in a day is never exceeded, and stored', async () => {
    await quality({ event: 'DOWNGRADE', current_limit: 'TIER_50' });
    await kabar.store.channels.countStarts(channel, '2020-01-01', 1);
    await kabar.store.channels.countStarts(channel, '2026-11-24', 48);
    await campaign();
    expect(fake.sent).toHaveLength(2);
    expect(await now()).toMatchObject({
      tier: { perDay: 50 },
      today: { perDay: 50, left: 0, by: 'number tier' },
    });
    expect((await kabar.store.channels.standing(channel)).tier?.perDay).toBe(50);
    await quality({ event: 'UPGRADE', current_limit: 'TIER_250' });
    expect((await now())?.today).not.toMatchObject({ by: 'number tier' });
  });

  test('that people report it slows it down until they do so no more', async () => {
    await quality({ event: 'FLAGGED', current_limit: 'TIER_1K' });
    expect(await now()).toMatchObject({ flagged: { on: true } });
    expect(cloud.transports[0]?.state()).toMatchObject({ name: 'ready' });
    clock.advance(minuteMs);
    await quality({ event: 'UNFLAGGED', current_limit: 'TIER_1K' });
    expect(await now()).toMatchObject({ flagged: { on: false }, tier: { perDay: 1_000 } });
  });
});

describe('what WhatsApp says to a send', () => {
  test('a fault of its own is tried again', async () => {
    fake.fail(graphError(131_000, 500), 2);
    await says('hi');
    expect(fake.sent).toHaveLength(0);
    await travel(running, clock, minuteMs);
    expect(fake.sent).toHaveLength(1);
  });

  test('a token that is no longer valid halts the channel, fails nobody, and is tried again later', async () => {
    fake.fail(graphError(190, 401), 1);
    await says('hi');
    const [transport] = cloud.transports;
    expect(transport?.state()).toMatchObject({ name: 'logged-out', sending: false });
    expect(log.lines.join('\n')).toContain('KABAR_CLOUD_API_TOKEN');
    expect((await stored()).outbox).toHaveLength(1);
    await travel(running, clock, 15 * minuteMs);
    expect(transport?.state()).toMatchObject({ name: 'ready' });
    expect(fake.sent).toHaveLength(1);
  });

  test('an account that is blocked stays silent until somebody starts again', async () => {
    fake.fail(graphError(131_031, 403), 1);
    await says('hi');
    await travel(running, clock, 3 * hourMs);
    expect(cloud.transports[0]?.state()).toMatchObject({ name: 'restricted', sending: false });
    expect(fake.sent).toHaveLength(0);
    expect((await stored()).outbox).toHaveLength(1);
  });

  test('a number that was flagged answers, and starts nothing for a day', async () => {
    await agreed();
    fake.fail(graphError(131_048), 1);
    await starts('weekly-poll');
    expect(cloud.transports[0]?.state()).toMatchObject({ name: 'restricted', sending: true });
    await travel(running, clock, 2 * hourMs);
    expect(fake.sent).toHaveLength(0);
    expect((await stored()).outbox[0]?.held?.reason).toBe('number restricted');
    await says('what do you offer?');
    expect(fake.sent.length).toBeGreaterThan(0);
  });

  test('too fast for one person waits four times longer each time, and others go on', async () => {
    fake.fail(graphError(131_056), 2);
    await says('hi');
    expect((await stored()).outbox[0]).toMatchObject({ attempts: 0 });
    await says('hi', { from: '919812345000' });
    await travel(running, clock, 30 * secondMs);
    expect(fake.sent.map(({ to }) => to).sort()).toEqual(['+919812345000', `+${number}`]);
  });

  test('that the window is closed makes the message wait until they write', async () => {
    await agreed({ language: 'id' });
    fake.fail(graphError(131_047), 1);
    await starts('weekly-poll');
    await travel(running, clock, 2 * hourMs);
    expect(fake.sent).toHaveLength(0);
    expect((await stored()).outbox[0]?.held?.reason).toBe('WhatsApp says the window is closed');
    await writes({ type: 'reaction', reaction: { message_id: 'wamid.0', emoji: '👍' } });
    expect(fake.sent.map(({ options }) => options.length)).toEqual([4]);
  });

  test('that they stopped marketing in WhatsApp takes the consent back', async () => {
    await agreed();
    fake.statuses = false;
    await starts('weekly-poll');
    const [message] = fake.sent;
    if (!message) throw new Error('nothing was sent');
    await fake.status(message, 'failed', { errors: [{ code: 131_050, title: 'x' }] });
    await settle();
    expect((await stored()).consents).toMatchObject({
      marketing: { state: 'withdrawn' },
      utility: { state: 'granted' },
    });
    expect((await stored()).lifecycle.stage).toBe('active');
  });

  test('that it cannot deliver makes them a suspect, and not unreachable at once', async () => {
    await agreed();
    fake.nobody.add(`+${number}`);
    await starts('weekly-poll');
    await travel(running, clock, dayMs);
    expect((await rows())[0]).toMatchObject({ status: 'failed', reason: 'cloud-api.131026' });
    const { lifecycle, delivery } = await stored();
    expect(lifecycle.stage).toBe('active');
    expect(delivery.failures).toMatchObject([{ code: 'cloud-api.131026', counts: 1 }]);
  });

  test('nonsense that we asked for is given up at once and told', async () => {
    fake.fail(graphError(131_009), 1);
    await says('hi');
    await travel(running, clock, hourMs);
    expect(fake.sent).toHaveLength(0);
    expect((await rows())[0]).toMatchObject({ status: 'failed', reason: 'cloud-api.131009' });
  });

  test('nothing at all leaves it in doubt, and the status that comes tells that it left', async () => {
    await agreed();
    fake.fail({ silent: true });
    await starts('weekly-poll');
    await travel(running, clock, minuteMs);
    expect(fake.sent).toHaveLength(1);
    const [row] = await rows();
    expect(row).toMatchObject({ transportId: fake.sent[0]?.id });
    expect(['sent', 'delivered']).toContain(row?.status);
  });
});
