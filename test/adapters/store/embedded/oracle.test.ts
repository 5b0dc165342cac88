// Random documents, filters, sorts and updates: the store must answer as mingo does on a plain array.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { update as mingoUpdate, Query } from 'mingo';
import { idsOf, openCollection } from './support.ts';

type Document = Record<string, unknown> & { _id: string };

const scalar = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.constantFrom(0.5, -1.5, 2 ** 40),
  fc.constantFrom('', 'a', 'b', 'ab', 'é', '😀', '\u0000', 'a\u0000b'),
  fc.boolean(),
  fc.constantFrom(new Date(0), new Date(1_000), new Date(-5)),
  fc.constant(null),
);
const value = fc.oneof(
  { weight: 5, arbitrary: scalar },
  { weight: 2, arbitrary: fc.array(scalar, { minLength: 1, maxLength: 3 }) },
);
const nested = fc.record({ x: value, y: scalar }, { requiredKeys: [] });
// unlike MongoDB, mingo sees neither an array within an array's element nor a field missing there
const flat = fc.record({ x: scalar, y: scalar });
const body = fc.record(
  { a: value, b: scalar, c: scalar, n: nested, list: fc.array(flat, { minLength: 1, maxLength: 2 }) },
  { requiredKeys: [] },
);
const documents = fc
  .array(body, { minLength: 1, maxLength: 12 })
  .map((bodies) => bodies.map((one, i): Document => ({ _id: `d${String(i).padStart(2, '0')}`, ...one })));

const path = fc.constantFrom('a', 'b', 'c', 'n.x', 'n.y', 'list.x', 'list.y');
const nonNull = scalar.filter((one) => one !== null);
const condition = fc.oneof(
  scalar,
  fc.record({ $eq: scalar }),
  fc.record({ $ne: scalar }),
  fc.record({ $in: fc.array(scalar, { maxLength: 3 }) }),
  fc.record({ $nin: fc.array(scalar, { maxLength: 3 }) }),
  fc.record({ $gt: nonNull }),
  fc.record({ $lte: nonNull }),
  fc.record({ $gte: nonNull, $lt: nonNull }),
  fc.record({ $exists: fc.boolean() }),
  fc.record({ $not: fc.record({ $gt: nonNull }) }),
);
const field = fc.tuple(path, condition).map(([name, one]) => ({ [name]: one }));
const filter = fc.oneof(
  field,
  fc.tuple(field, field).map(([one, two]) => ({ ...one, ...two })),
  fc.record({ $or: fc.array(field, { minLength: 1, maxLength: 2 }) }),
  fc.record({ $and: fc.array(field, { minLength: 1, maxLength: 3 }) }),
  fc.record({ $nor: fc.array(field, { minLength: 1, maxLength: 2 }) }),
);

/** structuredClone would make dates of another realm, which mingo does not take for dates. */
function copy<T>(from: T): T {
  if (Array.isArray(from)) return from.map(copy) as T;
  if (typeof from !== 'object' || from === null || from instanceof Date) return from;
  return Object.fromEntries(Object.entries(from).map(([name, inner]) => [name, copy(inner)])) as T;
}

async function stored(all: readonly Document[]) {
  const collection = await openCollection({ file: ':memory:' });
  await collection.createIndex({ a: 1 });
  await collection.createIndex({ b: 1, c: -1 });
  await collection.createIndex({ 'n.x': 1, b: 1 });
  await collection.createIndex({ 'list.x': 1 });
  await collection.insertMany(all);
  return collection;
}

const runs = { numRuns: 100 };

describe('the embedded store and mingo agree', () => {
  test('on which documents match a filter, with and without an index', async () => {
    await fc.assert(
      fc.asyncProperty(documents, fc.array(filter, { minLength: 1, maxLength: 8 }), async (all, filters) => {
        const collection = await stored(all);
        for (const one of filters) {
          const expected = new Query(one).find<Document>(copy(all)).all();
          const ids = expected.map(({ _id }) => _id).sort();
          expect((await idsOf(collection.find(one))).sort()).toEqual(ids);
          expect(await collection.countDocuments(one)).toBe(ids.length);
        }
      }),
      runs,
    );
  });

  test('on order, skip and limit', async () => {
    const simple = fc.array(fc.record({ b: scalar, c: scalar }), { minLength: 1, maxLength: 15 });
    const direction = fc.constantFrom(1 as const, -1 as const);
    const order = fc
      .tuple(direction, direction, fc.boolean())
      .map(([b, c, both]) => (both ? { b, c } : { b }));
    await fc.assert(
      fc.asyncProperty(
        simple,
        order,
        fc.nat(3),
        fc.nat(5),
        fc.boolean(),
        async (bodies, sort, skip, limit, bound) => {
          const all = bodies.map((one, i): Document => ({ _id: `d${i}`, ...one }));
          const collection = await stored(all);
          const where = bound ? { b: { $gte: 0 } } : {};
          const found = (await collection.find(where, { sort, skip, limit }).toArray()) as Document[];
          const expected = new Query(where).find<Document>(all).sort(sort).skip(skip);
          const wanted = (limit > 0 ? expected.limit(limit) : expected).all();
          const keys = (one: Document) => ('c' in sort ? [one.b, one.c] : [one.b]);
          expect(found.map(keys)).toEqual(wanted.map(keys));
        },
      ),
      runs,
    );
  });

  test('on what an update makes of a document', async () => {
    const target = fc.constantFrom('a', 'b', 'n.y', 'fresh', 'deep.er');
    const change = fc.oneof(
      fc.tuple(target, value).map(([name, to]) => ({ $set: { [name]: to } })),
      target.map((name) => ({ $unset: { [name]: '' } })),
      fc
        .tuple(fc.constantFrom('count', 'n.count'), fc.integer({ min: -5, max: 5 }))
        .map(([name, by]) => ({ $inc: { [name]: by } })),
      fc.tuple(fc.constantFrom('tags', 'n.tags'), scalar).map(([name, one]) => ({ $push: { [name]: one } })),
      fc.array(scalar, { maxLength: 3 }).map(($each) => ({ $push: { tags: { $each } } })),
      scalar.map((one) => ({ $pull: { tags: one } })),
      fc.array(scalar, { maxLength: 2 }).map(($in) => ({ $pull: { tags: { $in } } })),
      fc.integer().map((one) => ({ $max: { count: one } })),
      fc.integer().map((one) => ({ $min: { count: one } })),
    );
    const start = fc.record(
      { a: value, b: scalar, n: fc.record({ y: scalar }), tags: fc.array(scalar, { maxLength: 4 }) },
      { requiredKeys: ['tags'] },
    );
    await fc.assert(
      fc.asyncProperty(start, fc.array(change, { minLength: 1, maxLength: 5 }), async (one, changes) => {
        const expected: Document = { _id: 'd', ...copy(one) };
        const collection = await stored([expected]);
        for (const each of changes) {
          const before = copy(expected);
          mingoUpdate(expected, copy(each) as never);
          const result = await collection.updateOne({ _id: 'd' }, each);
          expect(await collection.findOne({ _id: 'd' })).toEqual(expected);
          const same = JSON.stringify(before) === JSON.stringify(expected);
          expect(result.modifiedCount).toBe(same ? 0 : 1);
        }
      }),
      runs,
    );
  });
});
