/** design.md section 2 and 5: receipts move a message forward only, and what matters to the contact enters by the inbox. */
import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { TransportId } from '../../../src/core/message.ts';
import { type Receipt, type ReceiptStatus, receiptStatuses, statusRank } from '../../../src/core/receipt.ts';
import type { Release } from '../../../src/core/release.ts';
import { secondMs } from '../../../src/core/time/instant.ts';
import { createReceipts, type Receipts } from '../../../src/pipeline/intake/receipts.ts';
import {
  createPlace,
  heardOn,
  type Line,
  outOf,
  type Place,
  phoneOf,
  requestFlow,
  settleIn,
  subscriber,
} from '../../support/line.ts';
import { simulator as channel, someTime } from '../../support/records.ts';
import { shippedRelease } from '../../support/shipped.ts';

const ana = '+14155550101';
let release: Release;
let place: Place;
let line: Line;
let receipts: Receipts;
beforeAll(async () => {
  release = await shippedRelease();
});
beforeEach(async () => {
  place = createPlace(release);
  line = await place.open();
  line.phones.set({ receipts: 'none' });
  receipts = createReceipts({ store: line.store, inbox: line.engine.inbox, clock: place.clock, delivery });
});
afterEach(() => place.close());

/** Nobody counts. */
const delivery = { noteReceipt: () => {} };

const receipt = (transportId: string, status: ReceiptStatus): Receipt => ({
  transportId: transportId as TransportId,
  status,
  at: someTime,
  ...(status === 'failed'
    ? { failure: { code: 'blocked', words: 'Blocked.', retryable: false, ours: false, addressFailed: true } }
    : {}),
});

/** A message that Kabar started and the phone has. */
async function oneSent(): Promise<string> {
  const contact = await settleIn(line, subscriber('ana', ana));
  await requestFlow(line, contact, 'recommend');
  await line.settle();
  const [message] = outOf(line, ana);
  if (!message) throw new Error('nothing was sent');
  return message.id;
}

const row = async () => {
  const { id } = await line.record(ana);
  return (await line.store.messages.conversation(id, 10)).find(({ direction }) => direction === 'out');
};

const events = async () => {
  const { id } = await line.record(ana);
  return (await line.store.journal.of(id, 20)).map(({ event }) => event);
};

describe('receipts', () => {
  const orders = receiptStatuses.flatMap((first) =>
    receiptStatuses.map((second) => [first, second] as const),
  );

  test.each(orders)('%s, then %s: the furthest of the two stays', async (first, second) => {
    const id = await oneSent();
    await receipts.receive(channel, [receipt(id, first)]);
    await receipts.receive(channel, [receipt(id, second)]);
    const furthest = statusRank[first] > statusRank[second] ? first : second;
    expect((await row())?.status).toBe(furthest);
  });

  test('that overtake their own send are kept, and told when the row is there', async () => {
    const asked: (readonly Receipt[])[] = [];
    let rowIsThere = false;
    const store = {
      ...line.store,
      messages: {
        ...line.store.messages,
        receive: async (...[on, list]: Parameters<typeof line.store.messages.receive>) => {
          asked.push(list);
          return rowIsThere ? line.store.messages.receive(on, list) : { news: [], unknown: list };
        },
      },
    };
    const watching = createReceipts({ store, inbox: line.engine.inbox, clock: place.clock, delivery });
    const id = await oneSent();
    await watching.receive(channel, [receipt(id, 'delivered')]);
    expect((await row())?.status).toBe('sent');
    rowIsThere = true;
    await watching.retry();
    await watching.retry();
    expect((await row())?.status).toBe('delivered');
    expect(asked).toEqual([[receipt(id, 'delivered')], [receipt(id, 'delivered')]]);
  });

  test('of an unknown id are tried again for a minute, and then no more', async () => {
    const calls: number[] = [];
    const store = {
      ...line.store,
      messages: {
        ...line.store.messages,
        receive: async (_: unknown, list: readonly Receipt[]) => {
          calls.push(list.length);
          return { news: [], unknown: list };
        },
      },
    };
    const watching = createReceipts({ store, inbox: line.engine.inbox, clock: place.clock, delivery });
    await watching.receive(channel, [receipt('a', 'delivered'), receipt('b', 'read')]);
    place.clock.advance(30 * secondMs);
    await watching.retry();
    place.clock.advance(31 * secondMs);
    await watching.retry();
    await watching.retry();
    expect(calls).toEqual([2, 2]);
  });
});

describe('a failure that comes later', () => {
  test('reaches the contact through the inbox, once, and makes them a suspect', async () => {
    const id = await oneSent();
    await receipts.receive(channel, [receipt(id, 'failed')]);
    await receipts.receive(channel, [receipt(id, 'failed'), receipt(id, 'failed')]);
    await line.settle();
    expect((await line.contact(ana)).delivery.failures).toMatchObject([{ code: 'blocked', counts: 1 }]);
    expect((await line.contact(ana)).lifecycle.stage).toBe('active');
    expect((await events()).filter((event) => event === 'message.failed')).toHaveLength(1);
    expect(await row()).toMatchObject({ status: 'failed', reason: 'blocked' });
  });

  test('that the transport tells at once does the same, and the message is given up', async () => {
    line.phones.set({ fail: { code: 'no-whatsapp', retryable: false, addressFailed: true } }, phoneOf(ana));
    const contact = await settleIn(line, subscriber('ana', ana));
    await requestFlow(line, contact, 'recommend');
    await line.settle();
    const after = await line.contact(ana);
    expect([after.delivery.failures.length, after.outbox]).toEqual([1, []]);
    expect((await events()).filter((event) => event === 'message.failed')).toHaveLength(1);
    expect(await row()).toMatchObject({ status: 'failed', reason: 'no-whatsapp' });
  });

  test('is tried again with growing patience when it may pass, and given up in the end', async () => {
    line.phones.set({ fail: { code: 'busy', retryable: true, addressFailed: false } }, phoneOf(ana));
    await line.say(ana, 'hi');
    const tries: number[] = [];
    let known = 0;
    for (let second = 0; second < 15 * 60; second += 5) {
      const { outbox } = await line.contact(ana);
      const attempts = outbox[0]?.attempts ?? known;
      if (attempts > known) tries.push(second);
      known = attempts;
      if (outbox.length === 0) break;
      place.clock.advance(5 * secondMs);
      await line.settle();
    }
    expect(tries).toEqual([0, 5, 35, 155]);
    expect(await row()).toMatchObject({ status: 'failed', reason: 'busy' });
    expect(heardOn(line, ana)).toEqual([]);
  });
});

describe('a read', () => {
  test('of what we started is told to the contact; of an answer it is no news', async () => {
    const id = await oneSent();
    await receipts.receive(channel, [receipt(id, 'read'), receipt(id, 'read')]);
    await line.settle();
    await line.say(ana, 'prices');
    const answer = outOf(line, ana).at(-1);
    await receipts.receive(channel, [receipt(answer?.id ?? '', 'read')]);
    await line.settle();
    expect(await events()).toEqual(['flow.requested', 'message.read', 'message.received']);
  });
});
