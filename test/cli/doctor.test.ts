/** `kabar doctor` as a person or a script meets it: what is good, what is to be done, and what comes out of a damaged store. */
import { chmodSync, copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import Database from 'libsql';
import { createSystemClock } from '../../src/adapters/clock/system.ts';
import { createVirtualClock } from '../../src/adapters/clock/virtual.ts';
import { openAnyStore } from '../../src/adapters/store/connect.ts';
import { factsIn } from '../../src/adapters/store/store-facts.ts';
import { doctorCommand } from '../../src/cli/doctor.ts';
import { anyId, changeByHand } from '../support/by-hand.ts';
import { openRig } from '../support/kabar.ts';
import { runCommand } from '../support/run-command.ts';

const asha = '+14155550101';
let sound: string;
const directories: string[] = [];
const directory = () => {
  const path = mkdtempSync(join(tmpdir(), 'kabar-doctor-'));
  directories.push(path);
  return path;
};

beforeAll(async () => {
  sound = directory();
  const now = createSystemClock().now();
  const rig = await openRig({ dataDir: sound, clock: createVirtualClock(now - 60_000) });
  await rig.say(asha, 'hi');
  await rig.say(asha, 'yes');
  await rig.close();
});
afterAll(() => {
  for (const each of directories) rmSync(each, { recursive: true });
});

const copy = () => {
  const path = directory();
  cpSync(sound, path, { recursive: true });
  return path;
};
const doctor = (dataDir: string, args: readonly string[] = [], env: Record<string, string> = {}) =>
  runCommand(doctorCommand(), args, { KABAR_DATA_DIR: dataDir, ...env });
const badOnes = async (dataDir: string, env: Record<string, string> = {}) => {
  const { code, out } = await doctor(dataDir, ['--json'], env);
  const { good, findings } = JSON.parse(out);
  expect([code, good]).toEqual(
    findings.some((each: { good: boolean }) => !each.good) ? [1, false] : [0, true],
  );
  return findings.filter((each: { good: boolean }) => !each.good);
};

describe('doctor', () => {
  test('says of each thing that it is good, and exits with 0', async () => {
    const { code, out } = await doctor(sound);
    expect(out).not.toContain('BAD');
    expect(code).toBe(0);
    for (const words of [
      /^good {2}settings/m,
      /kabar\.db is whole: \d+ documents\./,
      /It has version 1, the newest\./,
      /No Kabar is at work on the store now\./,
      /Nothing is known against simulator\./,
      /The document of each can be read\./,
      /1 sealed record, and all are as they were sealed\./,
    ])
      expect(out).toMatch(words);
  });

  test('finds nothing wrong where nothing is yet, and makes nothing', async () => {
    const nowhere = join(directory(), 'nowhere');
    expect(await badOnes(nowhere)).toEqual([]);
    expect(() => readFileSync(nowhere)).toThrow('ENOENT');
  });

  test('names every wrong setting at once', async () => {
    const found = await badOnes(sound, { PORT: 'soon', KABAR_CHANNELS: 'pigeon' });
    expect(found).toMatchObject([
      { about: 'settings', words: expect.stringMatching(/PORT[\s\S]*KABAR_CHANNELS/) },
    ]);
  });

  test('a secret that others may read, a line of the log of erasures that is not ours, flows that are not there', async () => {
    const dataDir = copy();
    chmodSync(join(dataDir, 'secret'), 0o644);
    writeFileSync(join(dataDir, 'erasures.log'), '{"line":"{}","signature":"x"}\n');
    expect(await badOnes(dataDir, { KABAR_FLOWS_DIR: join(dataDir, 'none') })).toMatchObject([
      { about: 'secret', advice: expect.stringContaining('chmod 600') },
      { about: 'secret', words: expect.stringContaining('another secret: 1.') },
      { about: 'flows' },
    ]);
  });

  test('a ledger of another secret, a clock that ran ahead', async () => {
    const dataDir = copy();
    const { store, connection } = await openAnyStore({ kind: 'embedded', file: join(dataDir, 'kabar.db') });
    const leases = connection.collection<{ _id: string; holder: string; until: number; fence: number }>(
      'leases',
    );
    const until = Date.now() + 10 * 60_000;
    await leases.insertOne({ _id: 'process:gone', holder: `elsewhere~1~x`, until, fence: 1 });
    await store.close();
    const found = await badOnes(dataDir, { KABAR_SECRET: 'x'.repeat(32) });
    expect(found).toMatchObject([
      { about: 'clock', words: expect.stringMatching(/\d+ minutes ahead/) },
      { about: 'ledger', words: expect.stringContaining('another secret') },
    ]);
  });

  test('a contact that was changed by hand until it is none', async () => {
    const dataDir = copy();
    const file = join(dataDir, 'kabar.db');
    const id = await anyId(file, 'contacts');
    await changeByHand(file, 'contacts', id, (document) => ({ ...document, decided: null }));
    const words = expect.stringMatching(new RegExp(`contact ${id} .*Wrong or missing: decided\\.`));
    expect(await badOnes(dataDir)).toMatchObject([
      { about: 'contacts', words, advice: 'Everybody else is looked after meanwhile.' },
      { about: 'ledger', words },
    ]);
  });

  test('the store of a newer Kabar, and one that was moved', async () => {
    const dataDir = copy();
    const change = async (set: object) => {
      const { store, connection } = await openAnyStore({ kind: 'embedded', file: join(dataDir, 'kabar.db') });
      await factsIn(connection).updateOne({ _id: 'facts' }, { $set: set });
      await store.close();
    };
    await change({ version: 9 });
    expect(await badOnes(dataDir)).toMatchObject([
      { about: 'store', words: expect.stringContaining('version 9') },
    ]);
    await change({ version: 1, move: { as: 'leaving', place: 'there', at: 1, doneAt: 2 } });
    expect(await badOnes(dataDir)).toMatchObject([
      { about: 'store', words: expect.stringContaining('moved to there') },
    ]);
  });
});

describe('a damaged store', () => {
  /** Destroys the root page of the contacts, as a failing disk may. */
  const damage = (dataDir: string): number => {
    const file = join(dataDir, 'kabar.db');
    const db = new Database(file);
    const sql = "SELECT rootpage FROM sqlite_master WHERE name = 'contacts'";
    const [page] = db.prepare(sql).raw().get([]) as unknown as [number];
    db.close();
    const bytes = readFileSync(file);
    bytes.fill(0xa5, (page - 1) * 4096, page * 4096);
    writeFileSync(file, bytes);
    return page;
  };

  test('is told by page, with what to do; what is whole comes out, and is good', async () => {
    const dataDir = copy();
    const page = damage(dataDir);
    const [found] = await badOnes(dataDir);
    expect(found).toMatchObject({
      about: 'store',
      words: expect.stringContaining(`page ${page}, contacts: `),
    });
    expect(found.advice).toContain('kabar doctor --salvage');

    const into = join(directory(), 'saved');
    const { code, out } = await doctor(dataDir, ['--salvage', into, '--json']);
    const report = JSON.parse(out);
    expect(code).toBe(1);
    // The root of so small a table is its only leaf: the one contact is lost, and named.
    const contacts = report.collections.find(({ name }: { name: string }) => name === 'contacts');
    expect(contacts).toMatchObject({ saved: 0, lost: 1, lostIds: [expect.any(String)] });
    expect(report.damage).toEqual([{ page, of: 'contacts', what: 'the page is damaged' }]);

    for (const name of ['secret', 'ledger-heads.log']) copyFileSync(join(dataDir, name), join(into, name));
    const after = await badOnes(into);
    expect(after.map(({ about }: { about: string }) => about)).toEqual(['ledger']);
  });

  test('says in words what came out and where it is', async () => {
    const into = join(directory(), 'saved');
    const { code, out } = await doctor(sound, ['--salvage', into]);
    expect(code).toBe(0);
    expect(out).toMatch(/collection +came out +lost\n/);
    expect(out).toMatch(/^contacts +1 +0$/m);
    expect(out).toContain(`What came out is in ${join(into, 'kabar.db')}`);
    expect(await doctor(sound, ['--salvage', into])).toMatchObject({
      code: 1,
      err: expect.stringContaining('is there already'),
    });
  });
});
