/** Planning a campaign without scripts: looked at, handed over as files, published, and there. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openRig, type Rig } from '../support/kabar.ts';
import { type Browser, openBrowser } from './browser.ts';
import { openConsole } from './support.ts';

const ana = '+6281234567890';
const page = '/console/campaigns/new';

let rig: Rig;
let browser: Browser;
beforeEach(async () => {
  rig = await openRig();
  await rig.kabar.keeper.takeFiles();
  browser = await openBrowser(rig);
});
afterEach(() => rig.close());

const fresh = {
  flow: '',
  name: 'summer-menu',
  topic: 'newsletter',
  'words-en': 'The summer menu is here: {{business.name}}\r\nwaits for you.',
  'words-id': 'Menu musim panas sudah ada.',
  to: 'listeners',
  days: 'once',
  date: '2026-12-24',
  time: '18:00',
  clock: 'contact',
  holdout: '10%',
  'expires-after': '6h',
  'best-within': '',
};

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
/** The files on the page of the editor. */
function filesOn(text: string): Readonly<Record<string, string>> {
  const paths = [...text.matchAll(/name="path" value="([^"]+)"/g)].map(([, path = '']) => path);
  const texts = [...text.matchAll(/<textarea[^>]*>\n([\s\S]*?)<\/textarea>/g)].map(([, each = '']) => each);
  return Object.fromEntries(paths.map((path, place) => [path, unescaped(texts[place] ?? '')]));
}

describe('a new message', () => {
  test('is seen before it is written: how many, when, which caps', async () => {
    for (const text of ['hi', 'yes', 'Ana', '1']) await rig.say(ana, text);
    const before = rig.kabar.releases.current().id;
    const { status, text } = await browser.post(page, { ...fresh, do: 'look' });
    expect(status).toBe(200);
    for (const part of [
      '<dt>Would reach now</dt><dd class="figure">1</dd>',
      '<dt>First time</dt><dd class="figure">24 Dec 2026, 18:00</dd>',
      '24 Dec, 18:00 (Asia/Jakarta)',
      '1 a day, 2 a week, 8 a month',
      'value="summer-menu"',
      '<option value="10%" selected>',
    ])
      expect(text).toContain(part);
    expect(rig.kabar.releases.current().id).toBe(before);
  });

  test('becomes a flow with its words, published together, and is a campaign then', async () => {
    const base = rig.kabar.releases.current().id;
    const drafted = await browser.post(page, { ...fresh, do: 'draft' });
    expect(drafted.status).toBe(200);
    const files = filesOn(drafted.text);
    expect(Object.keys(files)).toEqual([
      'flows/summer-menu.yaml',
      'locales/en/summer-menu.yaml',
      'locales/id/summer-menu.yaml',
    ]);
    const published = await browser.post('/console/flows/edit', {
      path: Object.keys(files),
      text: Object.values(files).map((text) => text.replaceAll('\n', '\r\n')),
      base,
      note: 'summer',
      do: 'publish',
    });
    expect([published.status, published.headers.location]).toEqual([303, '/console/campaigns/summer-menu']);
    const { flows, texts } = rig.kabar.releases.current();
    expect([...flows.values()].find(({ id }) => id === 'summer-menu')).toMatchObject({
      topic: 'newsletter',
      expiresAfterMs: 6 * 3_600_000,
      starts: [{ by: 'schedule', written: '2026-12-24 18:00', to: 'listeners', holdout: 0.1 }],
    });
    expect(texts.languages).toContain('id');
    const { text } = await browser.get('/console/campaigns/summer-menu');
    expect(text).toContain('24 Dec 2026, 18:00 · listeners · marketing');
  });

  test('is refused with what is missing, and nothing of it is lost', async () => {
    for (const [wrong, words] of [
      [{ name: 'Summer Menu' }, 'small letters'],
      [{ name: 'welcome' }, 'already'],
      [{ 'words-en': ' ' }, 'first language'],
      [{ to: 'nobody' }, 'Choose a segment'],
      [{ time: 'noon' }, 'Write the time'],
      [{ date: '' }, 'Write the date'],
    ] as const)
      for (const way of ['look', 'draft']) {
        const answer = await browser.post(page, { ...fresh, ...wrong, do: way });
        expect([wrong, answer.status, answer.text.includes(words)]).toEqual([wrong, 422, true]);
        expect(answer.text).toContain('Menu musim panas sudah ada.');
      }
  });

  test('that the checker refuses is told by it', async () => {
    const wrong = { ...fresh, date: '2026-02-31' };
    const { status, text } = await browser.post(page, { ...wrong, do: 'look' });
    expect([status, text.includes('flows/summer-menu.yaml')]).toEqual([422, true]);
    expect((await browser.post(page, { ...wrong, do: 'draft' })).status).toBe(422);
  });
});

describe('a flow that there is', () => {
  const of = (flow: string) => ({ ...fresh, flow, name: '', days: 'tue', holdout: '', 'expires-after': '' });

  test('is given another schedule, and all else in its file stays', async () => {
    const stored = await rig.kabar.store.releases.find(rig.kabar.releases.current().id);
    const before = stored?.files.find(({ path }) => path === 'flows/weekly-poll.yaml')?.text ?? '';
    const { status, text } = await browser.post(page, { ...of('weekly-poll'), to: 'regulars', do: 'draft' });
    const after = filesOn(text)['flows/weekly-poll.yaml'] ?? '';
    expect([status, after]).toEqual([200, before.replace('to: listeners', 'to: regulars')]);
  });

  test('that is begun otherwise keeps that', async () => {
    const { status, text } = await browser.post(page, { ...of('festive-menu'), do: 'draft' });
    const after = filesOn(text)['flows/festive-menu.yaml'] ?? '';
    expect([status, after.includes('every: "tue 18:00"'), after.includes('Started by hand')]).toEqual([
      200,
      true,
      true,
    ]);
  });
});

test('whoever may only look plans nothing', async () => {
  const viewer = await openConsole(rig).signedIn('viewer');
  expect((await viewer.get(page)).status).toBe(403);
  expect((await viewer.get('/console/campaigns')).text).not.toContain(page);
});
