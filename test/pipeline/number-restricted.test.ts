/** When a number is restricted: answers go on, what Kabar starts waits for a person, and what was written meanwhile is decided first. */
import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { ChannelId } from '../../src/core/channel.ts';
import type { ContactId } from '../../src/core/contact-id.ts';
import { laneOf } from '../../src/core/lanes.ts';
import type { Release } from '../../src/core/release.ts';
import { dayMs, hourMs, minuteMs, secondMs } from '../../src/core/time/instant.ts';
import { resumeChannel } from '../../src/http/channels-now.ts';
import {
  createPlace,
  heardOn,
  type Line,
  type LineOptions,
  type Place,
  passTogether,
  requestFlow,
  settleIn,
  subscriber,
} from '../support/line.ts';
import { someTime } from '../support/records.ts';
import { shippedRelease } from '../support/shipped.ts';

let release: Release;
let place: Place;
beforeAll(async () => {
  const shipped = await shippedRelease();
  release = { ...shipped, policy: { ...shipped.policy, warmUp: [2, 100] } };
});
beforeEach(() => {
  place = createPlace(release);
});
afterEach(() => place.close());

const channel = 'simulator' as ChannelId;
const people = ['+14155550111', '+14155550112', '+14155550113', '+14155550114', '+14155550115'];
const written = (line: Line) => people.filter((from) => heardOn(line, from).length > 0).length;

async function campaign(line: Line): Promise<void> {
  for (const [index, from] of people.entries()) {
    const contact = await settleIn(line, subscriber(`c-${index}`, from));
    await requestFlow(line, contact, 'recommend');
  }
  await line.settle();
}

/** To the same time on the next day, twice over: what was held is looked at in the morning. */
async function nextDay(...lines: readonly Line[]): Promise<void> {
  place.clock.advance(dayMs);
  await passTogether(place, lines, 3);
}

const resume = (line: Line, by = 'sari') =>
  resumeChannel(
    {
      store: line.store,
      clock: place.clock,
      release: () => release,
      facts: () => [line.engine.channel(channel)],
    },
    channel,
    by,
  );

test('answers go on; what Kabar starts waits, and its end at WhatsApp does not end it', async () => {
  const line = await place.open();
  line.phones.set({ restricted: { forMs: 2 * hourMs } });
  await campaign(line);
  expect(written(line)).toBe(0);
  const [ana = ''] = people;
  expect((await line.contact(ana)).outbox[0]?.held?.reason).toBe('number restricted');
  await line.say(ana, 'prices');
  expect(heardOn(line, ana)).toHaveLength(1);
  await nextDay(line);
  await nextDay(line);
  expect(written(line)).toBe(1);
  expect(await line.store.channels.standing(channel)).toMatchObject({
    restricted: { by: 'WhatsApp', code: 'simulator.restricted', until: someTime + 2 * hourMs },
  });
});

test('a person resumes it: not before WhatsApp does, and then at the rate of a new number', async () => {
  const line = await place.open();
  await line.store.channels.countStarts(channel, '2020-01-01', 9);
  line.phones.set({ restricted: { forMs: 2 * hourMs } });
  await campaign(line);
  await expect(resume(line)).rejects.toMatchObject({
    code: 'channel.state',
    message: expect.stringContaining('before 2026-11-2'),
  });
  place.clock.advance(3 * hourMs);
  await line.settle();
  expect(await resume(line)).toMatchObject({ restricted: null, today: { perDay: 2 } });
  await expect(resume(line)).rejects.toMatchObject({ code: 'channel.state' });
  await nextDay(line);
  expect(written(line)).toBe(2);
  await nextDay(line);
  expect(written(line)).toBe(4);
  expect((await line.store.channels.standing(channel)).past).toMatchObject([{ resumedBy: 'sari' }]);
});

test('what loses its worth meanwhile is dropped and never sent', async () => {
  const line = await place.open();
  const [ana = ''] = people;
  const contact = await settleIn(line, subscriber('ana', ana));
  line.phones.set({ restricted: { forMs: hourMs } });
  await requestFlow(line, contact, 'weekly-poll');
  await line.settle();
  const { expiresAt = 0 } = (await line.contact(ana)).outbox[0] ?? {};
  expect(expiresAt).toBeGreaterThan(place.clock.now());
  place.clock.advance(expiresAt - place.clock.now() + minuteMs);
  await resume(line);
  await line.settle();
  await nextDay(line);
  expect(heardOn(line, ana)).toEqual([]);
  const rows = await line.store.messages.conversation(contact.id, 5);
  expect(rows.map(({ status, reason }) => [status, reason])).toContainEqual(['dropped', 'expired']);
});

