/** Sends, receipts, failures on demand, and what survives the engine. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { createVirtualClock } from '../../../../src/adapters/clock/virtual.ts';
import { createSimulatorTransport } from '../../../../src/adapters/transport/simulator/simulator.ts';
import type { OutboxId } from '../../../../src/core/outbox.ts';
import { ana, budi, recordingListener, silent, simulator, start } from './support.ts';

const text = (words: string) => ({ kind: 'text', text: words }) as const;
const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function newFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kabar-simulator-'));
  folders.push(folder);
  return join(folder, 'simulator.db');
}

describe('sending', () => {
  test('delivered and read follow an accepted send', async () => {
    const world = await simulator();
    const sent = await world.send(text('hello'));
    expect(sent).toMatchObject({ kind: 'accepted', at: world.clock.now(), text: 'hello' });
    await world.listener.until(() => world.listener.told.length === 2);
    const transportId = sent.kind === 'accepted' ? sent.transportId : '';
    expect(world.listener.told).toMatchObject([
      { transportId, status: 'delivered' },
      { transportId, status: 'read' },
    ]);
    await world.close();
  });

  test('what is sent twice is shown twice, and found by our id', async () => {
    const world = await simulator();
    await world.send(text('hello'), 'out.1');
    await world.send(text('hello'), 'out.1');
    expect(world.phones.shown(ana).map((message) => message.outboxId)).toEqual(['out.1', 'out.1']);
    const find = (id: string, to = ana) =>
      world.transport.find({ id: id as OutboxId, to, content: text('hello') });
    expect(await find('out.1')).toMatchObject({ kind: 'found', text: 'hello' });
    expect(await find('out.2')).toEqual({ kind: 'absent' });
    expect(await find('out.1', budi)).toEqual({ kind: 'absent' });
    await world.close();
  });

  test('media and contact cards are shown in words', async () => {
    const world = await simulator();
    await world.send({ kind: 'media', media: { type: 'image', source: 'coupons/coupon.jpg' } });
    await world.send({
      kind: 'media',
      media: { type: 'image', source: 'a.jpg' },
      caption: 'For you',
    });
    await world.send({ kind: 'contact-card', name: 'Dapur', phone: '+62215550100' });
    await world.send({ kind: 'text', text: 'Sure?', options: [{ id: 'y', label: 'Yes' }] });
    const texts = world.phones.shown(ana).map((message) => message.text);
    expect(texts).toEqual(['coupon.jpg', 'For you', 'Dapur\n+62215550100', 'Sure?\n\n1. Yes']);
    await world.close();
  });
});

describe('failures on demand', () => {
  const failure = { code: 'blocked', retryable: false, addressFailed: true };

  test('all sends, the next ones, or those to one phone fail', async () => {
    const world = await simulator();
    const { phones } = world;
    const outcomes = async (count: number, to = ana) => {
      const kinds: string[] = [];
      for (let index = 0; index < count; index++) kinds.push((await world.send(text('x'), 'o', to)).kind);
      return kinds;
    };
    phones.set({ failNext: 2 });
    expect(await outcomes(3)).toEqual(['failed', 'failed', 'accepted']);
    phones.set({ fail: failure }, ana);
    expect(await world.send(text('x'))).toMatchObject({ kind: 'failed', failure });
    expect(await outcomes(1, budi)).toEqual(['accepted']);
    phones.set({ fail: null }, ana);
    expect(await outcomes(1)).toEqual(['accepted']);
    phones.set({ fail: failure, failNext: 1 });
    expect(await outcomes(2, budi)).toEqual(['failed', 'accepted']);
    await world.close();
  });

  test('a send that hangs is in doubt after its deadline, shown or not', async () => {
    const world = await simulator();
    world.phones.set({ hang: true });
    const lost = world.send(text('lost'), 'o1');
    world.phones.set({ hang: 'shown' });
    const shown = world.send(text('shown'), 'o2');
    await world.listener.until(() => world.listener.told.length === 2);
    world.clock.advance(10_000);
    expect((await lost).kind).toBe('unknown');
    expect((await shown).kind).toBe('unknown');
    expect(world.phones.shown(ana).map((message) => message.text)).toEqual(['shown']);
    await world.close();
  });

  test('stopping ends a send that hangs', async () => {
    const world = await simulator();
    world.phones.set({ hang: true });
    const lost = world.send(text('lost'));
    await world.close();
    expect((await lost).kind).toBe('unknown');
  });

  test('offline: nothing is sent, what phones write comes when the line is back', async () => {
    const world = await simulator();
    world.phones.set({ offline: true });
    expect(world.transport.state()).toMatchObject({ name: 'offline', sending: false });
    expect(await world.send(text('x'))).toMatchObject({ kind: 'failed', failure: { retryable: true } });
    expect(await world.write('are you there?')).toMatchObject({ stored: false });
    expect(world.phones.shown(ana)).toMatchObject([{ text: 'are you there?', status: 'sent' }]);
    world.phones.set({ offline: false });
    await world.listener.until(() => world.listener.states.length === 3);
    expect(world.listener.heard).toHaveLength(1);
    expect(world.listener.states).toEqual(['ready', 'offline', 'ready']);
    await world.close();
  });

  test('receipts can be kept back', async () => {
    const world = await simulator();
    world.phones.set({ receipts: 'delivered' });
    world.phones.set({ receipts: 'none' }, budi);
    await world.send(text('x'), 'o1', budi);
    await world.send(text('x'), 'o2', ana);
    await world.listener.until(() => world.listener.told.length === 1);
    expect(world.listener.told).toMatchObject([{ status: 'delivered' }]);
    expect(world.phones.shown(budi)).toMatchObject([{ status: 'sent' }]);
    await world.close();
  });
});

describe('an engine that cannot store', () => {
  test('is offered messages and receipts again, in order', async () => {
    const world = await simulator();
    const { listener } = world;
    listener.refuse = true;
    await expect(world.write('one')).rejects.toThrow('store down');
    const two = world.write('two');
    await world.send(text('reply'));
    listener.refuse = false;
    world.clock.advance(1_000);
    expect(await two).toMatchObject({ stored: true });
    const texts = listener.heard.map(({ event }) => event.type === 'message.received' && event.content);
    expect(texts).toEqual([text('one'), text('two')]);
    world.clock.advance(1_000);
    await listener.until(() => listener.told.length === 2);
    await world.close();
  });
});

describe('the phones outlive the engine', () => {
  test('what was written meanwhile is offered at the next start, under the same id', async () => {
    const file = newFile();
    const before = await simulator(file);
    await before.transport.stop();
    expect(await before.write('while you were away')).toMatchObject({ stored: false });
    expect(before.transport.state().name).toBe('stopped');
    expect(await before.send(text('x'))).toMatchObject({ kind: 'failed', failure: { retryable: true } });
    const [written] = before.phones.shown(ana);
    await before.transport.close();

    const after = await simulator(file);
    expect(after.listener.heard).toMatchObject([{ event: { transportId: written?.id } }]);
    expect(after.phones.shown(ana)).toHaveLength(1);
    await after.close();
    const third = await simulator(file);
    expect(third.listener.heard).toEqual([]);
    await third.close();
  });

  test('receipts that the engine never took are told after a restart', async () => {
    const file = newFile();
    const before = await simulator(file);
    before.listener.refuse = true;
    await before.send(text('hello'));
    await before.close();
    const after = await simulator(file);
    await after.listener.until(() => after.listener.told.length === 2);
    await after.close();
  });

  test('two engines may have one file', async () => {
    const file = newFile();
    const [one, two] = [await simulator(file), await simulator(file)];
    const all = Array.from({ length: 200 }, (_, index) => index);
    await Promise.all(
      all.map((index) => {
        const engine = index % 2 === 0 ? one : two;
        return index % 3 === 0 ? engine.write(`in ${index}`) : engine.send(text(`out ${index}`), `o${index}`);
      }),
    );
    expect(one.phones.shown(ana)).toHaveLength(200);
    expect(two.phones.shown(ana)).toEqual(one.phones.shown(ana));
    expect(one.phones.recent(5)).toEqual([ana]);
    await Promise.all([one.close(), two.close()]);
  });

  test('starts although the engine cannot store yet', async () => {
    const file = newFile();
    const before = await simulator(file);
    await before.transport.stop();
    await before.write('hi');
    await before.transport.close();
    const clock = createVirtualClock(start);
    const listener = recordingListener();
    listener.refuse = true;
    const transport = createSimulatorTransport({ clock, logger: silent, file });
    await transport.start(listener);
    listener.refuse = false;
    clock.advance(1_000);
    await listener.until(() => listener.heard.length === 1);
    await transport.stop();
    await transport.close();
  });
});
