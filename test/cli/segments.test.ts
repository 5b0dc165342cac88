/** `kabar segments` as a person or a script meets it: counts, the first people, and a name that is not there. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { segmentsCommand } from '../../src/cli/segments.ts';
import { openRig } from '../support/kabar.ts';
import { runCommand } from '../support/run-command.ts';

const [ana, bea] = ['+6281234567890', '+14155550101'];
let directory: string;
const kabar = (...args: string[]) => runCommand(segmentsCommand(), args, { KABAR_DATA_DIR: directory });

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'kabar-segments-'));
  const rig = await openRig({ dataDir: directory });
  for (const phone of [ana, bea]) await rig.say(phone, 'hi');
  for (const text of ['yes', 'Ana', '1']) await rig.say(ana, text);
  await rig.close();
});
afterAll(() => rmSync(directory, { recursive: true }));

test('every segment is counted, and how many of them may get marketing', async () => {
  const { code, out } = await kabar();
  expect(code).toBe(0);
  expect(out).toMatch(/^segment +contacts +marketing +utility\n/);
  expect(out).toMatch(/^new-cooks +1 +1 +\d/m);
  expect(out).toMatch(/^resting +0 +0 +0/m);
});

test('a name shows the first of its people, in JSON for scripts', async () => {
  expect((await kabar('new-cooks')).out).toContain(ana);
  const { out } = await kabar('new-cooks', '--json');
  expect(JSON.parse(out)).toMatchObject({
    name: 'new-cooks',
    contacts: 1,
    first: [{ address: ana, stage: 'active', language: expect.any(String) }],
  });
});

test('a name that is not there gets the one that was meant', async () => {
  const { code, err } = await kabar('newcooks');
  expect(code).not.toBe(0);
  expect(err).toContain('There is no segment "newcooks". Did you mean "new-cooks"?');
});
