/** Whatever is done to a stored record or link, and be it one byte, the verification finds it and says where. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createVirtualClock } from '../../src/adapters/clock/virtual.ts';
import { createMemoryHeadLog } from '../../src/adapters/head-log/memory.ts';
import { type OpenedStore, openStore } from '../../src/adapters/store/connect.ts';
import type { LedgerFinding } from '../../src/core/ledger/finding.ts';
import { addContact, aRecord, findingsOf, sealAll } from '../support/ledger.ts';
import { someTime } from '../support/records.ts';
import { seed } from './seed.ts';

const contacts = 12;
const recordsEach = 4;
const total = contacts * recordsEach;
const ledger = { key: 'the key of this ledger', heads: createMemoryHeadLog() };

type Row = Record<string, unknown> & { _id: string };
let opened: OpenedStore;
let records: readonly Row[];
let links: readonly Row[];

beforeAll(async () => {
  opened = await openStore({ kind: 'embedded', file: ':memory:' });
  const { store } = opened;
  for (let index = 0; index < contacts; index++)
    await addContact(store, `contact-${index}`, [
      aRecord(1, { action: 'ask', by: 'Rani', method: 'form', source: 'stand' }),
      aRecord(2),
      aRecord(3, { action: 'withdraw', purposes: ['marketing'] }),
      aRecord(4, { recordedAt: someTime + 99, expiresAt: someTime + 1e9, basis: 'implied' }),
    ]);
  await sealAll(store, ledger, createVirtualClock(someTime + 1_000));
  records = await stored('consents');
  links = await stored('consent-chain');
});
afterAll(() => opened.store.close());

const stored = async (name: string): Promise<readonly Row[]> =>
  (await opened.connection.collection(name).find({}).sort({ _id: 1 }).toArray()) as unknown as Row[];
const collection = (name: string) => opened.connection.collection<Row>(name);

/** Does something to the stored ledger, verifies, and puts everything back. */
async function afterHarm(harm: () => Promise<unknown>): Promise<readonly LedgerFinding[]> {
  await harm();
  const { findings, report } = await findingsOf(opened.store, ledger);
  expect(report.findings).toBe(findings.length);
  for (const [name, rows] of [
    ['consents', records],
    ['consent-chain', links],
  ] as const) {
    await collection(name).deleteMany({});
    await collection(name).insertMany(rows as Row[]);
  }
  return findings;
}

const located = (findings: readonly LedgerFinding[], places: { record?: unknown; seq?: unknown }) =>
  findings.some(({ record, seq }) => record === places.record || (seq !== null && seq === places.seq));
const seqOf = (row: Row): number => (typeof row.seq === 'number' ? row.seq : Number(row._id));
const recordOf = (row: Row): unknown => row.record ?? row._id;

/** Every value and every name in a row, as the way to it. */
function waysInto(value: unknown, way: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [way];
  return Object.entries(value).flatMap(([name, inner]) => [
    ...(way.length === 0 && name === '_id' ? [] : [[...way, `name of ${name}`]]),
    ...waysInto(inner, [...way, name]),
  ]);
}

/** One byte of what is there becomes another one. */
function flip(value: unknown, byte: number, by: number): unknown {
  if (typeof value === 'number') {
    const view = new DataView(new ArrayBuffer(8));
    view.setFloat64(0, value);
    view.setUint8(byte % 8, view.getUint8(byte % 8) ^ by);
    return view.getFloat64(0);
  }
  if (typeof value === 'string') {
    const bytes = Buffer.from(value);
    if (bytes.length === 0) return '\u0001';
    const at = byte % bytes.length;
    // Within ASCII, so that it stays text.
    bytes[at] = (bytes[at] ?? 0) ^ ((by % 127) + 1 > 127 ? 1 : (by % 127) + 1);
    return bytes.toString().replaceAll('\ufffd', '?');
  }
  return 0;
}

function altered(row: Row, way: readonly string[], byte: number, by: number): Row {
  const copy = structuredClone(row);
  let parent: Record<string, unknown> = copy;
  for (const name of way.slice(0, -1)) parent = parent[name] as Record<string, unknown>;
  const last = way.at(-1) ?? '';
  const name = last.replace(/^name of /, '');
  if (name === last) parent[name] = flip(parent[name], byte, by);
  else {
    const value = parent[name];
    delete parent[name];
    // A field name holds no NUL, dot or dollar.
    parent[String(flip(name, byte, by)).replace(/[\0.$]/g, '_')] = value;
  }
  return copy;
}

test('a ledger that nobody touched is good', async () => {
  const { report, findings } = await findingsOf(opened.store, ledger);
  expect(findings).toEqual([]);
  expect(report).toMatchObject({ sealed: total, contacts, unfiled: 0, unsealed: { count: 0 }, findings: 0 });
});

