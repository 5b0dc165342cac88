/** The analytics as a browser without scripts sees them: conversations are held, counted, and told with what each number is of. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { dayMs, hourMs, minuteMs } from '../../src/core/time/instant.ts';
import { countFigures } from '../../src/scheduler/figures/figures.ts';
import { openRig, type Rig } from '../support/kabar.ts';
import { type Browser, openBrowser } from './browser.ts';
import { openConsole } from './support.ts';

const people = ['+6281234567890', '+6281234567891', '+6281234567892', '+6281234567893'] as const;
const [ana, bea, cem] = people;

let rig: Rig;
let browser: Browser;
/** Tuesday, 24 November: four join, and get the weekly poll at 18:00. One votes, one stops, and tells why. */
beforeAll(async () => {
  rig = await openRig({ campaigns: true });
  for (const phone of people) for (const text of ['hi', 'yes', 'Ana', '1']) await rig.say(phone, text);
  await rig.pass(9 * hourMs);
  await rig.say(ana, '1');
  await rig.say(bea, 'STOP');
  await rig.say(bea, 'Too many messages');
  await rig.pass(13 * dayMs);
  // Monday, 7 December: of the days that are looked at all messages are counted then.
  await rig.say(cem, 'hello');
  await rig.pass(5 * dayMs);
  rig.clock.advance(2 * minuteMs);
  const zone = () => rig.kabar.releases.current().policy.defaultTimeZone;
  await countFigures({ store: rig.kabar.store, clock: rig.clock, zone });
  browser = await openBrowser(rig);
});
afterAll(() => rig.close());

const page = async (query = '?from=2026-11-24&to=2026-11-30') =>
  (await browser.get(`/console/analytics${query}`)).text;

/** What stands in a tile: the share, what it is of. */
const tile = (text: string, name: string) =>
  new RegExp(`<dt>${name}</dt><dd class="figure">([^<]*)</dd><dd>([^<]*)</dd>`).exec(text)?.slice(1);

const figure = (text: string, name: string) =>
  new RegExp(`<dt>${name}</dt><dd class="figure">([^<]*)</dd>`).exec(text)?.[1];

/** The words of a table's row, cell by cell. */
const row = (text: string, title: string, name: string): readonly string[] => {
  const section = text.slice(text.indexOf(`<h2>${title}</h2>`)).split('</section>')[0] ?? '';
  const rows = section.split('<tr>').map((each) => each.split('</tr>')[0] ?? '');
  const found = rows.find((each) => each.includes(`>${name}<`)) ?? '';
  return found.split(/<\/t[hd]>/).flatMap((cell) => {
    const words = cell
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    return words === '' ? [] : [words];
  });
};

