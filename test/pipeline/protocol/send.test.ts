/** design.md section 5, clause 5: a send begins with its claim; after a STOP none begins but its confirmation. */
import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Release } from '../../../src/core/release.ts';
import { hourMs, minuteMs, secondMs } from '../../../src/core/time/instant.ts';
import type { ContactWrite } from '../../../src/ports/store/contact-store.ts';
import type { SendResult, Transport } from '../../../src/ports/transport.ts';
import {
  createPlace,
  doubled,
  heardOn,
  incoming,
  type Line,
  type Place,
  passTogether,
  requestFlow,
  settleIn,
  subscriber,
} from '../../support/line.ts';
import { anOutboxEntry, simulator as channel, someTime } from '../../support/records.ts';
import { shippedRelease } from '../../support/shipped.ts';
import { createDoor, type Door } from '../../support/watched-store.ts';

const ana = '+14155550101';
let release: Release;
let place: Place;
beforeAll(async () => {
  const shipped = await shippedRelease();
  // Three hundred at once: no young number would.
  release = { ...shipped, policy: { ...shipped.policy, warmUp: [] } };
});
beforeEach(() => {
  place = createPlace(release);
});
afterEach(() => place.close());

/** Sends wait at the door: they have begun and have no outcome. */
const behind =
  (door: Door) =>
  (simulator: Transport): Transport => ({
    ...simulator,
    async send(message) {
      await door.pass();
      return simulator.send(message);
    },
  });

const answering =
  (results: SendResult[]) =>
  (simulator: Transport): Transport => ({
    ...simulator,
    send: async (message) => results.shift() ?? simulator.send(message),
  });

const forgetful = (simulator: Transport): Transport => ({
  ...simulator,
  find: async () => ({ kind: 'unknowable' }),
});

/** Tells when a commit that fits has been written. */
function commits() {
  const waiting: { fits: (written: string) => boolean; tell: () => void }[] = [];
  return {
    watch: {
      after(operation: string, [writes]: readonly unknown[]) {
        if (operation !== 'contacts.commit') return;
        const written = JSON.stringify(writes);
        for (const { fits, tell } of waiting) if (fits(written)) tell();
      },
    },
    with: (word: string) =>
      new Promise<void>((tell) => waiting.push({ fits: (written) => written.includes(word), tell })),
  };
}

const refusal = (retryable: boolean): SendResult => ({
  kind: 'failed',
  failure: { code: 'no-luck', words: 'No luck.', retryable, ours: false, addressFailed: false },
});

const rowsOf = async (line: Line) => {
  const { id } = await line.record(ana);
  const rows = await line.store.messages.conversation(id, 100);
  return rows.filter(({ direction }) => direction === 'out');
};

