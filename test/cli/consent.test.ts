/** `kabar consent` as a script or a person at a terminal meets it: words, JSON and exit codes. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openStore } from '../../src/adapters/store/connect.ts';
import { consentCommand } from '../../src/cli/consent.ts';
import { openRig } from '../support/kabar.ts';
import { runCommand } from '../support/run-command.ts';

const asha = '+14155550101';
let directory: string;

const kabar = (args: readonly string[], env: Record<string, string> = {}) =>
  runCommand(consentCommand(), args, { KABAR_DATA_DIR: directory, ...env });

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'kabar-consent-'));
  const rig = await openRig({ dataDir: directory });
  await rig.say(asha, 'hi');
  await rig.say(asha, 'yes');
  await rig.say(asha, 'STOP');
  await rig.close();
});
afterAll(() => rmSync(directory, { recursive: true }));

/** Writes into the store behind Kabar's back, and gives back the undoing of it. */
async function tamper(set: Record<string, unknown>): Promise<() => Promise<void>> {
  const change = async (fields: Record<string, unknown>) => {
    const { store, connection } = await openStore({ kind: 'embedded', file: join(directory, 'kabar.db') });
    const consents = connection.collection('consents');
    const [row] = await consents.find({ seq: 1 }).toArray();
    await consents.updateOne({ seq: 1 }, { $set: fields });
    await store.close();
    return row;
  };
  const before = await change(set);
  return async () => void (await change({ stated: before?.stated }));
}

describe('consent verify', () => {
  test('says that a ledger is good, and where it ends', async () => {
    const { code, out } = await kabar(['verify']);
    expect(code).toBe(0);
    expect(out).toMatch(/^2 sealed records, 1 contact\.\nThe chain ends at 2, [0-9a-f]{64}, /);
    expect(out).toContain('Nothing is wrong.');
    const json = JSON.parse((await kabar(['verify', '--json'])).out);
    expect(json).toMatchObject({ good: true, sealed: 2, contacts: 1, findings: 0, found: [] });
    const { code: known } = await kabar(['verify', '--head', json.head.hash]);
    expect(known).toBe(0);
  });

  test('names the record that was altered, and exits with 1', async () => {
    const undo = await tamper({ 'stated.source': 'elsewhere' });
    const { code, out } = await kabar(['verify']);
    const json = JSON.parse((await kabar(['verify', '--json'])).out);
    await undo();
    expect(code).toBe(1);
    expect(out).toMatch(/record-altered: .*seq 1, record \S+, contact \S+, since 2026-/);
    expect(json.found).toMatchObject([{ kind: 'record-altered', seq: 1, words: expect.any(String) }]);
  });

  test('knows a wrong secret as a wrong secret', async () => {
    const { code, out } = await kabar(['verify'], { KABAR_SECRET: 'x'.repeat(32) });
    expect(code).toBe(1);
    expect(out).toContain('wrong-key: The ledger was made with another secret');
    expect(out).toContain('1 finding.');
  });

  test('misses a head that is in the chain no longer', async () => {
    const { code, out } = await kabar(['verify', '--head', 'a'.repeat(64)]);
    expect([code, out.includes('head-differs')]).toEqual([1, true]);
  });

  test('calls it misuse when it is asked for no hash, and makes no store where there is none', async () => {
    expect(await kabar(['verify', '--head', 'soon'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('Write at least the first 12 of the 64 hex digits'),
    });
    const nowhere = await kabar(['verify'], { KABAR_DATA_DIR: join(directory, 'nowhere') });
    expect(nowhere.code).toBe(1);
    expect(nowhere.err).toMatch(/There is no store at .*set KABAR_DATA_DIR/);
  });
});

describe('consent export', () => {
  test('proves what was known at a moment, as JSON', async () => {
    const all = JSON.parse((await kabar(['export', asha, '--json'])).out);
    expect(all.consents.marketing.state).toBe('withdrawn');
    expect(all.records.map(({ action }: { action: string }) => action)).toEqual(['grant', 'withdraw']);
    const before = await kabar(['export', asha, '--json', '--at', all.records[0].at]);
    expect(JSON.parse(before.out)).toMatchObject({ consents: { marketing: { state: 'granted' } }, later: 1 });
    expect(before.code).toBe(0);
  });

  test('writes a page into a new file, and never over an old one', async () => {
    const file = join(directory, 'proof.html');
    expect((await kabar(['export', asha, '--out', file])).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toMatch(/^<!doctype html>.*Proof of consent/);
    const again = await kabar(['export', asha, '--out', file]);
    expect([again.code, again.err]).toEqual([2, expect.stringContaining('The file is there already')]);
  });

  test('says who is not there, which date is none, and that it is one form or the other', async () => {
    expect(await kabar(['export', '+14155550199'])).toMatchObject({
      code: 1,
      err: 'No contact has this id or number.\n',
    });
    expect((await kabar(['export', asha, '--at', 'soon'])).code).toBe(2);
    expect((await kabar(['export', asha, '--json', '--html'])).code).toBe(2);
  });

  test('of a contact whose records were altered exits with 1', async () => {
    const undo = await tamper({ 'stated.source': 'elsewhere' });
    const { code, err } = await kabar(['export', asha, '--json']);
    await undo();
    expect([code, err]).toEqual([1, 'The ledger of this contact does not verify: 1 finding.\n']);
  });
});
