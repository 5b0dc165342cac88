/** Clause 7, merge: whoever dies in the middle of it, the two become one, nothing is lost, said twice or overtaken. */
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Address } from '../../../src/core/address.ts';
import type { MessageReceived } from '../../../src/core/event.ts';
import type { TransportId } from '../../../src/core/message.ts';
import type { Release } from '../../../src/core/release.ts';
import { type FailPointName, failPointNames } from '../../../src/pipeline/fail-points.ts';
import { changeByHand } from '../../support/by-hand.ts';
import { erase, tracesIn } from '../../support/erasing.ts';
import { findingsOf } from '../../support/ledger.ts';
import {
  createPlace,
  heardOn,
  type Line,
  ledgerAt,
  type Place,
  passTogether,
  phoneOf,
} from '../../support/line.ts';
import { simulator as channel } from '../../support/records.ts';
import { shippedRelease } from '../../support/shipped.ts';

const asha = '+14155550101';
const id: Address = { kind: 'bsuid', value: 'ID.ashas-own' };

let release: Release;
let place: Place;
beforeAll(async () => {
  release = await shippedRelease();
});
afterEach(() => place.close());

const message = (name: string, text: string, from: Address, also?: Address): { event: MessageReceived } => ({
  event: {
    type: 'message.received',
    channel,
    from,
    ...(also ? { also: [also] } : {}),
    transportId: name as TransportId,
    content: { kind: 'text', text },
    writtenAt: place.clock.now(),
  },
});

/** She is subscribed by number, and said STOP under her id alone: WhatsApp did not tell yet that they are one. */
async function twoContacts(line: Line) {
  await line.say(asha, 'hi', 'as-number-0');
  await line.say(asha, 'yes', 'as-number-1');
  await line.engine.inbox.incoming(channel, [message('as-id-0', 'STOP', id)]);
  await line.settle();
  const younger = await line.store.contacts.find(id);
  if (younger === null) throw new Error('nobody has the id');
  return { elder: (await line.record(asha)).id, younger };
}

const told = () => message('both-0', 'are you there?', phoneOf(asha), id);

async function stateOf(line: Line) {
  const record = await line.record(asha);
  const turns = await line.store.journal.of(record.id, 50);
  return {
    id: record.id,
    byId: await line.store.contacts.find(id),
    stage: record.contact.lifecycle.stage,
    marketing: record.contact.consents.marketing.state,
    absorbed: record.contact.absorbed.length,
    addresses: record.contact.addresses,
    heardOf: turns.filter(({ event }) => event === 'message.received').length,
    backlog: (await line.store.inbox.backlog()).count,
    findings: (await findingsOf(line.store, ledgerAt(place))).findings,
  };
}

describe('a process that ends while two contacts become one', () => {
  const whole = {
    stage: 'optedOut',
    marketing: 'withdrawn',
    absorbed: 1,
    heardOf: 3,
    backlog: 0,
    findings: [],
  };
  // Nothing is sent: the points of the sender are not reached.
  const points = failPointNames.filter((point) => !['claimed', 'sent', 'row-settled'].includes(point));
  const inWorker: readonly FailPointName[] = ['loaded', 'committed', 'filed', 'finished'];
  const times = (point: FailPointName) => (inWorker.includes(point) ? [1, 2, 3] : [1]);
  const cases = points.flatMap((point) => times(point).map((time) => ({ point, time })));

  test.each(cases)('at "$point", reached $time times: the next one ends it', async (dieAt) => {
    place = createPlace(release);
    const first = await place.open();
    const { elder } = await twoContacts(first);
    const heard = heardOn(first, asha).length;
    await first.engine.drain();
    const mortal = await place.open({ dieAt });
    const news = [told()];
    await mortal.engine.inbox.incoming(channel, news).catch(() => {});
    await mortal.settle();
    expect(mortal.isDead()).toBe(true);
    const next = await place.open();
    await passTogether(place, [next], 10);
    // What a transport was not told of as stored it delivers again.
    await next.engine.inbox.incoming(channel, news);
    await passTogether(place, [next], 10);

    expect(await stateOf(next)).toMatchObject({
      ...whole,
      id: elder,
      byId: elder,
      addresses: [phoneOf(asha), id],
    });
    expect(heardOn(next, asha)).toHaveLength(heard);
  });
});

describe('two processes', () => {
  test('what one of them still brings to the contact that was, the other passes on', async () => {
    place = createPlace(release);
    const [one, two] = [await place.open(), await place.open()];
    const { elder } = await twoContacts(one);
    // The second process remembers where the id led.
    await two.engine.inbox.incoming(channel, [message('as-id-1', 'hm', id)]);
    await passTogether(place, [one, two], 10);
    await one.engine.inbox.incoming(channel, [told()]);
    await passTogether(place, [one, two], 10);
    await two.engine.inbox.incoming(channel, [message('as-id-2', 'START', id)]);
    await passTogether(place, [one, two], 10);
    const turns = await one.store.journal.of(elder, 50);
    expect(turns.map((turn) => turn.id)).toContain('simulator:message:as-id-2');
    expect(await stateOf(one)).toMatchObject({ id: elder, byId: elder, backlog: 0, findings: [] });
  });
});

test('an erasure leaves no byte of either', async () => {
  place = createPlace(release);
  const line = await place.open();
  const { elder, younger } = await twoContacts(line);
  await line.engine.inbox.incoming(channel, [told()]);
  await line.settle();
  await erase(line, (await line.record(asha)).id);
  await passTogether(place, [line], 10);
  // So that a backup from before the merge is not the way back for half of her.
  const { lines } = await line.engine.erasureLog.read();
  expect(lines.map(({ contact }) => contact)).toEqual([elder, younger]);
  expect(tracesIn(place, ['14155550101', 'ID.ashas-own', 'as-id-0', 'both-0'])).toEqual([]);
});

test('a part that cannot be read is waited for: the STOP that was said there is not lost', async () => {
  place = createPlace(release);
  const first = await place.open();
  const { elder, younger } = await twoContacts(first);
  await first.engine.drain();
  const mortal = await place.open({ dieAt: { point: 'finished' } });
  await mortal.engine.inbox.incoming(channel, [told()]).catch(() => {});
  await mortal.settle();
  expect(mortal.isDead()).toBe(true);
  const byHand = (change: Parameters<typeof changeByHand>[3]) =>
    changeByHand(join(place.directory, 'kabar.db'), 'contacts', younger, change);
  const was = await byHand((document) => ({ ...document, contact: null }));
  const next = await place.open();
  await passTogether(place, [next], 10);
  expect((await stateOf(next)).absorbed).toBe(0);

  await byHand(() => was);
  await passTogether(place, [next], 35);
  expect(await stateOf(next)).toMatchObject({
    id: elder,
    stage: 'optedOut',
    marketing: 'withdrawn',
    absorbed: 1,
    backlog: 0,
    findings: [],
  });
});
