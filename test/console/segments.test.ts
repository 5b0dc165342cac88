/** Segments as an editor without scripts meets them: who is in each, and one put together row by row, seen and published. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  type Condition,
  comparisonsOf,
  fieldsOf,
  isWhole,
  needsNoValue,
  type Row,
  readCondition,
  writeCondition,
} from '../../src/console/segments/condition.ts';
import { writeSegment } from '../../src/console/segments/write-segment.ts';
import { readSegment } from '../../src/core/segment/read-segment.ts';
import { openRig, type Rig } from '../support/kabar.ts';
import { type Browser, openBrowser } from './browser.ts';
import { openConsole } from './support.ts';

const [ana, bea] = ['+6281234567890', '+6281234567891'];
const file = 'flows/segments.yaml';

let rig: Rig;
let browser: Browser;
beforeEach(async () => {
  rig = await openRig();
  await rig.kabar.keeper.takeFiles();
  browser = await openBrowser(rig);
});
afterEach(() => rig.close());

/** One has agreed and is called Ana, the other has only said hello. */
async function twoPeople(): Promise<void> {
  for (const text of ['hi', 'yes', 'Ana', '1']) await rig.say(ana, text);
  await rig.say(bea, 'hi');
}

/** The page once everybody was counted: a page does not wait for that. */
async function counted(path: string): Promise<string> {
  for (let looks = 0; looks < 100; looks++) {
    const { text } = await browser.get(path);
    if (!text.includes('data-live')) return text;
  }
  throw new Error(`${path} goes on counting`);
}

const countOf = (text: string, id: string): string | undefined =>
  new RegExp(`<span id="count-${id}"[^>]*>([^<]*)<`).exec(text)?.[1];

const builder = (...rows: readonly Row[]): string => {
  const query = new URLSearchParams({ join: 'and' });
  for (const { field, comparison, value } of rows) {
    query.append('field', field);
    query.append('comparison', comparison);
    query.append('value', value);
  }
  return `/console/segments/new?${query}`;
};

describe('the list', () => {
  test('tells of each segment in words who that is, how many, and which campaigns go to it', async () => {
    await twoPeople();
    const text = await counted('/console/segments');
    expect(countOf(text, 'listeners')).toBe('1');
    expect(countOf(text, 'regulars')).toBe('0');
    for (const words of [
      'marketing allowed: yes, and stage is one of Active, Loyal',
      'stage is Loyal, or “regular” among tags',
      'href="/console/campaigns/weekly-poll"',
    ])
      expect(text).toContain(words);
  });

  test('and one shows some of its people, who lead to their pages', async () => {
    await twoPeople();
    const text = await counted('/console/segments/listeners');
    expect(countOf(text, 'listeners')).toBe('1');
    const { id } = await rig.contact(ana);
    expect(text).toContain(`href="/console/contacts/${encodeURIComponent(id)}"`);
    expect(text).not.toContain(bea);
    expect((await browser.get('/console/segments/nobody')).status).toBe(404);
  });

  test('is counted anew when the condition is another one', async () => {
    await twoPeople();
    await browser.get('/console/segments');
    const base = rig.kabar.releases.current().id;
    const edited = writeSegment(await sourceOf(), 'listeners', 'contact.stage != "loyal"');
    const files = { [file]: edited };
    await rig.kabar.keeper.edit({ base, files, by: 'sari', note: '' });
    expect(countOf(await counted('/console/segments'), 'listeners')).toBe('2');
  });
});

const sourceOf = async (): Promise<string> => {
  const stored = await rig.kabar.store.releases.find(rig.kabar.releases.current().id);
  return stored?.files.find(({ path }) => path === file)?.text ?? '';
};

