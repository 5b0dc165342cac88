// Declared indexes: unique, compound, sparse, over arrays, built over what is stored, and kept up by every write.
import { describe, expect, test } from '@jest/globals';
import { checkIntegrity } from '../../../../src/adapters/store/embedded/driver.ts';
import { collectionOf, idsOf, openCollection, openMongoose, rejection } from './support.ts';

describe('unique indexes', () => {
  test('compound: the pair counts, missing counts as null', async () => {
    const things = await openCollection();
    await things.createIndex({ form: 1, n: 1 }, { unique: true, name: 'once' });
    await things.insertMany([
      { _id: 'a', form: 'x', n: 1 },
      { _id: 'b', form: 'x', n: 2 },
      { _id: 'c', form: 'y' },
    ]);
    const error = await rejection(things.insertOne({ _id: 'd', form: 'x', n: 1 }));
    expect(error).toMatchObject({
      code: 11000,
      keyPattern: { form: 1, n: 1 },
      keyValue: { form: 'x', n: 1 },
    });
    expect(error.message).toContain('index: once dup key: { form: "x", n: 1 }');
    expect(await rejection(things.insertOne({ _id: 'd', form: 'y', n: null }))).toMatchObject({
      code: 11000,
    });
    expect(await rejection(things.updateOne({ _id: 'b' }, { $inc: { n: -1 } }))).toMatchObject({
      code: 11000,
    });
    expect(await things.updateOne({ _id: 'b' }, { $set: { n: 2, other: 1 } })).toMatchObject({
      modifiedCount: 1,
    });
    expect(await rejection(things.replaceOne({ _id: 'b' }, { form: 'y' }))).toMatchObject({ code: 11000 });
    expect(
      await rejection(things.updateOne({ _id: 'z' }, { $set: { form: 'x', n: 1 } }, { upsert: true })),
    ).toMatchObject({ code: 11000 });
    expect(await idsOf(things.find({}))).toEqual(['a', 'b', 'c']);
  });

  test('a key is free again after update and delete', async () => {
    const things = await openCollection();
    await things.createIndex({ email: 1 }, { unique: true });
    await things.insertOne({ _id: 'a', email: 'x' });
    await things.updateOne({ _id: 'a' }, { $set: { email: 'y' } });
    await things.insertOne({ _id: 'b', email: 'x' });
    await things.deleteOne({ _id: 'b' });
    await things.insertOne({ _id: 'c', email: 'x' });
    expect(await idsOf(things.find({ email: 'x' }))).toEqual(['c']);
  });

  test('sparse: any number of documents may lack the field', async () => {
    const things = await openCollection();
    await things.createIndex({ email: 1 }, { unique: true, sparse: true });
    await things.insertMany([{ _id: 'a' }, { _id: 'b' }, { _id: 'c', email: 'x' }]);
    expect(await rejection(things.insertOne({ _id: 'd', email: 'x' }))).toMatchObject({ code: 11000 });
    expect(await idsOf(things.find({ email: null }))).toEqual(['a', 'b']);
  });

  test('over arrays: elements are unique across documents, not within one', async () => {
    const things = await openCollection();
    await things.createIndex({ phones: 1 }, { unique: true });
    await things.insertOne({ _id: 'a', phones: ['1', '2', '2'] });
    expect(await rejection(things.insertOne({ _id: 'b', phones: ['3', '1'] }))).toMatchObject({
      code: 11000,
      keyValue: { phones: '1' },
    });
    await things.updateOne({ _id: 'a' }, { $pull: { phones: '1' } });
    await things.insertOne({ _id: 'b', phones: ['3', '1'] });
    expect(await idsOf(things.find({ phones: '1' }))).toEqual(['b']);
  });
});

