// Every operation, through the native calls of the hot paths and through Mongoose models, with MongoDB's results.
import { describe, expect, test } from '@jest/globals';
import type { Mongoose } from 'mongoose';
import { idsOf, openCollection, openMongoose, rejection } from './support.ts';

describe('inserting', () => {
  test('gives the id, and refuses a taken one with E11000', async () => {
    const things = await openCollection();
    expect(await things.insertOne({ _id: 'a', n: 1 })).toEqual({ acknowledged: true, insertedId: 'a' });
    expect(await rejection(things.insertOne({ _id: 'a' }))).toMatchObject({
      name: 'MongoServerError',
      code: 11000,
      message: 'E11000 duplicate key error collection: embedded.things index: _id_ dup key: { _id: "a" }',
      keyPattern: { _id: 1 },
      keyValue: { _id: 'a' },
    });
    expect(await things.findOne({ _id: 'a' })).toEqual({ _id: 'a', n: 1 });
  });

  test('takes string ids only and puts them first', async () => {
    const things = await openCollection();
    for (const document of [{ n: 1 }, { _id: 7 }, { _id: null }]) {
      expect(await rejection(things.insertOne(document))).toMatchObject({ code: 'unsupported-id' });
    }
    await things.insertOne({ n: 1, _id: 'late' });
    expect(Object.keys((await things.findOne({ _id: 'late' })) ?? {})).toEqual(['_id', 'n']);
  });

  test('unordered insertMany keeps all but the duplicates and tells each', async () => {
    const things = await openCollection();
    await things.createIndex({ email: 1 }, { unique: true });
    await things.insertOne({ _id: 'a', email: 'a@x' });
    const documents = [
      { _id: 'b', email: 'b@x' },
      { _id: 'a', email: 'c@x' },
      { _id: 'd', email: 'a@x' },
      { _id: 'e', email: 'e@x' },
    ];
    const error = await rejection(things.insertMany(documents, { ordered: false }));
    expect(error).toMatchObject({
      name: 'MongoBulkWriteError',
      code: 11000,
      insertedCount: 2,
      insertedIds: { 0: 'b', 3: 'e' },
    });
    expect(
      (error.writeErrors as Record<string, unknown>[]).map(({ index, code, keyPattern, keyValue }) => [
        index,
        code,
        keyPattern,
        keyValue,
      ]),
    ).toEqual([
      [1, 11000, { _id: 1 }, { _id: 'a' }],
      [2, 11000, { email: 1 }, { email: 'a@x' }],
    ]);
    expect(await idsOf(things.find({}))).toEqual(['a', 'b', 'e']);
  });

  test('ordered insertMany stops at the first duplicate', async () => {
    const things = await openCollection();
    const error = await rejection(things.insertMany([{ _id: 'a' }, { _id: 'a' }, { _id: 'b' }]));
    expect(error).toMatchObject({ code: 11000, insertedCount: 1, insertedIds: { 0: 'a' } });
    expect(await things.insertMany([{ _id: 'c' }, { _id: 'd' }])).toEqual({
      acknowledged: true,
      insertedCount: 2,
      insertedIds: { 0: 'c', 1: 'd' },
    });
    expect(await idsOf(things.find({}))).toEqual(['a', 'c', 'd']);
  });
});

