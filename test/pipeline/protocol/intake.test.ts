/** design.md section 5, clause 1: what came in is stored before it is taken, once, and for the right contact. */
import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { TransportId } from '../../../src/core/message.ts';
import type { Release } from '../../../src/core/release.ts';
import { dayMs, hourMs, secondMs } from '../../../src/core/time/instant.ts';
import type { Incoming } from '../../../src/ports/transport.ts';
import { keepHouse } from '../../../src/scheduler/housekeeping.ts';
import { silentLogger } from '../../support/kabar.ts';
import {
  createPlace,
  heardOn,
  incoming,
  type Line,
  type Place,
  phoneOf,
  settleIn,
  subscriber,
} from '../../support/line.ts';
import { simulator as channel, someTime } from '../../support/records.ts';
import { shippedRelease } from '../../support/shipped.ts';
import { createDoor } from '../../support/watched-store.ts';

const asha = '+14155550101';
let release: Release;
let place: Place;
beforeAll(async () => {
  release = await shippedRelease();
});
beforeEach(() => {
  place = createPlace(release);
});
afterEach(() => place.close());

const bothSettle = async (...lines: readonly Line[]) => {
  for (const line of [...lines, ...lines]) await line.settle();
};

describe('more than the store can take', () => {
  test('is refused whole and in words while the rest waits, and taken when it comes again', async () => {
    const door = createDoor();
    const line = await place.open({
      watch: { before: (operation) => (operation === 'inbox.add' ? door.pass() : undefined) },
    });
    const { inbox } = line.engine;
    door.shut();
    const flood = Array.from({ length: 10_000 }, (_, index) =>
      incoming(asha, `line ${index}`, `flood-${index}`),
    );
    const waiting = inbox.incoming(channel, flood);
    const oneMore = [incoming(asha, 'one more', 'one-more')];
    await expect(inbox.incoming(channel, oneMore)).rejects.toMatchObject({
      code: 'intake.full',
      retryable: true,
      message: expect.stringContaining('send it again'),
    });
    door.open();
    expect((await waiting).filter(({ duplicate }) => duplicate)).toEqual([]);
    expect(await inbox.incoming(channel, oneMore)).toMatchObject([{ duplicate: false }]);
  });
});

describe('the same transport id', () => {
  test('three times, one after the other, is answered once', async () => {
    const line = await place.open();
    const answers = [];
    for (let count = 0; count < 3; count++) {
      answers.push(...(await line.engine.inbox.incoming(channel, [incoming(asha, 'hi', 'wamid-1')])));
      await line.settle();
    }
    expect(answers.map(({ duplicate }) => duplicate)).toEqual([false, true, true]);
    expect(heardOn(line, asha)).toHaveLength(1);
  });

  test('three times at once, in one batch and in several, is answered once', async () => {
    const line = await place.open();
    const hi = incoming(asha, 'hi', 'wamid-1');
    const answers = await Promise.all([
      line.engine.inbox.incoming(channel, [hi, hi]),
      line.engine.inbox.incoming(channel, [hi]),
    ]);
    await line.settle();
    expect(answers.flat().map(({ duplicate }) => duplicate)).toEqual([false, true, true]);
    expect(heardOn(line, asha)).toHaveLength(1);
  });

  test('on two engines of one file at once is answered once', async () => {
    const [one, two] = [await place.open(), await place.open()];
    const answers = await Promise.all(
      [one, two, one].map((line) => line.engine.inbox.incoming(channel, [incoming(asha, 'hi', 'wamid-1')])),
    );
    place.clock.advance(secondMs);
    await bothSettle(one, two);
    expect(answers.flat().filter(({ duplicate }) => !duplicate)).toHaveLength(1);
    expect(heardOn(one, asha)).toHaveLength(1);
  });

  test('is another message when another channel brings it', async () => {
    const line = await place.open();
    const hi = incoming(asha, 'hi', 'wamid-1');
    const [first] = await line.engine.inbox.incoming(channel, [hi]);
    const [second] = await line.engine.inbox.incoming('other' as typeof channel, [hi]);
    expect([first?.duplicate, second?.duplicate]).toEqual([false, false]);
  });

  const vote = (options: readonly string[], at: number): Incoming => ({
    event: { type: 'vote.received', channel, poll: 'poll-1' as TransportId, options },
    from: phoneOf(asha),
    at,
  });

  test('of a poll with another time is a changed vote; with the same time it is a duplicate', async () => {
    const line = await place.open();
    const votes = [vote(['soto'], someTime), vote(['sate'], someTime + 1), vote(['soto'], someTime)];
    const accepted = await line.engine.inbox.incoming(channel, votes);
    expect(accepted.map(({ duplicate }) => duplicate)).toEqual([false, false, true]);
  });
});

