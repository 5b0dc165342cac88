// Real damage: bytes flipped in pages of every kind, a file cut short, a log torn. Refused by name, and what is whole comes out.
import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import Database from 'libsql';
import { openStore as openPlace } from '../../../../src/adapters/store/connect.ts';
import { EmbeddedCollection } from '../../../../src/adapters/store/embedded/collection.ts';
import { openStore } from '../../../../src/adapters/store/embedded/store.ts';
import { salvageStore } from '../../../../src/adapters/store/salvage.ts';
import { rejection, temporaryFile } from './support.ts';

const pageBytes = 4096;
/** Enough of them that the table has pages between its root and its leaves. */
const people = Array.from({ length: 1500 }, (_, i) => ({
  _id: `c${i}`,
  stage: 'active',
  note: 'x'.repeat(1500),
}));
const letters = Array.from({ length: 12 }, (_, i) => ({ _id: `m${i}`, at: i, text: `${i} `.repeat(6000) }));
const alerts = Array.from({ length: 300 }, (_, i) => ({ _id: `a${i}` }));

let whole: Buffer;
type Page = { readonly table: string; readonly number: number; readonly kind: string };
let pages: readonly Page[];

beforeAll(async () => {
  const file = join(dirname(temporaryFile()), 'whole.db');
  const { store: models } = await openPlace({ kind: 'embedded', file });
  await models.close();
  const store = openStore({ file, synchronous: 'NORMAL' });
  await new EmbeddedCollection(store, 'contacts').insertMany(people);
  await new EmbeddedCollection(store, 'messages').insertMany(letters);
  await new EmbeddedCollection(store, 'alerts').insertMany(alerts);
  await store.close();
  const db = new Database(file);
  pages = db
    .prepare(
      "SELECT name, pageno, CASE WHEN path = '/' THEN 'root' ELSE pagetype END FROM dbstat ORDER BY name, path",
    )
    .raw()
    .all([])
    .map((row) => {
      const [table, number, kind] = row as unknown as [string, number, string];
      return { table, number, kind };
    });
  db.close();
  whole = readFileSync(file);
});

const pageOf = (table: string | RegExp, kind: string, nth = 0): number => {
  const isMeant = (name: string) => (typeof table === 'string' ? name === table : table.test(name));
  const found = pages.filter((page) => isMeant(page.table) && page.kind === kind)[nth];
  if (!found) throw new Error(`no ${kind} page of ${table}`);
  return found.number;
};

/** The store with these pages destroyed. */
function damaged(...numbers: readonly number[]): string {
  const file = temporaryFile();
  const bytes = Buffer.from(whole);
  for (const number of numbers) bytes.fill(0xa5, (number - 1) * pageBytes, number * pageBytes);
  writeFileSync(file, bytes);
  return file;
}

const digest = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

async function salvaged(file: string) {
  const before = digest(file);
  const report = await salvageStore(file, join(dirname(file), 'salvaged'));
  expect(digest(file)).toBe(before);
  const { store, connection } = await openPlace({ kind: 'embedded', file: report.file });
  const idsIn = async (name: string) =>
    (await connection.collection(name).find({}).project({ _id: 1 }).toArray()).map(({ _id }) => String(_id));
  const ids = {
    contacts: await idsIn('contacts'),
    messages: await idsIn('messages'),
    alerts: await idsIn('alerts'),
  };
  const note = (
    await connection.collection<{ _id: string; note?: string }>('contacts').findOne({ _id: 'c7' })
  )?.note;
  await store.close();
  const of = (name: string) => report.collections.find((each) => each.name === name);
  return { report, ids, note, of };
}

const everybody = people.map(({ _id }) => _id).sort();