describe('updating', () => {
  test('tells matched from modified', async () => {
    const things = await openCollection();
    await things.insertMany([
      { _id: 'a', n: 1 },
      { _id: 'b', n: 2 },
    ]);
    const counts = { acknowledged: true, upsertedCount: 0, upsertedId: null };
    expect(await things.updateOne({ _id: 'a' }, { $set: { n: 1 } })).toEqual({
      ...counts,
      matchedCount: 1,
      modifiedCount: 0,
    });
    expect(await things.updateOne({ _id: 'z' }, { $set: { n: 1 } })).toEqual({
      ...counts,
      matchedCount: 0,
      modifiedCount: 0,
    });
    expect(await things.updateMany({}, { $set: { n: 2 } })).toEqual({
      ...counts,
      matchedCount: 2,
      modifiedCount: 1,
    });
    expect(await things.replaceOne({ _id: 'a' }, { n: 2 })).toMatchObject({
      matchedCount: 1,
      modifiedCount: 0,
    });
    expect(await things.replaceOne({ _id: 'a' }, { m: 3 })).toMatchObject({
      matchedCount: 1,
      modifiedCount: 1,
    });
    expect(await things.findOne({ _id: 'a' })).toEqual({ _id: 'a', m: 3 });
  });

  test('applies the operators MongoDB documents', async () => {
    const things = await openCollection({ now: () => new Date(42) });
    await things.insertOne({ _id: 'a', n: 2, list: [3, 1, 2], deep: { er: [{ x: 1 }] }, old: 'o' });
    await things.updateOne(
      { _id: 'a' },
      {
        $inc: { n: 3, fresh: 1 },
        $push: { list: { $each: [9, 0], $sort: 1, $slice: -4 } },
        $set: { 'deep.er.0.x': 5, 'deep.new.y': 1, 'deep.er.2': 'third' },
        $rename: { old: 'newer' },
        $currentDate: { at: true },
        $max: { top: 5 },
      },
    );
    expect(await things.findOne({ _id: 'a' })).toEqual({
      _id: 'a',
      n: 5,
      list: [1, 2, 3, 9],
      deep: { er: [{ x: 5 }, null, 'third'], new: { y: 1 } },
      fresh: 1,
      newer: 'o',
      at: new Date(42),
      top: 5,
    });
    await things.updateOne(
      { _id: 'a' },
      {
        $addToSet: { list: { $each: [1, 7] } },
        $pop: { 'deep.er': -1 },
        $mul: { n: 2 },
        $unset: { top: '' },
      },
    );
    await things.updateOne({ _id: 'a' }, { $pull: { list: { $gte: 7 }, 'deep.er': null }, $min: { n: 4 } });
    expect(await things.findOne({ _id: 'a' })).toMatchObject({
      list: [1, 2, 3],
      n: 4,
      deep: { er: ['third'] },
    });
    await things.updateOne(
      { _id: 'a' },
      {
        $set: {
          rows: [
            { k: 'a', v: 1 },
            { k: 'b', v: 2 },
          ],
        },
      },
    );
    await things.updateOne(
      { _id: 'a' },
      { $pull: { rows: { k: { $in: ['a'] } } }, $push: { list: { $each: [0], $position: 0 } } },
    );
    expect(await things.findOne({ _id: 'a' })).toMatchObject({
      rows: [{ k: 'b', v: 2 }],
      list: [0, 1, 2, 3],
    });
  });

  test('refuses what MongoDB refuses, with its codes, and changes nothing', async () => {
    const things = await openCollection();
    await things.insertOne({ _id: 'a', text: 't', nothing: null });
    const refusals: [object, number][] = [
      [{ $inc: { text: 1 } }, 14],
      [{ $inc: { nothing: 1 } }, 14],
      [{ $set: { 'text.x': 1 } }, 28],
      [{ $set: { a: 1, 'a.b': 2 } }, 40],
      [{ $set: { _id: 'b' } }, 66],
      [{ $push: { text: 1 } }, 2],
    ];
    for (const [update, code] of refusals) {
      expect(await rejection(things.updateOne({ _id: 'a' }, update))).toMatchObject({
        name: 'MongoServerError',
        code,
      });
    }
    expect(await rejection(things.replaceOne({ _id: 'a' }, { _id: 'b' }))).toMatchObject({ code: 66 });
    expect(await things.findOne({ _id: 'a' })).toEqual({ _id: 'a', text: 't', nothing: null });
  });

  test('an upsert copies what the filter pins and sets what is for inserts only', async () => {
    const things = await openCollection();
    const filter = { _id: 'a', 'who.name': 'Sari', $and: [{ kind: { $eq: 'k' } }], n: { $gt: 3 } };
    const update = { $set: { seen: 1 }, $setOnInsert: { born: 1 } };
    expect(await things.updateOne(filter, update, { upsert: true })).toEqual({
      acknowledged: true,
      matchedCount: 0,
      modifiedCount: 0,
      upsertedCount: 1,
      upsertedId: 'a',
    });
    const born = { _id: 'a', who: { name: 'Sari' }, kind: 'k', seen: 1, born: 1 };
    expect(await things.findOne({ _id: 'a' })).toEqual(born);
    await things.updateOne({ _id: 'a' }, { $set: { seen: 2 }, $setOnInsert: { born: 2 } }, { upsert: true });
    expect(await things.findOne({ _id: 'a' })).toEqual({ ...born, seen: 2 });
    await things.replaceOne({ _id: 'r' }, { x: 1 }, { upsert: true });
    expect(await things.findOne({ _id: 'r' })).toEqual({ _id: 'r', x: 1 });
    expect(await rejection(things.updateOne({ kind: 'none' }, update, { upsert: true }))).toMatchObject({
      code: 'unsupported-id',
    });
  });
});

