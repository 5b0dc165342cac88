// Files that are no store, damaged, full or old: each told by name, and the store stays usable where it can.
import { closeSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import Database from 'libsql';
import { Mongoose, Schema } from 'mongoose';
import { EmbeddedCollection } from '../../../../src/adapters/store/embedded/collection.ts';
import { embeddedUri } from '../../../../src/adapters/store/embedded/connection.ts';
import {
  createEmbeddedDriver,
  createEmbeddedMongoose,
} from '../../../../src/adapters/store/embedded/driver.ts';
import { openStore } from '../../../../src/adapters/store/embedded/store.ts';
import { collectionOf, openMongoose, rejection, temporaryFile } from './support.ts';

describe('opening', () => {
  test('a file that is no database is named and left alone', async () => {
    const file = temporaryFile();
    writeFileSync(file, 'dear diary, '.repeat(500));
    const error = await rejection(createEmbeddedMongoose({ file }));
    expect(error).toMatchObject({ name: 'EmbeddedDriverError', code: 'not-a-database' });
    expect(error.message).toContain(file);
    expect(readFileSync(file, 'utf8')).toContain('dear diary');
  });

  test('a database of another program is refused', async () => {
    const file = temporaryFile();
    const other = new Database(file);
    other.exec('CREATE TABLE cookies (id INTEGER)');
    other.close();
    expect(await rejection(createEmbeddedMongoose({ file }))).toMatchObject({ code: 'foreign-database' });
  });

  test('a directory that does not exist is named', async () => {
    const file = `${temporaryFile()}/nowhere/kabar.db`;
    expect(await rejection(createEmbeddedMongoose({ file }))).toMatchObject({ code: 'cannot-open' });
  });

  test('what was written is there after closing and opening', async () => {
    const file = temporaryFile();
    const first = await openMongoose({ file });
    await collectionOf(first, 'things').insertOne({ _id: 'a', n: 1 });
    await first.disconnect();
    const second = await openMongoose({ file });
    expect(await collectionOf(second, 'things').findOne({ _id: 'a' })).toEqual({ _id: 'a', n: 1 });
  });

  test('an address of MongoDB is refused', async () => {
    const mongoose = await openMongoose();
    const error = await rejection(mongoose.createConnection('mongodb://127.0.0.1/kabar').asPromise());
    expect(error).toMatchObject({ code: 'unsupported-uri' });
  });
});

test('setDriver and createConnection work as Mongoose documents them, and calls made before it is open wait', async () => {
  const mongoose = new Mongoose();
  mongoose.setDriver(createEmbeddedDriver({ file: temporaryFile() }));
  const connection = mongoose.createConnection(embeddedUri, { autoIndex: false });
  const Thing = connection.model('Thing', new Schema({ _id: String, n: { type: Number, index: true } }));
  await Thing.create({ _id: 'a', n: 1 });
  await connection.asPromise();
  expect(await Thing.findById('a').lean()).toMatchObject({ n: 1 });
  expect(await Thing.collection.indexes()).toHaveLength(1);
  expect((await connection.listCollections()).map(({ name }) => name)).toEqual(['things']);
  await connection.dropDatabase();
  expect(await Thing.countDocuments()).toBe(0);
  await connection.close();
  expect(connection.readyState).toBe(0);
});

test('a damaged page that opening does not look at is told by name when it is read, and then nothing more is written', async () => {
  const file = temporaryFile();
  const store = openStore({ file });
  const things = new EmbeddedCollection(store, 'things');
  await things.insertMany(Array.from({ length: 200 }, (_, i) => ({ _id: `t${i}`, text: 'x'.repeat(1500) })));
  await store.close();
  const handle = openSync(file, 'r+');
  for (let page = 20; page < 60; page++) writeSync(handle, Buffer.alloc(4096, 0xa5), 0, 4096, page * 4096);
  closeSync(handle);
  const again = openStore({ file });
  const error = await rejection(new EmbeddedCollection(again, 'things').find({}).toArray());
  expect(error).toMatchObject({ name: 'EmbeddedDriverError', code: 'damaged-database' });
  expect(error.message).toContain(`${file} is damaged: a page of "things" cannot be read`);
  expect(error.message).toContain('kabar doctor --salvage <folder>');
  const refused = await rejection(new EmbeddedCollection(again, 'others').insertOne({ _id: 'a' }));
  expect(refused).toMatchObject({ code: 'damaged-database' });
  await again.close();
});

test('a full disk fails the write by name, keeps what was there, and the store goes on once there is space', async () => {
  const store = openStore({ file: temporaryFile() });
  const things = new EmbeddedCollection(store, 'things');
  await things.insertOne({ _id: 'first' });
  const pages = Number(store.file.all('PRAGMA page_count', [])[0]?.[0]);
  store.file.all(`PRAGMA max_page_count = ${pages + 4}`, []);
  const big = (id: string) => things.insertOne({ _id: id, text: 'x'.repeat(30_000) });
  const outcomes = await Promise.allSettled([big('a'), things.insertOne({ _id: 'small' }), big('b')]);
  expect(outcomes.map((outcome) => (outcome.status === 'rejected' ? outcome.reason.code : 'kept'))).toEqual([
    'disk-full',
    'kept',
    'disk-full',
  ]);
  store.file.all('PRAGMA max_page_count = 100000', []);
  await big('c');
  expect(await things.find({}, { projection: { _id: 1 } }).toArray()).toEqual([
    { _id: 'first' },
    { _id: 'small' },
    { _id: 'c' },
  ]);
  await store.close();
});
