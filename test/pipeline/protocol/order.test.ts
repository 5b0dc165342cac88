/** design.md section 5, clause 2: a contact's entries are decided in the order written, what people wrote before campaigns. */
import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { ContactId } from '../../../src/core/contact-id.ts';
import type { EntryId } from '../../../src/core/event.ts';
import { laneOf } from '../../../src/core/lanes.ts';
import type { Release } from '../../../src/core/release.ts';
import { dayMs, hourMs } from '../../../src/core/time/instant.ts';
import type { ContactWrite } from '../../../src/ports/store/contact-store.ts';
import type { InboxEntry, Rank } from '../../../src/ports/store.ts';
import {
  createPlace,
  doubled,
  heardOn,
  incoming,
  type Line,
  type Place,
  passTogether,
  phoneOf,
  settleIn,
  subscriber,
} from '../../support/line.ts';
import { simulator as channel, someTime, textArrival } from '../../support/records.ts';
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

/** Notes the entries of each successful commit, in their order. */
function decisionLog() {
  const log: string[] = [];
  const known = new Set<string>();
  return {
    log,
    watch: {
      after(operation: string, [writes]: readonly unknown[], won: unknown) {
        if (operation !== 'contacts.commit') return;
        (writes as readonly ContactWrite[]).forEach(({ record }, index) => {
          if (!(won as readonly boolean[])[index]) return;
          for (const id of record.decided) {
            if (!known.has(id)) log.push(id);
            known.add(id);
          }
        });
      },
    },
  };
}

const entry = (contact: ContactId, id: string, receivedAt: number, rank: Rank = 0): InboxEntry => ({
  ...textArrival(id, 'hello', receivedAt),
  contact,
  lane: laneOf(contact),
  rank,
});

describe('one engine', () => {
  test('decides by time of arrival, and by id where the time is the same, however they were stored', async () => {
    const { log, watch } = decisionLog();
    const line = await place.open({ watch });
    const { id } = await settleIn(line, subscriber('ana', asha));
    await line.store.inbox.add([
      entry(id, 'late', someTime + 3),
      entry(id, 'b-same', someTime + 2),
      entry(id, 'early', someTime + 1),
      entry(id, 'a-same', someTime + 2),
    ]);
    await line.settle();
    expect(log).toEqual(['early', 'a-same', 'b-same', 'late']);
  });

  test('decides what a person wrote before what time and campaigns want, though it came later', async () => {
    const { log, watch } = decisionLog();
    const line = await place.open({ watch });
    const { id } = await settleIn(line, subscriber('ana', asha));
    const campaign: InboxEntry = {
      ...entry(id, 'campaign', someTime, 2),
      event: { type: 'flow.requested', flow: 'recommend' as never, by: 'campaign', occurrence: '1' },
    };
    await line.store.inbox.add([
      campaign,
      {
        ...entry(id, 'knock', someTime + 1, 1),
        event: { type: 'wakeup.due', arming: 'x' as never, timer: 'run:x' },
      },
      { ...entry(id, 'stop', someTime + 2), event: incoming(asha, 'STOP', 'stop', someTime + 2).event },
    ]);
    await line.settle();
    expect(log).toEqual(['stop', 'knock', 'campaign']);
    expect(heardOn(line, asha).map((text) => text.slice(0, 5))).toEqual(['Done:']);
  });

  test('a flood of one contact is decided in several commits and in order', async () => {
    const { log, watch } = decisionLog();
    const largest = { entries: 0 };
    const line = await place.open({
      watch: {
        async after(operation, args, result) {
          watch.after(operation, args, result);
          if (operation !== 'contacts.commit') return;
          for (const { record } of args[0] as readonly ContactWrite[])
            largest.entries = Math.max(largest.entries, record.unfiled.length);
        },
      },
    });
    const { id } = await settleIn(line, subscriber('ana', asha));
    const ids = Array.from({ length: 200 }, (_, index) => `flood-${String(index).padStart(3, '0')}`);
    await line.store.inbox.add(ids.map((name, index) => entry(id, name, someTime + index)));
    await line.settle();
    expect(log).toEqual(ids);
    // One document holds it all until it is filed: MongoDB takes 16 MB, and a text may have 65 KB.
    expect(largest.entries).toBeLessThan(150);
  });

  test.each([
    [1, 1_000],
    [20, 60],
  ])('a flood of %i keeps nobody else waiting who wrote after it', async (many, each) => {
    const { log, watch } = decisionLog();
    const line = await place.open({ watch });
    const settled = async (nth: number) =>
      (await settleIn(line, subscriber(`contact-${nth}`, `+1415555${2_000 + nth}`))).id;
    const flood: InboxEntry[] = [];
    for (let nth = 0; nth < many; nth++) {
      const id = await settled(nth);
      for (let turn = 0; turn < each; turn++)
        flood.push(entry(id, `flood-${nth}-${turn}`, someTime + turn * many + nth));
    }
    const late = [await settled(many), await settled(many + 1)].map((id, nth) =>
      entry(id, `late-${nth}`, someTime + 5_000 + nth),
    );
    await line.store.inbox.add([...flood, ...late]);
    await line.settle();
    for (const { id } of late) expect(log.indexOf(id)).toBeLessThan((many + 1) * 16 + 1);
    for (let nth = 0; nth < many; nth++) {
      const own = (id: string) => id.startsWith(`flood-${nth}-`);
      expect(log.filter(own)).toEqual(flood.map(({ id }) => id).filter(own));
    }
  });
});