describe('find-and-modify', () => {
  test('gives the document before or after, by sort, with or without metadata', async () => {
    const things = await openCollection();
    await things.insertMany([
      { _id: 'a', n: 1 },
      { _id: 'b', n: 2 },
    ]);
    const last = { sort: { n: -1 } };
    expect(await things.findOneAndUpdate({}, { $inc: { n: 10 } }, last)).toEqual({ _id: 'b', n: 2 });
    expect(
      await things.findOneAndUpdate({}, { $inc: { n: 1 } }, { ...last, returnDocument: 'after' }),
    ).toEqual({ _id: 'b', n: 13 });
    expect(await things.findOneAndUpdate({ _id: 'x' }, { $set: { n: 1 } })).toBeNull();
    expect(await things.findOneAndUpdate({ _id: 'x' }, { $set: { n: 1 } }, { upsert: true })).toBeNull();
    const described = { upsert: true, returnDocument: 'after', includeResultMetadata: true };
    expect(await things.findOneAndUpdate({ _id: 'y' }, { $set: { n: 5 } }, described)).toEqual({
      value: { _id: 'y', n: 5 },
      ok: 1,
      lastErrorObject: { n: 1, updatedExisting: false, upserted: 'y' },
    });
    expect(await things.findOneAndReplace({ _id: 'y' }, { m: 1 }, { returnDocument: 'after' })).toEqual({
      _id: 'y',
      m: 1,
    });
    expect(await things.findOneAndDelete({ _id: 'y' }, { projection: { m: 1, _id: 0 } })).toEqual({ m: 1 });
    expect(await things.findOneAndDelete({ _id: 'y' }, { includeResultMetadata: true })).toMatchObject({
      value: null,
    });
  });
});

test('deleting counts what went', async () => {
  const things = await openCollection();
  await things.insertMany(['a', 'b', 'c', 'd'].map((_id) => ({ _id, odd: _id === 'a' || _id === 'c' })));
  expect(await things.deleteOne({ odd: true })).toEqual({ acknowledged: true, deletedCount: 1 });
  expect(await things.deleteOne({ _id: 'nobody' })).toEqual({ acknowledged: true, deletedCount: 0 });
  expect(await things.deleteMany({ odd: false })).toEqual({ acknowledged: true, deletedCount: 2 });
  expect(await idsOf(things.find({}))).toEqual(['c']);
  expect(await things.estimatedDocumentCount()).toBe(1);
  expect(await things.drop()).toBe(true);
  expect(await things.countDocuments()).toBe(0);
});

