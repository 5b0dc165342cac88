// Several processes on one file, and a process that dies while it writes.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { checkIntegrity } from '../../../../src/adapters/store/embedded/driver.ts';
import { collectionOf, openMongoose, temporaryFile } from './support.ts';

function run(script: string, ...args: string[]): ChildProcess {
  const path = fileURLToPath(new URL(`./fixtures/${script}`, import.meta.url));
  return spawn(process.execPath, [path, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
}

async function linesOf(child: ChildProcess): Promise<string[]> {
  const lines: string[] = [];
  if (child.stdout === null) throw new Error('the child has no output');
  for await (const line of createInterface({ input: child.stdout })) lines.push(line);
  return lines;
}

describe('processes sharing a file', () => {
  test('two processes and this one increment a counter by version-checked updates and lose none', async () => {
    const file = temporaryFile();
    const mongoose = await openMongoose({ file });
    const counters = collectionOf(mongoose, 'counters');
    await counters.insertOne({ _id: 'counter', version: 0, count: 0 });
    const children = [run('increment.mjs', file, '100'), run('increment.mjs', file, '100')];
    const outputs = Promise.all(children.map(linesOf));
    for (let done = 0; done < 50; ) {
      const found = await counters.findOne({ _id: 'counter' });
      const version = Number(found?.version);
      const change = { $set: { version: version + 1 }, $inc: { count: 1 } };
      done += (await counters.updateOne({ _id: 'counter', version }, change)).modifiedCount;
    }
    await outputs;
    expect(await counters.findOne({ _id: 'counter' })).toEqual({ _id: 'counter', version: 250, count: 250 });
  }, 60_000);

  test('an index declared by one process is kept up by another that had opened the file before', async () => {
    const file = temporaryFile();
    const first = collectionOf(await openMongoose({ file }), 'things');
    const second = collectionOf(await openMongoose({ file }), 'things');
    await first.insertOne({ _id: 'a', state: 'on' });
    expect(await second.findOne({ _id: 'a' })).toEqual({ _id: 'a', state: 'on' });
    await first.createIndex({ state: 1 }, { unique: true });
    await second.insertOne({ _id: 'b', state: 'off' });
    await expect(second.insertOne({ _id: 'c', state: 'on' })).rejects.toMatchObject({ code: 11000 });
    expect(await first.countDocuments({ state: 'off' })).toBe(1);
    await second.insertOne({ _id: 'd', state: ['x', 'y'] });
    expect(await first.find({ state: { $in: ['x', 'y'] } }).toArray()).toHaveLength(1);
    await second.dropIndex('state_1');
    expect(await first.countDocuments({ state: 'on' })).toBe(1);
  });
});

test('a process killed while writing leaves every acknowledged batch whole and the file sound', async () => {
  const file = temporaryFile();
  for (let round = 0; round < 4; round++) {
    const child = run('write-forever.mjs', file, String(round));
    const acknowledged: string[] = [];
    if (child.stdout === null) throw new Error('the child has no output');
    for await (const line of createInterface({ input: child.stdout })) {
      if (acknowledged.push(line) === 5 + round * 3) child.kill('SIGKILL');
    }
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    const mongoose = await openMongoose({ file });
    const rows = collectionOf(mongoose, 'rows');
    for (const batch of acknowledged) expect(await rows.countDocuments({ batch })).toBe(20);
    const sizes = (await rows.aggregate([{ $group: { _id: '$batch', n: { $sum: 1 } } }]).toArray()) as {
      n: number;
    }[];
    expect(sizes.filter(({ n }) => n !== 20)).toEqual([]);
    expect(await checkIntegrity(mongoose.connection)).toMatchObject({ sound: true, problems: [] });
    await mongoose.disconnect();
  }
}, 60_000);
