/** `kabar diff`, `upgrade` and `pull` as an admin meets them: files, a store with people in it, words and exit codes. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { diffCommand } from '../../src/cli/diff.ts';
import { pullCommand } from '../../src/cli/pull.ts';
import { upgradeCommand } from '../../src/cli/upgrade.ts';
import type { ReleaseId } from '../../src/core/release.ts';
import { openRig } from '../support/kabar.ts';
import { copyFlows, type OwnFlows } from '../support/own-flows.ts';
import { runCommand } from '../support/run-command.ts';
import { beginTasting, tastingSteps, writeTasting } from '../support/tasting.ts';

let directory: string;
let [before, now]: OwnFlows[] = [];
let first: string;
const people = ['+6281234567890', '+6281234567891', '+6281234567892'];
const env = () => ({ KABAR_DATA_DIR: directory, ...now?.env });
const folderOf = (flows: OwnFlows | undefined) => dirname(flows?.env.KABAR_FLOWS_DIR ?? '');
const diff = (...args: string[]) => runCommand(diffCommand(), args, env());
const upgrade = (...args: string[]) => runCommand(upgradeCommand(), args, env());
const pull = (...args: string[]) => runCommand(pullCommand(), args, env());
const longer = tastingSteps.replace('wait: 2d', 'wait: 3d');

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'kabar-upgrade-'));
  [before, now] = [copyFlows(), copyFlows()];
  for (const flows of [before, now]) writeTasting(flows);
  const rig = await openRig({ dataDir: directory, env: now.env });
  await rig.kabar.keeper.takeFiles();
  first = rig.kabar.releases.current().id;
  await beginTasting(rig, people);
  for (const who of people.slice(1)) await rig.say(who, 'two');
  await rig.close();
  writeTasting(now, longer, 'upgrade: move\n');
});
afterAll(() => {
  before?.close();
  now?.close();
  rmSync(directory, { recursive: true, force: true });
});

test('diff tells what changed step by step, and with counts who waits there', async () => {
  const { code, out } = await diff(folderOf(before), '--counts');
  expect([code, out.trim().split('\n')]).toEqual([
    0,
    [
      'flows/tasting.yaml',
      '  upgrade: added: move',
      '  pause: wait 2 days → 3 days; 2 contacts are waiting here',
    ],
  ]);
  const stored = await diff('--json');
  expect(JSON.parse(stored.out)).toMatchObject([
    { path: 'flows/tasting.yaml', flow: { id: 'tasting', changes: [{ is: 'changed', step: 'pause' }] } },
  ]);
  expect((await diff(folderOf(before), folderOf(before))).out).toBe('Nothing changed.\n');
  expect((await diff(directory)).err).toContain('has no');
});

test('upgrade is a dry run by default; with --yes it does what it said', async () => {
  const dry = await upgrade();
  expect(dry.code).toBe(0);
  expect(dry.out).toMatch(/^ {2}pause +2 contacts in version \w+: go on at pause, and nothing is said$/m);
  expect(dry.out).toMatch(/^3 contacts would move, 0 stay, 0 wait for a rule\.$/m);
  expect((await upgrade('--last')).out).toBe('There has been no upgrade yet.\n');
  const done = await upgrade('--yes', '--by', 'sari');
  expect([done.code, done.out]).toEqual([0, expect.stringContaining('Planned 3, done 3, left 0.')]);
  expect((await upgrade()).out).toContain('nobody is in another version of a flow.');
  expect((await upgrade('--last')).out).toMatch(/^Upgrade .* by sari: done$/m);
}, 60_000);

test('--back goes to the release before, and takes them along', async () => {
  const dry = await upgrade('--back', first);
  expect(dry.out).toContain('3 contacts would move');
  const done = await upgrade('--back', first, '--yes', '--json');
  expect(JSON.parse(done.out)).toMatchObject({ release: first, state: 'done', planned: 3, done: 3 });
  expect((await upgrade('--back', 'none')).err).toContain('There is no release "none".');
}, 60_000);

test('pull writes back what was made current in the store, and overwrites nothing that changed here too', async () => {
  const read = (path: string) => readFileSync(join(folderOf(now), path), 'utf8');
  expect((await pull('--dry-run')).out).toMatch(/^ {2}flows\/tasting\.yaml: written$/m);
  expect(read('flows/tasting.yaml')).toContain('wait: 3d');
  now?.append('flows/tasting.yaml', '\n# mine\n');
  const refused = await pull();
  expect([refused.code, refused.out]).toEqual([1, expect.stringContaining('changed on both sides')]);
  expect(read('flows/tasting.yaml')).toContain('# mine');
  now?.append('locales/en/tasting.yaml', '\n# only here\n');
  const forced = await pull('--force');
  expect(forced.out).toContain('flows/tasting.yaml: changed on both sides, overwritten');
  expect(forced.out).toContain('locales/en/tasting.yaml: kept: only the file here has changed');
  expect(read('flows/tasting.yaml')).toBe(readFileSync(join(folderOf(before), 'flows/tasting.yaml'), 'utf8'));
  expect(read('locales/en/tasting.yaml')).toContain('# only here');
});

test('an edit in the store comes back with its comments, byte by byte', async () => {
  const rig = await openRig({ dataDir: directory, env: env() as never });
  await rig.kabar.keeper.takeFiles();
  const text = '# ünïcode, kept\r\nhello:   "Halo"   # why so\n';
  const files = { 'locales/id/tasting.yaml': text };
  const base = rig.kabar.releases.current().id as ReleaseId;
  const { release } = await rig.kabar.keeper.edit({ base, files, by: 'sari', note: '' });
  expect(release).not.toBeNull();
  await rig.close();
  expect((await pull()).out).toContain('locales/id/tasting.yaml: written');
  expect(readFileSync(join(folderOf(now), 'locales/id/tasting.yaml'), 'utf8')).toBe(text);
  expect((await pull()).out).toContain('The files are as it is.');
});
