/** Erasure: nothing leaves after its commit, nothing personal stays anywhere, and only the person comes back. */
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { ContactId } from '../../../src/core/contact-id.ts';
import type { Release } from '../../../src/core/release.ts';
import { dayMs, minuteMs, secondMs } from '../../../src/core/time/instant.ts';
import { erasurePointNames, failPointNames } from '../../../src/pipeline/fail-points.ts';
import { listAsDoNotContact } from '../../../src/pipeline/people/do-not-contact.ts';
import { changeByHand } from '../../support/by-hand.ts';
import { askToErase, erase, tracesIn } from '../../support/erasing.ts';
import { findingsOf } from '../../support/ledger.ts';
import {
  createPlace,
  heardOn,
  incoming,
  type Line,
  ledgerAt,
  type Place,
  passTogether,
  phoneOf,
} from '../../support/line.ts';
import { simulator as channel } from '../../support/records.ts';
import { shippedRelease } from '../../support/shipped.ts';
import { createDoor } from '../../support/watched-store.ts';

const asha = '+14155550101';
/** Everything that could lead back to her: number, name, words, ids of her messages. */
const needles = ['14155550101', 'Ashanti', 'paella valenciana', 'wamid-of-asha'];

let release: Release;
let place: Place;
beforeAll(async () => {
  release = await shippedRelease();
});
afterEach(() => place.close());

async function talk(line: Line): Promise<ContactId> {
  for (const [index, text] of ['hi', 'yes', 'Ashanti', 'paella valenciana'].entries())
    await line.say(asha, text, `wamid-of-asha-${index}`);
  return (await line.record(asha)).id;
}

const shellOf = async (line: Line, id: ContactId) => {
  const record = (await line.store.contacts.load([id])).get(id);
  if (!record) throw new Error('the shell is gone');
  return record;
};