describe('the analytics', () => {
  test('tell every share with what it is of', async () => {
    const text = await page();
    expect(tile(text, 'Confirmed, of those asked to')).toEqual(['–', '0 of 0']);
    expect(tile(text, 'Said yes, of those asked in the chat')).toEqual(['100%', '4 of 4']);
    expect(tile(text, 'Questions answered')?.[1]).toMatch(/^\d+ of \d+$/);
    expect(row(text, 'By campaign', 'weekly-poll')).toEqual([
      'weekly-poll',
      '4',
      '100% 4 of 4',
      '100% 4 of 4',
      '25% 1 of 4',
      '– 0 of 0',
      '0% 0 of 4',
      '25% 1 of 4',
    ]);
    const engaged = tile(text, 'Replied, opened or reached a goal within 72 hours');
    expect(engaged).toEqual(tile(text, 'Replied within 72 hours'));
    expect(engaged?.[1]).toMatch(/^[1-9]/);
    expect(tile(text, 'Stopped within 72 hours')?.[1]).toMatch(/^1 of \d+$/);
    expect(text).toContain('people stopped something themselves 1 times');
  });

  test('tell how people came, and why they left', async () => {
    const text = await page();
    expect(row(text, 'How people came', 'A question in the chat')).toEqual([
      'A question in the chat',
      '0',
      '4',
      '4',
      '1',
    ]);
    const lives = 'What became of those who joined in the year before';
    expect(row(text, lives, 'A question in the chat')).toEqual([
      'A question in the chat',
      '4',
      '–',
      '1 of 4 (25%)',
    ]);
    expect(row(text, 'Why people left', 'Too many messages')).toEqual(['Too many messages', '100% 1 of 1']);
  });

  test('tell who stays: heard in the second week, and not left by its end', async () => {
    const text = await page('?from=2026-11-24&to=2026-12-14');
    const [monday, joined, first] = row(text, 'Who stays', 'Nov 23');
    expect([monday, joined]).toEqual(['Nov 23', '4']);
    expect(first).toBe('25% 75% stayed');
  });

  test('tell of questions, stages and hours', async () => {
    const text = await page();
    expect(text).toContain('Answered: 100% (4 of 4)');
    expect(row(text, 'From stage to stage', 'Prospect ')).toEqual(expect.arrayContaining(['4 100%']));
    // All four became active within the hour in which they first wrote.
    const prospects = row(text, 'How long they stay in a stage', 'Prospect');
    expect(prospects).toEqual(['Prospect', '4', 'less than 1 day', '4 100%']);
    expect(text.match(/<rect class="square/g)).toHaveLength(7 * 24);
    expect(text).toMatch(/<title>Tue \d+:00: \d+<\/title>/);
  });

  test('tell how soon answers come: those of Kabar and of people; of nobody of the business, for nobody was handed over', async () => {
    const text = await page();
    expect(figure(text, 'Kabar answers, half within')).toBe('2 seconds');
    // Each answered within the minute in which they were asked.
    expect(figure(text, 'Our questions are answered, half within')).toMatch(/^(2|5|15) seconds$/);
    expect(figure(text, 'Your people answer, half within')).toBe('–');
    expect(text).toMatch(/95 of 100 within 2 seconds<\/small><small>of \d+ answers/);
    const before = await page('?from=2020-01-01&to=2020-01-31');
    expect(figure(before, 'Kabar answers, half within')).toBe('–');
  });

  test('tell what was chosen: in the poll of the period, as it is now, and in questions', async () => {
    const text = await page();
    const card = (title: string) =>
      text.slice(text.indexOf(`<h2>${title}</h2>`)).split('</section>')[0] ?? '';
    const poll = card('Polls that opened in this period');
    expect(poll).toContain('<a href="/console/flows/weekly-poll">weekly-poll</a> next-dish');
    expect(poll).toContain('opened on Nov 24 · 1 chose, 4 were asked');
    expect(poll).toMatch(/<bdi>[^<]+<\/bdi><svg.*?<small>100% \(1 of 1\)<\/small>/);
    expect(poll.match(/0% \(0 of 1\)/g)?.length).toBeGreaterThan(0);
    const others = card('What was chosen in this period');
    expect(others).toContain('welcome</a> interest');
    // Why they left has a table of its own.
    expect(others).not.toContain('Too many messages');
    const later = await page('?from=2026-12-02&to=2026-12-03');
    expect(later).not.toContain('opened on Nov 24');
  });

  test('say nothing of what too few numbers would tell', async () => {
    expect(await page()).toContain('Nothing yet: there are too few numbers');
  });

  test('say so where nothing happened', async () => {
    const text = await page('?from=2020-01-01&to=2020-01-31');
    for (const words of [
      'Nothing that we started is counted',
      'Nobody joined in this period.',
      'No flow began in this period.',
      'Nobody moved in this period.',
    ])
      expect(text).toContain(words);
  });

  test('give the days as a sheet and as data, and write down who took them', async () => {
    const house = openConsole(rig);
    const viewer = await house.signedIn('viewer');
    const query = '?from=2026-11-24&to=2026-11-24';
    const sheet = await viewer.get(`/console/analytics/figures.csv${query}`);
    expect(sheet.headers['content-type']).toContain('text/csv');
    expect(sheet.text).toContain('2026-11-24,sent,campaign:weekly-poll,4\r\n');
    const data = await viewer.get(`/console/analytics/figures.json${query}`);
    expect(JSON.parse(data.text)[0].replied['campaign:weekly-poll']).toBe(1);
    const deeds = (await rig.kabar.store.deeds.latest(null, 10)).map(({ does }) => does);
    expect(deeds.filter((does) => does === 'figures.exported')).toHaveLength(2);
  });
});