describe('two engines on one file', () => {
  test('two numbers that write by turns never mix, and each gets the answers to what they wrote', async () => {
    const lines = [await place.open(), await place.open()] as const;
    await passTogether(place, lines, 2);
    const people = ['+14155550101', '+14155550102', '+525512345678', '+6281234567890', '+5511912345678'];
    for (const [turn, words] of [['hi'], ['yes'], ['name'], ['1']].entries()) {
      for (const [index, from] of people.entries()) {
        const line = lines[(turn + index) % 2] as Line;
        await line.write(from, words[0] === 'name' ? `Name${index}` : (words[0] as string));
      }
      await passTogether(place, lines, 3);
    }
    const names = await Promise.all(
      people.map(async (from) => (await lines[0].contact(from)).attributes.name),
    );
    expect(names).toEqual(['Name0', 'Name1', 'Name2', 'Name3', 'Name4']);
    for (const [index, from] of people.entries()) {
      const heard = heardOn(lines[0], from);
      expect(heard).toHaveLength(9);
      expect(heard.join(' ')).toContain(`Name${index}`);
      expect(
        heard
          .join(' ')
          .match(/Name\d/g)
          ?.every((name) => name === `Name${index}`),
      ).toBe(true);
      expect(doubled(lines[0], from)).toEqual([]);
    }
  });

  test('share the lanes, and each contact is decided in the order written, whoever stored it', async () => {
    const { log, watch } = decisionLog();
    const lines = [await place.open({ watch }), await place.open({ watch })] as const;
    await passTogether(place, lines, 3);
    const [ours, theirs] = lines.map((line) =>
      line.engine.lanes().reduce((n, { from, to }) => n + to - from + 1, 0),
    );
    expect([ours, theirs]).toEqual([128, 128]);

    const people = Array.from({ length: 12 }, (_, index) => `+1415555${String(2000 + index)}`);
    const expected = new Map<string, string[]>();
    for (let count = 0; count < 8; count++) {
      await Promise.all(
        people.map(async (from, index) => {
          const id = `${from}-${count}`;
          expected.set(from, [...(expected.get(from) ?? []), `simulator:message:${id}`]);
          const line = lines[(count + index) % 2] as Line;
          await line.engine.inbox.incoming(channel, [incoming(from, `words ${count}`, id)]);
        }),
      );
      place.clock.advance(1);
      if (count % 3 === 0) await Promise.all(lines.map((line) => line.settle()));
    }
    await passTogether(place, lines, 3);
    for (const from of people) expect(log.filter((id) => id.includes(from))).toEqual(expected.get(from));
    expect(await lines[0].store.inbox.backlog()).toMatchObject({ count: 0 });
  });

  test('when one dies its lanes go to the other, and nothing is lost or out of order', async () => {
    const { log, watch } = decisionLog();
    const [one, two] = [await place.open({ watch }), await place.open({ watch })];
    await passTogether(place, [one, two], 2);
    const people = Array.from({ length: 8 }, (_, index) => `+1415555${String(3000 + index)}`);
    for (const from of people) await one.engine.inbox.incoming(channel, [incoming(from, 'hi', `${from}-0`)]);
    one.die();
    for (const from of people) await two.engine.inbox.incoming(channel, [incoming(from, 'yes', `${from}-1`)]);
    await passTogether(place, [two], 8);
    for (const from of people)
      expect(log.filter((id) => id.includes(from))).toEqual(
        [0, 1].map((n) => `simulator:message:${from}-${n}`),
      );
    expect(await two.store.inbox.backlog()).toMatchObject({ count: 0 });
  });
});

