/** What each page of the console is there for, done with the keyboard alone, on a phone and in the dark. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { copyFlows, type OwnFlows } from '../support/own-flows.ts';
import { byKeyboard, type Keyboard } from './support/by-keyboard.ts';
import { type Visit, visitConsole } from './support/console-visit.ts';
import { describeInChromium } from './support/in-chromium.ts';

const ana = '+14155552671';

describeInChromium('the pages of the console, by keyboard on a phone in the dark', () => {
  let flows: OwnFlows;
  let visit: Visit;
  let folder: string;
  let keys: Keyboard;

  beforeAll(async () => {
    flows = copyFlows();
    folder = mkdtempSync(join(tmpdir(), 'kabar-tasks-'));
    visit = await visitConsole(flows.env);
    keys = byKeyboard(visit.page);
    await visit.page.setViewport({ width: 390, height: 844 });
    await visit.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    await visit.say(ana, 'hi');
    await visit.say(ana, 'yes', 'what may we call you?');
    for (const text of ['Ana', '1', 'I want a person']) await visit.say(ana, text);
  }, 90_000);

  afterAll(async () => {
    await visit?.close();
    flows?.close();
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  const open = (path: string) => visit.page.goto(`${visit.origin}/console/${path}`);
  const where = () => new URL(visit.page.url()).pathname;

  test('contacts: one is found by name, gets a tag, and is found by it', async () => {
    await open('contacts');
    await keys.fill('search', 'ana');
    await keys.go('Find');
    await keys.go('Ana');
    await keys.unfold('Change what is known');
    await keys.fill('tags', 'vip');
    await keys.go('Save');
    await open('contacts');
    await keys.fill('tag', 'vip');
    await keys.go('Find');
    await keys.shows('Ana');
  }, 60_000);

  test('contacts: a list is looked over row by row, and taken in', async () => {
    const list = join(folder, 'list.csv');
    writeFileSync(
      list,
      'phone,name,purposes,consent-date,source,verbatim\n+14155550101,Bea,marketing,2026-11-01,fair,yes\nnonsense,Cleo,marketing,2026-11-01,fair,yes\n',
    );
    await open('contacts/import');
    // The browser is told first that its own window is not wanted.
    const window = visit.page.waitForFileChooser();
    await keys.tabTo('list');
    await visit.page.keyboard.press('Enter');
    await (await window).accept([list]);
    await keys.go('See what would happen');
    await keys.shows('bad rows, left out');
    await keys.shows('phone: has something in it that belongs to no phone number');
    await keys.go('Import');
    expect(await visit.page.title()).toContain('This was done');
    await open('contacts?search=Bea');
    await keys.shows('Bea');
  }, 60_000);

  test('inbox: who asked for a person gets an answer in a person’s words, and is handed back', async () => {
    await open('inbox');
    await keys.go('Ana');
    await keys.tabTo('text');
    await visit.page.keyboard.type('Hello Ana, this is Rina.');
    await visit.page.keyboard.press('Enter');
    await keys.shows('Hello Ana, this is Rina.');
    await open(`simulator?phone=${encodeURIComponent(ana)}`);
    await keys.shows('Hello Ana, this is Rina.');
    await open('inbox');
    await keys.go('Ana');
    await keys.go('Hand back to Kabar');
    await open('inbox');
    expect(await visit.page.$('a[href^="/console/inbox/0"]')).toBeNull();
  }, 60_000);

  test('segments: one is put together, published, and counts who is in it', async () => {
    await open('segments/new');
    await keys.choose('add', 'tags');
    await keys.go('Add');
    await keys.fill('What tags is compared with', 'vip');
    await keys.go('Look who that is');
    await keys.shows('Ana');
    await keys.fill('Name of the segment, in small letters with hyphens', 'vips');
    await keys.go('Look it over as a file');
    await keys.go('Publish');
    expect(where()).toBe('/console/segments');
    await open('segments/vips');
    await keys.shows('Ana');
  }, 60_000);

  test('forms: a new one is written, published, and its page is what people see', async () => {
    await open('forms/new');
    await keys.fill('name', 'summer-fair');
    await keys.tick('Your classes utility');
    await keys.fill('title-en', 'The summer fair');
    await keys.fill('gets-en', 'News of our fairs, once a month.');
    await keys.fill('privacy', 'https://dapursari.example/privacy');
    await keys.go('Look it over');
    await keys.go('Publish');
    expect(where()).toBe('/console/forms/summer-fair');
    await visit.page.goto(`${visit.origin}/join/summer-fair`);
    expect(await visit.page.$eval('h1', ({ textContent }) => textContent)).toBe('The summer fair');
  }, 60_000);

  test('campaigns: a message is planned, looked at before, and published', async () => {
    await open('campaigns/new');
    await keys.choose('flow', 'a new message');
    await keys.fill('name', 'summer-menu');
    await keys.fill('words-en', 'Our summer menu is here.');
    await keys.choose('to', 'vips');
    await keys.choose('date', '12312030');
    await keys.choose('time', '0930AM');
    await keys.go('See how many and when');
    await keys.go('Look it over as files');
    await keys.go('Publish');
    expect(where()).toBe('/console/campaigns/summer-menu');
    await keys.go('What it says');
    await keys.shows('Our summer menu is here.');
  }, 60_000);

  test('channels: a test message goes to a number of one’s own', async () => {
    await open('channels');
    await keys.go('Send a test message');
    await keys.fill('phone', ana);
    await keys.fill('text', 'Is this line up?');
    await keys.go('Send it');
    await open(`simulator?phone=${encodeURIComponent(ana)}`);
    await keys.shows('Is this line up?');
  }, 60_000);

  test('texts: what one language says is changed beside the others', async () => {
    await open('flows/welcome/texts');
    await keys.fill('en.interest-again', 'Which of these, {{name}}?');
    await keys.go('Look it over');
    await keys.go('Publish');
    await open('flows/welcome/texts');
    await keys.shows('Which of these, {{name}}?');
  }, 60_000);

  test('analytics: another period, and the figures of it', async () => {
    await open('analytics');
    await keys.go('90 days');
    expect(await visit.page.$eval('[aria-current=true]', ({ textContent }) => textContent)).toBe('90 days');
  }, 60_000);

  test('simulator: a phone that is switched off gets nothing, and the page says so', async () => {
    await open(`simulator?phone=${encodeURIComponent(ana)}`);
    await keys.choose('mood', 'is switched off');
    await keys.go('Set');
    expect(await visit.page.$eval('#mood', (list) => (list as HTMLSelectElement).value)).toBe('off');
  }, 60_000);
});