describe('an erased contact', () => {
  test('leaves no byte behind, neither in a collection nor in a freed page, but for its blank ledger', async () => {
    place = createPlace(release);
    const line = await place.open();
    const id = await talk(line);
    expect(tracesIn(place, needles)).toEqual(needles);
    const before = heardOn(line, asha).length;
    const records = await line.store.consents.of(id);
    await erase(line, id);

    expect(tracesIn(place, needles)).toEqual([]);
    expect(heardOn(line, asha)).toHaveLength(before);
    const { contact, decided, unfiled } = await shellOf(line, id);
    expect({ decided, unfiled }).toEqual({ decided: [], unfiled: [] });
    expect(contact).toMatchObject({
      addresses: [],
      attributes: {},
      profileName: null,
      run: null,
      outbox: [],
      wakeups: [],
      lifecycle: { stage: 'optedOut' },
      erased: { by: 'asha@office' },
      ledger: { count: records.length + 1, last: expect.stringMatching(/^consent:/) },
    });
    const ledger = await line.store.consents.of(id);
    expect(ledger.map(({ erased, record }) => [record.action, erased])).toEqual([
      ['grant', true],
      ['erase', false],
    ]);
    expect(ledger.at(-1)?.record.erases).toEqual(records.map((row) => row.id));
    const key = ledgerAt(place);
    const { report, findings } = await findingsOf(line.store, key);
    expect(findings).toEqual([]);
    expect(report.erasures).toMatchObject([{ by: 'asha@office', records: 1 }]);
    expect(await line.store.erasures.find(id)).toMatchObject({
      found: { addresses: 1, messages: 12, journal: 4, inbox: 4, consents: 1, calls: 0 },
      sweeps: 1,
    });
    expect((await line.store.journal.of(id, 10)).map(({ event }) => event)).toEqual(['contact.erased']);
  });

  test('erased again changes nothing, whoever asks', async () => {
    place = createPlace(release);
    const line = await place.open();
    const id = await talk(line);
    await erase(line, id);
    const shell = await shellOf(line, id);
    await erase(line, id);
    expect(await shellOf(line, id)).toEqual(shell);
    expect(await line.store.inbox.backlog()).toEqual({ count: 0, oldest: null });
  });

  test('is not brought back by an application, a form or an import', async () => {
    place = createPlace(release);
    const line = await place.open();
    await erase(line, await talk(line));
    await expect(line.engine.inbox.contactOf(phoneOf(asha), channel)).rejects.toMatchObject({
      code: 'consent.suppressed',
    });
    expect(await line.store.contacts.find(phoneOf(asha))).toBeNull();
    expect(await line.engine.inbox.contactOf(phoneOf('+14155550199'), channel)).toBeTruthy();
  });

  test('is not brought back by an old message that is delivered again, nor by a late vote', async () => {
    place = createPlace(release);
    const line = await place.open();
    const id = await talk(line);
    const written = place.clock.now();
    await erase(line, id);
    place.clock.advance(minuteMs);
    await line.engine.inbox.incoming(channel, [incoming(asha, 'Ashanti', 'wamid-of-asha-2', written)]);
    const vote = { type: 'vote.received', channel, poll: 'p' as never, options: [] } as const;
    await line.engine.inbox.incoming(channel, [{ event: vote, from: phoneOf(asha), at: place.clock.now() }]);
    await line.settle();
    expect(await line.store.contacts.find(phoneOf(asha))).toBeNull();
    expect(tracesIn(place, needles)).toEqual([]);
  });

  test('comes back by writing, as somebody new whom only they themselves can speak for', async () => {
    place = createPlace(release);
    const line = await place.open();
    const id = await talk(line);
    await erase(line, id);
    const before = heardOn(line, asha).length;
    await line.say(asha, 'hi');
    const { contact } = await line.record(asha);
    expect(contact).toMatchObject({ suppressed: true, attributes: {}, lifecycle: { stage: 'prospect' } });
    expect(contact.id).not.toBe(id);
    expect(heardOn(line, asha).length).toBe(before + 1);
    // Known again, they can be told of; what somebody else says of their consent does not count.
    expect(await line.engine.inbox.contactOf(phoneOf(asha), channel)).toBe(contact.id);
    await line.say(asha, 'yes');
    expect(await line.contact(asha)).toMatchObject({
      suppressed: false,
      consents: { marketing: { state: 'granted' } },
    });
  });

  test.each(['and was on no list', 'and had been on a list of people not to be contacted'])(
    'who came back %s is not heard in what they wrote before, when it is delivered again',
    async (listed) => {
      place = createPlace(release);
      const line = await place.open();
      const { inbox, suppressions, erasureLog: log } = line.engine;
      const list = { at: place.clock.now(), by: 'Sari', source: 'a list' };
      if (listed.includes('had been'))
        await listAsDoNotContact({ store: line.store, inbox, suppressions, log }, [phoneOf(asha)], list);
      await line.say(asha, 'hi', 'wamid-of-asha-0');
      await line.say(asha, 'yes', 'wamid-of-asha-1');
      const written = place.clock.now();
      await erase(line, (await line.record(asha)).id);
      await line.say(asha, 'hi');
      const { version, id } = await line.record(asha);
      await line.engine.inbox.incoming(channel, [incoming(asha, 'yes', 'wamid-of-asha-1', written)]);
      await line.settle();
      expect(await line.record(asha)).toMatchObject({
        id,
        version,
        contact: { lifecycle: { stage: 'prospect' } },
      });
      expect(await line.store.inbox.backlog()).toMatchObject({ count: 0 });
      await passTogether(place, [line], 61);
      expect(tracesIn(place, ['wamid-of-asha-1'])).toEqual([]);
    },
  );

  test('costs others nothing: the store is asked once for a suppression, at their birth', async () => {
    place = createPlace(release);
    let asked = 0;
    const after = (operation: string) => {
      if (operation === 'suppressions.find') asked += 1;
    };
    const line = await place.open({ watch: { after } });
    for (const text of ['hi', 'yes', 'prices']) await line.say(asha, text);
    expect(asked).toBe(1);
  });

  test('who came back is heard in what they wrote after the erasure, even if it was before they came back', async () => {
    place = createPlace(release);
    const line = await place.open();
    await erase(line, await talk(line));
    place.clock.advance(secondMs);
    const written = place.clock.now();
    place.clock.advance(minuteMs);
    await line.say(asha, 'hi');
    await line.engine.inbox.incoming(channel, [incoming(asha, 'STOP', 'late', written)]);
    await line.settle();
    expect((await line.contact(asha)).lifecycle.stage).toBe('optedOut');
  });

  test('can be erased a second time, and then an in-between message does not bring them back', async () => {
    place = createPlace(release);
    const line = await place.open();
    await erase(line, await talk(line));
    await line.say(asha, 'hi', 'in-between');
    const between = place.clock.now();
    await erase(line, (await line.record(asha)).id);
    place.clock.advance(minuteMs);
    await line.engine.inbox.incoming(channel, [incoming(asha, 'hi', 'in-between', between)]);
    await line.settle();
    expect(await line.store.contacts.find(phoneOf(asha))).toBeNull();
  });
});

describe('a process that ends while an erasure is carried out', () => {
  test.each([...failPointNames, ...erasurePointNames])('at "%s": the next one ends it', async (point) => {
    place = createPlace(release);
    const first = await place.open();
    const id = await talk(first);
    await first.engine.drain();
    const mortal = await place.open({ dieAt: { point } });
    await askToErase(mortal, id).catch(() => {});
    await mortal.settle();
    const reached = mortal.isDead();
    const next = await place.open();
    await passTogether(place, [next], 10);
    await askToErase(next, id);
    place.clock.advance(minuteMs);
    await passTogether(place, [next], 5);

    const erasing = !['claimed', 'sent', 'row-settled'].includes(point);
    expect(reached).toBe(erasing);
    expect(tracesIn(place, needles)).toEqual([]);
    expect(await next.store.erasures.find(id)).toMatchObject({
      found: { messages: 12, journal: 4, inbox: 4, consents: 1, addresses: 1 },
    });
    expect((await next.store.consents.of(id)).map(({ record }) => record.action)).toEqual(['grant', 'erase']);
    await expect(next.engine.inbox.contactOf(phoneOf(asha), channel)).rejects.toMatchObject({
      code: 'consent.suppressed',
    });
    expect((await findingsOf(next.store, ledgerAt(place))).findings).toEqual([]);
  });
});

