/** Audiences, and places, are found by an index: checked on the embedded store, and against the indexes declared for MongoDB. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Connection } from 'mongoose';
import {
  audienceFilter,
  inFlow,
  laterThan,
  personOrder,
  placeAfter,
  placesOrder,
  sameMoment,
  silenceOrder,
  silentAlike,
  silentLater,
  withoutFacets,
  withoutSilence,
} from '../../../src/adapters/store/audience-filter.ts';
import { openStore } from '../../../src/adapters/store/connect.ts';
import type { EmbeddedCollection } from '../../../src/adapters/store/embedded/collection.ts';
import {
  laterName,
  nameOrder,
  newestOf,
  newestOrder,
  sameName,
} from '../../../src/adapters/store/people-filter.ts';
import type { Contact } from '../../../src/core/contact.ts';
import type { ContactId } from '../../../src/core/contact-id.ts';
import { usualEngagement } from '../../../src/core/engagement/rules.ts';
import type { Place } from '../../../src/core/policy/where.ts';
import { readSegment } from '../../../src/core/segment/read-segment.ts';
import type { Where } from '../../../src/core/segment/where.ts';
import type { Store } from '../../../src/ports/store.ts';
import { aContact } from '../../support/records.ts';
import { attributes, morning } from '../../support/world.ts';

let connection: Connection;
let store: Store;
beforeEach(async () => {
  ({ connection, store } = await openStore({ kind: 'embedded', file: ':memory:' }));
});
afterEach(() => store.close());

const where = (source: string): Where => {
  const reading = readSegment(source, attributes);
  if (reading.kind === 'broken') throw new Error(reading.problem.message);
  return reading.segment.where({ now: morning, zones: new Map(), engagement: usualEngagement });
};
const question = where('contact.stage in ["active", "loyal"] && "vip" in contact.tags');
const reach = { purpose: 'marketing', place: 'ID' as Place } as const;
const byReach = 'facets.marketing_1_facets.place_1__id_1';
const byFlow = 'facets.flows_1__id_1';
const byPerson = 'personSince_1__id_1';
const bySilence = 'stage_1_restingSince_1__id_1';
const byName = 'facets.name_1__id_1';
const cases = [
  [
    'a page of an audience',
    audienceFilter({ where: question, reach }, { after: 'c' as ContactId, through: 'm' as ContactId }),
    { _id: 1 },
    byReach,
  ],
  ['the first page', audienceFilter({ where: question, reach }, {}), { _id: 1 }, byReach],
  ['a count', audienceFilter({ where: question, reach: { purpose: 'marketing' } }, {}), {}, byReach],
  ['the next place', placeAfter({ 'facets.marketing': 1 }, 'ID' as Place), placesOrder, byReach],
  ['contacts without facets', withoutFacets, {}, 'facets.name_1__id_1'],
  [
    'who came to a person in one moment',
    sameMoment({ since: 5, id: 'c' as ContactId }),
    { _id: 1 },
    byPerson,
  ],
  ['who came to a person later', laterThan(null), personOrder, byPerson],
  ['a page of those who stand in a flow', inFlow('welcome', 'c' as ContactId), { _id: 1 }, byFlow],
  ['how many stand in a flow', inFlow('welcome', null), {}, byFlow],
  ['a segment that names stages', audienceFilter({ where: question }, {}), {}, 'stage_1__id_1'],
  [
    'the newest of a stage',
    newestOf({ kind: 'stage', stage: 'active' }, 'c' as ContactId),
    newestOrder,
    'stage_1__id_1',
  ],
  ['the newest with a tag', newestOf({ kind: 'tag', tag: 'vip' }, null), newestOrder, 'facets.tags_1__id_1'],
  ['the first of a name', laterName('an', null), nameOrder, byName],
  ['the next of a name', laterName('an', { name: 'ana', id: 'c' as ContactId }), nameOrder, byName],
  ['others of the same name', sameName({ name: 'ana', id: 'c' as ContactId }), { _id: 1 }, byName],
  ['a page of a silence', silentLater('active', null, 9), silenceOrder, bySilence],
  [
    'who fell silent in the same moment',
    silentAlike('active', { since: 5, id: 'c' as ContactId }),
    { _id: 1 },
    bySilence,
  ],
  ['a silence that was not written down', withoutSilence('active'), {}, bySilence],
] as const;

describe('found by index', () => {
  test.each(cases)('%s, on the embedded store', (_what, filter, sort, index) => {
    const model = connection.models.contacts;
    const contacts = model?.collection as unknown as EmbeddedCollection;
    const plan = contacts.explainPlan(filter, { sort });
    expect(plan.index).toBe(index);
    expect(['walk', 'none']).toContain(plan.ordering);
  });

  /** What MongoDB's planner needs: fields that are pinned, then the order, are a prefix of one declared index. */
  test.each(cases)('%s, by the indexes that MongoDB is given', (_what, filter, sort, name) => {
    const declared =
      connection.models.contacts?.schema.indexes().map(([fields]) => Object.keys(fields)) ?? [];
    const index = declared.find((fields) => fields.map((field) => `${field}_1`).join('_') === name) ?? [];
    const flat = { ...filter, ...Object.assign({}, ...conjuncts(filter)) };
    const pinned = index.filter((field) => field in flat);
    expect(pinned[0]).toBe(index[0]);
    const equal = index.findIndex((field) => typeof flat[field] === 'object' || !(field in flat));
    const [first = index[0] ?? '', ...others] = Object.keys(sort);
    const from = index.indexOf(first);
    expect(from).toBeLessThanOrEqual(Math.max(equal, 0));
    expect(others).toEqual(index.slice(from + 1, from + 1 + others.length));
  });
});

