/** What Kabar starts leaves one after the other where the transport says when; answers do not wait, and a STOP wins. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createVirtualClock } from '../../src/adapters/clock/virtual.ts';
import {
  createSimulatorTransport,
  type SimulatorTransport,
} from '../../src/adapters/transport/simulator/simulator.ts';
import { createPace } from '../../src/adapters/transport/whatsapp-web/pace.ts';
import { compose, type Kabar } from '../../src/compose.ts';
import { readSettings } from '../../src/config.ts';
import type { EntryId } from '../../src/core/event.ts';
import type { FlowId } from '../../src/core/flow/flow.ts';
import { hourMs, minuteMs, secondMs } from '../../src/core/time/instant.ts';
import type { VirtualClock } from '../../src/ports/clock.ts';
import { createDice } from '../../src/simulate/dice.ts';
import { type Running, startKabar } from '../../src/start.ts';
import { travel } from '../../src/travel.ts';
import { silentLogger } from '../support/kabar.ts';
import { subscriber } from '../support/line.ts';
import { simulator as channel, someTime } from '../support/records.ts';

let clock: VirtualClock;
let simulator: SimulatorTransport;
let kabar: Kabar;
let running: Running;
const people = Array.from({ length: 6 }, (_, index) => `+62812345678${index}0`);
const phoneOf = (value: string) => ({ kind: 'phone', value }) as const;

beforeEach(async () => {
  clock = createVirtualClock(someTime);
  simulator = createSimulatorTransport({ clock, logger: silentLogger, file: ':memory:' });
  const pace = createPace(createDice(1, 'pace').share, 45 * secondMs, clock.now());
  const transport = {
    ...simulator,
    startsAt: (id: Parameters<typeof pace.turnOf>[0]) => pace.turnOf(id, clock.now()),
  };
  const settings = readSettings({ LOG_LEVEL: 'silent' });
  kabar = await compose(settings, { clock, logger: silentLogger, inMemory: true, transports: [transport] });
  running = await startKabar(kabar, { campaigns: false, cleaning: false });
  for (const [index, value] of people.entries()) {
    const known = subscriber(`person-${index}`, value, { channel });
    const contact = { ...known, talk: { ...known.talk, lastInboundAt: someTime - hourMs } };
    await kabar.store.contacts.resolve(contact.addresses, () => contact);
  }
  await running.settle();
});

afterEach(async () => {
  await running.stop();
  await simulator.close();
});

async function startsWithAll(): Promise<void> {
  const event = {
    type: 'flow.requested',
    flow: 'weekly-poll' as FlowId,
    by: 'operator',
    occurrence: 'x',
  } as const;
  for (const [index, value] of people.entries()) {
    const contact = await kabar.engine.inbox.contactOf(phoneOf(value), channel);
    await kabar.engine.inbox.submit([{ contact, id: `test:${index}` as EntryId, event, rank: 0 }]);
  }
  await running.settle();
}

const shown = (value: string) =>
  simulator.phones.shown(phoneOf(value)).filter(({ direction }) => direction === 'out');
const firsts = () => people.flatMap((value) => shown(value)[0]?.at ?? []).sort((a, b) => a - b);

test('six people are written to with pauses between them, and each once', async () => {
  await startsWithAll();
  expect(firsts()).toEqual([]);
  await travel(running, clock, 30 * minuteMs);
  expect(firsts()).toHaveLength(people.length);
  const gaps = firsts().map((at, index, all) => at - (all[index - 1] ?? someTime));
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(20 * secondMs);
  for (const value of people) expect(shown(value)).toHaveLength(1);
});

test('answers go at once while others wait for their turn; who says STOP meanwhile is not written to', async () => {
  await startsWithAll();
  const [asker, leaver] = [people[4] ?? '', people[5] ?? ''];
  await simulator.phones.write({ from: phoneOf(asker), content: { kind: 'text', text: 'prices' } });
  await simulator.phones.write({ from: phoneOf(leaver), content: { kind: 'text', text: 'STOP' } });
  await running.settle();
  expect(shown(asker).length).toBeGreaterThan(0);
  expect(shown(asker)[0]?.at).toBe(clock.now());
  const goodbye = shown(leaver).length;
  expect(goodbye).toBe(1);
  await travel(running, clock, 30 * minuteMs);
  expect(shown(leaver)).toHaveLength(goodbye);
});
