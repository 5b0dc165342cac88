/** Two contacts that turn out to be one person: one from then on, with the most restrictive consent; and two again when it was a mistake. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Address, readPhone } from '../../src/core/address.ts';
import type { Contact } from '../../src/core/contact.ts';
import type { ContactId } from '../../src/core/contact-id.ts';
import type { EntryId, MessageReceived } from '../../src/core/event.ts';
import type { LedgerFinding } from '../../src/core/ledger/finding.ts';
import type { TransportId } from '../../src/core/message.ts';
import { erasureOf } from '../../src/pipeline/erasing/erasing.ts';
import { verifyLedger } from '../../src/pipeline/ledger/verify.ts';
import { mergeOf, partingOf } from '../../src/pipeline/people/merging.ts';
import { subjectOf } from '../../src/pipeline/people/subject.ts';
import { openRig, type Rig } from '../support/kabar.ts';
import { simulator as channel } from '../support/records.ts';

const number = readPhone('+628123456789') as Address;
const otherNumber = readPhone('+628777777777') as Address;
const id: Address = { kind: 'bsuid', value: 'ID.11111111' };

let rig: Rig;
let written = 0;

beforeEach(async () => {
  rig = await openRig();
});
afterEach(() => rig.close());

const store = () => rig.kabar.store;
const inbox = () => rig.kabar.engine.inbox;

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
  await inbox().incoming(channel, [{ event }]);
  await rig.settle();
}

async function recordOf(contact: ContactId) {
  const record = (await store().contacts.load([contact])).get(contact);
  if (!record) throw new Error(`there is no ${contact}`);
  return record;
}

async function holderOf(address: Address): Promise<Contact> {
  const found = await store().contacts.find(address);
  if (found === null) throw new Error(`nobody has ${address.value}`);
  return (await recordOf(found)).contact;
}

async function findings(): Promise<readonly LedgerFinding[]> {
  const { ledger } = rig.kabar;
  const found: LedgerFinding[] = [];
  await verifyLedger({ store: store(), ledger, found: (each) => found.push(each) });
  return found;
}

async function edit(address: Address, attributes: Record<string, string>): Promise<void> {
  const { id: contact } = await holderOf(address);
  const event = { type: 'contact.edited', actor: 'Sari', attributes } as const;
  await inbox().submit([{ contact, id: `edit-${++written}` as EntryId, event, rank: 0 }]);
  await rig.settle();
}

/** On a list by number, and writing under their id alone: two contacts. The list's is the elder. */
async function listedAndWriting(): Promise<{ readonly listed: ContactId; readonly writing: ContactId }> {
  const listed = await inbox().contactOf(number, channel);
  rig.clock.advance(2_000);
  await writes([id], 'Hello');
  return { listed, writing: (await holderOf(id)).id };
}

describe('a message that tells the number of one contact and the id of another', () => {
  test('makes them one, and both addresses lead to the elder', async () => {
    const { listed, writing } = await listedAndWriting();
    expect(writing).not.toBe(listed);
    await writes([number, id], 'yes');
    const [byNumber, byId] = [await holderOf(number), await holderOf(id)];
    expect([byNumber.id, byId.id]).toEqual([listed, listed]);
    expect(byId.addresses).toEqual([number, id]);
    expect((await recordOf(writing)).contact.sealed).toMatchObject({ into: listed, by: 'WhatsApp' });
  });

  test('answers the question that the other contact was asked', async () => {
    await listedAndWriting();
    await writes([number, id], 'yes');
    const contact = await holderOf(number);
    expect(contact.consents.marketing.state).toBe('granted');
    expect(contact.lifecycle.stage).toBe('onboarding');
    expect(contact.run?.stack[0]?.flow).toBe('welcome');
  });

  test('does not lose what is written while they become one', async () => {
    const { listed } = await listedAndWriting();
    const messages = ['yes', 'Asha'].map(
      (text, index): MessageReceived => ({
        type: 'message.received',
        channel,
        from: number,
        also: [id],
        transportId: `at-once-${index}` as TransportId,
        content: { kind: 'text', text },
        writtenAt: rig.clock.now(),
      }),
    );
    await Promise.all(messages.map((event) => inbox().incoming(channel, [{ event }])));
    await rig.settle();
    const turns = await store().journal.of(listed, 50);
    expect(turns.filter(({ event }) => event === 'message.received')).toHaveLength(2);
  });

  test('is not taken for a merge when the writer has another number: then this one changed hands', async () => {
    await writes([otherNumber], 'Hello');
    const before = (await holderOf(otherNumber)).id;
    await writes([number, id], 'Hello');
    const writer = (await holderOf(id)).id;
    await writes([otherNumber, id], 'Hello again');
    expect((await holderOf(otherNumber)).id).toBe(writer);
    expect((await recordOf(before)).contact).toMatchObject({ addresses: [], sealed: null });
  });
});