describe('a frozen engine', () => {
  test('that thaws after another one took over: its commit is refused, and nothing happens twice', async () => {
    const door = createDoor();
    const frozen = await place.open({
      watch: { before: (operation) => (operation === 'contacts.commit' ? door.pass() : undefined) },
    });
    door.shut();
    await frozen.write(asha, 'hi', 'first');
    await door.awaited();

    const other = await place.open();
    // The frozen one's leases end; nobody knows that it is gone.
    await passTogether(place, [other], 10);
    await other.say(asha, 'yes', 'second');
    const before = await other.record(asha);
    expect(before.contact.lifecycle.stage).toBe('onboarding');

    door.open();
    await frozen.settle();
    await passTogether(place, [other, frozen], 2);
    const { id, contact } = await other.record(asha);
    expect(contact.run).toEqual(before.contact.run);
    expect(doubled(other, asha)).toEqual([]);
    expect(heardOn(other, asha)).toHaveLength(6);
    expect((await other.store.journal.of(id, 10)).map(({ id }) => id as EntryId)).toEqual([
      'simulator:message:first',
      'simulator:message:second',
    ]);
  });

  test('that thaws before its claim is written does not send what another one sent', async () => {
    const door = createDoor();
    const frozen = await place.open({
      watch: {
        before: (operation, [writes]) =>
          operation === 'contacts.commit' && JSON.stringify(writes).includes('"claim":')
            ? door.pass()
            : undefined,
      },
    });
    door.shut();
    await frozen.write(asha, 'hi', 'first');
    await door.awaited();
    const other = await place.open();
    await passTogether(place, [other], 10);
    expect(heardOn(other, asha)).toHaveLength(1);
    door.open();
    await frozen.settle();
    await passTogether(place, [other, frozen], 10);
    expect(heardOn(other, asha)).toHaveLength(1);
    expect((await other.contact(asha)).outbox).toEqual([]);
  });
});

describe('a clock that was set back', () => {
  test('while nobody ran: a STOP that nobody had decided comes before the START that was written after it', async () => {
    const one = await place.open({ dieAt: { point: 'stored' } });
    await settleIn(one, subscriber('contact-asha', asha));
    await one.write(asha, 'STOP');
    place.clock.advance(-hourMs);
    const door = createDoor();
    door.shut();
    const two = await place.open({
      watch: { before: (operation) => (operation === 'inbox.pending' ? door.pass() : undefined) },
    });
    await two.write(asha, 'START');
    door.open();
    await two.settle();
    expect((await two.contact(asha)).consents.marketing.state).toBe('granted');
  });
});

describe('an entry from a clock that was a year ahead', () => {
  test('dates nobody else, whose window would stay open for as long', async () => {
    const other = '+14155550102';
    const one = await place.open({ dieAt: { point: 'stored' } });
    await settleIn(one, subscriber('contact-asha', asha));
    place.clock.advance(365 * dayMs);
    await one.write(asha, 'hello');
    place.clock.advance(-365 * dayMs);
    const door = createDoor();
    door.shut();
    const two = await place.open({
      watch: { before: (operation) => (operation === 'inbox.pending' ? door.pass() : undefined) },
    });
    await two.write(other, 'hi');
    const now = place.clock.now();
    door.open();
    await two.settle();
    expect((await two.contact(other)).talk.lastInboundAt).toBeLessThanOrEqual(now);
  });
});

describe('beside another process', () => {
  test('what it took in for us is answered without waiting for our tick', async () => {
    const [one, two] = [await place.open(), await place.open()];
    // Each holds half of the lanes once both know of each other.
    for (const line of [one, two, one]) await line.tick();
    const phones = Array.from({ length: 8 }, (_, index) => `+1415555030${index}`);
    const content = { kind: 'text', text: 'hi' } as const;
    for (const phone of phones) await one.phones.write({ from: phoneOf(phone), content });
    const answered = () => phones.filter((phone) => heardOn(one, phone).length > 0).length;
    await one.engine.idle();
    expect(answered()).toBeLessThan(phones.length);
    for (const { engine } of [two, one]) {
      engine.takeFromOthers();
      await engine.idle();
    }
    expect(answered()).toBe(phones.length);
  });
});
