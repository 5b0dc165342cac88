// A write job may take what this process wrote last from memory, and never what is no longer so.
import { describe, expect, test } from '@jest/globals';
import { storeDocument } from '../../../../src/adapters/store/embedded/document/stored-document.ts';
import { openStore } from '../../../../src/adapters/store/embedded/store.ts';
import { insertDocument } from '../../../../src/adapters/store/embedded/write/writer.ts';
import { collectionOf, openMongoose, temporaryFile } from './support.ts';

async function twoConnections() {
  const file = temporaryFile();
  const [one, other] = [await openMongoose({ file }), await openMongoose({ file })];
  return { one: collectionOf(one, 'things'), other: collectionOf(other, 'things') };
}

describe('what was written last', () => {
  test('is changed as it is when another connection changed it in between', async () => {
    const { one, other } = await twoConnections();
    await one.insertOne({ _id: 'a', version: 1 });
    await other.updateOne({ _id: 'a' }, { $set: { version: 2, by: 'other' } });
    const stale = await one.replaceOne({ _id: 'a', version: 1 }, { _id: 'a', version: 2 });
    expect(stale.matchedCount).toBe(0);
    await one.updateMany({ _id: { $in: ['a', 'b'] }, version: 2 }, { $set: { seen: true } });
    expect(await other.findOne({ _id: 'a' })).toEqual({ _id: 'a', version: 2, by: 'other', seen: true });
  });

  test('is not there when another connection deleted it, or put another in its place', async () => {
    const { one, other } = await twoConnections();
    await one.insertMany([{ _id: 'a' }, { _id: 'b' }]);
    await other.deleteOne({ _id: 'a' });
    await other.insertOne({ _id: 'c' });
    expect((await one.updateOne({ _id: 'a' }, { $set: { n: 1 } })).matchedCount).toBe(0);
    expect((await one.deleteMany({ _id: { $in: ['a', 'b', 'b', 'c'] } })).deletedCount).toBe(2);
    expect(await other.find({}).toArray()).toEqual([]);
  });

  test('is forgotten with its collection', async () => {
    const { one } = await twoConnections();
    await one.insertMany([{ _id: 'b' }, { _id: 'a', old: true }]);
    await one.drop();
    await one.insertMany([{ _id: 'x' }, { _id: 'y' }]);
    expect((await one.updateOne({ _id: 'a' }, { $set: { n: 1 } })).matchedCount).toBe(0);
    await one.insertOne({ _id: 'a' });
    expect(await one.findOneAndUpdate({ _id: 'a' }, { $set: { n: 1 } }, { returnDocument: 'after' })).toEqual(
      {
        _id: 'a',
        n: 1,
      },
    );
  });

  test('is forgotten when its transaction was not kept', async () => {
    const store = openStore({ file: ':memory:' });
    const write = (id: string) => () => insertDocument(store, 'things', storeDocument({ _id: id }));
    await store.commits.write(write('first'));
    const { table } = store.catalog.find('things') ?? { table: '' };
    const torn = store.commits.write(() => {
      write('lost')();
      store.commits.change(() => {
        throw new Error('torn');
      });
    });
    await expect(torn).rejects.toThrow('torn');
    expect(store.recent.find(table, 'lost')).toBeUndefined();
    expect(store.read(() => store.file.all(`SELECT id FROM ${table}`, [])).length).toBe(1);
    await store.close();
  });

  test('takes no more memory however much is written', async () => {
    const store = openStore({ file: ':memory:' });
    const body = 'x'.repeat(100_000);
    for (let i = 0; i < 120; i++)
      await store.commits.write(() => insertDocument(store, 'things', storeDocument({ _id: `d${i}`, body })));
    const { table } = store.catalog.find('things') ?? { table: '' };
    const kept = Array.from({ length: 120 }, (_, i) => store.recent.find(table, `d${i}`) !== undefined);
    // Forty-two of them are one stretch of 4 MB.
    expect(kept.filter(Boolean).length).toBeLessThanOrEqual(84);
    expect(kept.slice(-41).every(Boolean)).toBe(true);
    await store.close();
  });
});