test('a process that starts anew knows it, and so does the one beside it', async () => {
  const one = await place.open();
  one.phones.set({ restricted: { forMs: null } });
  await one.settle();
  one.die();
  const two = await place.open();
  const three = await place.open();
  await campaign(two);
  await passTogether(place, [two, three], 3);
  await nextDay(two, three);
  expect(written(two)).toBe(0);
  // Resumed by a process that does not send.
  await resume(three);
  await nextDay(two, three);
  expect(written(two)).toBe(2);
});

describe('after the line was away', () => {
  /** From `stop` on nothing is decided; `go` lets everything go on. */
  function barrier(): { readonly options: LineOptions; stop(): void; go(): void } {
    let gate: Promise<void> | null = null;
    let go = () => {};
    return {
      options: {
        watch: {
          async before(operation) {
            if (operation === 'contacts.commit') await gate;
          },
        },
      },
      stop() {
        gate = new Promise<void>((resolve) => {
          go = resolve;
        });
      },
      go: () => go(),
    };
  }

  test('a STOP that was written meanwhile wins over a campaign that waits', async () => {
    const line = await place.open();
    const [ana = '', bea = ''] = people;
    line.phones.set({ offline: true });
    for (const [id, from] of [
      ['ana', ana],
      ['bea', bea],
    ] as const)
      await requestFlow(line, await settleIn(line, subscriber(id, from)), 'recommend');
    await line.write(ana, 'STOP');
    await line.settle();
    expect([heardOn(line, ana), heardOn(line, bea)]).toEqual([[], []]);
    line.phones.set({ offline: false });
    await line.settle();
    place.clock.advance(10 * secondMs);
    await line.settle();
    expect(heardOn(line, ana)).toEqual([expect.stringContaining('you will get nothing more')]);
    expect(heardOn(line, bea)).toHaveLength(1);
  });

  test('nothing is started while anything written meanwhile is undecided, also by another process', async () => {
    const slow = barrier();
    const one = await place.open();
    const two = await place.open(slow.options);
    await passTogether(place, [one, two], 20);
    const both = [one, two];
    for (const line of both) line.phones.set({ offline: true });
    // The first sends; whoever's lanes are those of the second is decided there.
    const deciding = (line: Line, index: number) => {
      const id = ['ana', 'bea', 'cora', 'dini', 'eka', 'fay', 'gita', 'hana'].find((name) =>
        line.engine
          .lanes()
          .some(({ from, to }) => laneOf(name as ContactId) >= from && laneOf(name as ContactId) <= to),
      );
      return settleIn(line, subscriber(id ?? '', people[index] ?? ''));
    };
    const bea = await deciding(one, 0);
    const ana = await deciding(two, 1);
    await requestFlow(one, bea, 'recommend');
    await passTogether(place, both, 2);
    expect(one.engine.holdsChannel(channel)).toBe(true);
    expect((await one.contact(people[0] ?? '')).outbox).toHaveLength(1);
    await one.write(people[1] ?? '', 'STOP');
    slow.stop();
    for (const line of both) line.phones.set({ offline: false });
    await passWithoutWaiting(both, 8);
    expect(heardOn(one, people[0] ?? '')).toEqual([]);
    slow.go();
    await passTogether(place, both, 15);
    expect(heardOn(one, people[1] ?? '')).toEqual([expect.stringContaining('you will get nothing more')]);
    expect(heardOn(one, people[0] ?? '')).toHaveLength(1);
    expect(ana.id).not.toBe(bea.id);
  });

  /** A line that waits for its store is not waited for. */
  async function passWithoutWaiting(lines: readonly Line[], seconds: number): Promise<void> {
    for (let count = 0; count < seconds; count++) {
      place.clock.advance(secondMs);
      for (const line of lines) void line.tick();
      for (let turn = 0; turn < 50; turn++) await new Promise(setImmediate);
    }
  }
});