test('bulkWrite does every kind of write and counts each', async () => {
  const things = await openCollection();
  await things.insertMany([
    { _id: 'a', n: 1 },
    { _id: 'b', n: 1 },
    { _id: 'c', n: 1 },
  ]);
  const result = await things.bulkWrite([
    { insertOne: { document: { _id: 'd', n: 4 } } },
    { updateOne: { filter: { _id: 'a', n: 1 }, update: { $set: { n: 2 } } } },
    { updateOne: { filter: { _id: 'a', n: 1 }, update: { $set: { n: 3 } } } },
    { updateOne: { filter: { _id: 'u' }, update: { $set: { n: 9 } }, upsert: true } },
    { updateMany: { filter: { n: 1 }, update: { $set: { n: 1 } } } },
    { replaceOne: { filter: { _id: 'b' }, replacement: { m: 1 } } },
    { deleteOne: { filter: { _id: 'c' } } },
    { deleteMany: { filter: { n: 4 } } },
  ]);
  expect(result).toMatchObject({
    insertedCount: 1,
    matchedCount: 4,
    modifiedCount: 2,
    upsertedCount: 1,
    deletedCount: 2,
    upsertedIds: { 3: 'u' },
    insertedIds: { 0: 'd' },
  });
  expect(await things.find({}).sort({ _id: 1 }).toArray()).toEqual([
    { _id: 'a', n: 2 },
    { _id: 'b', m: 1 },
    { _id: 'u', n: 9 },
  ]);
  const writes = [
    { insertOne: { document: { _id: 'e' } } },
    { insertOne: { document: { _id: 'a' } } },
    { deleteOne: { filter: { _id: 'u' } } },
  ];
  const unordered = await rejection(things.bulkWrite(writes, { ordered: false }));
  expect(unordered).toMatchObject({
    code: 11000,
    insertedCount: 1,
    deletedCount: 1,
    writeErrors: [{ index: 1, code: 11000 }],
  });
  const ordered = await rejection(things.bulkWrite(writes));
  expect(ordered).toMatchObject({
    code: 11000,
    insertedCount: 0,
    deletedCount: 0,
    writeErrors: [{ index: 0 }],
  });
});

describe('reading', () => {
  test('cursors sort, skip, limit, project, and can be walked one by one', async () => {
    const things = await openCollection();
    await things.insertMany(
      Array.from({ length: 600 }, (_, n) => ({ _id: `t${n}`, n, sub: { x: n, y: [{ z: n, w: 1 }] } })),
    );
    const found = things
      .find({ n: { $gte: 10 } })
      .sort({ n: -1 })
      .skip(1)
      .limit(2)
      .project({ 'sub.y.z': 1, _id: 0 });
    expect(await found.toArray()).toEqual([{ sub: { y: [{ z: 598 }] } }, { sub: { y: [{ z: 597 }] } }]);
    const cursor = things.find({});
    expect(await cursor.hasNext()).toBe(true);
    expect(await cursor.next()).toMatchObject({ _id: 't0' });
    let seen = 1;
    for await (const _ of cursor) seen++;
    expect(seen).toBe(600);
    expect(await cursor.next()).toBeNull();
    expect(await things.findOne({ n: 3 }, { projection: { sub: 0 } })).toEqual({ _id: 't3', n: 3 });
  });

  test('distinct, counts and aggregation', async () => {
    const things = await openCollection();
    await things.createIndex({ kind: 1 });
    await things.insertMany([
      { _id: 'a', kind: 'x', n: 1, tags: ['p', 'q'] },
      { _id: 'b', kind: 'y', n: 2, tags: ['q'] },
      { _id: 'c', kind: 'x', n: 4 },
    ]);
    expect(await things.distinct('tags')).toEqual(['p', 'q']);
    expect(await things.distinct('n', { kind: 'x' })).toEqual([1, 4]);
    expect(await things.countDocuments({ kind: 'x' }, { skip: 1 })).toBe(1);
    const pipeline = [
      { $match: { kind: 'x' } },
      { $sort: { n: -1 } },
      { $group: { _id: '$kind', sum: { $sum: '$n' }, first: { $first: '$n' } } },
    ];
    expect(await things.aggregate(pipeline).toArray()).toEqual([{ _id: 'x', sum: 5, first: 4 }]);
    expect(await things.find({ $expr: { $gt: ['$n', 1] } }).toArray()).toHaveLength(2);
  });
});

