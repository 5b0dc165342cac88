// Which index a query takes, what of the filter the keys answer, and that SQLite really walks in order.
import { describe, expect, test } from '@jest/globals';
import { EmbeddedCollection } from '../../../../src/adapters/store/embedded/collection.ts';
import { openStore } from '../../../../src/adapters/store/embedded/store.ts';
import { idsOf, openCollection } from './support.ts';

const at = (n: number) => new Date(1_000_000 + n);

async function inbox(rows = 0) {
  const entries = await openCollection({}, 'inbox');
  await entries.createIndex({ state: 1, rank: 1, receivedAt: 1, lane: 1 });
  await entries.createIndex({ contactId: 1, receivedAt: -1, _id: 1 });
  await entries.createIndex({ dueAt: 1 });
  await entries.createIndex({ tags: 1, n: 1 });
  await entries.createIndex({ email: 1 }, { unique: true, sparse: true });
  const documents = Array.from({ length: rows }, (_, n) => ({
    _id: `e${n}`,
    state: n % 3 === 0 ? 'done' : 'pending',
    rank: n % 2,
    receivedAt: at(rows - n),
    lane: n % 16,
    contactId: `c${n % 7}`,
    dueAt: n % 5 === 0 ? at(n) : null,
    n,
  }));
  if (rows > 0) await entries.insertMany(documents);
  return { entries, documents };
}

