/** What does not arrive, over the whole engine: a dead number, a line that fails, and messages that no phone ever gets. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { ChannelId } from '../../src/core/channel.ts';
import type { Contact } from '../../src/core/contact.ts';
import type { EntryId } from '../../src/core/event.ts';
import type { FlowId } from '../../src/core/flow/flow.ts';
import { dayMs, hourMs } from '../../src/core/time/instant.ts';
import { resumeChannel } from '../../src/http/channels-now.ts';
import { why } from '../../src/http/why.ts';
import { openRig, type Rig } from '../support/kabar.ts';
import { phoneOf, subscriber } from '../support/line.ts';
import { shippedRelease } from '../support/shipped.ts';

let rig: Rig;
let asked = 0;
beforeEach(async () => {
  const shipped = await shippedRelease();
  // Nothing but what does not arrive is to hold a message back.
  const caps = { service: {}, utility: {}, marketing: {} };
  const policy = { ...shipped.policy, warmUp: [], caps, sameAgainMs: 0, unansweredBudget: 100 };
  rig = await openRig({ release: { ...shipped, policy }, logger: { ...muted() } });
});
afterEach(() => rig.close());

const muted = () => {
  const logger = { debug() {}, info() {}, warn() {}, error() {}, child: () => logger };
  return logger;
};
const channel = 'simulator' as ChannelId;
const ana = '+14155550101';
const dead = { code: 'nobody', retryable: false, addressFailed: true };

async function settled(from: string): Promise<Contact> {
  const contact = subscriber(`c${from.slice(1)}`, from);
  await rig.kabar.store.contacts.resolve(contact.addresses, () => contact);
  return contact;
}

async function start(...contacts: readonly Contact[]): Promise<void> {
  await rig.kabar.engine.inbox.submit(
    contacts.map(({ id }) => ({
      contact: id,
      id: `test:${++asked}` as EntryId,
      event: { type: 'flow.requested', flow: 'recommend' as FlowId, by: 'campaign', occurrence: `${asked}` },
      rank: 2,
    })),
  );
  await rig.settle();
}

const standing = () => rig.kabar.store.channels.standing(channel);

test('a dead number is suspected first, and unreachable after three days of it; `why` tells', async () => {
  const contact = await settled(ana);
  rig.phones.set({ fail: dead }, phoneOf(ana));
  const facets: string[] = [];
  for (let day = 0; day < 3; day++) {
    await start(contact);
    await rig.pass(2 * hourMs);
    const { store, releases, clock, transports } = rig.kabar;
    const channels = () => transports.map(({ facts, state }) => ({ facts, state: state() }));
    const told = await why(
      { store, clock, release: () => releases.current(), channels },
      await rig.contact(ana),
    );
    facets.push(told?.delivery.words ?? '');
    await rig.pass(22 * hourMs);
  }
  expect(facets[0]).toContain('1 of 3 occasions');
  expect((await rig.contact(ana)).lifecycle.stage).toBe('unreachable');
});

test('a message that arrives takes the suspicion back', async () => {
  const contact = await settled(ana);
  rig.phones.set({ fail: dead }, phoneOf(ana));
  await start(contact);
  await rig.pass(dayMs);
  rig.phones.set({ fail: null, receipts: 'delivered' }, phoneOf(ana));
  await start(contact);
  expect((await rig.contact(ana)).delivery.failures).toEqual([]);
});

test('a message that no phone ever got is noted after seven days, and taken back when it arrives', async () => {
  const contact = await settled(ana);
  rig.phones.set({ receipts: 'none' }, phoneOf(ana));
  await start(contact);
  await rig.pass(6 * dayMs);
  expect((await rig.contact(ana)).delivery.lost).toBeNull();
  await rig.pass(2 * dayMs);
  const noted = await rig.contact(ana);
  expect(noted.delivery.lost).toMatchObject({ count: 1 });
  expect(noted.consents.marketing.state).toBe('granted');
  const [row] = await rig.kabar.store.messages.conversation(contact.id, 5);
  const late = {
    status: 'delivered',
    at: rig.clock.now(),
    transportId: row?.transportId ?? ('' as never),
  } as const;
  const { news } = await rig.kabar.store.messages.receive(channel, [late]);
  expect(news).toMatchObject([{ row: { suspected: true } }]);
});

describe('an outage', () => {
  const crowd = (count: number) =>
    Promise.all(Array.from({ length: count }, (_, index) => settled(`+1415555${2000 + index}`)));

  test('pauses what Kabar starts, empties no list, and lets answers through', async () => {
    const people = await crowd(40);
    for (let day = 0; day < 2; day++) {
      // Two days of bad luck each, before.
      for (const { addresses } of people.slice(0, 5)) rig.phones.set({ fail: dead }, addresses[0]);
      await start(...people.slice(0, 5));
      await rig.pass(dayMs);
    }
    for (const { addresses } of people.slice(0, 5)) rig.phones.set({ fail: null }, addresses[0]);
    rig.phones.set({ fail: dead });
    await start(...people);
    await rig.pass(3 * hourMs);
    expect((await standing()).restricted).toMatchObject({ by: 'Kabar', code: 'delivery.outage' });
    const stages = await rig.kabar.store.contacts.countByStage();
    expect([stages.unreachable, stages.active]).toEqual([0, 40]);
    rig.phones.set({ fail: null });
    const [first] = people;
    await start(...people);
    await rig.pass(2 * dayMs);
    expect(await rig.heard('+14155552020')).toEqual([]);
    await rig.say('+14155552020', 'prices');
    expect(await rig.heard('+14155552020')).toHaveLength(1);
    const { store, clock, releases, transports } = rig.kabar;
    const facts = () => transports.map((transport) => transport.facts);
    await resumeChannel({ store, clock, release: () => releases.current(), facts }, channel, 'sari');
    await rig.pass(2 * dayMs);
    expect((await standing()).restricted).toBeNull();
    expect(first && (await rig.heard('+14155552000')).length).toBeGreaterThan(0);
  });

  test('is also that nothing is delivered, though everything leaves', async () => {
    const people = await crowd(30);
    rig.phones.set({ receipts: 'none' });
    await start(...people);
    await rig.pass(hourMs / 2);
    expect((await standing()).restricted).toBeNull();
    await rig.pass(3 * hourMs);
    expect((await standing()).restricted).toMatchObject({ by: 'Kabar', code: 'delivery.outage' });
    await rig.pass(8 * dayMs);
    const lost = await Promise.all(
      people.map(async ({ id }) => (await rig.kabar.store.contacts.load([id])).get(id)),
    );
    expect(lost.filter((record) => record?.contact.delivery.lost != null)).toEqual([]);
  });

  test('is not a few dead numbers among many', async () => {
    const people = await crowd(60);
    for (const { addresses } of people.slice(0, 22)) rig.phones.set({ fail: dead }, addresses[0]);
    await start(...people);
    await rig.pass(3 * hourMs);
    expect((await standing()).restricted).toBeNull();
  });
});
