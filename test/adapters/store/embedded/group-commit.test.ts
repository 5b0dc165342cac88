// Writes that wait together are committed together, and none of them disturbs another.
import { describe, expect, test } from '@jest/globals';
import { EmbeddedCollection } from '../../../../src/adapters/store/embedded/collection.ts';
import { createGroupCommit } from '../../../../src/adapters/store/embedded/file/group-commit.ts';
import { openSqliteFile, type SqliteFile } from '../../../../src/adapters/store/embedded/file/sqlite-file.ts';
import { openStore } from '../../../../src/adapters/store/embedded/store.ts';
import { openCollection, rejection, temporaryFile } from './support.ts';

function recorded(file: SqliteFile): { file: SqliteFile; statements: string[] } {
  const statements: string[] = [];
  const run: SqliteFile['run'] = (sql, params) => {
    statements.push(sql);
    return file.run(sql, params);
  };
  return { file: { ...file, run }, statements };
}

const noHooks = { begin: () => {}, rolledBack: () => {} };

describe('group commit', () => {
  test('jobs issued in the same tick share one transaction, in order, up to the limit', async () => {
    const { file, statements } = recorded(openSqliteFile(':memory:'));
    const commits = createGroupCommit(file, noHooks, { groupLimit: 3 });
    const order: number[] = [];
    const results = await Promise.all([1, 2, 3, 4].map((n) => commits.write(() => order.push(n))));
    expect(results).toEqual([1, 2, 3, 4]);
    expect(order).toEqual([1, 2, 3, 4]);
    expect(statements).toEqual(['BEGIN IMMEDIATE', 'COMMIT', 'BEGIN IMMEDIATE', 'COMMIT']);
    file.close();
  });

  test('a job that fails before writing fails alone', async () => {
    const { file, statements } = recorded(openSqliteFile(':memory:'));
    const commits = createGroupCommit(file, noHooks);
    const outcomes = await Promise.allSettled([
      commits.write(() => 'one'),
      commits.write(() => {
        throw new Error('no');
      }),
      commits.write(() => 'three'),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(statements).toEqual(['BEGIN IMMEDIATE', 'COMMIT']);
    file.close();
  });

  test('a job that fails in the middle of a write is undone and the others of its group are kept', async () => {
    const file = openSqliteFile(':memory:');
    file.run('CREATE TABLE t (n INTEGER)', []);
    const commits = createGroupCommit(file, noHooks);
    const insert = (n: number) =>
      commits.write(() => commits.change(() => file.run('INSERT INTO t VALUES (?)', [n])));
    const broken = commits.write(() =>
      commits.change(() => {
        file.run('INSERT INTO t VALUES (666)', []);
        throw new Error('torn');
      }),
    );
    const outcomes = await Promise.allSettled([insert(1), broken, insert(2)]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(file.all('SELECT n FROM t ORDER BY n', []).map(([n]) => n)).toEqual([1, 2]);
    file.close();
  });

  test('a duplicate among concurrent inserts and updates fails alone', async () => {
    const things = await openCollection();
    await things.createIndex({ email: 1 }, { unique: true });
    const outcomes = await Promise.allSettled([
      things.insertOne({ _id: 'a', email: 'a@x' }),
      things.insertOne({ _id: 'a', email: 'b@x' }),
      things.insertOne({ _id: 'b', email: 'a@x' }),
      things.insertOne({ _id: 'c', email: 'c@x' }),
      things.updateOne({ _id: 'c' }, { $set: { email: 'a@x' } }),
      things.updateOne({ _id: 'c' }, { $set: { email: 'd@x' } }),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'rejected',
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
    expect(await things.find({}).toArray()).toEqual([
      { _id: 'a', email: 'a@x' },
      { _id: 'c', email: 'd@x' },
    ]);
  });

  test('of concurrent version-checked updates exactly one wins', async () => {
    const things = await openCollection();
    await things.insertOne({ _id: 'a', version: 1 });
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, by) =>
        things.updateOne({ _id: 'a', version: 1 }, { $set: { by }, $inc: { version: 1 } }),
      ),
    );
    expect(results.map(({ modifiedCount }) => modifiedCount)).toEqual([
      1,
      ...Array.from({ length: 19 }, () => 0),
    ]);
    expect(await things.findOne({ _id: 'a' })).toEqual({ _id: 'a', version: 2, by: 0 });
  });

  test('closing waits for what was handed in', async () => {
    const file = temporaryFile();
    const store = openStore({ file });
    const things = new EmbeddedCollection(store, 'things');
    const writes = Array.from({ length: 30 }, (_, i) => things.insertOne({ _id: String(i) }));
    await store.close();
    await Promise.all(writes);
    const again = openStore({ file });
    expect(await new EmbeddedCollection(again, 'things').countDocuments()).toBe(30);
    await again.close();
    expect(await rejection(new EmbeddedCollection(again, 'things').countDocuments())).toMatchObject({
      code: 'closed',
    });
  });

  test('while another process keeps the lock, reading goes on, and writing when it is let go', async () => {
    const path = temporaryFile();
    const store = openStore({ file: path });
    const things = new EmbeddedCollection(store, 'things');
    await things.insertOne({ _id: 'a' });
    const other = openSqliteFile(path);
    other.run('BEGIN IMMEDIATE', []);
    const refused = new Promise<void>((resolve) => {
      const { run } = store.file;
      Object.assign(store.file, {
        run(sql: string, params: readonly unknown[]) {
          try {
            return run(sql, params);
          } catch (error) {
            resolve();
            throw error;
          }
        },
      });
    });
    const written = things.insertOne({ _id: 'b' });
    await refused;
    expect(await things.countDocuments()).toBe(1);
    other.run('COMMIT', []);
    await written;
    expect(await things.countDocuments()).toBe(2);
    other.close();
    await store.close();
  });
});
