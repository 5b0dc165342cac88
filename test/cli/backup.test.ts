/** `kabar backup` beside a Kabar that is written to, and `kabar restore`: consistent, refused where it would harm, erasures kept. */
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openAnyStore } from '../../src/adapters/store/connect.ts';
import { factsIn } from '../../src/adapters/store/store-facts.ts';
import { backupCommand } from '../../src/cli/backup.ts';
import { consentCommand } from '../../src/cli/consent.ts';
import { contactsCommand } from '../../src/cli/contacts.ts';
import { restoreCommand } from '../../src/cli/restore.ts';
import { createDirectory, heard } from '../crash/served.ts';
import { openRig } from '../support/kabar.ts';
import { runCommand } from '../support/run-command.ts';

const asha = '+14155550101';
const bima = '+14155550102';
const directories: string[] = [];
const directory = () => {
  const path = mkdtempSync(join(tmpdir(), 'kabar-backup-'));
  directories.push(path);
  return path;
};
afterAll(() => {
  for (const each of directories) rmSync(each, { recursive: true });
});

const backup = (dataDir: string, args: readonly string[]) =>
  runCommand(backupCommand(), args, { KABAR_DATA_DIR: dataDir });
const restore = (dataDir: string, args: readonly string[], env: Record<string, string> = {}) =>
  runCommand(restoreCommand(), args, { KABAR_DATA_DIR: dataDir, ...env });

const idsIn = async (file: string, name: string): Promise<readonly string[]> => {
  const { store, connection } = await openAnyStore({ kind: 'embedded', file });
  const rows = await connection.collection(name).find({}).project({ _id: 1 }).toArray();
  await store.close();
  return rows.map(({ _id }) => String(_id));
};

test('while an engine is written to: all that was taken before is in it, whole; and the engine goes on', async () => {
  const place = createDirectory();
  try {
    const engine = await place.serve();
    const before: string[] = [];
    const phone = (nth: number) => `+1415555${String(2000 + nth)}`;
    for (let i = 0; i < 30; i++) before.push((await engine.post(phone(i), 'hi', `before-${i}`)).id);
    let isOver = false;
    const writing = (async () => {
      for (let i = 0; !isOver; i++) await engine.post(phone(i % 60), 'hi', `meanwhile-${i}`);
    })();
    const file = join(directory(), 'copy.db');
    const { status, stdout } = await place.run(['backup', file]);
    isOver = true;
    await writing;
    expect(status).toBe(0);
    expect(stdout).toMatch(/has [\d,]+ documents, and is whole\.[\s\S]*secret .*[\s\S]*erasures\.log/);
    expect(statSync(file).mode & 0o077).toBe(0);
    expect(readdirSync(dirname(file))).toEqual(['copy.db']);
    const inbox = await idsIn(file, 'inbox');
    for (const id of before) expect(inbox.some((entry) => entry.includes(id))).toBe(true);
    await engine.post(phone(99), 'hi', 'after');
    expect(await heard(engine, phone(99), 1)).toHaveLength(1);
    expect(await place.run(['restore', file, '--over'])).toMatchObject({ status: 1 });
  } finally {
    await place.close();
  }
}, 60_000);