describe('a claim', () => {
  test('is one per contact: the next message begins when the one before has its outcome', async () => {
    const door = createDoor();
    const line = await place.open({ transport: behind(door) });
    await line.say(ana, 'hi');
    door.shut();
    await line.write(ana, 'yes');
    await door.awaited();
    const { outbox } = await line.contact(ana);
    expect(outbox.map(({ claim }) => claim?.by ?? null)).toEqual(['engine-1', null, null, null, null]);
    door.open();
    await line.settle();
    expect(heardOn(line, ana)).toHaveLength(6);
    expect(doubled(line, ana)).toEqual([]);
  });

  /** Whoever writes a claim waits at the door; each send notes whether its claim was still good. */
  async function slowToClaim() {
    const door = createDoor();
    const inTime: boolean[] = [];
    const line = await place.open({
      transport: (simulator) => ({
        ...simulator,
        async send(message) {
          const [entry] = (await line.contact(ana)).outbox;
          inTime.push((entry?.claim?.until ?? 0) > place.clock.now());
          return simulator.send(message);
        },
      }),
      watch: {
        before: (operation, [writes]) =>
          operation === 'contacts.commit' && JSON.stringify(writes).includes('"claim":')
            ? door.pass()
            : undefined,
      },
    });
    door.shut();
    return { line, door, inTime };
  }

  test('that ended before the transport is called begins nothing; the message leaves later, once', async () => {
    const { line, door, inTime } = await slowToClaim();
    await line.write(ana, 'hi');
    await door.awaited();
    // The lease is renewed meanwhile; the claim is not.
    place.clock.advance(3 * secondMs);
    await line.engine.tick();
    place.clock.advance(2.5 * secondMs);
    door.open();
    await line.engine.idle();
    const { outbox } = await line.contact(ana);
    expect([heardOn(line, ana).length, outbox.length, inTime]).toEqual([1, 0, [true]]);
    expect(doubled(line, ana)).toEqual([]);
  });

  test('is worth nothing without the lease: whoever lost it sends nothing, and the new holder sends it once', async () => {
    const { line, door } = await slowToClaim();
    place.clock.advance(3 * secondMs);
    await line.write(ana, 'hi');
    await door.awaited();
    // Seven seconds after the lease was taken, two after the claim.
    place.clock.advance(2 * secondMs);
    door.open();
    await line.engine.idle();
    expect(heardOn(line, ana)).toEqual([]);
    const other = await place.open();
    await passTogether(place, [other, line], 8);
    expect(heardOn(line, ana)).toHaveLength(1);
  });

  test('and a decision are taken only under a lease: an engine that does not tick does nothing after it ran out', async () => {
    const line = await place.open();
    place.clock.advance(7 * secondMs);
    await line.engine.inbox.incoming(channel, [incoming(ana, 'hi', 'a')]);
    await line.engine.idle();
    expect((await line.contact(ana)).run).toBeNull();
    expect(heardOn(line, ana)).toEqual([]);
    await line.settle();
    expect(heardOn(line, ana)).toHaveLength(1);
  });
});

