/** `kabar restore` killed while it copies and while it changes names: one of both stores is in place, whole, and the next try ends. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, rmSync, watch } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { contentOf } from '../support/same-store.ts';
import { createDirectory, type Directory, heard } from './served.ts';

type Content = Awaited<ReturnType<typeof contentOf>>;

let place: Directory;
let backup: string;
let ofBackup: Content;
let ofStore: Content;
const directories: string[] = [];
const directory = () => {
  const path = mkdtempSync(join(tmpdir(), 'kabar-restore-killed-'));
  directories.push(path);
  return path;
};
const contentIn = (dataDir: string) => contentOf({ kind: 'embedded', file: join(dataDir, 'kabar.db') });

/** The store was written to after the backup, and its engine was killed: what came last is in its log only. */
beforeAll(async () => {
  place = createDirectory();
  backup = join(directory(), 'yesterday.db');
  const engine = await place.serve();
  await engine.post('+14155550101', 'hi');
  await heard(engine, '+14155550101', 1);
  expect(await place.run(['backup', backup])).toMatchObject({ status: 0 });
  await engine.post('+14155550102', 'hi');
  await heard(engine, '+14155550102', 1);
  await engine.kill();
  ofBackup = await contentOfBackup();
  ofStore = await contentIn(copyOfStore());
}, 60_000);
afterAll(async () => {
  await place.close();
  for (const each of directories) rmSync(each, { recursive: true });
});

function copyOfStore(): string {
  const path = directory();
  cpSync(place.directory, path, { recursive: true });
  return path;
}

async function contentOfBackup(): Promise<Content> {
  const path = directory();
  cpSync(backup, join(path, 'kabar.db'));
  return contentIn(path);
}

const restore = (dataDir: string): ChildProcess =>
  spawn(process.execPath, [resolve('dist/main.js'), 'restore', backup, '--over'], {
    env: { ...process.env, KABAR_DATA_DIR: dataDir, MONGODB_URI: '' },
    stdio: 'ignore',
  });

/** The copy is looked through; then names are changed: of the store, of what lies beside it, of the copy; then the engine opens it. */
const isNear = { copy: 'kabar.db.incoming', names: 'kabar.db.before-' };
const moments = [
  ['copy', 1],
  ['copy', 8],
  ...[1, 2, 4, 6, 8, 10].map((nth) => ['names', nth] as const),
] as const;

/** Ends it at the nth change of its folder after the first of these files; answers whether it was still at work. */
async function killedAt(dataDir: string, after: keyof typeof isNear, nth: number): Promise<boolean> {
  let changes = 0;
  const child = restore(dataDir);
  const watcher = watch(dataDir, (_, name) => {
    if (changes > 0 || name?.startsWith(isNear[after])) changes++;
    if (changes === nth) child.kill('SIGKILL');
  });
  const [, signal] = await once(child, 'exit');
  watcher.close();
  return signal === 'SIGKILL';
}

test('whenever it is killed, the store or the backup is in place, whole; the same restore again ends', async () => {
  const places = new Set<'store' | 'backup'>();
  for (const [after, nth] of moments) {
    const dataDir = copyOfStore();
    expect(await killedAt(dataDir, after, nth)).toBe(true);
    const { contacts, ...others } = await contentIn(dataDir);
    const found = contacts?.[1] === ofStore.contacts?.[1] ? 'store' : 'backup';
    places.add(found);
    if (found === 'store') expect({ contacts, ...others }).toEqual(ofStore);
    else expect(contacts).toEqual(ofBackup.contacts);
    if (found === 'backup') expect(await contentIn(asideOf(dataDir))).toEqual(ofStore);
    expect(await once(restore(dataDir), 'exit')).toEqual([0, null]);
    expect((await contentIn(dataDir)).contacts).toEqual(ofBackup.contacts);
  }
  expect([...places].sort()).toEqual(['backup', 'store']);
}, 300_000);

/** What was there before, as a data directory of its own. */
function asideOf(dataDir: string): string {
  const names = readdirSync(dataDir).filter((name) => name.startsWith('kabar.db.before-'));
  expect(names.filter((name) => !name.endsWith('-wal') && !name.endsWith('-shm'))).toHaveLength(1);
  const path = directory();
  for (const name of names)
    cpSync(join(dataDir, name), join(path, name.replace(/\.before-[^-]+-[^-]+-[^-]+/, '')));
  return path;
}
