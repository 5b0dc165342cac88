/** Alerts as whoever runs Kabar meets them, on a virtual clock and by a real webhook: told once, over once, and nothing twice. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createWebhookWay } from '../../src/adapters/alerts/webhook.ts';
import { createMemoryLeases } from '../../src/adapters/lease/memory.ts';
import type { Alert } from '../../src/core/alerts/alert.ts';
import type { ChannelSeen } from '../../src/core/alerts/troubles.ts';
import type { ChannelId } from '../../src/core/channel.ts';
import type { EntryId } from '../../src/core/event.ts';
import { told } from '../../src/core/number/standing.ts';
import { dayMs, hourMs, minuteMs } from '../../src/core/time/instant.ts';
import { resumeChannel } from '../../src/http/channels-now.ts';
import { changeStanding } from '../../src/pipeline/sending/change-standing.ts';
import type { AlertWay } from '../../src/ports/alerts.ts';
import type { Logger } from '../../src/ports/logger.ts';
import type { Store } from '../../src/ports/store.ts';
import { type AlertDeps, type Alerts, createAlerts } from '../../src/scheduler/alerts.ts';
import { createCoordinator } from '../../src/scheduler/coordinator.ts';
import { openRig, type Rig, type RigOptions } from '../support/kabar.ts';
import { copyFlows } from '../support/own-flows.ts';
import { watchedStore } from '../support/watched-store.ts';
import { openWebhookServer, type WebhookServer } from '../support/webhook-server.ts';

const muted: Logger = { debug() {}, info() {}, warn() {}, error() {}, child: () => muted };
const phone = '+6281234567021';

let server: WebhookServer;
let rig: Rig;
let alerts: Alerts;
beforeEach(async () => {
  server = await openWebhookServer();
});
afterEach(async () => {
  await rig.close();
  await server.close();
});

const webhook = () => createWebhookWay({ url: server.url, secret: null, timeoutMs: 2_000 });

function alertsOf({ kabar, clock }: Rig, patch: Partial<AlertDeps> = {}): Alerts {
  const { store, coordinator, transports, engine, keeper, releases } = kabar;
  return createAlerts({
    store,
    clock,
    coordinator,
    logger: muted,
    ways: [webhook()],
    channels: () =>
      transports.map(({ facts: { id, transport }, state }) => ({
        id,
        transport,
        state: state(),
        isOurs: engine.holdsChannel(id),
      })),
    refused: keeper.refused,
    release: () => releases.current(),
    freeBytes: async () => null,
    ...patch,
  });
}

const open = async (options: RigOptions = {}, patch: Partial<AlertDeps> = {}) => {
  rig = await openRig({ logger: muted, ...options });
  alerts = alertsOf(rig, patch);
};

/** As the ticker does it: once a minute. */
async function minutes(count: number, ...looking: readonly Alerts[]): Promise<void> {
  for (let minute = 0; minute < count; minute++) {
    rig.clock.advance(minuteMs);
    await rig.running.tick();
    await Promise.all((looking.length === 0 ? [alerts] : looking).map((each) => each.run()));
  }
}

const heard = (): readonly Alert[] => server.posted().map(({ body }) => JSON.parse(body));
const brief = () => heard().map(({ key, kind }) => [key, kind]);

test('a template that WhatsApp halts is told while a text needs it, and that it is over', async () => {
  const template = { name: 'poll', category: 'marketing', languages: { en: 'en_US' } } as const;
  const release = () => {
    const current = rig.kabar.releases.current();
    const templates = new Map([['weekly-poll:next-dish', template]]);
    return { ...current, policy: { ...current.policy, templates } };
  };
  await open({}, { release });
  const tell = (name: string, event: string) =>
    changeStanding(rig.kabar.store, 'simulator' as ChannelId, (standing) =>
      told(standing, {
        at: rig.clock.now(),
        template: { name, language: 'en-US', halted: event !== 'APPROVED', event, reason: null },
      }),
    );
  await tell('poll', 'DISABLED');
  await tell('of-somebody-else', 'DISABLED');
  await minutes(5);
  expect(brief()).toEqual([['template:poll:en_US', 'begun']]);
  await tell('poll', 'APPROVED');
  await minutes(5);
  expect(brief().at(-1)).toEqual(['template:poll:en_US', 'over']);
});