describe('the plan', () => {
  test('walks the inbox index in order and tests the lane on its keys', async () => {
    const { entries, documents } = await inbox(400);
    const filter = { state: 'pending', lane: { $in: [1, 4, 9] } };
    const options = { sort: { rank: 1, receivedAt: 1 }, limit: 20 };
    expect(entries.explainPlan(filter, options)).toEqual({
      index: 'state_1_rank_1_receivedAt_1_lane_1',
      ordering: 'walk',
      sortedByIndex: true,
      pushed: ['state $eq', 'lane $in'],
      residual: [],
    });
    const expected = documents
      .filter(({ state, lane }) => state === 'pending' && [1, 4, 9].includes(lane))
      .sort((a, b) => a.rank - b.rank || a.receivedAt.getTime() - b.receivedAt.getTime())
      .slice(0, 20);
    expect(await entries.find(filter, options).toArray()).toEqual(expected);
  });

  test.each([
    [{ _id: 'e1' }, {}, { index: '_id_', ordering: 'none', residual: [] }],
    [{ _id: 'e1', n: 1 }, {}, { index: '_id_', residual: ['n $eq'] }],
    [{ _id: { $in: ['e1', 'e2'] } }, {}, { index: '_id_', pushed: ['_id $in'] }],
    [{ _id: { $gt: 'e1' } }, { sort: { _id: 1 } }, { index: '_id_', ordering: 'walk', pushed: ['_id $gt'] }],
    [
      { contactId: 'c1' },
      { sort: { receivedAt: -1, _id: 1 } },
      { index: 'contactId_1_receivedAt_-1__id_1', ordering: 'walk' },
    ],
    [
      { contactId: 'c1' },
      { sort: { receivedAt: 1, _id: -1 } },
      { index: 'contactId_1_receivedAt_-1__id_1', ordering: 'walk' },
    ],
    [{ contactId: 'c1' }, { sort: { receivedAt: 1, _id: 1 } }, { ordering: 'keys' }],
    [{ contactId: { $in: ['c1', 'c2'] } }, { sort: { receivedAt: 1 } }, { ordering: 'keys', residual: [] }],
    [{ contactId: 'c1' }, { sort: { n: 1 } }, { ordering: 'memory' }],
    [
      { state: 'pending', lane: { $nin: [1, 2] } },
      { sort: { rank: 1, receivedAt: 1 } },
      { ordering: 'walk', pushed: ['state $eq', 'lane $nin'], residual: [] },
    ],
    [{ state: 'pending', lane: { $nin: [1, null] } }, {}, { pushed: ['state $eq'], residual: ['lane $nin'] }],
    [{ state: { $nin: ['done'] } }, {}, { index: null, pushed: [], residual: ['state $nin'] }],
    [
      { dueAt: { $gte: at(0), $lt: at(9) } },
      { sort: { dueAt: 1 } },
      { index: 'dueAt_1', ordering: 'walk', pushed: ['dueAt $gte', 'dueAt $lt'], residual: [] },
    ],
    [{ dueAt: null }, {}, { index: 'dueAt_1', pushed: ['dueAt $eq'], residual: ['dueAt $eq'] }],
    [{}, { sort: { dueAt: -1 }, limit: 3 }, { index: 'dueAt_1', ordering: 'walk' }],
    [{}, { sort: { email: 1 } }, { index: null, ordering: 'memory' }],
    [{ email: null }, {}, { index: null }],
    [{ email: 'x' }, {}, { index: 'email_1' }],
    [{ n: 1 }, {}, { index: null, residual: ['n $eq'] }],
    [{ $or: [{ state: 'done' }, { n: 1 }] }, {}, { index: null, residual: ['$or'] }],
    [{ state: 'pending', rank: { $ne: 1 } }, {}, { pushed: ['state $eq'], residual: ['rank $ne'] }],
    [{ $and: [{ state: 'pending' }, { rank: 1 }] }, {}, { pushed: ['state $eq', 'rank $eq'] }],
    [{ _id: 5 }, {}, { index: '_id_' }],
  ])('for %j with %j', async (filter, options, expected) => {
    const { entries, documents } = await inbox(100);
    expect(entries.explainPlan(filter, options)).toMatchObject(expected);
    if (Object.keys(filter).join() === '_id' || 'contactId' in filter) return;
    const found = await entries.countDocuments(filter);
    expect(found).toBe((await entries.find({ $and: [{ $or: [filter] }] }).toArray()).length);
    expect(found).toBeLessThanOrEqual(documents.length);
  });

  test('once a document has an array, one end of a range is asked of the keys and repeats are dropped', async () => {
    const { entries } = await inbox();
    expect(entries.explainPlan({ tags: { $gt: 'a', $lt: 'c' } })).toMatchObject({
      pushed: ['tags $gt', 'tags $lt'],
    });
    await entries.insertMany([
      { _id: 'both', tags: ['a', 'z'], n: 1 },
      { _id: 'one', tags: ['b', 'b', 'bb'], n: 2 },
      { _id: 'none', tags: [], n: 3 },
      { _id: 'plain', tags: 'b', n: 4 },
    ]);
    expect(entries.explainPlan({ tags: { $gt: 'a', $lt: 'c' } })).toMatchObject({
      pushed: ['tags $gt'],
      residual: ['tags $lt'],
    });
    expect((await idsOf(entries.find({ tags: { $gt: 'a', $lt: 'c' } }))).sort()).toEqual([
      'both',
      'one',
      'plain',
    ]);
    expect(await entries.countDocuments({ tags: { $gte: 'b' } })).toBe(3);
    expect((await idsOf(entries.find({ tags: { $in: ['b', 'bb', 'z'] } }).limit(3))).sort()).toEqual([
      'both',
      'one',
      'plain',
    ]);
    expect(await idsOf(entries.find({ tags: 'b' }).sort({ n: -1 }))).toEqual(['plain', 'one']);
    expect(await entries.updateMany({ tags: { $gte: 'a' } }, { $inc: { n: 1 } })).toMatchObject({
      matchedCount: 3,
    });
    expect(await idsOf(entries.find({ tags: [] }))).toEqual(['none']);
  });

  test('a long residual walk stops early and still finds everything asked for', async () => {
    const { entries } = await inbox(2000);
    const filter = { state: 'pending', n: { $gte: 1900 } };
    expect(await entries.find(filter).sort({ rank: 1, receivedAt: 1 }).limit(40).toArray()).toHaveLength(40);
    expect(await entries.countDocuments(filter)).toBe(67);
    expect(await entries.find({ n: 1999 }).toArray()).toHaveLength(1);
  });
});

test('SQLite walks without sorting where the plan says walk', async () => {
  const store = openStore({ file: ':memory:' });
  const asked: string[] = [];
  const spying = {
    ...store,
    file: {
      ...store.file,
      all: (sql: string, params: readonly unknown[]) => {
        asked.push(sql);
        return store.file.all(sql, params);
      },
    },
  };
  const entries = new EmbeddedCollection(spying, 'inbox');
  await entries.createIndex({ state: 1, rank: 1, receivedAt: 1, lane: 1 });
  await entries.insertOne({ _id: 'a', state: 'pending', rank: 1, receivedAt: at(1), lane: 1 });
  const filter = { state: 'pending', lane: { $in: [1, 2, 3] } };
  await entries.find(filter, { sort: { rank: 1, receivedAt: 1 }, limit: 256 }).toArray();
  const sql = asked.at(-1) ?? '';
  const parameters = Array.from(sql.matchAll(/\?/g), () => 1);
  const steps = store.file.all(`EXPLAIN QUERY PLAN ${sql}`, parameters).map((row) => String(row[3]));
  expect(steps.filter((step) => step.includes('TEMP B-TREE'))).toEqual([]);
  expect(steps.some((step) => step.includes('k0=?'))).toBe(true);
  await store.close();
});