const houseOf = (line: Line) => ({
  store: line.store,
  clock: place.clock,
  inbox: line.engine.inbox,
  logger: silentLogger,
  retention: () => ({}),
});

describe('an address', () => {
  test('that two engines meet for the first time at once is one contact, and both messages are its', async () => {
    const [one, two] = [await place.open(), await place.open()];
    const accepted = await Promise.all([
      one.engine.inbox.incoming(channel, [incoming(asha, 'hi', 'a')]),
      two.engine.inbox.incoming(channel, [incoming(asha, 'there', 'b')]),
      one.engine.inbox.incoming(channel, [incoming(asha, 'hello?', 'c')]),
    ]);
    expect(new Set(accepted.flat().map(({ contact }) => contact)).size).toBe(1);
    place.clock.advance(secondMs);
    await bothSettle(one, two);
    const { id } = await one.record(asha);
    expect((await one.store.journal.of(id, 10)).map((turn) => turn.id).sort()).toEqual([
      'simulator:message:a',
      'simulator:message:b',
      'simulator:message:c',
    ]);
    expect(await one.store.contacts.list({ limit: 10 })).toHaveLength(1);
  });
});

describe('a message is taken only when it is stored', () => {
  test('while the store is down the phone keeps it, and offers it again when the store is back', async () => {
    let down = true;
    const line = await place.open({
      watch: {
        before(operation) {
          if (down && operation === 'inbox.add') throw new Error('the store is down');
        },
      },
    });
    const written = line.phones.write({ from: phoneOf(asha), content: { kind: 'text', text: 'hi' } });
    await expect(written).rejects.toThrow('the store is down');
    await line.settle();
    expect(heardOn(line, asha)).toEqual([]);

    down = false;
    const stored = new Promise<void>((resolve) => {
      const look = setInterval(() => {
        void line.store.contacts.find(phoneOf(asha)).then(async (id) => {
          if (id === null || (await line.store.journal.of(id, 1)).length === 0) return;
          clearInterval(look);
          resolve();
        });
      }, 5);
    });
    place.clock.advance(hourMs);
    await line.settle();
    await stored;
    await line.settle();
    expect(heardOn(line, asha)).toHaveLength(1);
  });
});

describe('an id is remembered for 30 days', () => {
  const written = someTime;

  test('a duplicate of 29 days ago is still one', async () => {
    const line = await place.open();
    await line.engine.inbox.incoming(channel, [incoming(asha, 'hi', 'old', written)]);
    await line.settle();
    place.clock.advance(29 * dayMs);
    expect((await keepHouse(houseOf(line))).inbox).toBe(0);
    const [again] = await line.engine.inbox.incoming(channel, [incoming(asha, 'hi', 'old', written)]);
    expect(again).toMatchObject({ duplicate: true });
  });

  test('a duplicate of 31 days ago comes through, becomes history only and is not answered', async () => {
    const line = await place.open();
    await settleIn(line, subscriber('ana', asha));
    await line.engine.inbox.incoming(channel, [incoming(asha, 'prices', 'old', written)]);
    await line.settle();
    expect(heardOn(line, asha)).toHaveLength(1);
    place.clock.advance(31 * dayMs);
    expect((await keepHouse(houseOf(line))).inbox).toBeGreaterThan(0);
    await line.settle();
    const [before, heard] = [await line.contact(asha), heardOn(line, asha)];
    const [again] = await line.engine.inbox.incoming(channel, [incoming(asha, 'prices', 'old', written)]);
    expect(again).toMatchObject({ duplicate: false });
    await line.settle();
    expect(await line.store.inbox.backlog()).toMatchObject({ count: 0 });
    expect(await line.contact(asha)).toEqual(before);
    expect(heardOn(line, asha)).toEqual(heard);
  });

  test('a START of 31 days ago does not undo a later STOP; a STOP always counts', async () => {
    const line = await place.open();
    await settleIn(line, subscriber('ana', asha));
    await line.say(asha, 'STOP');
    place.clock.advance(31 * dayMs);
    await line.engine.inbox.incoming(channel, [incoming(asha, 'START', 'old-start', written)]);
    await line.settle();
    expect((await line.contact(asha)).lifecycle.stage).toBe('optedOut');

    await settleIn(line, subscriber('budi', '+14155550102'));
    await line.engine.inbox.incoming(channel, [incoming('+14155550102', 'STOP', 'old-stop', written)]);
    await line.settle();
    expect((await line.contact('+14155550102')).lifecycle.stage).toBe('optedOut');
  });
});