test(`one byte changed in any field of any record or link is found and located (seed ${seed})`, async () => {
  const targets = fc.record({
    where: fc.constantFrom('consents' as const, 'consent-chain' as const),
    row: fc.nat(),
    field: fc.nat(),
    byte: fc.nat(),
    by: fc.integer({ min: 1, max: 255 }),
  });
  await fc.assert(
    fc.asyncProperty(targets, async ({ where, row, field, byte, by }) => {
      const rows = where === 'consents' ? records : links;
      const original = rows[row % rows.length] as Row;
      const ways = waysInto(original);
      const way = ways[field % ways.length] ?? [];
      const changed = altered(original, way, byte, by);
      // The store's unique indexes let no id and no link's record be there twice.
      const others = rows.filter((other) => other !== original);
      const refused = others.some(
        ({ _id, record }) => _id === changed._id || (record !== undefined && record === changed.record),
      );
      if (refused || JSON.stringify(changed) === JSON.stringify(original)) return;
      const findings = await afterHarm(async () => {
        await collection(where).deleteOne({ _id: original._id });
        await collection(where).insertOne(changed);
      });
      const found = located(findings, { record: recordOf(original), seq: seqOf(original) });
      expect([way, changed, findings, found]).toEqual([way, changed, findings, true]);
    }),
    { seed, numRuns: 250 },
  );
}, 120_000);

describe('is found and located, too:', () => {
  const anyRecord = fc.nat({ max: total - 1 });
  const anyLink = fc.integer({ min: 1, max: total });
  const hold = (name: string, check: (row: number, other: number) => Promise<void>, arbitrary = anyRecord) =>
    test(
      `${name} (seed ${seed})`,
      () => fc.assert(fc.asyncProperty(arbitrary, arbitrary, check), { seed, numRuns: 25 }),
      60_000,
    );

  hold('a record removed', async (index) => {
    const row = records[index] as Row;
    const findings = await afterHarm(() => collection('consents').deleteOne({ _id: row._id }));
    expect(findings).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'record-missing', record: row._id, seq: row.seq }),
      ]),
    );
  });

  hold(
    'a link removed',
    async (index) => {
      const link = links[index] as Row;
      const findings = await afterHarm(() => collection('consent-chain').deleteOne({ _id: link._id }));
      expect(findings).toEqual(
        expect.arrayContaining([expect.objectContaining({ kind: 'link-missing', record: link.record })]),
      );
    },
    anyLink,
  );

  hold(
    'the end cut off, links and records',
    async (index) => {
      const cut = links.slice(index).map(({ _id, record }) => ({ _id, record }));
      const findings = await afterHarm(async () => {
        await collection('consent-chain').deleteMany({ _id: { $in: cut.map(({ _id }) => _id) } });
        await collection('consents').deleteMany({ _id: { $in: cut.map(({ record }) => record as string) } });
      });
      const owners = new Set(records.filter(({ seq }) => Number(seq) >= index).map(({ contact }) => contact));
      expect(new Set(findings.map(({ contact }) => contact).filter(Boolean))).toEqual(owners);
      expect(findings).toContainEqual(expect.objectContaining({ kind: 'link-missing', seq: index }));
    },
    anyLink,
  );

  hold('a copy of a record put in, sealed or not', async (index, other) => {
    const row = records[index] as Row;
    const put = { ...row, _id: `${row._id}x`, ...(other % 2 === 0 ? {} : { seq: 0, hash: '' }) };
    const findings = await afterHarm(() => collection('consents').insertOne(put));
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.every(({ contact }) => contact === row.contact)).toBe(true);
  });

  hold('a record of one more grant put in for the sealer to find', async (index) => {
    const row = records[index] as Row;
    const stated = { ...(row.stated as object), action: 'grant', nth: recordsEach + 1 };
    const put = { ...row, _id: 'forged.0', stated, seq: 0, hash: '' };
    const findings = await afterHarm(async () => {
      await collection('consents').insertOne(put);
      await sealAll(opened.store, { ...ledger, heads: createMemoryHeadLog() }, createVirtualClock(someTime));
    });
    expect(findings).toContainEqual(
      expect.objectContaining({ kind: 'record-not-ours', record: 'forged.0', contact: row.contact }),
    );
  });

  hold('records of nobody', async (index) => {
    const row = records[index] as Row;
    const findings = await afterHarm(() =>
      collection('consents').insertOne({ ...row, _id: 'nobody.0', contact: 'nobody', seq: 0, hash: '' }),
    );
    expect(findings).toEqual([expect.objectContaining({ kind: 'record-not-ours', record: 'nobody.0' })]);
  });

  hold(
    'two links in each other’s place',
    async (index, other) => {
      if (index === other) return;
      const [a, b] = [links[index] as Row, links[other] as Row];
      const findings = await afterHarm(async () => {
        await collection('consent-chain').deleteMany({ _id: { $in: [a._id, b._id] } });
        await collection('consent-chain').insertMany([
          { ...a, _id: b._id },
          { ...b, _id: a._id },
        ]);
      });
      for (const link of [a, b])
        expect(located(findings, { record: link.record, seq: Number(link._id) })).toBe(true);
    },
    anyLink,
  );

  hold('what two records say exchanged', async (index, other) => {
    const [a, b] = [records[index] as Row, records[other] as Row];
    if (JSON.stringify(a.stated) === JSON.stringify(b.stated)) return;
    const findings = await afterHarm(async () => {
      await collection('consents').updateOne({ _id: a._id }, { $set: { stated: b.stated } });
      await collection('consents').updateOne({ _id: b._id }, { $set: { stated: a.stated } });
    });
    for (const { _id } of [a, b]) expect(findings).toContainEqual(expect.objectContaining({ record: _id }));
  });

  hold('personal parts taken out without an erasure', async (index) => {
    const row = records[index] as Row;
    const findings = await afterHarm(() => opened.store.consents.blank([row._id as never]));
    expect(findings).toEqual([
      expect.objectContaining({ kind: 'personal-missing', record: row._id, seq: row.seq }),
    ]);
  });
});
