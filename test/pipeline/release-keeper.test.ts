/** Releases in the store: files make one, edits make one, every process switches, and what has errors changes nothing. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { FlowId } from '../../src/core/flow/flow.ts';
import type { ReleaseId } from '../../src/core/release.ts';
import { secondMs } from '../../src/core/time/instant.ts';
import { openRig, type Rig, silentLogger } from '../support/kabar.ts';
import { copyFlows, type OwnFlows } from '../support/own-flows.ts';

let flows: OwnFlows;
let dataDir: string;
let rigs: Rig[];
beforeEach(() => {
  flows = copyFlows();
  dataDir = mkdtempSync(join(tmpdir(), 'kabar-keeper-'));
  rigs = [];
});
afterEach(async () => {
  for (const rig of rigs) await rig.close();
  flows.close();
  rmSync(dataDir, { recursive: true, force: true });
});

/** Says nothing of refused files: the tests mean them. */
const quiet = { ...silentLogger, error: () => {} };
const open = async (env: Record<string, string> = flows.env) => {
  const rig = await openRig({ dataDir, env, logger: quiet });
  rigs.push(rig);
  await rig.kabar.keeper.takeFiles();
  return rig;
};
const idOf = ({ kabar }: Rig) => kabar.releases.current().id;
const currentOf = async ({ kabar }: Rig) => (await kabar.store.releases.current())?.release;
const price = (rig: Rig) => {
  const { texts } = rig.kabar.releases.current();
  return texts.text('faq:prices' as never, 'en');
};
const faq = 'locales/en/faq.yaml';
const textOf = async (rig: Rig, path: string) => {
  const id = (await currentOf(rig)) as ReleaseId;
  return (await rig.kabar.store.releases.find(id))?.files.find((file) => file.path === path)?.text ?? '';
};

test('files make the first release; the same files again make none; changed ones do', async () => {
  const rig = await open();
  const first = idOf(rig);
  expect(await currentOf(rig)).toBe(first);
  await rig.kabar.keeper.takeFiles();
  expect(await rig.kabar.store.releases.latest(5)).toHaveLength(1);
  flows.append(faq, '\n# A remark\n');
  rig.clock.advance(secondMs);
  await rig.kabar.keeper.takeFiles();
  const [latest] = await rig.kabar.store.releases.latest(5);
  expect(latest).toMatchObject({ id: idOf(rig), by: 'files', from: first });
  expect(await textOf(rig, faq)).toContain('# A remark');
});

test('files with errors never become current; the refusal is told until good ones come', async () => {
  const rig = await open();
  const first = idOf(rig);
  flows.append('flows/faq.yaml', '\n  - say: nothing-of-the-kind\n  - sya: x\n');
  await rig.kabar.keeper.takeFiles();
  expect([idOf(rig), await currentOf(rig)]).toEqual([first, first]);
  expect(rig.kabar.keeper.refused()?.issues.map(({ file }) => file)).toContain('flows/faq.yaml');
  flows.replace('flows/faq.yaml', '  - sya: x\n', '');
  flows.replace('flows/faq.yaml', '  - say: nothing-of-the-kind\n', '');
  await rig.kabar.keeper.takeFiles();
  expect(rig.kabar.keeper.refused()).toBeNull();
});

test('an edit is checked as a whole, becomes current for both processes, and outlives a restart', async () => {
  const rig = await open();
  const other = await open();
  const base = idOf(rig);
  const text = `${await textOf(rig, faq)}\n# edited in the console\n`;
  const { release } = await rig.kabar.keeper.edit({ base, files: { [faq]: text }, by: 'sari', note: 'x' });
  expect(idOf(rig)).toBe(release);
  expect(idOf(other)).toBe(base);
  await other.kabar.keeper.follow();
  expect(idOf(other)).toBe(release);
  // The files are as old as before: a start does not undo the edit.
  const third = await open();
  expect([idOf(third), await currentOf(third)]).toEqual([release, release]);
  expect(price(third)).toBe(price(rig));
});

test('two edits over one release: the second is told what is current, and changes nothing', async () => {
  const rig = await open();
  const base = idOf(rig);
  const files = { [faq]: `${await textOf(rig, faq)}\n# one\n` };
  const { release } = await rig.kabar.keeper.edit({ base, files, by: 'sari', note: '' });
  const second = rig.kabar.keeper.edit({ base, files: { [faq]: 'two: 2' }, by: 'dewi', note: '' });
  await expect(second).rejects.toMatchObject({ code: 'release.conflict' });
  expect(await currentOf(rig)).toBe(release);
});

test('an edit with errors says them and changes nothing', async () => {
  const rig = await open();
  const base = idOf(rig);
  const files = { 'flows/faq.yaml': 'flow: faq\ntopic: nowhere\nsteps: [{ sya: hello }]\n' };
  const { release, issues } = await rig.kabar.keeper.edit({ base, files, by: 'sari', note: '' });
  expect(release).toBeNull();
  expect(issues.map(({ code }) => code)).toEqual(expect.arrayContaining(['unknown-step', 'unknown-topic']));
  expect([idOf(rig), await currentOf(rig)]).toEqual([base, base]);
});

test('an earlier release becomes current again, and stays so over a restart with newer files', async () => {
  const rig = await open();
  const first = idOf(rig);
  flows.append(faq, '\n# newer\n');
  await rig.kabar.keeper.takeFiles();
  expect(idOf(rig)).not.toBe(first);
  await rig.kabar.keeper.makeCurrent(first, 'sari');
  const again = await open();
  expect([idOf(rig), idOf(again)]).toEqual([first, first]);
  await expect(rig.kabar.keeper.makeCurrent('none' as ReleaseId, 'sari')).rejects.toMatchObject({
    code: 'release.unknown',
  });
});

test('a flow that another process brought is there once it is followed', async () => {
  const rig = await open();
  const other = await open();
  const files = {
    'flows/extra.yaml':
      '# Extra\nflow: extra\ntopic: questions\nstart: { keyword: [extra] }\nsteps: [{ say: hello }]\n',
    'locales/en/extra.yaml': 'hello: Extra!\n',
  };
  await rig.kabar.keeper.edit({ base: idOf(rig), files, by: 'sari', note: '' });
  await other.kabar.keeper.follow();
  expect(other.kabar.releases.current().flows.has('extra' as FlowId)).toBe(true);
});
