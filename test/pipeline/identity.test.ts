/** One person by a number, by WhatsApp's id, by both, by another number later: one contact; and a number that is somebody else's. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Address, readPhone } from '../../src/core/address.ts';
import type { ContactId } from '../../src/core/contact-id.ts';
import type { EntryId, MessageReceived } from '../../src/core/event.ts';
import type { TransportId } from '../../src/core/message.ts';
import { minuteMs } from '../../src/core/time/instant.ts';
import type { Store } from '../../src/ports/store.ts';
import type { Incoming } from '../../src/ports/transport.ts';
import { openRig, type Rig } from '../support/kabar.ts';
import { simulator as channel } from '../support/records.ts';
import { watchedStore } from '../support/watched-store.ts';

const asha = readPhone('+628123456789') as Address;
const ashasNew = readPhone('+628777777777') as Address;
const ashasId: Address = { kind: 'bsuid', value: 'ID.11111111' };
const strangersId: Address = { kind: 'bsuid', value: 'ID.22222222' };

let rig: Rig;
let written = 0;

beforeEach(async () => {
  rig = await openRig();
});
afterEach(() => rig.close());

const tell = async (...news: readonly Incoming[]) => {
  const accepted = await rig.kabar.engine.inbox.incoming(channel, news);
  await rig.settle();
  return accepted;
};

/** A message with all the addresses that a transport tells with it. */
async function writes([from, ...also]: readonly [Address, ...Address[]], text: string): Promise<void> {
  rig.clock.advance(2_000);
  const event: MessageReceived = {
    type: 'message.received',
    channel,
    from,
    ...(also.length === 0 ? {} : { also }),
    transportId: `in-${++written}` as TransportId,
    content: { kind: 'text', text },
    writtenAt: rig.clock.now(),
  };
  await tell({ event });
}

async function changes(old: Address, to: readonly Address[], id: string) {
  rig.clock.advance(2_000);
  return tell({ event: { type: 'address.changed', channel, old, to }, from: old, at: rig.clock.now(), id });
}

const idOf = (address: Address) => rig.kabar.store.contacts.find(address);

async function contactOf(address: Address) {
  const id = await idOf(address);
  const record = id && (await rig.kabar.store.contacts.load([id])).get(id);
  if (!record) throw new Error(`nobody has ${address.value}`);
  return record.contact;
}

async function subscribes(...addresses: readonly [Address, ...Address[]]): Promise<void> {
  await writes(addresses, 'Hello');
  await writes(addresses, 'yes');
  expect((await contactOf(addresses[0])).consents.marketing.state).toBe('granted');
}

describe('a person with a number and an id', () => {
  test('is one contact by either, and a STOP by one of them is a STOP', async () => {
    await subscribes(asha, ashasId);
    await writes([ashasId], 'STOP');
    const contact = await contactOf(asha);
    expect(contact.lifecycle.stage).toBe('optedOut');
    expect(contact.addresses).toEqual([asha, ashasId]);
  });

  test('who hid their number first is found by it once WhatsApp tells it', async () => {
    await writes([ashasId], 'Hello');
    await writes([asha, ashasId], 'yes');
    const contact = await contactOf(ashasId);
    expect(contact.consents.marketing.state).toBe('granted');
    expect(await rig.kabar.engine.inbox.contactOf(asha, channel)).toBe(contact.id);
  });

  test('of a list, by number, is known by their id from their first message on', async () => {
    const listed = await rig.kabar.engine.inbox.contactOf(asha, channel);
    await writes([asha, ashasId], 'Hello');
    expect(await idOf(ashasId)).toBe(listed);
  });

  test('is answered once, whichever process or order tells it', async () => {
    const both = [asha, ashasId] as const;
    const news = [both, [ashasId, asha] as const, both].map(([from, also], index): Incoming => {
      const transportId = `at-once-${index}` as TransportId;
      const content = { kind: 'text', text: 'Hello' } as const;
      return {
        event: {
          type: 'message.received',
          channel,
          from,
          also: [also],
          transportId,
          content,
          writtenAt: rig.clock.now(),
        },
      };
    });
    const accepted = await tell(...news);
    expect(new Set(accepted.map(({ contact }) => contact)).size).toBe(1);
    expect(await idOf(asha)).toBe(await idOf(ashasId));
  });
});