describe('the builder', () => {
  test('adds a row, takes one out, and says what is not filled in yet', async () => {
    const added = await browser.get('/console/segments/new?join=and&add=engagement');
    expect(added.text).toContain('<input type="hidden" name="field" value="engagement"/>');
    expect(added.text).toContain('aria-invalid="true"');
    expect(added.text).not.toContain('id="count-preview"');
    const two = builder(
      { field: 'engagement', comparison: 'at-least', value: '50' },
      { field: 'stage', comparison: 'is', value: 'active' },
    );
    const dropped = await browser.get(`${two}&drop=0`);
    expect(dropped.text).not.toContain('name="field" value="engagement"');
    expect(dropped.text).toContain('contact.stage == &quot;active&quot;');
    const odd = await browser.get(builder({ field: 'silentDays', comparison: 'at-least', value: 'many' }));
    expect([odd.status, odd.text.includes('numbers in digits')]).toEqual([200, true]);
  });

  test('shows who that is before anything is saved', async () => {
    await twoPeople();
    const text = await counted(builder({ field: 'name', comparison: 'is', value: 'Ana' }));
    expect(countOf(text, 'preview')).toBe('1');
    expect(text).toContain(ana);
    expect(text).not.toContain(bea);
  });

  test('saves what was seen as a file: looked over, published, and counted', async () => {
    await twoPeople();
    const before = await sourceOf();
    const base = rig.kabar.releases.current().id;
    const drafted = await browser.post('/console/segments/new', {
      was: '',
      join: 'or',
      field: ['name', 'tags'],
      comparison: ['is', 'has'],
      value: ['Ana', 'a "friend"'],
      name: 'friends',
    });
    expect(drafted.status).toBe(200);
    expect(await sourceOf()).toBe(before);
    const [, shown = ''] = /<textarea[^>]*>\n([\s\S]*?)<\/textarea>/.exec(drafted.text) ?? [];
    const text = shown.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
    const posted = { path: file, base, text, note: 'friends', do: 'publish' };
    const published = await browser.post('/console/flows/edit', posted);
    expect([published.status, published.headers.location]).toEqual([303, '/console/segments']);
    const list = await counted('/console/segments');
    expect([countOf(list, 'friends'), countOf(list, 'listeners')]).toEqual(['1', '1']);
    // What others wrote into the file stays, comments too.
    expect(await sourceOf()).toContain(before.trim());
  });

  test('refuses a name that is taken or is none, and conditions that are not whole', async () => {
    const row = { field: 'stage', comparison: 'is', value: 'active', join: 'and' };
    for (const [wrong, words] of [
      [{ ...row, name: 'listeners' }, 'already'],
      [{ ...row, name: 'My Friends' }, 'small letters'],
      [{ ...row, name: 'friends', value: '' }, 'something in them is missing'],
      [{ name: 'friends' }, 'something in them is missing'],
    ] as const) {
      const answer = await browser.post('/console/segments/new', wrong);
      expect([answer.status, answer.text.includes(words)]).toEqual([422, true]);
    }
  });

  test('opens a segment that there is, and writes over it', async () => {
    const opened = await browser.get('/console/segments/new?from=regulars');
    expect(opened.text).toContain('name="was" value="regulars"');
    expect(opened.text).toContain('value="or" checked');
    const drafted = await browser.post('/console/segments/new', {
      was: 'regulars',
      name: 'regulars',
      join: 'and',
      field: 'stage',
      comparison: 'is',
      value: 'loyal',
    });
    expect([drafted.status, drafted.text.includes('regular&quot; in contact.tags')]).toEqual([200, false]);
  });

  test('is not for whoever may only look', async () => {
    const viewer = await openConsole(rig).signedIn('viewer');
    expect((await viewer.get('/console/segments/new')).status).toBe(403);
    expect((await viewer.get('/console/segments')).text).not.toContain('/console/segments/new"');
  });
});

describe('conditions', () => {
  const release = () => rig.kabar.releases.current();
  const row = (field: string, comparison: Row['comparison'], value: string): Condition => ({
    join: 'and',
    rows: [{ field, comparison, value }],
  });

  test('of every field by every comparison can be asked of a store, and are read back', () => {
    const fields = fieldsOf(release());
    let tried = 0;
    for (const field of fields)
      for (const comparison of comparisonsOf[field.kind]) {
        const numeric = field.kind !== 'text' && field.kind !== 'list';
        const value = needsNoValue(comparison) ? '' : numeric ? '12' : 'a "quoted\\ word';
        const condition = row(field.name, comparison, value);
        expect([field.name, comparison, condition.rows.every((one) => isWhole(one, field))]).toEqual([
          field.name,
          comparison,
          true,
        ]);
        const source = writeCondition(condition, fields);
        expect([source, readSegment(source, release().attributes).kind]).toEqual([source, 'sound']);
        expect(readCondition(source, fields)).toEqual(condition);
        tried += 1;
      }
    expect(tried).toBeGreaterThan(60);
  });

  test('of more than the builder knows are left to the file', () => {
    const fields = fieldsOf(release());
    for (const source of [
      'contact.stage == "active" && (contact.country == "ID" || contact.country == "BR")',
      'contact.shoe == "42"',
      'contact.name == "a && b" && contact.language == "id"',
      'contact.country in ["ID, BR"]',
      'now - contact.createdAt < duration("5h")',
      'contact.engagement == 4.0',
    ])
      expect([source, readCondition(source, fields)]).toEqual([source, null]);
  });
});