describe('a channel', () => {
  test('that is down for ten minutes: one alert, one all-clear', async () => {
    await open();
    await minutes(3);
    rig.phones.set({ offline: true });
    await minutes(10);
    expect(brief()).toEqual([['channel:simulator', 'begun']]);
    expect(heard()[0]).toMatchObject({
      title: 'the channel simulator cannot send',
      words: expect.stringContaining('lost its connection'),
      until: null,
    });
    rig.phones.set({ offline: false });
    await minutes(60);
    expect(brief()).toEqual([
      ['channel:simulator', 'begun'],
      ['channel:simulator', 'over'],
    ]);
    const [begun, over] = heard().map(({ since, until }) => [
      Date.parse(String(since)),
      Date.parse(String(until)),
    ]);
    expect(over?.[0]).toBe(begun?.[0]);
    expect((over?.[1] ?? 0) - (over?.[0] ?? 0)).toBe(10 * minuteMs);
  });

  test('that is down while Kabar restarts is told once, and its end all the same', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'kabar-alerts-'));
    await open({ dataDir });
    rig.phones.set({ offline: true });
    await minutes(3);
    const restart = async () => {
      const { clock } = rig;
      await rig.close();
      await open({ dataDir, clock });
      rig.phones.set({ offline: true });
    };
    // Before it was told: how long it has lasted is not forgotten.
    await restart();
    await minutes(3);
    expect(brief()).toEqual([['channel:simulator', 'begun']]);
    await restart();
    await minutes(10);
    expect(brief()).toHaveLength(1);
    rig.phones.set({ offline: false });
    await minutes(1);
    const { clock } = rig;
    await rig.close();
    await open({ dataDir, clock });
    await minutes(5);
    expect(brief()).toEqual([
      ['channel:simulator', 'begun'],
      ['channel:simulator', 'over'],
    ]);
    rmSync(dataDir, { recursive: true, force: true });
  });

  test('is told later where the webhook is down at first, and once', async () => {
    await open();
    server.be('refusing');
    rig.phones.set({ offline: true });
    await minutes(12);
    expect(brief()).toEqual([]);
    expect(server.tries()).toBeGreaterThan(1);
    server.be('taking');
    await minutes(20);
    expect(brief()).toEqual([['channel:simulator', 'begun']]);
  });

  test('that is down for a week is told five times, and not every minute', async () => {
    await open();
    rig.phones.set({ offline: true });
    for (let quarter = 0; quarter < (7 * dayMs) / (15 * minuteMs); quarter++) {
      rig.clock.advance(15 * minuteMs);
      await rig.kabar.engine.tick();
      await alerts.run();
    }
    expect(brief().map(([, kind]) => kind)).toEqual(['begun', 'goes-on', 'goes-on', 'goes-on', 'goes-on']);
  }, 60_000);

  test('of another process is not judged here', async () => {
    const theirs: ChannelSeen & { id: ChannelId } = {
      id: 'whatsapp-web' as ChannelId,
      transport: 'whatsapp-web',
      state: { name: 'stopped', sending: false },
    };
    await open({}, { channels: () => [{ ...theirs, isOurs: false }] });
    await minutes(30);
    expect(brief()).toEqual([]);
  });

  test('whose number was restricted stays one until a person resumes it, and the alert says so', async () => {
    await open();
    rig.phones.set({ restricted: { forMs: hourMs } });
    await minutes(10);
    expect(brief()).toEqual([['channel:simulator', 'begun']]);
    expect(heard()[0]).toMatchObject({
      title: 'the channel simulator may only answer',
      advice: expect.stringContaining('kabar channels resume simulator --staff NAME'),
    });
    // WhatsApp lets it write first again; nobody has looked why it did not.
    await minutes(60);
    expect(brief().map(([, kind]) => kind)).not.toContain('over');
    const { store, clock, releases, transports } = rig.kabar;
    const facts = () => transports.map((transport) => transport.facts);
    await resumeChannel({ store, clock, release: () => releases.current(), facts }, 'simulator', 'sari');
    await minutes(10);
    expect(brief().at(-1)).toEqual(['channel:simulator', 'over']);
  });

  test('that the settings no longer have is over', async () => {
    await open();
    rig.phones.set({ offline: true });
    await minutes(10);
    const without = alertsOf(rig, { channels: () => [] });
    await minutes(5, without);
    expect(brief().at(-1)).toEqual(['channel:simulator', 'over']);
  });
});

test('of two processes that look at the same time one tells', async () => {
  await open({}, { channels: () => [] });
  const leases = createMemoryLeases();
  const two = ['a', 'b'].map((holder) =>
    alertsOf(rig, {
      coordinator: createCoordinator(leases, holder),
      refused: () => ({ at: 0, what: 'the changed files', issues: [] }),
      channels: () => [],
    }),
  );
  await minutes(20, ...two);
  expect(brief()).toEqual([['files', 'begun']]);
});

test('two processes that both think that a channel is theirs tell it once', async () => {
  await open();
  const down = () => [
    {
      id: 'shop' as ChannelId,
      transport: 'whatsapp-web',
      state: { name: 'restricted', sending: false },
      isOurs: true,
    },
  ];
  await minutes(20, alertsOf(rig, { channels: down }), alertsOf(rig, { channels: down }));
  expect(brief()).toEqual([['channel:shop', 'begun']]);
});

