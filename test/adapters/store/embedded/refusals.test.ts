// Whatever the driver does not know is refused by a named error that says what and where, never ignored.
import { describe, expect, test } from '@jest/globals';
import { openCollection, openMongoose, rejection } from './support.ts';

async function refusal(work: () => unknown): Promise<Error & Record<string, unknown>> {
  return rejection((async () => work())());
}

describe('refused by name', () => {
  test('filters', async () => {
    const things = await openCollection();
    const filters: [object, string][] = [
      [{ $where: 'true' }, '$where'],
      [{ $text: { $search: 'x' } }, '$text'],
      [{ place: { $near: [1, 2] } }, '$near'],
      [{ n: { $bitsAllSet: 1 } }, '$bitsAllSet'],
      [{ n: { $in: 'x' } }, '$in'],
      [{ $or: [] }, '$or'],
      [{ n: { $gt: 1, plain: 2 } }, 'mixes'],
      [{ list: { $elemMatch: { $unknown: 1 } } }, '$unknown'],
      [{ name: { $regex: 'a', $options: 'x' } }, '$regex'],
    ];
    for (const [filter, named] of filters) {
      const error = await refusal(() => things.find(filter));
      expect(error).toMatchObject({ name: 'EmbeddedDriverError', code: 'unsupported-filter' });
      expect(error.message).toContain(named);
    }
  });

  test('updates', async () => {
    const things = await openCollection();
    for (const update of [
      { $bit: { n: { and: 1 } } },
      { $set: { 'list.$.x': 1 } },
      { $set: { 'list.$[].x': 1 } },
      { $push: { list: { $each: [1], $shuffle: true } } },
      { $currentDate: { at: { $type: 'timestamp' } } },
      { n: 1 },
      [{ $set: { n: 1 } }],
    ]) {
      expect(await refusal(() => things.updateOne({ _id: 'a' }, update))).toMatchObject({
        code: 'unsupported-update',
      });
    }
  });

  test('options, sessions, projections, sorts and stages', async () => {
    const things = await openCollection();
    await things.insertOne({ _id: 'one' });
    const refused: [() => unknown, string][] = [
      [() => things.find({}, { collation: { locale: 'id' } }), 'unsupported-option'],
      [() => things.updateOne({}, { $set: { n: 1 } }, { arrayFilters: [{ x: 1 }] }), 'unsupported-option'],
      [() => things.find({}, { hint: 'n_1' }), 'unsupported-option'],
      [() => things.insertOne({ _id: 'a' }, { session: {} }), 'unsupported-session'],
      [() => things.find({}, { projection: { list: { $slice: 1 } } }), 'unsupported-projection'],
      [() => things.find({}, { projection: { a: 1, b: 0 } }), 'unsupported-projection'],
      [() => things.find({}).sort({ score: { $meta: 'textScore' } }), 'unsupported-sort'],
      [() => things.aggregate([{ $out: 'elsewhere' }]), 'unsupported-aggregation'],
      [() => things.aggregate([{ $match: { $where: '1' } }]), 'unsupported-filter'],
      [() => things.aggregate([{ $project: { x: { $nonsense: 1 } } }]).toArray(), 'unsupported-aggregation'],
      [() => things.bulkWrite([{ upsertOne: {} }]), 'unsupported-operation'],
      [() => things.insertOne({ _id: 'a', $odd: 1 }), 'invalid-document'],
      [() => things.find({ n: { $eq: () => 1 } }), 'unsupported-value'],
      [() => things.insertOne({ _id: 'a', text: 'x'.repeat(16 * 1024 * 1024) }), 'document-too-large'],
    ];
    for (const [work, code] of refused)
      expect(await refusal(work)).toMatchObject({ name: 'EmbeddedDriverError', code });
  });

  test('index kinds and options that are not kept', async () => {
    const things = await openCollection();
    const refused: [object, object][] = [
      [{ body: 'text' }, {}],
      [{ place: '2dsphere' }, {}],
      [{ at: 1 }, { expireAfterSeconds: 60 }],
      [{ at: 1 }, { partialFilterExpression: { on: true } }],
      [{ at: 1 }, { collation: { locale: 'id' } }],
      [{ 'list.0': 1 }, {}],
    ];
    for (const [key, options] of refused) {
      expect(await refusal(() => things.createIndex(key, options))).toMatchObject({
        code: 'unsupported-index',
      });
    }
    await things.createIndex({ a: 1, b: 1 });
    expect(await refusal(() => things.insertOne({ _id: 'x', a: [1], b: [2] }))).toMatchObject({
      code: 'unsupported-index',
    });
  });

  test('sessions, other databases and methods of the driver that are not here', async () => {
    const mongoose = await openMongoose();
    const Thing = mongoose.model('Thing', new mongoose.Schema({ _id: String }));
    expect(await refusal(() => mongoose.startSession())).toMatchObject({ code: 'unsupported-session' });
    expect(await refusal(() => mongoose.connection.transaction(async () => {}))).toMatchObject({
      code: 'unsupported-session',
    });
    expect(await refusal(() => mongoose.connection.useDb('other'))).toMatchObject({
      code: 'unsupported-operation',
    });
    expect(await refusal(() => Thing.collection.rename('elsewhere'))).toMatchObject({
      code: 'unsupported-operation',
    });
    expect(await refusal(() => Thing.collection.initializeOrderedBulkOp())).toMatchObject({
      code: 'unsupported-operation',
    });
  });
});
