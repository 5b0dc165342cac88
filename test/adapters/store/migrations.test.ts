/** The store's version: steps are taken once, by one of several processes, and an older Kabar keeps away from a newer store. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Connection } from 'mongoose';
import { openAnyStore, openStore, type StorePlace } from '../../../src/adapters/store/connect.ts';
import type { Migration } from '../../../src/adapters/store/migrations.ts';
import { factsIn } from '../../../src/adapters/store/store-facts.ts';

let directory: string;
let place: StorePlace;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'kabar-migrations-'));
  place = { kind: 'embedded', file: join(directory, 'kabar.db') };
});
afterEach(() => rmSync(directory, { recursive: true }));

type Row = { _id: string; name?: string; called?: string; steps?: number };
const contacts = (connection: Connection) => connection.collection<Row>('contacts');

async function within<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
  const { store, connection } = await openAnyStore(place);
  try {
    return await work(connection);
  } finally {
    await store.close();
  }
}

/** A store from before there were versions. */
const old = () =>
  within(async (connection) => {
    await contacts(connection).insertMany(['a', 'b', 'c'].map((_id) => ({ _id, name: _id })));
  });
const rows = () => within((connection) => contacts(connection).find({}).sort({ _id: 1 }).toArray());
const version = () => within(async (connection) => (await factsIn(connection).findOne({}))?.version);

const oneByOne =
  (change: object, failAt = Number.POSITIVE_INFINITY) =>
  async (connection: Connection) => {
    for (let done = 0; ; done++) {
      if (done === failAt) throw new Error('the disk went away');
      const { matchedCount } = await contacts(connection).updateOne({ called: { $exists: false } }, change);
      if (matchedCount === 0) return;
    }
  };
const rename: Migration = { to: 2, run: oneByOne({ $set: { called: 'X' }, $inc: { steps: 1 } }) };
const count: Migration = {
  to: 3,
  run: async (connection) => void (await contacts(connection).updateMany({}, { $inc: { steps: 10 } })),
};

test('a new store begins with the newest version and takes no step', async () => {
  const { store } = await openStore(place, { migrations: [rename, count] });
  await store.close();
  expect(await version()).toBe(3);
});

test('an older one is brought forward step by step, once, also when several processes open it together', async () => {
  await old();
  const opened = await Promise.all(
    Array.from({ length: 4 }, () => openStore(place, { migrations: [rename, count] })),
  );
  for (const { store } of opened) await store.close();
  expect(await version()).toBe(3);
  expect((await rows()).map(({ steps }) => steps)).toEqual([11, 11, 11]);
});

test('a step that failed half-way goes on where it was', async () => {
  await old();
  const failing: Migration = { to: 2, run: oneByOne({ $set: { called: 'X' }, $inc: { steps: 1 } }, 2) };
  await expect(openStore(place, { migrations: [failing] })).rejects.toThrow('the disk went away');
  expect(await version()).toBe(1);
  const { store } = await openStore(place, { migrations: [rename] });
  await store.close();
  expect([await version(), (await rows()).map(({ steps }) => steps)]).toEqual([2, [1, 1, 1]]);
});

test('the step of a process that died is taken over, and its late word changes nothing', async () => {
  await old();
  await within(async (connection) => {
    const dead = { holder: 'dead', until: Date.now() - 1 };
    await factsIn(connection).insertOne({ _id: 'facts', version: 1, move: null, migrating: dead });
  });
  const slow: Migration = {
    to: 2,
    async run(connection) {
      // Meanwhile another takes it over and is done.
      const taken = { version: 2, migrating: null };
      await factsIn(connection).updateOne({ _id: 'facts' }, { $set: taken });
    },
  };
  const { store } = await openStore(place, { migrations: [slow, count] });
  await store.close();
  expect([await version(), (await rows()).map(({ steps }) => steps)]).toEqual([3, [10, 10, 10]]);
});

test('an older Kabar refuses the store of a newer one, in words, and changes nothing', async () => {
  const { store } = await openStore(place, { migrations: [rename, count] });
  await store.close();
  await expect(openStore(place)).rejects.toMatchObject({
    code: 'store.newer',
    message: expect.stringMatching(/has version 3, and this Kabar knows versions up to 1: .*Start that one/),
  });
  expect(await version()).toBe(3);
});