describe('through Mongoose', () => {
  async function contacts(mongoose: Mongoose) {
    const part = new mongoose.Schema({ label: String }, { _id: false });
    const schema = new mongoose.Schema(
      { _id: String, name: { type: String, required: true }, tags: [String], parts: [part], seenAt: Date },
      { timestamps: true, optimisticConcurrency: true },
    );
    schema.index({ name: 1 }, { unique: true });
    const Contact = mongoose.model('Contact', schema);
    await Contact.init();
    return Contact;
  }

  test('documents are created, saved with version checks, found and deleted', async () => {
    const Contact = await contacts(await openMongoose());
    await Contact.create({ _id: 'c1', name: 'Sari', tags: ['vip'], parts: [{ label: 'x' }] });
    const one = await Contact.findById('c1').orFail();
    const stale = await Contact.findById('c1').orFail();
    one.tags.push('new');
    one.parts.push({ label: 'y' });
    await one.save();
    stale.name = 'Other';
    expect(await rejection(stale.save())).toMatchObject({ name: 'VersionError' });
    expect(await Contact.findOne({ tags: 'new' }).lean()).toMatchObject({
      name: 'Sari',
      tags: ['vip', 'new'],
      __v: 1,
    });
    expect(await rejection(Contact.create({ _id: 'c2', name: 'Sari' }))).toMatchObject({
      code: 11000,
      keyValue: { name: 'Sari' },
    });
    expect(await Contact.exists({ name: 'Sari' })).toEqual({ _id: 'c1' });
    const names: string[] = [];
    for await (const contact of Contact.find().cursor()) names.push(contact.name);
    expect(names).toEqual(['Sari']);
    expect(await Contact.deleteOne({ _id: 'c1' })).toMatchObject({ deletedCount: 1 });
  });

  test('insertMany, bulkWrite, find-and-modify and index management behave as with MongoDB', async () => {
    const Contact = await contacts(await openMongoose());
    const rows = [
      { _id: 'a', name: 'A' },
      { _id: 'b', name: 'A' },
      { _id: 'c', name: 'C' },
    ];
    const error = await rejection(Contact.insertMany(rows, { ordered: false }));
    expect(error).toMatchObject({ code: 11000, writeErrors: [{ index: 1 }] });
    expect((error.insertedDocs as { _id: string }[]).map(({ _id }) => _id)).toEqual(['a', 'c']);
    const after = await Contact.findOneAndUpdate(
      { _id: 'a' },
      { name: 'AA' },
      { returnDocument: 'after' },
    ).lean();
    expect(after).toMatchObject({ _id: 'a', name: 'AA' });
    const bulk = await Contact.bulkWrite([
      { updateOne: { filter: { _id: 'n' }, update: { $set: { name: 'N' } }, upsert: true } },
    ]);
    expect(bulk).toMatchObject({ upsertedCount: 1, upsertedIds: { 0: 'n' } });
    expect(await Contact.findById('n').lean()).toMatchObject({ name: 'N', tags: [], __v: 0 });
    expect(await Contact.syncIndexes()).toEqual([]);
    expect((await Contact.listIndexes()).map(({ name }) => name)).toEqual(['_id_', 'name_1']);
    expect(await Contact.find({ name: /^a/i }).distinct('name')).toEqual(['AA']);
    expect(await Contact.aggregate([{ $count: 'n' }])).toEqual([{ n: 3 }]);
    const loaded = await Contact.find();
    for (const one of loaded) one.name += '!';
    await Contact.bulkSave(loaded);
    expect((await Contact.find().sort({ name: 1 }).lean()).map(({ name }) => name)).toEqual([
      'AA!',
      'C!',
      'N!',
    ]);
  });
});
