/** A contact whose document was changed by hand until it is none: everybody else is looked after, and they are once it is mended. */
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { ContactId } from '../../../src/core/contact-id.ts';
import type { Release } from '../../../src/core/release.ts';
import { secondMs } from '../../../src/core/time/instant.ts';
import type { Transport } from '../../../src/ports/transport.ts';
import { changeByHand } from '../../support/by-hand.ts';
import { createPlace, heardOn, type Line, type Place, settleIn, subscriber } from '../../support/line.ts';
import { anOutboxEntry, someTime } from '../../support/records.ts';
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

const [one, other] = ['+14155554001', '+14155554002'] as const;

const change = (id: string, how: Parameters<typeof changeByHand>[3]) =>
  changeByHand(join(place.directory, 'kabar.db'), 'contacts', id, how);

/** Answers how to mend it. */
async function breakDocument(id: string): Promise<() => Promise<unknown>> {
  const was = await change(id, (document) => ({ ...document, contact: null, version: null }));
  return () => change(id, () => was);
}

const later = async (line: Line) => {
  place.clock.advance(31 * secondMs);
  await line.tick();
  await line.settle();
};

test('what others write is decided, and what they wrote once their document is mended', async () => {
  const line = await place.open();
  await settleIn(line, subscriber('one', one));
  await settleIn(line, subscriber('other', other));
  const mend = await breakDocument('one');
  await line.write(one, 'STOP');
  await line.write(other, 'STOP');
  await line.settle();
  expect(heardOn(line, other).at(-1)).toMatch(/^Done/);
  expect(heardOn(line, one)).toEqual([]);

  await mend();
  await later(line);
  expect(heardOn(line, one).at(-1)).toMatch(/^Done/);
  expect((await line.contact(one)).lifecycle.stage).toBe('optedOut');
});

test('what waits for others leaves, and what is due for them comes', async () => {
  const line = await place.open();
  const waiting = (id: string) => [anOutboxEntry(id, { origin: 'started', purpose: 'utility' })];
  const wakeups = [{ timer: 'silence', dueAt: someTime, arming: 'a' as never }];
  await settleIn(line, subscriber('one', one, { outbox: waiting('first'), wakeups }));
  await settleIn(line, subscriber('other', other, { outbox: waiting('second'), wakeups }));
  const mend = await breakDocument('one');
  await line.tick();
  await line.settle();
  expect(heardOn(line, other)).toHaveLength(1);
  expect((await line.contact(other)).wakeups).not.toContainEqual(wakeups[0]);

  await mend();
  await later(line);
  expect(heardOn(line, one)).toHaveLength(1);
});

test('what came of a send is stored once the document is mended', async () => {
  let mend: () => Promise<unknown> = async () => null;
  let [sent, looked] = [0, 0];
  const breaking = (simulator: Transport): Transport => ({
    ...simulator,
    async send(message) {
      sent += 1;
      const result = await simulator.send(message);
      mend = await breakDocument('one');
      return result;
    },
    find(message) {
      looked += 1;
      return simulator.find(message);
    },
  });
  const line = await place.open({ transport: breaking });
  await settleIn(
    line,
    subscriber('one', one, { outbox: [anOutboxEntry('first', { origin: 'started', purpose: 'utility' })] }),
  );
  await line.tick();
  await line.settle();
  expect([sent, heardOn(line, one).length]).toEqual([1, 1]);

  await mend();
  await later(line);
  // It is known: nobody has to ask the transport.
  expect([sent, looked, heardOn(line, one).length]).toEqual([1, 0, 1]);
  expect((await line.contact(one)).outbox).toEqual([]);
});

test('pages are as long as they would be, and whoever asks for that contact is told', async () => {
  const line = await place.open();
  const { contacts } = line.store;
  for (const id of ['a', 'b', 'c', 'd'])
    await settleIn(line, subscriber(id, `+1415555500${'abcd'.indexOf(id)}`));
  const mend = await breakDocument('b');
  const page = async (after?: string) =>
    (await contacts.list({ limit: 2, ...(after === undefined ? {} : { after: after as ContactId }) })).map(
      ({ id }) => id,
    );
  expect([await page(), await page('c')]).toEqual([['a', 'c'], ['d']]);
  const [a, b] = ['a', 'b'] as ContactId[] as [ContactId, ContactId];
  expect([...(await contacts.load([a, b])).keys()]).toEqual([a]);
  await expect(contacts.get(b)).rejects.toMatchObject({
    code: 'contact.unreadable',
    message: expect.stringMatching(/contact b .*Wrong or missing: version, contact\./),
  });
  expect(await contacts.get('nobody' as ContactId)).toBeNull();
  await mend();
  expect(await page()).toEqual(['a', 'b']);
});