describe('a damaged page', () => {
  test.each([
    ['the first page, which lists the tables', () => 1],
    ['the root of a table', () => pageOf('contacts', 'root')],
    ['a page between root and leaves', () => pageOf('contacts', 'internal')],
    ['the root of the ids of a table', () => pageOf('sqlite_autoindex_contacts_1', 'root')],
    ['the root of an index', () => pageOf(/^contacts\$\d+$/, 'root')],
  ])('%s: no document is lost', async (_, page) => {
    const file = damaged(page());
    const { ids, report, note } = await salvaged(file);
    expect(ids.contacts.sort()).toEqual(everybody);
    expect([ids.messages.length, ids.alerts.length, report.unplaced]).toEqual([12, 300, 0]);
    expect(note).toBe(people[7]?.note);
  });

  test('a page of the list of tables: documents of which nothing tells whose they are come out beside the store', async () => {
    const { report, ids } = await salvaged(damaged(pageOf('sqlite_schema', 'leaf')));
    expect(report.unplaced).toBeGreaterThan(0);
    const lines = readFileSync(report.unplacedFile ?? '', 'utf8')
      .trim()
      .split('\n');
    const all = [
      ...lines.map((line) => JSON.parse(line)._id),
      ...ids.contacts,
      ...ids.messages,
      ...ids.alerts,
    ];
    expect(all.length).toBe(people.length + letters.length + alerts.length);
    expect(new Set(all).size).toBe(all.length);
  });

  test('a leaf: what was on it is lost, and named', async () => {
    const page = pageOf('contacts', 'leaf', 4);
    const { ids, of, report } = await salvaged(damaged(page));
    const lost = everybody.filter((id) => !ids.contacts.includes(id));
    expect(lost.length).toBe(2);
    expect(of('contacts')).toMatchObject({ saved: 1498, lost: 2, lostIds: expect.arrayContaining(lost) });
    expect(report.damage).toEqual([{ page, of: 'contacts', what: 'the page is damaged' }]);
    expect(report.mayLackMore).toBe(false);
  });

  test('a page on which a long document continues: that document is lost, and named', async () => {
    const { of, ids } = await salvaged(damaged(pageOf('messages', 'overflow', 3)));
    expect(of('messages')).toMatchObject({ saved: 11, lost: 1 });
    expect(ids.messages).not.toContain(of('messages')?.lostIds[0]);
  });

  test('a leaf together with the root above it and the ids beside it', async () => {
    const { ids, of, report } = await salvaged(
      damaged(
        pageOf('contacts', 'root'),
        pageOf('contacts', 'leaf', 4),
        pageOf('sqlite_autoindex_contacts_1', 'leaf'),
      ),
    );
    // Whose the others are, the ids of the lost page alone would have told.
    expect(ids.contacts.length + report.unplaced).toBe(1498);
    expect(ids.contacts.length).toBeGreaterThan(1000);
    expect(of('contacts')?.lost).toBeGreaterThan(0);
    expect(report.mayLackMore).toBe(true);
    const kept = readFileSync(report.unplacedFile ?? '', 'utf8')
      .trim()
      .split('\n');
    expect(kept.length).toBe(report.unplaced);
    expect(JSON.parse(kept[0] ?? '')).toMatchObject({
      _id: expect.stringMatching(/^c\d+$/),
      stage: 'active',
    });
  });

  test.each([
    ['root', () => pageOf('contacts', 'root'), /a page of "contacts" cannot be read/],
    ['first leaf', () => pageOf('contacts', 'leaf'), /a page of "contacts" cannot be read/],
  ])('the store is refused when it is opened: %s', async (_, page, words) => {
    const error = await rejection(openPlace({ kind: 'embedded', file: damaged(page()) }));
    expect(error).toMatchObject({ code: 'store.damaged', retryable: false });
    expect(error.message).toMatch(words);
    expect(error.message).toContain('kabar doctor');
  });

  test('a new store is never written over', async () => {
    const file = damaged(1);
    await salvaged(file);
    expect(await rejection(salvageStore(file, join(dirname(file), 'salvaged')))).toMatchObject({
      code: 'settings.invalid',
    });
  });
});

test('a file cut short is refused, and its first part comes out', async () => {
  const file = damaged();
  truncateSync(file, statSync(file).size / 2);
  const error = await rejection(openPlace({ kind: 'embedded', file }));
  expect(error.message).toMatch(/the last \d+ of its \d+ pages are missing/);
  const { ids, of } = await salvaged(file);
  expect(ids.contacts.length).toBeGreaterThan(100);
  expect((of('contacts')?.saved ?? 0) + (of('contacts')?.lost ?? 0)).toBeLessThanOrEqual(1500);
});

test('a log torn by a crash: the store opens with every transaction that was whole, and so does the salvage', async () => {
  const file = damaged();
  const store = openStore({ file });
  const contacts = new EmbeddedCollection(store, 'contacts');
  await contacts.insertOne({ _id: 'kept', note: 'in the log' });
  const logBytes = statSync(`${file}-wal`).size;
  await contacts.insertOne({ _id: 'torn', note: 'y'.repeat(9000) });
  const torn = join(dirname(file), 'torn.db');
  copyFileSync(file, torn);
  copyFileSync(`${file}-wal`, `${torn}-wal`);
  await store.close();
  truncateSync(`${torn}-wal`, logBytes + 5000);

  const { ids } = await salvaged(torn);
  expect([ids.contacts.includes('kept'), ids.contacts.includes('torn'), ids.contacts.length]).toEqual([
    true,
    false,
    1501,
  ]);
  const opened = await openPlace({ kind: 'embedded', file: torn });
  const rows = opened.connection
    .collection<{ _id: string }>('contacts')
    .find({ _id: { $in: ['kept', 'torn'] } });
  expect((await rows.toArray()).map(({ _id }) => _id)).toEqual(['kept']);
  await opened.store.close();
});
