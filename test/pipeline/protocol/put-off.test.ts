/** A contact for whom our own code fails: everybody else's messages go on, and theirs once another release can. */
import { afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Contact } from '../../../src/core/contact.ts';
import type { Release } from '../../../src/core/release.ts';
import { minuteMs, secondMs } from '../../../src/core/time/instant.ts';
import type { InboxEntry } from '../../../src/ports/store.ts';
import {
  createPlace,
  heardOn,
  incoming,
  type Line,
  type Place,
  settleIn,
  subscriber,
} from '../../support/line.ts';
import { anEntry, anOutboxEntry, someTime } from '../../support/records.ts';
import { shippedRelease } from '../../support/shipped.ts';

let release: Release;
let place: Place;
beforeAll(async () => {
  release = await shippedRelease();
});
beforeEach(() => {
  place = createPlace(release);
});
afterEach(() => place.close());

const phone = (nth: number) => `+1415555${3_000 + nth}`;

/** As a fault of ours, or of whoever edits the store by hand, may leave it; answers how it was. */
async function broken(line: Line, from: string, change: (contact: Contact) => object): Promise<Contact> {
  const record = await line.record(from);
  const contact = { ...record.contact, ...change(record.contact) } as Contact;
  expect(
    await line.store.contacts.commit([{ version: record.version, record: { ...record, contact } }]),
  ).toEqual([true]);
  return record.contact;
}

test('those that cannot be decided keep nobody waiting, though they fill what is decided in one go', async () => {
  const line = await place.open();
  const many = 70;
  const were = new Map<string, Contact>();
  for (let nth = 0; nth <= many; nth++) {
    await settleIn(line, subscriber(`contact-${nth}`, phone(nth)));
    if (nth < many) were.set(phone(nth), await broken(line, phone(nth), () => ({ engagement: null })));
  }
  await line.store.inbox.add(
    [...were.values()].flatMap(({ id }, nth) =>
      [1, 2, 3, 4].map((turn) => ({
        ...anEntry(id, `hi-${nth}-${turn}`, someTime - 1_000 + turn),
        event: incoming(phone(nth), 'hi', `hi-${nth}-${turn}`).event,
      })),
    ),
  );
  await line.say(phone(many), 'STOP');
  expect(heardOn(line, phone(many)).at(-1)).toMatch(/^Done/);
  expect(heardOn(line, phone(0))).toEqual([]);

  for (const [from, was] of were) await broken(line, from, () => was);
  await line.settle();
  expect(heardOn(line, phone(0))).toEqual([]);
  place.clock.advance(31 * secondMs);
  await line.tick();
  await line.settle();
  expect(await line.store.inbox.backlog()).toMatchObject({ count: 0 });
  expect(heardOn(line, phone(0)).length).toBeGreaterThan(0);
});

test('a STOP is decided though what came right after it cannot be', async () => {
  const line = await place.open();
  const { id } = await settleIn(line, subscriber('one', phone(1)));
  const heard = (name: string, nth: number): InboxEntry => ({
    ...anEntry(id, name, someTime + nth),
    event: incoming(phone(1), 'STOP', name).event,
  });
  const stop = heard('stop', 0);
  const after = { ...heard('after', 1), event: { ...stop.event, content: null } as never };
  await line.store.inbox.add([stop, after]);
  await line.settle();
  expect(heardOn(line, phone(1)).map((text) => text.slice(0, 4))).toEqual(['Done']);
  expect((await line.contact(phone(1))).lifecycle.stage).toBe('optedOut');
  expect(await line.store.inbox.undone([stop.id, after.id])).toEqual(new Set([after.id]));
});

test('one for whom nothing can be planned keeps nobody else’s messages back, and theirs leave later', async () => {
  const line = await place.open();
  const waiting = (id: string) => ({
    outbox: [anOutboxEntry(id, { origin: 'started', purpose: 'utility' })],
  });
  const { talk } = subscriber('one', phone(1));
  const without = { talk: { ...talk, startedByDay: null as never } };
  await settleIn(line, subscriber('one', phone(1), { ...waiting('first'), ...without }));
  await settleIn(line, subscriber('other', phone(2), waiting('second')));
  await line.tick();
  await line.settle();
  expect(heardOn(line, phone(2))).toHaveLength(1);
  expect(heardOn(line, phone(1))).toEqual([]);

  await broken(line, phone(1), () => ({ talk }));
  place.clock.advance(31 * secondMs);
  await line.tick();
  await line.settle();
  expect(heardOn(line, phone(1))).toHaveLength(1);
});

test('one whose message cannot be put together keeps nobody else’s back, and it leaves when it can be', async () => {
  const line = await place.open();
  const entry = (id: string) => anOutboxEntry(id, { origin: 'started', purpose: 'utility' });
  const { body } = entry('first');
  const odd = { kind: 'poll', question: 'greeting/hello', options: null, multiple: false } as never;
  await settleIn(line, subscriber('one', phone(1), { outbox: [{ ...entry('first'), body: odd }] }));
  await settleIn(line, subscriber('other', phone(2), { outbox: [entry('second')] }));
  await line.tick();
  await line.settle();
  expect(heardOn(line, phone(2))).toHaveLength(1);
  expect(heardOn(line, phone(1))).toEqual([]);
  expect((await line.contact(phone(1))).outbox).toMatchObject([{ attempts: 1 }]);

  await broken(line, phone(1), ({ outbox }) => ({ outbox: outbox.map((each) => ({ ...each, body })) }));
  place.clock.advance(10 * minuteMs);
  await line.tick();
  await line.settle();
  expect(heardOn(line, phone(1))).toHaveLength(1);
});

test('one in doubt whose message cannot be put together any more is given up, and keeps nobody else’s back', async () => {
  const entry = (id: string) => anOutboxEntry(id, { origin: 'started', purpose: 'utility' });
  const first = await place.open({ dieAt: { point: 'sent' } });
  await settleIn(first, subscriber('one', phone(1), { outbox: [entry('first')] }));
  await first.settle();
  expect([first.isDead(), heardOn(first, phone(1)).length]).toEqual([true, 1]);
  const odd = { kind: 'poll', question: 'greeting/hello', options: null, multiple: false } as never;
  await broken(first, phone(1), ({ outbox }) => ({ outbox: outbox.map((each) => ({ ...each, body: odd })) }));

  const second = await place.open();
  await settleIn(second, subscriber('other', phone(2), { outbox: [entry('second')] }));
  place.clock.advance(minuteMs);
  await second.settle();
  expect([heardOn(second, phone(1)).length, heardOn(second, phone(2)).length]).toEqual([1, 1]);
  expect((await second.contact(phone(1))).outbox).toEqual([]);
});
