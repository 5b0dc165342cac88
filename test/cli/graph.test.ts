/** `kabar graph` as a person or a script meets it: one picture to stdout, many into a folder, with counts or without. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { graphCommand } from '../../src/cli/graph.ts';
import { openRig } from '../support/kabar.ts';
import { everyElement, readMarkup, textOf } from '../support/markup.ts';
import { runCommand } from '../support/run-command.ts';

let directory: string;
const graph = (...args: string[]) => runCommand(graphCommand(), args, { KABAR_DATA_DIR: directory });
const badges = (svg: string) =>
  everyElement(readMarkup(svg))
    .filter((each) => each.attributes.class === 'badge')
    .map(textOf);

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'kabar-graph-'));
  const rig = await openRig({ dataDir: directory });
  for (const phone of ['+6281234567890', '+14155550101']) {
    await rig.say(phone, 'hi');
    await rig.say(phone, 'yes');
  }
  await rig.say('+14155550101', 'Bea');
  await rig.close();
});
afterAll(() => rmSync(directory, { recursive: true }));

test('one flow goes to stdout, in the language that is asked for', async () => {
  const { code, out } = await graph('welcome', '--language', 'es');
  expect(code).toBe(0);
  expect(textOf(readMarkup(out))).toContain('Recetas');
  expect(badges(out)).toEqual([]);
});

test('with counts it shows where people are now', async () => {
  expect(badges((await graph('welcome', '--counts')).out).sort()).toEqual(['1 here', '1 here']);
  expect(badges((await graph('--overview', '--counts')).out)).toEqual(['2 in it']);
  const life = await graph('--lifecycle', '--counts');
  expect(badges(life.out)).toContain('2');
  expect(textOf(readMarkup(life.out))).toContain('2 contacts in all.');
});

test('--all writes everything into a folder, as SVG or as DOT', async () => {
  const out = join(directory, 'pictures');
  expect((await graph('--all', '--out', out)).code).toBe(0);
  const files = readdirSync(out);
  expect(files).toEqual(expect.arrayContaining(['welcome.svg', '_lifecycle.svg', '_overview.svg']));
  for (const file of files) readMarkup(readFileSync(join(out, file), 'utf8'));
  const { out: told } = await graph('welcome', '--format', 'dot', '--out', out);
  expect(told.trim()).toBe(join(out, 'welcome.dot'));
  expect(readFileSync(join(out, 'welcome.dot'), 'utf8')).toMatch(
    /^digraph kabar \{\n[\s\S]*label="yes"[\s\S]*\}\n$/,
  );
});

test.each([
  [['welcom'], 'there is no flow "welcom". Did you mean "welcome"?'],
  [['welcome', '--language', 'fr'], 'there are no texts in "fr".'],
  [['welcome', 'faq'], 'these are 2 pictures: say where to with --out <dir>.'],
  [[], 'name a flow, or say --lifecycle, --overview or --all.'],
  [['welcome', '--counts', '--format', 'dot'], '--counts are drawn into SVG only'],
  [['welcome', '--format', 'png'], 'Allowed choices are svg, dot.'],
])('%j is refused with words', async (args, words) => {
  const { code, err } = await graph(...args);
  expect(code).toBe(2);
  expect(err).toContain(words);
});

test('counts without a store say what is missing', async () => {
  const none = { KABAR_DATA_DIR: join(directory, 'nothing') };
  const { code, err } = await runCommand(graphCommand(), ['welcome', '--counts'], none);
  expect(code).toBe(1);
  expect(err).toContain('There is no store at');
});