describe('a STOP', () => {
  /** "yes" is answered with five messages; the first is on its way when the STOP is committed. */
  async function stopWhileOneIsOnItsWay() {
    const door = createDoor();
    const { watch, with: committed } = commits();
    const line = await place.open({ transport: behind(door), watch });
    await line.say(ana, 'hi');
    door.shut();
    await line.write(ana, 'yes');
    await door.awaited();
    const stopped = committed('"stage":"optedOut"');
    await line.write(ana, 'STOP');
    await stopped;
    return { line, door };
  }

  test('that is committed while a claim is alive: that one may leave, then only the goodbye', async () => {
    const { line, door } = await stopWhileOneIsOnItsWay();
    const { outbox } = await line.contact(ana);
    expect(
      outbox.map(({ origin, crossed, claim }) => [origin, crossed ?? false, claim !== undefined]),
    ).toEqual([
      ['reply', true, true],
      ['confirmation', false, false],
    ]);
    door.open();
    await line.settle();
    place.clock.advance(hourMs);
    await line.settle();
    expect(heardOn(line, ana).map((text) => text.slice(0, 10))).toEqual([
      'Hello, and',
      'Welcome to',
      'Done: you ',
    ]);
  });

  // The row is settled from the record as it was before the STOP, and the store keeps the first reason it is told.
  test('shows in the row of the one that crossed it', async () => {
    const { line, door } = await stopWhileOneIsOnItsWay();
    door.open();
    await line.settle();
    const crossed = (await rowsOf(line)).filter(({ reason }) => reason === 'crossed by a STOP');
    expect(crossed.map(({ step }) => step)).toEqual(['hello']);
  });

  // What a STOP clears out of the outbox is told to nobody: its rows stay queued for ever.
  test('shows in the rows of what it cleared', async () => {
    const { line, door } = await stopWhileOneIsOnItsWay();
    door.open();
    await line.settle();
    expect((await rowsOf(line)).filter(({ status }) => status === 'queued')).toEqual([]);
  });

  test('while a send is in doubt: what the phone shows is looked up, and its row does not say that it was dropped', async () => {
    let asked = 0;
    const line = await place.open({
      transport: (simulator) => ({
        ...simulator,
        async send(message) {
          const result = await simulator.send(message);
          return ++asked === 1 ? { kind: 'unknown', why: 'the answer was lost' } : result;
        },
      }),
    });
    await line.write(ana, 'hi');
    await line.settle();
    // Longer than a claim lives, and nobody has looked for what became of it.
    place.clock.advance(6 * secondMs);
    await line.say(ana, 'STOP');
    expect(heardOn(line, ana).map((text) => text.slice(0, 10))).toEqual(['Hello, and', 'Done: you ']);
    const [hello] = (await rowsOf(line)).filter(({ direction }) => direction === 'out');
    expect(hello).toMatchObject({ reason: 'crossed by a STOP', transportId: expect.any(String) });
  });

  test('whose crossed send then fails: it is not tried again, not even after a START', async () => {
    const door = createDoor();
    const { watch, with: committed } = commits();
    const results: SendResult[] = [];
    const line = await place.open({
      transport: (simulator) => behind(door)(answering(results)(simulator)),
      watch,
    });
    await line.say(ana, 'hi');
    door.shut();
    await line.write(ana, 'yes');
    await door.awaited();
    const [hello] = (await line.contact(ana)).outbox;
    results.push(refusal(true));
    const stopped = committed('"stage":"optedOut"');
    await line.write(ana, 'STOP');
    await stopped;
    await line.engine.tick();
    const started = committed('"stage":"onboarding"');
    await line.write(ana, 'START');
    await started;
    door.open();
    for (let minute = 0; minute < 20; minute++) {
      await line.settle();
      place.clock.advance(minuteMs);
    }
    const rows = await rowsOf(line);
    expect(rows.find(({ id }) => id === hello?.id)).toMatchObject({ status: 'failed', transportId: null });
    expect(doubled(line, ana)).toEqual([]);
    // The question, and the welcome after the START; its own goodbye came too late to be one.
    expect(heardOn(line, ana).filter((text) => text.startsWith('Welcome to'))).toHaveLength(1);
  });

  test('leaves nothing of what waited, whatever it was and however long it waited', async () => {
    const line = await place.open();
    const waiting = ['reply', 'started'] as const;
    await settleIn(
      line,
      subscriber('ana', ana, {
        outbox: waiting.flatMap((origin, index) => [
          anOutboxEntry(`now.${index}`, { origin, purpose: 'marketing', dueAt: someTime + hourMs }),
          anOutboxEntry(`later.${index}`, { origin, dueAt: someTime + 30 * hourMs }),
        ]),
      }),
    );
    await line.say(ana, 'berhenti');
    for (let hour = 0; hour < 40; hour++) {
      place.clock.advance(hourMs);
      await line.settle();
    }
    expect(heardOn(line, ana).map((text) => text.slice(0, 5))).toEqual(['Done:']);
  });
});