describe('a backup from yesterday', () => {
  let dataDir: string;
  let file: string;
  /** Asha and Bima were there; then Asha was erased. */
  beforeAll(async () => {
    dataDir = directory();
    file = join(directory(), 'yesterday.db');
    const rig = await openRig({ dataDir });
    for (const phone of [asha, bima]) {
      await rig.say(phone, 'hi');
      await rig.say(phone, 'yes');
    }
    expect(await backup(dataDir, [file, '--json'])).toMatchObject({ code: 0 });
    await rig.close();
    expect(
      await runCommand(contactsCommand(), ['erase', asha, '--yes'], { KABAR_DATA_DIR: dataDir }),
    ).toMatchObject({ code: 0 });
  });
  const copy = () => {
    const path = directory();
    cpSync(dataDir, path, { recursive: true });
    return path;
  };
  const textOf = (dir: string) => readFileSync(join(dir, 'kabar.db'), 'latin1');

  test('is put in place, and whom the log names is forgotten again', async () => {
    const into = copy();
    expect(readFileSync(file, 'latin1')).toContain(asha);
    const { code, out } = await restore(into, [file, '--over', '--json']);
    const report = JSON.parse(out);
    expect([code, report.erasedAgain.length, report.whole, report.ledgerFindings]).toEqual([0, 1, true, 0]);
    expect(textOf(into)).not.toContain(asha);
    expect(textOf(into)).toContain(bima);
    expect(existsSync(report.kept)).toBe(true);
    expect(readdirSync(into).filter((name) => name.includes('incoming'))).toEqual([]);
    const rig = await openRig({ dataDir: into });
    expect((await rig.contact(bima)).lifecycle.stage).not.toBe('prospect');
    await rig.close();
  });

  test('fills an empty directory that has the secret and the log of erasures', async () => {
    const into = directory();
    expect(await restore(into, [file])).toMatchObject({
      code: 1,
      err: expect.stringContaining('holds no secret'),
    });
    for (const name of ['secret', 'erasures.log']) copyFileSync(join(dataDir, name), join(into, name));
    const { code, out } = await restore(into, [file]);
    expect([code, out]).toEqual([0, expect.stringContaining('1 person was erased again')]);
    expect(textOf(into)).not.toContain(asha);
    expect(await runCommand(consentCommand(), ['verify'], { KABAR_DATA_DIR: into })).toMatchObject({
      code: 0,
    });
  });

  test('is not put over a store unless that is said, nor under a running Kabar, and the store stays as it is', async () => {
    const into = copy();
    expect(await restore(into, [file])).toMatchObject({
      code: 1,
      err: expect.stringContaining('Say --over'),
    });
    const { store, connection } = await openAnyStore({ kind: 'embedded', file: join(into, 'kabar.db') });
    const leases = connection.collection<{ _id: string; holder: string; until: number; fence: number }>(
      'leases',
    );
    await leases.insertOne({
      _id: 'process:x',
      holder: 'elsewhere~1~x',
      until: Date.now() + 60_000,
      fence: 1,
    });
    await store.close();
    expect(await restore(into, [file, '--over'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('Stop it first'),
    });
    expect(textOf(into)).not.toContain(asha);
  });

  test('of another installation, damaged, of a newer Kabar, or missing, it is refused, and the store stays as it is', async () => {
    const into = copy();
    const before = await idsIn(join(into, 'kabar.db'), 'contacts');
    const bytes = readFileSync(file);
    const broken = join(directory(), 'broken.db');
    writeFileSync(broken, bytes.fill(0xa5, bytes.length / 2, bytes.length / 2 + 9000));
    const newer = join(directory(), 'newer.db');
    copyFileSync(file, newer);
    const { store, connection } = await openAnyStore({ kind: 'embedded', file: newer });
    await factsIn(connection).updateOne({ _id: 'facts' }, { $set: { version: 9 } });
    await store.close();
    const refusals: readonly (readonly [string, Record<string, string>, string])[] = [
      [file, { KABAR_SECRET: 'x'.repeat(32) }, 'sealed with another secret'],
      [broken, {}, 'is not whole'],
      [newer, {}, 'has version 9'],
      [join(into, 'nothing.db'), {}, 'There is no file'],
      [file, { MONGODB_URI: 'mongodb://127.0.0.1/x' }, 'mongorestore'],
    ];
    for (const [from, env, words] of refusals)
      expect(await restore(into, [from, '--over'], env)).toMatchObject({
        code: 1,
        err: expect.stringContaining(words),
      });
    expect(await idsIn(join(into, 'kabar.db'), 'contacts')).toEqual(before);
    expect(readdirSync(into).filter((name) => name.includes('incoming'))).toEqual([]);
  });

  test('is never written over, and nothing half-made is left', async () => {
    expect(await backup(dataDir, [file])).toMatchObject({
      code: 1,
      err: expect.stringContaining('is there already'),
    });
    const nowhere = join(directory(), 'nowhere', 'x.db');
    expect((await backup(dataDir, [nowhere])).code).toBe(1);
    expect(await backup(directory(), [join(directory(), 'x.db')])).toMatchObject({ code: 1 });
  });
});
