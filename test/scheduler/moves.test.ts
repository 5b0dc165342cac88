/** Moving people to another number: who follows, by which number they hear what waits, and that a crash moves nobody twice. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createVirtualClock } from '../../src/adapters/clock/virtual.ts';
import {
  createSimulatorTransport,
  type SimulatorTransport,
} from '../../src/adapters/transport/simulator/simulator.ts';
import { compose, type Kabar } from '../../src/compose.ts';
import { readSettings } from '../../src/config.ts';
import type { ChannelFacts, ChannelId } from '../../src/core/channel.ts';
import type { Contact } from '../../src/core/contact.ts';
import type { ContactEvent, EntryId } from '../../src/core/event.ts';
import type { FlowId } from '../../src/core/flow/flow.ts';
import type { Move } from '../../src/core/number/move.ts';
import { moveAt } from '../../src/core/number/move-id.ts';
import { dayMs, hourMs, secondMs } from '../../src/core/time/instant.ts';
import { movePointNames } from '../../src/pipeline/fail-points.ts';
import type { VirtualClock } from '../../src/ports/clock.ts';
import { askForMove, createMoves } from '../../src/scheduler/stepwise/moves.ts';
import { type Running, startKabar } from '../../src/start.ts';
import { travel } from '../../src/travel.ts';
import { silentLogger } from '../support/kabar.ts';
import { phoneOf, subscriber } from '../support/line.ts';
import { someTime } from '../support/records.ts';
import { shippedRelease } from '../support/shipped.ts';

const [ana, bea, cora, dewi] = ['+14155550111', '+14155550112', '+14155550113', '+14155550114'] as const;
const everybody = [ana, bea, cora, dewi];

let clock: VirtualClock;
let old: SimulatorTransport;
let shop: SimulatorTransport;
let kabar: Kabar;
let running: Running;
/** What the old number waits for before it carries a message. */
let held: Promise<void>;
let answersAreLost: boolean;

/** The old number and the other one; `facts` is what the other one is like. */
async function open(facts: Partial<ChannelFacts> = {}, warmUp: readonly number[] = [100]): Promise<void> {
  clock = createVirtualClock(someTime);
  const line = (channel: string) =>
    createSimulatorTransport(
      { clock, logger: silentLogger, file: ':memory:' },
      { channel: channel as ChannelId },
    );
  [old, shop] = [line('old'), line('shop')];
  held = Promise.resolve();
  answersAreLost = false;
  const send: SimulatorTransport['send'] = async (message) => {
    await held;
    const result = await old.send(message);
    return answersAreLost ? { kind: 'unknown', why: 'the answer was lost' } : result;
  };
  const shipped = await shippedRelease();
  kabar = await compose(readSettings({ LOG_LEVEL: 'silent' }), {
    clock,
    logger: silentLogger,
    inMemory: true,
    transports: [
      { ...old, send },
      { ...shop, facts: { ...shop.facts, ...facts } },
    ],
    release: { ...shipped, policy: { ...shipped.policy, warmUp } },
  });
  running = await startKabar(kabar, { campaigns: false, cleaning: false });
}
beforeEach(() => open());
afterEach(() => running.stop());

const subscribe = async (from: string, more: Partial<Contact> = {}): Promise<Contact> => {
  const id = `c${from.slice(-3)}`;
  const { talk } = subscriber(id, from);
  const contact = subscriber(id, from, {
    channel: old.facts.id,
    talk: { ...talk, lastInboundAt: someTime - hourMs },
    ...more,
  });
  await kabar.store.contacts.resolve(contact.addresses, () => contact);
  return contact;
};
const contactOf = async (from: string): Promise<Contact> => {
  const id = await kabar.store.contacts.find(phoneOf(from));
  const found = id && (await kabar.store.contacts.load([id])).get(id);
  if (!found) throw new Error(`nobody has ${from}`);
  return found.contact;
};
const starts = async (flow: string, ...people: readonly string[]) => {
  for (const from of people) {
    const { id } = await contactOf(from);
    const event = { type: 'flow.requested', flow: flow as FlowId, by: 'api', occurrence: '1' } as const;
    await kabar.engine.inbox.submit([{ contact: id, id: `api:${flow}:${id}` as EntryId, event, rank: 2 }]);
  }
  await running.settle();
};
const says = async (number: SimulatorTransport, from: string, text: string) => {
  clock.advance(2 * secondMs);
  await number.phones.write({ from: phoneOf(from), content: { kind: 'text', text } });
  await running.settle();
};
const heard = (number: SimulatorTransport, from: string) =>
  number.phones.shown(phoneOf(from)).flatMap(({ direction, text }) => (direction === 'out' ? [text] : []));