describe('a send in doubt', () => {
  /** The first engine dies after the claim, before or after the phone has the message. */
  async function leftInDoubt(point: 'claimed' | 'sent', transport: (simulator: Transport) => Transport) {
    const first = await place.open({ dieAt: { point } });
    await first.say(ana, 'hi');
    expect(first.isDead()).toBe(true);
    const line = await place.open({ transport });
    place.clock.advance(6 * secondMs);
    await line.settle();
    return line;
  }

  test('that the transport finds is marked as sent and not sent again', async () => {
    const line = await leftInDoubt('sent', (same) => same);
    expect(heardOn(line, ana)).toHaveLength(1);
    const [row] = await rowsOf(line);
    expect([row?.transportId === null, row?.status]).toEqual([
      false,
      expect.stringMatching(/^(sent|delivered|read)$/),
    ]);
    expect((await line.contact(ana)).outbox).toEqual([]);
  });

  test('that the transport knows not to have is sent again', async () => {
    const line = await leftInDoubt('claimed', (same) => same);
    expect(heardOn(line, ana)).toHaveLength(1);
    expect((await line.contact(ana)).outbox).toEqual([]);
  });

  test('of which the transport cannot tell: an answer is sent once more, never a third time', async () => {
    const line = await leftInDoubt('sent', forgetful);
    expect(heardOn(line, ana)).toHaveLength(2);
    expect(new Set(doubled(line, ana)).size).toBe(1);
    const { attempts = 0 } = (await line.contact(ana)).outbox[0] ?? {};
    expect(attempts).toBe(0);
  });

  test('of which the transport cannot tell: an answer whose second try is in doubt too is given up', async () => {
    const never: SendResult = { kind: 'unknown', why: 'silence' };
    const line = await place.open({
      transport: (simulator) => forgetful(answering([never, never, never, never])(simulator)),
    });
    await line.say(ana, 'hi');
    for (let count = 0; count < 10; count++) {
      place.clock.advance(6 * secondMs);
      await line.settle();
    }
    expect(heardOn(line, ana)).toEqual([]);
    expect((await rowsOf(line)).map(({ status, reason }) => [status, reason])).toEqual([
      ['dropped', 'in doubt'],
    ]);
    expect((await line.contact(ana)).outbox).toEqual([]);
  });

  test('of which the transport cannot tell: what we started is never sent again, and shown as in doubt', async () => {
    const first = await place.open({ dieAt: { point: 'sent' } });
    const contact = await settleIn(first, subscriber('ana', ana));
    await requestFlow(first, contact, 'recommend');
    await first.settle();
    expect(first.isDead()).toBe(true);
    const line = await place.open({ transport: forgetful });
    for (let count = 0; count < 5; count++) {
      place.clock.advance(6 * secondMs);
      await line.settle();
    }
    expect(heardOn(line, ana)).toHaveLength(1);
    expect((await rowsOf(line)).map(({ status, reason }) => [status, reason])).toEqual([
      ['dropped', 'in doubt'],
    ]);
  });

  test('a frozen sender whose send failed does not take away the claim of the one that tried after it', async () => {
    const [early, late] = [createDoor(), createDoor()];
    const frozen = await place.open({
      transport: (simulator) => behind(early)(answering([refusal(true)])(simulator)),
    });
    early.shut();
    late.shut();
    await frozen.write(ana, 'hi');
    await early.awaited();
    frozen.engine.lanes();
    const other = await place.open({ transport: behind(late) });
    // The lease of the frozen one ends, its claim too; the other looks it up, finds nothing and sends.
    for (let count = 0; count < 8; count++) {
      place.clock.advance(secondMs);
      await other.tick();
    }
    await late.awaited();
    const claimedBy = async () => (await other.contact(ana)).outbox.map(({ claim }) => claim?.by);
    expect(await claimedBy()).toEqual(['engine-2']);
    early.open();
    await frozen.engine.idle();
    expect(await claimedBy()).toEqual(['engine-2']);
    late.open();
    await passTogether(place, [other, frozen], 3);
    expect(heardOn(other, ana)).toHaveLength(1);
  });
});