test('each way gets what it lacks, and the others nothing twice', async () => {
  const mails: Alert[] = [];
  let isUp = false;
  const mail: AlertWay = {
    name: 'e-mail',
    async deliver(alert) {
      if (!isUp) return { kind: 'not-taken', reason: 'the mail server could not be reached' };
      mails.push(alert);
      return { kind: 'taken' };
    },
  };
  await open();
  alerts = alertsOf(rig, { ways: [webhook(), mail] });
  rig.phones.set({ offline: true });
  await minutes(10);
  expect([brief().length, mails.length]).toEqual([1, 0]);
  isUp = true;
  await minutes(20);
  expect([brief().length, mails.length]).toEqual([1, 1]);
  expect(mails[0]?.id).toBe(heard()[0]?.id);
});

describe('other troubles', () => {
  test('the store cannot be written: told from memory, and its end too', async () => {
    let isFull = false;
    await open({ around: (store: Store) => watchedStore(store, { before: fail }) });
    function fail(operation: string) {
      if (isFull && operation === 'progress.note') throw new Error('disk full');
    }
    await minutes(2);
    isFull = true;
    await minutes(10);
    expect(brief()).toEqual([['store', 'begun']]);
    isFull = false;
    await minutes(5);
    expect(brief()).toEqual([
      ['store', 'begun'],
      ['store', 'over'],
    ]);
  });

  test('a disk that is nearly full', async () => {
    let free = 10 * 1024 ** 3;
    await open();
    alerts = alertsOf(rig, { freeBytes: async () => free });
    await minutes(5);
    expect(brief()).toEqual([]);
    free = 1024 ** 2;
    await minutes(5);
    expect(brief()).toEqual([['disk', 'begun']]);
  });

  test('flow files that were refused are told by file and line, and not by what stands in them', async () => {
    const flows = copyFlows();
    await open({ env: flows.env });
    await rig.kabar.keeper.takeFiles();
    flows.append('flows/welcome.yaml', '  - aks: +6281234500000\n');
    await rig.kabar.keeper.takeFiles();
    await minutes(10);
    expect(brief()).toEqual([['files', 'begun']]);
    expect(heard()[0]?.words).toMatch(/flows\/welcome\.yaml, line \d+ \([a-z-]+\)/);
    expect(JSON.stringify(heard())).not.toContain('62812345');
    flows.replace('flows/welcome.yaml', '  - aks: +6281234500000\n', '');
    await rig.kabar.keeper.takeFiles();
    await minutes(5);
    expect(brief().at(-1)).toEqual(['files', 'over']);
    flows.close();
  });

  test('somebody has waited an hour for a person; an answer ends it; who it is stays here', async () => {
    await open();
    for (const text of ['hello', 'yes', 'Ana', '1']) await rig.say(phone, text);
    const id = (await rig.contact(phone)).id;
    const hand = (to: 'person' | 'bot', entry: string) =>
      rig.kabar.engine.inbox.submit([
        {
          contact: id,
          id: entry as EntryId,
          event: { type: 'conversation.handed', to, actor: 'sari' },
          rank: 0,
        },
      ]);
    await hand('person', 'hand-1');
    await rig.settle();
    await rig.say(phone, 'Do you sharpen knives?');
    await minutes(58);
    expect(brief()).toEqual([]);
    await minutes(5);
    expect(brief()).toEqual([['with-person', 'begun']]);
    expect(JSON.stringify(heard())).not.toMatch(/62812345|knives/);
    await hand('bot', 'hand-2');
    await rig.settle();
    await minutes(5);
    expect(brief().at(-1)).toEqual(['with-person', 'over']);
  });

  test('what came in and is not decided', async () => {
    let oldest: number | null = null;
    await open();
    const inbox = { ...rig.kabar.store.inbox, backlog: async () => ({ count: 1, oldest }) };
    alerts = alertsOf(rig, { store: { ...rig.kabar.store, inbox } });
    oldest = rig.clock.now();
    await minutes(9);
    expect(brief()).toEqual([]);
    await minutes(5);
    expect(brief()).toEqual([['inbox', 'begun']]);
  });

  test('rounds that are over are told at once, file by file', async () => {
    await open();
    const { policy } = rig.kabar.releases.current();
    const spent = {
      file: { path: 'flows/rounds/dish.yaml', text: '' },
      lastAt: { line: 7, column: 5 },
      flow: 'dish',
      rounds: [{ on: '2020-01-01', closesMs: hourMs }],
    };
    alerts = alertsOf(rig, { release: () => ({ policy, rounds: new Map([['dish', spent]]) }) as never });
    await minutes(1);
    expect(brief()).toEqual([['rounds:flows/rounds/dish.yaml', 'begun']]);
    expect(heard()[0]?.words).toContain('in line 7');
  });
});