test('contacts that an earlier version stored get their facets, in batches, and keep their version', async () => {
  const people = ['a', 'b', 'c'].map((id) => aContact(id, { timeZone: 'Asia/Tokyo' }));
  await store.contacts.resolve(
    people.map(({ id }) => ({ kind: 'lid', value: id })),
    ({ value }) => people.find(({ id }) => id === value) as Contact,
  );
  await connection.collection('contacts').updateMany({}, { $unset: { facets: '', personSince: '' } });
  expect(await store.contacts.places(null)).toEqual([]);
  expect([await store.contacts.addFacets(2), await store.contacts.addFacets(2)]).toEqual([2, 1]);
  expect(await store.contacts.addFacets(2)).toBe(0);
  expect(await store.contacts.places(null)).toEqual(['Asia/Tokyo']);
  expect((await store.contacts.load(['a' as ContactId])).get('a' as ContactId)?.version).toBe(1);
});

test('silences that an earlier version stored without are written down, once', async () => {
  const silent = (id: string, stage: Contact['lifecycle']['stage'], silentSince: number | null) => {
    const contact = aContact(id);
    return {
      ...contact,
      createdAt: 3,
      lifecycle: { ...contact.lifecycle, stage },
      talk: { ...contact.talk, silentSince },
    };
  };
  const people = [silent('a', 'active', 7), silent('b', 'active', null), silent('c', 'unreachable', null)];
  await store.contacts.resolve(
    people.map(({ id }) => ({ kind: 'lid', value: id })),
    ({ value }) => people.find(({ id }) => id === value) as Contact,
  );
  await connection.collection('contacts').updateMany({}, { $set: { restingSince: null } });
  expect([await store.contacts.addFacets(10), await store.contacts.addFacets(10)]).toEqual([2, 0]);
  const found = async (stage: 'active' | 'unreachable') =>
    (await store.contacts.resting(stage, { after: null, before: 99 }, 10)).map(({ since }) => since);
  expect([await found('active'), await found('unreachable')]).toEqual([[7], [3]]);
});

const conjuncts = (filter: Record<string, unknown>): Record<string, unknown>[] =>
  Array.isArray(filter.$and) ? filter.$and.flatMap((part) => [part, ...conjuncts(part)]) : [];