describe('what we start', () => {
  test('is held while the contact has an entry that nobody decided yet', async () => {
    const [one, two] = [await place.open(), await place.open()];
    await passTogether(place, [one, two], 3);
    const lanes = two.engine.lanes();
    const { laneOf } = await import('../../../src/core/lanes.ts');
    const id = Array.from({ length: 99 }, (_, index) => `ana-${index}`).find((name) =>
      lanes.some(({ from, to }) => laneOf(name as never) >= from && laneOf(name as never) <= to),
    );
    const contact = await settleIn(
      one,
      subscriber(id ?? '', ana, {
        outbox: [anOutboxEntry('letter.0', { origin: 'started', purpose: 'marketing' })],
      }),
    );
    // The second engine decides for this contact and has not come to it; the first one sends.
    await one.engine.inbox.incoming(channel, [incoming(ana, 'STOP', 'stop')]);
    for (let count = 0; count < 4; count++) {
      place.clock.advance(secondMs);
      await one.settle();
    }
    expect(heardOn(one, ana)).toEqual([]);
    expect((await one.contact(ana)).outbox.map(({ held }) => held?.reason)).toEqual(['undecided entries']);
    await passTogether(place, [two, one], 3);
    expect(heardOn(one, ana).map((text) => text.slice(0, 5))).toEqual(['Done:']);
    expect(contact.lifecycle.stage).toBe('active');
  });

  const letter = () => anOutboxEntry('letter.0', { origin: 'started', purpose: 'marketing' });

  test('does not overtake a STOP that the phone wrote while the engine was down', async () => {
    const first = await place.open();
    await settleIn(first, subscriber('ana', ana));
    first.die();
    await first.write(ana, 'STOP');
    const second = await place.open();
    const record = await second.record(ana);
    const held: ContactWrite = {
      version: record.version,
      record: { ...record, contact: { ...record.contact, outbox: [letter()] } },
    };
    second.die();
    await second.store.contacts.commit([held]);
    const third = await place.open();
    await third.settle();
    expect(heardOn(third, ana).map((text) => text.slice(0, 5))).toEqual(['Done:']);
  });

  // The simulator says that it is ready before it has handed over what the phones wrote while it was offline.
  test('does not overtake a STOP that the phone wrote while the line was offline', async () => {
    const line = await place.open();
    line.phones.set({ offline: true });
    await settleIn(line, subscriber('ana', ana, { outbox: [letter()] }));
    await line.say(ana, 'STOP');
    expect(heardOn(line, ana)).toEqual([]);
    line.phones.set({ offline: false });
    await line.settle();
    await line.settle();
    expect(heardOn(line, ana).map((text) => text.slice(0, 5))).toEqual(['Done:']);
  });

  test('leaves when the line is back, however many contacts wait', async () => {
    const line = await place.open();
    line.phones.set({ offline: true });
    const people = Array.from({ length: 300 }, (_, index) => `+1415555${String(4000 + index)}`);
    await Promise.all(
      people.map((from, index) =>
        settleIn(
          line,
          subscriber(`c-${index}`, from, { outbox: [{ ...letter(), id: `letter-${index}.0` as never }] }),
        ),
      ),
    );
    line.phones.set({ offline: false });
    await line.settle();
    expect(people.filter((from) => heardOn(line, from).length !== 1)).toEqual([]);
  });
});

describe('one process sends per channel', () => {
  test('and the other takes over when it dies', async () => {
    const sentBy: string[] = [];
    const signing = (name: string) => (simulator: Transport) => ({
      ...simulator,
      send: (message: Parameters<Transport['send']>[0]) => {
        sentBy.push(name);
        return simulator.send(message);
      },
    });
    const one = await place.open({ transport: signing('one') });
    const two = await place.open({ transport: signing('two') });
    await passTogether(place, [one, two], 2);
    const people = Array.from({ length: 6 }, (_, index) => `+1415555011${index}`);
    for (const from of people) await two.engine.inbox.incoming(channel, [incoming(from, 'hi', `${from}-1`)]);
    await passTogether(place, [two, one], 2);
    expect(sentBy).toEqual(people.map(() => 'one'));
    one.die();
    for (const from of people) await two.engine.inbox.incoming(channel, [incoming(from, 'yes', `${from}-2`)]);
    await passTogether(place, [two], 8);
    expect(new Set(sentBy.slice(people.length))).toEqual(new Set(['two']));
    for (const from of people) expect(heardOn(two, from)).toHaveLength(6);
  });
});

describe('the store loses an answer', () => {
  test('while a send has just ended: a transport that cannot be asked is not made to say it twice', async () => {
    let lose = false;
    const line = await place.open({
      transport: (simulator) => {
        const slow = forgetful(simulator);
        return {
          ...slow,
          async send(message) {
            const result = await slow.send(message);
            lose = true;
            return result;
          },
        };
      },
      watch: {
        before(operation) {
          if (!lose || operation !== 'messages.settle') return;
          lose = false;
          throw new Error('the store hiccups');
        },
      },
    });
    await line.say(ana, 'hi');
    for (let count = 0; count < 5; count++) {
      place.clock.advance(6 * secondMs);
      await line.settle();
    }
    expect(heardOn(line, ana)).toHaveLength(1);
    expect((await line.contact(ana)).outbox).toEqual([]);
  });
});