describe('a number that is somebody else’s now', () => {
  test('is taken from who had it, and its new owner is a stranger who is asked', async () => {
    await subscribes(asha, ashasId);
    const before = (await idOf(asha)) as ContactId;
    await writes([asha, strangersId], 'Hi there');
    const stranger = await contactOf(asha);
    expect(stranger.id).not.toBe(before);
    expect(stranger.consents.marketing.state).toBe('unknown');
    const earlier = await contactOf(ashasId);
    expect(earlier).toMatchObject({ id: before, addresses: [ashasId] });
    expect(earlier.consents.marketing.state).toBe('granted');
  });

  test('is lost by who had it, also when the store fails in between and WhatsApp tells the message again', async () => {
    let isDown = false;
    const around = (store: Store) =>
      watchedStore(store, {
        before(operation) {
          if (isDown && operation === 'inbox.add') throw new Error('the disk is full');
        },
      });
    await rig.close();
    rig = await openRig({ around });
    await subscribes(asha, ashasId);
    isDown = true;
    await expect(writes([asha, strangersId], 'Hi there')).rejects.toThrow('the disk is full');
    isDown = false;
    await writes([asha, strangersId], 'Hi there');
    expect((await contactOf(ashasId)).addresses).toEqual([ashasId]);
    expect((await contactOf(asha)).addresses).toEqual([asha, strangersId]);
  });

  test('leaves nobody behind who would be written to there', async () => {
    await subscribes(asha);
    const before = (await idOf(asha)) as ContactId;
    await changes(asha, [], 'given-up');
    const gone = (await rig.kabar.store.contacts.load([before])).get(before)?.contact;
    expect(gone).toMatchObject({ addresses: [], lifecycle: { stage: 'unreachable' } });
    await writes([asha], 'Hi there');
    expect((await contactOf(asha)).id).not.toBe(before);
    expect((await contactOf(asha)).consents.marketing.state).toBe('unknown');
  });
});

describe('who has a new number', () => {
  test('stays who they are, is written to there, and the old one is a stranger’s', async () => {
    await subscribes(asha, ashasId);
    const before = await idOf(asha);
    await changes(asha, [ashasNew], 'moved');
    const contact = await contactOf(ashasNew);
    expect(contact).toMatchObject({ id: before, addresses: [ashasNew, ashasId] });
    expect(contact.lifecycle.stage).not.toBe('unreachable');
    expect(await idOf(asha)).toBeNull();
    await writes([ashasNew], 'STOP');
    expect((await contactOf(ashasId)).lifecycle.stage).toBe('optedOut');
    await writes([asha], 'Hello');
    expect(await idOf(asha)).not.toBe(before);
  });

  test('is told of once, however often it is delivered', async () => {
    await subscribes(asha);
    const first = await changes(asha, [ashasNew], 'moved');
    const again = await changes(asha, [ashasNew], 'moved');
    expect([first, again].map((accepted) => accepted.map(({ duplicate }) => duplicate))).toEqual([
      [false],
      [true],
    ]);
    expect(await idOf(asha)).toBeNull();
  });

  test('that another contact has already is unreachable: nobody guesses who is who', async () => {
    await subscribes(asha);
    await subscribes(ashasNew);
    const [mine, theirs] = [await idOf(asha), await idOf(ashasNew)];
    await changes(asha, [ashasNew], 'moved');
    expect(await idOf(ashasNew)).toBe(theirs);
    const left = (await rig.kabar.store.contacts.load([mine as ContactId])).get(mine as ContactId);
    expect(left?.contact.lifecycle.stage).toBe('unreachable');
  });

  test('and is nobody we know makes no contact', async () => {
    expect(await changes(asha, [ashasNew], 'moved')).toEqual([]);
    expect([await idOf(asha), await idOf(ashasNew)]).toEqual([null, null]);
  });
});

describe('two forms of a number', () => {
  test.each([
    ['+551187654321', '+5511987654321'],
    ['+5215512345678', '+525512345678'],
  ])('%s and %s are one contact, answered as WhatsApp names it', async (told, listed) => {
    const [one, other] = [told, listed].map((value): Address => ({ kind: 'phone', value })) as [
      Address,
      Address,
    ];
    await writes([one], 'Hello');
    const id = await idOf(one);
    expect(await idOf(other)).toBe(id);
    expect(await rig.kabar.engine.inbox.contactOf(other, channel)).toBe(id);
    expect((await contactOf(other)).addresses).toEqual([one]);
  });

  test('are suppressed together', async () => {
    const [told, listed] = ['+551187654321', '+5511987654321'].map(
      (value): Address => ({ kind: 'phone', value }),
    ) as [Address, Address];
    await writes([told], 'Hello');
    await erase(told);
    await expect(rig.kabar.engine.inbox.contactOf(listed, channel)).rejects.toThrow('cannot be added');
  });
});

test('who was erased under one address comes back by another as somebody only they can speak for', async () => {
  await writes([ashasId], 'Hello');
  await erase(ashasId);
  rig.clock.advance(minuteMs);
  await writes([asha, ashasId], 'Hello again');
  expect(await contactOf(asha)).toMatchObject({ suppressed: true, erased: null });
  expect(await idOf(ashasId)).toBe(await idOf(asha));
});

test('an erasure takes every address of a person away', async () => {
  await subscribes(asha, ashasId);
  await erase(ashasId);
  expect([await idOf(asha), await idOf(ashasId)]).toEqual([null, null]);
  for (const address of [asha, ashasId])
    await expect(rig.kabar.engine.inbox.contactOf(address, channel)).rejects.toThrow('cannot be added');
});

async function erase(address: Address): Promise<void> {
  rig.clock.advance(2_000);
  const contact = (await idOf(address)) as ContactId;
  const event = { type: 'contact.erased', by: 'Sari' } as const;
  await rig.kabar.engine.inbox.submit([{ contact, id: `erase:${contact}` as EntryId, event, rank: 0 }]);
  await rig.settle();
}