const onlyShop = () => everybody.filter((from) => heard(shop, from).length > 0);

const ask = (from: SimulatorTransport, to: SimulatorTransport) =>
  askForMove(
    { store: kabar.store, clock },
    { from: kabar.engine.channel(from.facts.id), to: kabar.engine.channel(to.facts.id), by: 'sari' },
  );
const over = async ({ id }: Move): Promise<Move> => {
  clock.advance(6 * secondMs);
  await running.settle();
  return (await kabar.store.moves.find(id)) as Move;
};
/** Whatever is under way goes on meanwhile. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let look = 0; look < 10_000; look++) {
    if (await isSo()) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
  throw new Error('it did not come to that');
}
const move = async (from = old, to = shop) => over(await ask(from, to));

test('what was started and waits on a restricted number leaves by the other one, and its row says so', async () => {
  for (const from of everybody) await subscribe(from);
  old.phones.set({ restricted: { forMs: 30 * dayMs } });
  await running.settle();
  await starts('recommend', ...everybody);
  expect((await contactOf(ana)).outbox[0]?.held?.reason).toBe('number restricted');
  const done = await move();
  expect(done).toMatchObject({ state: 'done', followed: { 'wrote within 30 days': 4 }, stayed: {} });
  await travel(running, clock, hourMs);
  expect([everybody.flatMap((from) => heard(old, from)), onlyShop()]).toEqual([[], everybody]);
  const { id } = await contactOf(ana);
  const [row] = await kabar.store.messages.conversation(id, 5);
  expect(row).toMatchObject({ status: 'read', channel: 'shop' });
  const turn = (await kabar.store.journal.of(id, 50)).find(({ event }) => event === 'move.asked');
  expect(turn?.lines).toEqual([
    {
      what: 'move.followed',
      why: 'wrote within 30 days',
      facts: { move: done.id, from: 'old', to: 'shop' },
    },
  ]);
});

test('who said STOP stays, and why is counted; a STOP to the old number counts after the move as well', async () => {
  await subscribe(ana, { lifecycle: { stage: 'optedOut', attempt: 0, remembered: null } });
  for (const from of [bea, cora]) await subscribe(from);
  expect(await move()).toMatchObject({
    followed: { 'wrote within 30 days': 2 },
    stayed: { 'opted out': 1 },
  });
  expect((await contactOf(ana)).channel).toBe('old');
  await says(old, bea, 'STOP');
  expect(heard(old, bea)).toHaveLength(1);
  await starts('recommend', bea, cora);
  expect(onlyShop()).toEqual([cora]);
});

test('whoever writes to the old number is answered there, and stays there', async () => {
  await subscribe(ana);
  await move();
  await says(old, ana, 'prices');
  expect([heard(old, ana).length, heard(shop, ana)]).toEqual([1, []]);
  expect(await contactOf(ana)).toMatchObject({ channel: 'old', moved: null });
});

test('the other number writes to as few people a day as its own warm-up says, also to those the old one wrote to today', async () => {
  await running.stop();
  await open({}, [2]);
  for (const from of [ana, bea]) await subscribe(from);
  await starts('recommend', ana, bea);
  expect([ana, bea].map((from) => heard(old, from).length)).toEqual([1, 1]);
  for (const from of [cora, dewi]) await subscribe(from);
  await move();
  await starts('recommend', cora, dewi);
  await starts('feedback', ana, bea);
  expect(onlyShop()).toEqual([cora, dewi]);
  for (const from of [ana, bea])
    expect((await contactOf(from)).outbox[0]?.held?.reason).toBe('number warm-up');
  await travel(running, clock, dayMs);
  expect(onlyShop()).toHaveLength(4);
});

test('no window of the other number is open: free text waits until they write to it', async () => {
  await running.stop();
  await open({ serviceWindowMs: dayMs, mayWriteFirst: false });
  await subscribe(ana);
  await move();
  await starts('recommend', ana);
  expect((await contactOf(ana)).outbox[0]?.held?.reason).toBe('service window closed');
  expect(heard(shop, ana)).toEqual([]);
  await says(shop, ana, 'hi');
  await travel(running, clock, hourMs);
  expect(heard(shop, ana).length).toBeGreaterThan(1);
});

test('moving them back undoes it: the window of the number they wrote to is open again', async () => {
  await running.stop();
  await open({ serviceWindowMs: dayMs, mayWriteFirst: false });
  await subscribe(ana);
  await move();
  expect(await contactOf(ana)).toMatchObject({ channel: 'shop', moved: { from: 'old' } });
  expect(await move(shop, old)).toMatchObject({ followed: { 'wrote within 30 days': 1 } });
  expect(await contactOf(ana)).toMatchObject({ channel: 'old', moved: null });
  await starts('recommend', ana);
  expect(heard(old, ana)).toHaveLength(1);
});

test('a send that has begun ends by the number it began by; what comes after it goes by the other one', async () => {
  await subscribe(ana);
  let release = () => {};
  held = new Promise((resolve) => {
    release = resolve;
  });
  const { id } = await contactOf(ana);
  const ask = (event: ContactEvent, rank: 0 | 2) =>
    kabar.engine.inbox.submit([{ contact: id, id: `test:${event.type}` as EntryId, event, rank }]);
  await ask({ type: 'flow.requested', flow: 'welcome' as FlowId, by: 'api', occurrence: '1' }, 2);
  await until(async () => (await contactOf(ana)).outbox.some(({ claim }) => claim !== undefined));
  const [from, channel] = [old.facts.id, shop.facts.id];
  await ask({ type: 'move.asked', move: moveAt(clock.now()), from, channel }, 2);
  await until(async () => (await contactOf(ana)).channel === channel);
  expect((await contactOf(ana)).outbox[0]).toMatchObject({ channel: from, claim: expect.anything() });
  release();
  await running.settle();
  await travel(running, clock, hourMs);
  expect(heard(old, ana)).toHaveLength(1);
  expect(heard(shop, ana).length).toBeGreaterThan(1);
  expect(heard(shop, ana)).not.toContain(heard(old, ana)[0]);
  const rows = await kabar.store.messages.conversation(id, 9);
  expect(rows.filter((row) => row.channel === from)).toMatchObject([{ status: 'read' }]);
});

test('a send in doubt on the old number is not repeated by the other one', async () => {
  await subscribe(ana);
  old.phones.set({ receipts: 'none' });
  answersAreLost = true;
  await starts('recommend', ana);
  expect((await contactOf(ana)).outbox[0]?.claim).toBeDefined();
  old.phones.set({ offline: true });
  await move();
  await travel(running, clock, hourMs);
  expect([heard(old, ana).length, heard(shop, ana)]).toEqual([1, []]);
  const { id, outbox } = await contactOf(ana);
  expect(outbox).toEqual([]);
  expect(await kabar.store.messages.conversation(id, 5)).toMatchObject([
    { status: 'dropped', reason: 'in doubt' },
  ]);
});

test('one at a time; not to itself, and not to a number that is restricted itself', async () => {
  await expect(ask(old, old)).rejects.toMatchObject({ code: 'channel.state' });
  await ask(old, shop);
  clock.advance(secondMs);
  await expect(ask(shop, old)).rejects.toMatchObject({ code: 'move.running' });
  shop.phones.set({ restricted: { forMs: dayMs } });
  clock.advance(6 * secondMs);
  await running.settle();
  await expect(ask(old, shop)).rejects.toMatchObject({ code: 'channel.state' });
});

test('a number that is not configured where the move is carried out takes nobody, and the move ends', async () => {
  await subscribe(ana);
  const to = { ...shop.facts, id: 'gone' as ChannelId };
  const asked = await askForMove({ store: kabar.store, clock }, { from: old.facts, to, by: 'sari' });
  expect(await over(asked)).toMatchObject({
    state: 'done',
    followed: {},
    stayed: { 'the number is not known here': 1 },
  });
  expect(await contactOf(ana)).toMatchObject({ channel: 'old', moved: null });
});

test.each(movePointNames)('a crash at %s moves nobody twice and loses nobody', async (point) => {
  for (const from of everybody) await subscribe(from);
  const opened = await ask(old, shop);
  const { store, engine } = kabar;
  let crashed = false;
  const dying = createMoves({
    store,
    clock,
    logger: silentLogger,
    inbox: engine.inbox,
    channels: () => kabar.transports.map(({ facts }) => facts),
    mayRun: () => true,
    batch: 2,
    failPoints: {
      reach(name) {
        if (crashed || name !== point) return;
        crashed = true;
        throw new Error('the process died');
      },
    },
  });
  for (let round = 0; !crashed && round < 20; round++) {
    await dying.run().catch(() => {});
    await engine.idle();
  }
  expect(crashed).toBe(true);
  expect(await over(opened)).toMatchObject({
    state: 'done',
    followed: { 'wrote within 30 days': 4 },
    stayed: {},
  });
  for (const from of everybody) {
    const { id, channel } = await contactOf(from);
    const turns = await store.journal.of(id, 50);
    expect([channel, turns.filter(({ event }) => event === 'move.asked').length]).toEqual(['shop', 1]);
  }
});