describe('two processes', () => {
  test('an address that the other one remembers leads to nobody old: the person begins anew', async () => {
    place = createPlace(release);
    const one = await place.open();
    const two = await place.open();
    await two.engine.inbox.incoming(channel, [incoming(asha, 'hi', 'first', place.clock.now())]);
    await passTogether(place, [one, two], 10);
    const { id } = await one.record(asha);
    await erase(one, id);
    await passTogether(place, [one, two], 10);
    const heard = heardOn(one, asha).length;
    await two.engine.inbox.incoming(channel, [incoming(asha, 'hello', 'second', place.clock.now())]);
    await passTogether(place, [one, two], 10);
    await expect(two.engine.inbox.contactOf(phoneOf(asha), channel)).resolves.not.toBe(id);
    expect((await one.record(asha)).id).not.toBe(id);
    expect(heardOn(one, asha).length).toBe(heard + 1);
    expect((await shellOf(one, id)).contact.erased).not.toBeNull();
  });

  test('what a frozen process files when it thaws is found by a later sweep', async () => {
    place = createPlace(release);
    const door = createDoor();
    const frozen = await place.open({
      watch: { before: (operation) => (operation === 'file' ? door.pass() : undefined) },
    });
    door.shut();
    await frozen.write(asha, 'paella valenciana', 'wamid-of-asha-1');
    await door.awaited();
    place.clock.advance(10 * secondMs);
    const other = await place.open();
    await passTogether(place, [other], 2);
    const { id } = await other.record(asha);
    await erase(other, id);
    await passTogether(place, [other], 10);
    door.open();
    await frozen.settle();
    expect(await other.store.messages.count(id)).toBeGreaterThan(0);
    await passTogether(place, [other], 61);
    expect(await other.store.messages.count(id)).toBe(0);
    expect(tracesIn(place, needles)).toEqual([]);
  });
});

describe('a send that had begun', () => {
  test('is crossed by the erasure, nothing begins after it, and its outcome leaves nothing', async () => {
    place = createPlace(release);
    const door = createDoor();
    const line = await place.open({
      transport: (simulator) => ({
        ...simulator,
        async send(message) {
          await door.pass();
          return simulator.send(message);
        },
      }),
    });
    await talk(line);
    door.shut();
    await line.write(asha, 'help', 'wamid-of-asha-9');
    await door.awaited();
    const { id } = await line.record(asha);
    await askToErase(line, id);
    let shell = (await shellOf(line, id)).contact;
    for (; shell.erased === null; shell = (await shellOf(line, id)).contact) await new Promise(setImmediate);
    expect(shell.outbox).toMatchObject([{ crossed: true, values: {}, body: { text: '' } }]);
    door.open();
    await line.settle();
    expect((await shellOf(line, id)).contact.outbox).toEqual([]);
    await passTogether(place, [line], 10);
    expect(tracesIn(place, needles)).toEqual([]);
  });
});

describe('a store that is restored from before the erasure', () => {
  test.each([
    ['', false],
    [', though their document cannot be read until somebody mends it', true],
  ])('is told by the log, before anything is sent%s', async (_words, isBroken) => {
    place = createPlace(release);
    const line = await place.open();
    const id = await talk(line);
    const backup = (await line.store.contacts.load([id])).get(id);
    await erase(line, id);
    await line.engine.drain();
    // As a backup would bring it back: the contact as it was, its address, and no erasure.
    const shell = await shellOf(line, id);
    if (!backup) throw new Error('no backup');
    await line.store.contacts.commit([
      { version: shell.version, record: { ...backup, version: shell.version } },
    ]);
    const heard = heardOn(line, asha).length;
    place.clock.advance(2 * dayMs);
    const byHand = (change: Parameters<typeof changeByHand>[3]) =>
      changeByHand(join(place.directory, 'kabar.db'), 'contacts', id, change);
    const was = isBroken ? await byHand((document) => ({ ...document, contact: null })) : null;
    const next = await place.open();
    await passTogether(place, [next], 5);
    if (was !== null) {
      await byHand(() => was);
      await passTogether(place, [next], 35);
    }
    expect((await shellOf(next, id)).contact.erased).not.toBeNull();
    expect(heardOn(next, asha)).toHaveLength(heard);
    await passTogether(place, [next], 65);
    expect(tracesIn(place, needles)).toEqual([]);
  });
});