test('declaring is idempotent, and clashes are MongoDB’s errors', async () => {
  const things = await openCollection();
  expect(await things.createIndex({ a: 1, b: -1 })).toBe('a_1_b_-1');
  expect(await things.createIndex({ a: 1, b: -1 })).toBe('a_1_b_-1');
  expect(await rejection(things.createIndex({ a: 1, b: -1 }, { name: 'other' }))).toMatchObject({ code: 85 });
  expect(await rejection(things.createIndex({ c: 1 }, { name: 'a_1_b_-1' }))).toMatchObject({ code: 86 });
  expect(await things.createIndexes([{ key: { c: 1 } }, { key: { d: 1 } }])).toEqual(['c_1', 'd_1']);
  expect((await things.indexes()).map(({ name }) => name)).toEqual(['_id_', 'a_1_b_-1', 'c_1', 'd_1']);
  await things.dropIndex('c_1');
  expect(await rejection(things.dropIndex('c_1'))).toMatchObject({ code: 27 });
  expect((await things.listIndexes().toArray()).map(({ name }) => name)).toEqual(['_id_', 'a_1_b_-1', 'd_1']);
});

test('an index is built over what is stored, or leaves no trace if that has duplicates', async () => {
  const things = await openCollection();
  await things.insertMany(
    Array.from({ length: 1200 }, (_, n) => ({ _id: `t${n}`, n: n % 600, tags: [n, n + 1] })),
  );
  expect(await rejection(things.createIndex({ n: 1 }, { unique: true }))).toMatchObject({ code: 11000 });
  expect(await things.indexes()).toHaveLength(1);
  await things.createIndex({ tags: 1 });
  expect(things.explainPlan({ tags: 7 })).toMatchObject({ index: 'tags_1' });
  expect(await idsOf(things.find({ tags: 7 }))).toEqual(['t6', 't7']);
  await things.insertOne({ _id: 'after', n: 1 });
});

test('indexes stay in step with documents through every kind of write', async () => {
  const mongoose = await openMongoose();
  const things = collectionOf(mongoose, 'things');
  await things.createIndex({ a: 1, b: -1 });
  await things.createIndex({ 'list.k': 1 });
  const words = ['x', 'y', null, 3, true];
  for (let i = 0; i < 60; i++) {
    await things.updateOne(
      { _id: `t${i % 20}` },
      {
        $set: { a: words[i % 5], list: Array.from({ length: i % 4 }, (_, k) => ({ k: (i * k) % 3 })) },
        $inc: { b: i },
      },
      { upsert: true },
    );
  }
  await things.updateMany({ a: 'x' }, { $unset: { a: '' }, $push: { list: { k: 9 } } });
  await things.replaceOne({ _id: 't1' }, { b: { nested: [1, { deep: 'object' }] } });
  await things.deleteMany({ 'list.k': 2 });
  await things.bulkWrite([
    { deleteOne: { filter: { _id: 't3' } } },
    { insertOne: { document: { _id: 'n', a: [1, 'x'] } } },
  ]);
  expect(await checkIntegrity(mongoose.connection)).toMatchObject({ sound: true, problems: [] });
});

test('values of all types are ordered as MongoDB orders them, by index and in memory alike', async () => {
  const things = await openCollection();
  const ordered = [
    [],
    null,
    Number.NaN,
    -(2 ** 60),
    -1.5,
    -1,
    0,
    1,
    1.5,
    2 ** 53,
    '',
    '\u0000',
    'A',
    'a',
    'a\u0000',
    'aa',
    'é',
    '\uffff',
    '😀',
    { a: 1 },
    { a: 1, b: 1 },
    { a: 2 },
    { b: 0 },
    { a: 'x' },
    false,
    true,
    new Date(-1),
    new Date(0),
    new Date(1),
  ];
  const documents = ordered.map((value, i) => ({ _id: `v${String(i).padStart(2, '0')}`, value }));
  await things.insertMany(documents.toReversed());
  const inMemory = await idsOf(things.find({}).sort({ value: 1 }));
  await things.createIndex({ value: 1 });
  expect(things.explainPlan({}, { sort: { value: 1 } })).toMatchObject({ ordering: 'walk' });
  expect(await idsOf(things.find({}).sort({ value: 1 }))).toEqual(documents.map(({ _id }) => _id));
  expect(inMemory).toEqual(documents.map(({ _id }) => _id));
  for (const { _id, value } of documents) {
    if (Array.isArray(value)) continue;
    expect(await idsOf(things.find({ value }))).toEqual([_id]);
  }
});
