/** A list that is imported while an engine runs on the same store: it decides the rows, and what people write goes first. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { listOf } from '../support/lists.ts';
import { createDirectory, type Directory, heard, until } from './served.ts';

let directory: Directory;
let lists: string;
beforeEach(() => {
  directory = createDirectory();
  lists = mkdtempSync(join(tmpdir(), 'kabar-lists-'));
});
afterEach(async () => {
  await directory.close();
  rmSync(lists, { recursive: true });
});

const people = Array.from({ length: 400 }, (_, index) => `+62812345${10_000 + index}`);
const leavers = people.filter((_, index) => index % 40 === 0);
const list = (...rows: readonly string[]) => {
  const path = join(lists, 'list.csv');
  writeFileSync(path, listOf(...rows));
  return path;
};
const importing = async (...args: readonly string[]) => {
  const { status, stdout } = await directory.run(['contacts', 'import', ...args, '--by', 'Sari', '--json']);
  return { status, ...JSON.parse(stdout) };
};

test('a STOP before, during and after an import stands, and nobody else is written to', async () => {
  const engine = await directory.serve();
  const [first = '', second = '', ...others] = leavers;
  await engine.post(first, 'STOP');
  await heard(engine, first, 1);
  const path = list(...people);
  const done = importing(path);
  await engine.post(second, 'STOP');
  expect(await done).toMatchObject({ status: 0, rows: 400, bad: 0 });
  await Promise.all(others.map((phone) => engine.post(phone, 'STOP')));
  for (const phone of others) await heard(engine, phone, 1);
  expect(await importing(path)).toMatchObject({ new: 0, ignored: { stop: leavers.length } });
  for (const phone of leavers) {
    const contact = await until(
      () => engine.contact(phone),
      ({ stage }) => stage === 'optedOut',
    );
    expect(JSON.stringify(contact.consents)).not.toContain('granted');
    expect(await heard(engine, phone, 1)).toHaveLength(1);
  }
  const stays = people.filter((phone) => !leavers.includes(phone));
  for (const phone of stays.slice(0, 20)) expect(await engine.shown(phone)).toEqual([]);
}, 120_000);

test('an import without an engine sends nothing: its welcome waits for one', async () => {
  const [ana = ''] = people;
  expect(await importing(list(ana), '--welcome')).toMatchObject({ status: 0, new: 1 });
  const { stdout } = await directory.run(['why', ana]);
  expect(stdout).toContain('Stage: onboarding');
  expect(stdout).toContain('Waiting to be sent');
}, 60_000);
