/** `kabar move`: everything arrives bit by bit, nobody works on two stores, and a move that was killed starts over. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openAnyStore, openStore } from '../../src/adapters/store/connect.ts';
import { checkIntegrity } from '../../src/adapters/store/embedded/driver.ts';
import { rawAccess } from '../../src/adapters/store/raw-access.ts';
import { consentCommand } from '../../src/cli/consent.ts';
import { moveCommand } from '../../src/cli/move.ts';
import { until } from '../crash/served.ts';
import { openRig } from '../support/kabar.ts';
import { runCommand } from '../support/run-command.ts';
import { contentOf } from '../support/same-store.ts';

const asha = '+14155550101';
const directories: string[] = [];
const directory = () => {
  const path = mkdtempSync(join(tmpdir(), 'kabar-move-'));
  directories.push(path);
  return path;
};
const embedded = (dataDir: string) => ({ kind: 'embedded' as const, file: join(dataDir, 'kabar.db') });
const move = (dataDir: string, args: readonly string[]) =>
  runCommand(moveCommand(), args, { KABAR_DATA_DIR: dataDir });

let lived: string;
beforeAll(async () => {
  lived = directory();
  const rig = await openRig({ dataDir: lived });
  for (const text of ['hi', 'yes', 'Asha', '1']) await rig.say(asha, text);
  await rig.say('+14155550102', 'hi');
  await rig.close();
});
afterAll(() => {
  for (const each of directories) rmSync(each, { recursive: true });
});
const copy = () => {
  const path = directory();
  cpSync(lived, path, { recursive: true });
  return path;
};

test('everything arrives with ids and indexes, the ledger verifies there, and the old store is closed', async () => {
  const from = copy();
  const to = join(directory(), 'new');
  const before = await contentOf(embedded(from));
  expect(before.contacts?.[0]).toBe(2);
  const { code, out } = await move(from, ['--to', `embedded:${to}`, '--json']);
  const report = JSON.parse(out);
  expect([code, report.whole, report.ledger]).toEqual([0, true, { sealed: 1, findings: 0 }]);
  expect(report.beside).toEqual(['secret', 'ledger-heads.log']);
  expect(await contentOf(embedded(to))).toEqual(before);
  const opened = await openStore(embedded(to));
  expect(await checkIntegrity(opened.connection)).toMatchObject({ sound: true });
  await opened.store.close();
  expect(await runCommand(consentCommand(), ['verify'], { KABAR_DATA_DIR: to })).toMatchObject({ code: 0 });

  await expect(openStore(embedded(from))).rejects.toMatchObject({
    code: 'store.moved',
    message: expect.stringContaining(`was moved to ${join(to, 'kabar.db')}`),
  });
  expect(await move(from, ['--to', directory()])).toMatchObject({
    code: 1,
    err: expect.stringContaining('was moved to'),
  });

  const rig = await openRig({ dataDir: to });
  await rig.say(asha, 'STOP');
  expect((await rig.contact(asha)).lifecycle.stage).toBe('optedOut');
  await rig.close();

  expect(await move(from, ['--cancel'])).toMatchObject({
    code: 0,
    out: expect.stringContaining('in use again'),
  });
  await (await openStore(embedded(from))).store.close();
});

test('prints a table, and says what to do next', async () => {
  const { out } = await move(copy(), ['--to', directory()]);
  expect(out).toMatch(/^contacts +2 {2}[0-9a-f]{16} {2}same$/m);
  expect(out).toMatch(/The ledger is as it was sealed there, too: 1 record\./);
  expect(out).toContain('set KABAR_DATA_DIR to that folder');
});

test('is refused into a store that is not empty, onto itself, with another secret, and while a Kabar works', async () => {
  const [from, full] = [copy(), copy()];
  const other = directory();
  writeFileSync(join(other, 'secret'), 'y'.repeat(43));
  const before = await contentOf(embedded(from));
  const refusals: readonly (readonly [readonly string[], string])[] = [
    [['--to', full], 'is not empty: it has'],
    [['--to', from], 'already'],
    [['--to', other], 'another secret'],
  ];
  for (const [args, words] of refusals)
    expect(await move(from, args)).toMatchObject({ code: 1, err: expect.stringContaining(words) });
  expect((await move(from, [])).code).toBe(2);
  expect(await contentOf(embedded(from))).toEqual(before);
  expect(existsSync(join(other, 'kabar.db'))).toBe(false);

  const { store, connection } = await openStore(embedded(from));
  const leases = connection.collection<{ _id: string; holder: string; until: number; fence: number }>(
    'leases',
  );
  await leases.insertOne({ _id: 'process:x', holder: 'elsewhere~1~x', until: Date.now() + 60_000, fence: 1 });
  await store.close();
  expect(await move(from, ['--to', directory()])).toMatchObject({
    code: 1,
    err: expect.stringContaining('Stop it'),
  });
  await (await openStore(embedded(from))).store.close();
});

test('killed half-way, nothing starts on either store; the same move again starts over and is whole', async () => {
  const from = copy();
  const to = directory();
  const { store, connection } = await openAnyStore(embedded(from));
  const { BSON } = (await import('mongoose')).default.mongo;
  const many = Array.from({ length: 20_000 }, (_, i) =>
    Buffer.from(BSON.serialize({ _id: `m${i}`, contact: `c${i % 50}`, at: i, text: 'x'.repeat(400) })),
  );
  for (let at = 0; at < many.length; at += 5000)
    await rawAccess(connection).add('channel-days', many.slice(at, at + 5000));
  await store.close();
  const before = await contentOf(embedded(from));

  const child = spawn(process.execPath, [resolve('dist/main.js'), 'move', '--to', to], {
    env: { ...process.env, KABAR_DATA_DIR: from, MONGODB_URI: '' },
    stdio: 'ignore',
  });
  const bytes = async () => {
    const log = join(to, 'kabar.db-wal');
    return existsSync(log) ? statSync(log).size : 0;
  };
  await until(bytes, (size) => size > 6_000_000);
  child.kill('SIGKILL');
  await once(child, 'exit');
  await expect(openStore(embedded(from))).rejects.toMatchObject({
    code: 'store.moved',
    message: expect.stringContaining('is being moved to'),
  });
  await expect(openStore(embedded(to))).rejects.toMatchObject({
    code: 'store.moved',
    message: expect.stringContaining('has not ended'),
  });

  expect(await move(from, ['--to', directory()])).toMatchObject({ code: 1 });
  const { code, out } = await move(from, ['--to', to, '--json']);
  expect([code, JSON.parse(out).whole]).toEqual([0, true]);
  expect(await contentOf(embedded(to))).toEqual(before);
  expect(readFileSync(join(to, 'secret'))).toEqual(readFileSync(join(from, 'secret')));
}, 60_000);