describe('the most restrictive consent', () => {
  test('a STOP under the id is a STOP for the number', async () => {
    await writes([number], 'Hello');
    await writes([number], 'yes');
    await writes([id], 'STOP');
    expect((await holderOf(number)).consents.marketing.state).toBe('granted');
    const said = await rig.heard(number.value);
    await writes([number, id], 'thanks');
    const contact = await holderOf(number);
    expect(contact.lifecycle.stage).toBe('optedOut');
    expect(contact.consents.marketing.state).toBe('withdrawn');
    expect(contact.outbox).toEqual([]);
    expect(await rig.heard(number.value)).toEqual(said);
  });

  test('stands in the ledger, which still verifies for both', async () => {
    await writes([number], 'Hello');
    await writes([number], 'yes');
    const granted = (await holderOf(number)).ledger.last;
    await writes([id], 'Hello');
    await writes([number, id], 'hm');
    const { id: contact, absorbed } = await holderOf(number);
    expect(absorbed).toHaveLength(1);
    expect(await findings()).toEqual([]);
    expect((await store().consents.of(contact)).map(({ id: record }) => record)).toContain(granted);
  });
});

describe('a merge by a person of the business', () => {
  async function merged() {
    await writes([number], 'Hello');
    await writes([number], 'yes');
    await edit(number, { city: 'Bandung' });
    await writes([otherNumber], 'Hello');
    await edit(otherNumber, { city: 'Jakarta', company: 'Warung Sari' });
    await writes([otherNumber], 'STOP');
    const [one, other] = [(await holderOf(number)).id, (await holderOf(otherNumber)).id];
    await inbox().submit([mergeOf(await recordOf(one), await recordOf(other), 'Sari')]);
    await rig.settle();
    return { one, other };
  }

  async function part(contact: ContactId): Promise<void> {
    await inbox().submit([await partingOf(store(), await recordOf(contact), 'Sari')]);
    await rig.settle();
  }

  test('keeps what the elder knew and adds what it did not', async () => {
    const { one } = await merged();
    const contact = await holderOf(otherNumber);
    expect(contact.id).toBe(one);
    expect(contact.attributes).toMatchObject({ city: 'Bandung', company: 'Warung Sari' });
    expect(contact.lifecycle.stage).toBe('optedOut');
  });

  test('answers on the number they write from', async () => {
    await writes([number], 'Hello');
    await writes([otherNumber], 'Hello');
    const [one, other] = [(await holderOf(number)).id, (await holderOf(otherNumber)).id];
    await inbox().submit([mergeOf(await recordOf(one), await recordOf(other), 'Sari')]);
    await rig.settle();
    for (const address of [number, otherNumber, number]) {
      const before = (await rig.heard(address.value)).length;
      await writes([address], 'help');
      expect((await rig.heard(address.value)).length).toBeGreaterThan(before);
    }
  });

  test('leaves the other in no list and no count', async () => {
    const { one, other } = await merged();
    const all = await store().contacts.audience({ where: { all: [] }, limit: 10 });
    expect(all).toEqual([one]);
    const counts = await store().contacts.countByStage();
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(1);
    expect((await recordOf(other)).contact.sealed).not.toBeNull();
  });

  test('can be undone: each has again what was its own, and both refusals and yeses are back', async () => {
    const { one, other } = await merged();
    await part(other);
    const [first, second] = [await holderOf(number), await holderOf(otherNumber)];
    expect([first.id, second.id]).toEqual([one, other]);
    expect(first.addresses).toEqual([number]);
    expect(first.attributes).toMatchObject({ city: 'Bandung' });
    expect(first.attributes).not.toHaveProperty('company');
    expect(first.consents.marketing.state).toBe('granted');
    expect(first.absorbed).toEqual([]);
    expect(second.attributes).toMatchObject({ city: 'Jakarta', company: 'Warung Sari' });
    expect(second.lifecycle.stage).toBe('optedOut');
    expect(await findings()).toEqual([]);
  });

  test('a STOP while they were one counts for both when they are two again', async () => {
    await writes([number], 'Hello');
    await writes([number], 'yes');
    await writes([otherNumber], 'Hello');
    await writes([otherNumber], 'yes');
    const other = (await holderOf(otherNumber)).id;
    await inbox().submit([
      mergeOf(await recordOf((await holderOf(number)).id), await recordOf(other), 'Sari'),
    ]);
    await rig.settle();
    await writes([otherNumber], 'STOP');
    await part(other);
    for (const address of [number, otherNumber])
      expect((await holderOf(address)).consents.marketing.state).toBe('withdrawn');
    expect(await findings()).toEqual([]);
  });

  test('they can be merged again, and parted again', async () => {
    const { one, other } = await merged();
    await part(other);
    await inbox().submit([mergeOf(await recordOf(one), await recordOf(other), 'Sari')]);
    await rig.settle();
    expect((await holderOf(otherNumber)).id).toBe(one);
    await part(other);
    expect((await holderOf(otherNumber)).id).toBe(other);
  });

  test('an application that knows the other by its old name reaches the person', async () => {
    const { one, other } = await merged();
    const event = { type: 'contact.edited', actor: 'shop', attributes: { tier: 'gold' } } as const;
    await inbox().submit([{ contact: other, id: 'late-edit' as EntryId, event, rank: 0 }]);
    await rig.settle();
    expect((await recordOf(one)).contact.attributes.tier).toBe('gold');
  });

  test('erasing the person erases all that they were', async () => {
    const { one, other } = await merged();
    await inbox().submit([erasureOf({ contact: one, by: 'Sari' })]);
    await rig.settle();
    for (const contact of [one, other]) {
      const record = await recordOf(contact);
      expect(record.contact).toMatchObject({ erased: { by: 'Sari' }, addresses: [], attributes: {} });
      expect(await store().messages.conversation(contact, 10)).toEqual([]);
    }
    expect([await store().contacts.find(number), await store().contacts.find(otherNumber)]).toEqual([
      null,
      null,
    ]);
  });

  test('what is held of the person includes what the other was', async () => {
    const { one, other } = await merged();
    const { suppressions } = rig.kabar.engine;
    const subject = await subjectOf({ store: store(), suppressions }, one, rig.clock.now());
    expect(subject?.parts.map(({ contact }) => contact.id)).toEqual([other]);
    expect(subject?.parts[0]?.messages.map(({ text }) => text)).toContain('STOP');
  });

  test('is refused where it makes no sense, with a reason', async () => {
    const { one, other } = await merged();
    const [first, second] = [await recordOf(one), await recordOf(other)];
    expect(() => mergeOf(first, first, 'Sari')).toThrow('same contact');
    expect(() => mergeOf(first, second, 'WhatsApp')).toThrow('not WhatsApp');
    await expect(partingOf(store(), second, 'WhatsApp')).rejects.toThrow('not WhatsApp');
    expect(() => mergeOf(first, second, 'Sari')).toThrow(`is part of ${one} already`);
    await expect(partingOf(store(), first, 'Sari')).rejects.toThrow('not part of another one');
  });
});
