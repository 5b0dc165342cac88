/** `kabar campaigns` as a person or a script meets it: plans, reports, and changes that the running Kabar heeds. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { campaignsCommand } from '../../src/cli/campaigns.ts';
import { hourMs, minuteMs } from '../../src/core/time/instant.ts';
import { openRig } from '../support/kabar.ts';
import { runCommand } from '../support/run-command.ts';

const [ana, rome] = ['+6281234567890', '+390612345678'];
const id = 'weekly-poll:2026-11-24-1800';
let directory: string;
const kabar = (...args: string[]) => runCommand(campaignsCommand(), args, { KABAR_DATA_DIR: directory });

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'kabar-campaigns-'));
  const rig = await openRig({ dataDir: directory, campaigns: true });
  for (const phone of [ana, rome]) for (const text of ['hi', 'yes', 'Ana', '1']) await rig.say(phone, text);
  await rig.pass(8 * hourMs + minuteMs);
  await rig.close();
});
afterAll(() => rmSync(directory, { recursive: true }));

test('lists plans and occurrences', async () => {
  const { code, out } = await kabar();
  expect(code).toBe(0);
  expect(out).toMatch(/^weekly-poll: tue 18:00 by the contacts’ clocks, to listeners \(2 now\), next 20/m);
  expect(out).toMatch(new RegExp(`^${id} +running +1 asked`, 'm'));
});

test('shows how far an occurrence is, place by place, and what came of it', async () => {
  const { out } = await kabar('show', id);
  expect(out).toMatch(/^ {2}ID +2026-11-24T11:00:00.000Z +1 asked {2}done/m);
  expect(out).toMatch(/^ {2}IT +2026-11-24T17:00:00.000Z +0 asked {2}open/m);
  expect(out).toMatch(/^ {2}sent +1 \(100.0 %\)/m);
  expect(JSON.parse((await kabar('show', id, '--json')).out).numbers).toMatchObject({ enrolled: 1, sent: 1 });
});

test('previews whom a campaign would ask, and where', async () => {
  const { out } = await kabar('preview', 'check-in');
  expect(out).toMatch(/^ {2}ID .* 1 {2}by Asia\/Jakarta/m);
  const { code, err } = await kabar('preview', 'chek-in');
  expect([code, err]).toEqual([expect.any(Number), expect.stringContaining('Did you mean "check-in"?')]);
  expect(code).not.toBe(0);
});

test('pauses, resumes and stops, and refuses what is not to be done', async () => {
  expect((await kabar('pause', id, '--by', 'sari')).out).toBe(`${id} is paused.\n`);
  expect((await kabar('list')).out).toContain('(paused by sari)');
  expect((await kabar('resume', id)).out).toBe(`${id} is running.\n`);
  expect((await kabar('stop', id)).out).toBe(`${id} is stopped.\n`);
  const { code, err } = await kabar('resume', id);
  expect(code).not.toBe(0);
  expect(err).toContain(`${id} is stopped: you cannot resume it.`);
});
