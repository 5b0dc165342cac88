/** `kabar contacts clean` as an operator meets it: a dry run by default, then done, then read again. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createVirtualClock } from '../../src/adapters/clock/virtual.ts';
import { contactsCommand } from '../../src/cli/contacts.ts';
import { dayMs } from '../../src/core/time/instant.ts';
import { openRig } from '../support/kabar.ts';
import { beSilent } from '../support/resting.ts';
import { runCommand } from '../support/run-command.ts';

const [ana, bea] = ['+6281234567890', '+6281234567891'];
let directory: string;
const clean = (...args: string[]) =>
  runCommand(contactsCommand(), ['clean', ...args], { KABAR_DATA_DIR: directory });

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'kabar-clean-'));
  // Commands live by the real clock: silence is counted from today.
  const rig = await openRig({ dataDir: directory, clock: createVirtualClock(Date.now() - dayMs) });
  await beSilent(rig, ana, { days: 366 });
  await beSilent(rig, bea, { days: 10 });
  await rig.say(bea, 'STOP');
  await rig.close();
});
afterAll(() => rmSync(directory, { recursive: true }));

test('there is nothing to tell before the first one', async () => {
  expect((await clean('--last')).out).toBe('The list has not been cleaned yet.\n');
  const { code, err } = await clean('--stop');
  expect([code, err]).toEqual([expect.any(Number), expect.stringContaining('No cleaning goes on.')]);
  expect(code).not.toBe(0);
});

test('without --apply it tells what would be done, and does nothing', async () => {
  const { code, out } = await clean();
  expect(code).toBe(0);
  expect(out).toMatch(/^A dry run: nothing is changed. With --apply it is done.$/m);
  expect(out).toMatch(/^Contacts +2 → 2$/m);
  expect(out).toMatch(/^ {2}in reach of marketing campaigns +1 → 0$/m);
  expect(out).toMatch(/^Would be archived +1\n {2}no sign of life +1$/m);
  expect(out).toMatch(/^Left out of marketing campaigns, by query +2\n {2}opted out +1\n {2}archived +1$/m);
  expect(out).toMatch(/^The next one comes by itself at \d{4}-\d\d-01 04:00 \(Asia\/Jakarta\)\.$/m);
  expect(JSON.parse((await clean('--json')).out)).toMatchObject({ dry: true, id: null });
  expect((await clean()).out).toBe(out);
});

test('with --apply it does what the dry run told, and --last shows the report', async () => {
  const dry = JSON.parse((await clean('--json')).out);
  const { code, out } = await clean('--apply', '--by', 'sari', '--json');
  const done = JSON.parse(out);
  expect(code).toBe(0);
  for (const part of ['before', 'after', 'archived', 'erased', 'notDone'])
    expect(done[part]).toEqual(dry[part]);
  expect(done).toMatchObject({ dry: false, by: 'sari', state: 'done' });
  const { out: last } = await clean('--last');
  expect(last).toMatch(new RegExp(`^Cleaning ${done.id}, by sari: began .* took \\d+s\\.$`, 'm'));
  expect(last).toMatch(/^Archived +1$/m);
  expect(JSON.parse((await clean('--last', '5', '--json')).out)).toEqual([done]);
  expect(JSON.parse((await clean('--json')).out)).toMatchObject({ archived: {}, erased: {} });
});

test('what does not go together is misuse', async () => {
  expect((await clean('--apply', '--last')).code).toBe(2);
  expect((await clean('--last', 'none')).code).toBe(2);
});
