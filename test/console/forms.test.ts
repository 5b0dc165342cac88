/** Forms as an editor without scripts meets them: what each asks for, where it is found, and a new one that people can then fill in. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import { minuteMs } from '../../src/core/time/instant.ts';
import { countFigures } from '../../src/scheduler/figures/figures.ts';
import { openRig, type Rig } from '../support/kabar.ts';
import { type Browser, openBrowser } from './browser.ts';
import { openConsole } from './support.ts';

let rig: Rig;
let browser: Browser;
beforeEach(async () => {
  rig = await openRig();
  await rig.kabar.keeper.takeFiles();
  browser = await openBrowser(rig);
});
afterEach(() => rig.close());

const rowOf = (text: string, form: string): string =>
  new RegExp(`<tr><th scope="row"><a href="/console/forms/${form}">.*?</tr>`).exec(text)?.[0] ?? '';
const figures = (row: string): readonly string[] =>
  [...row.matchAll(/<td class="number" data-name="[^"]+">([^<]*)</g)].map(([, figure]) => figure ?? '');

describe('the list', () => {
  test('tells of each form what it asks for, and what came of it at all its places', async () => {
    for (const phone of ['+6281234567890', '+6281234567891'])
      await rig.say(phone, 'Hello Dapur Sari! SARI24');
    await rig.say('+6281234567890', 'STOP');
    rig.clock.advance(2 * minuteMs);
    const zone = () => rig.kabar.releases.current().policy.defaultTimeZone;
    await countFigures({ store: rig.kabar.store, clock: rig.clock, zone });
    const { text } = await browser.get('/console/forms');
    const row = rowOf(text, 'counter');
    for (const part of ['SARI24', 'Recipes, kitchen tips and offers', 'number']) expect(row).toContain(part);
    expect(figures(row)).toEqual(['0', '2', '1']);
    expect(figures(rowOf(text, 'website'))).toEqual(['0', '0', '0']);
    expect(rowOf(text, 'website')).toContain('name');
  });
});

describe('one form', () => {
  test('shows its code, its addresses, its words and the page itself, in the language asked for', async () => {
    const { text } = await browser.get('/console/forms/counter?lang=id');
    for (const part of [
      'src="data:image/svg+xml;base64,',
      'href="http://localhost:3000/l/SARI24"',
      'https://wa.me/622745550123?text=Halo',
      'src="/join/counter?lang=id"',
      'href="/poster/counter?lang=id&amp;size=a5"',
      'Resep, tips memasak, dan penawaran',
      'href="/console/forms/counter?lang=es"',
      'KABAR_PUBLIC_URL',
    ])
      expect(text).toContain(part);
  });

  test('is framed by the console and by nobody else', async () => {
    const joined = await request(browser.app).get('/join/counter');
    expect(joined.headers['content-security-policy']).toContain("frame-ancestors 'self'");
    const { headers } = await browser.get('/console/forms/counter');
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['content-security-policy']).toContain("frame-src 'self'");
  });

  test('has a link of its own for every place, and counts by it', async () => {
    const { text } = await browser.get('/console/forms/counter?source=SMS%20June');
    const [, token = ''] = /href="http:\/\/localhost:3000\/l\/([^"]{41,})"/.exec(text) ?? [];
    expect(text).toContain(`href="/qr/counter.svg?link=${token}"`);
    for (const path of [`/l/${token}`, `/l/${token}/open`, `/poster/counter?link=${token}`])
      expect((await request(browser.app).get(path)).status).toBeLessThan(400);
    const counted = (await browser.get('/console/forms/counter')).text;
    expect(counted).toMatch(
      /<th scope="row">sms-june<\/th><td class="number">1<\/td><td class="number">1<\/td>/,
    );
  });

  test('tells what became of those who joined by it: nobody’s 90 days are over yet', async () => {
    expect((await browser.get('/console/forms/counter')).text).toContain('Nothing is counted yet.');
    await rig.say('+6281234567890', 'Hello! SARI24');
    await rig.say('+6281234567891', 'Hello! SARI24');
    await rig.say('+6281234567891', 'STOP');
    rig.clock.advance(2 * minuteMs);
    const zone = () => rig.kabar.releases.current().policy.defaultTimeZone;
    await countFigures({ store: rig.kabar.store, clock: rig.clock, zone });
    const { text } = await browser.get('/console/forms/counter');
    expect(text).toMatch(
      /the code or page alone<\/th><td class="number">0<\/td><td class="number">2<\/td><td class="number">–<\/td><td class="number">1 of 2 \(50%\)</,
    );
  });

  test('makes no links for whoever may only look', async () => {
    const viewer = await openConsole(rig).signedIn('viewer');
    const { status, text } = await viewer.get('/console/forms/counter?source=instagram');
    expect([status, text.includes('/l/SARI24"'), text.includes('?link=')]).toEqual([200, true, false]);
    expect(text).not.toContain('name="source"');
  });

  test('that is not there is told', async () => {
    const answer = await browser.get('/console/forms/<b>');
    expect([answer.status, answer.text.includes('&lt;b>')]).toEqual([404, true]);
  });
});

describe('a new form', () => {
  const filled = {
    name: 'summer-fair',
    topic: ['newsletter', 'classes'],
    question: 'name',
    privacy: 'https://dapursari.example/privacy',
    country: 'id',
    'double-opt-in': 'yes',
    'title-en': 'Meet us: at the fair',
    'gets-en': 'A recipe\r\nfrom the fair.',
    'question-en': 'Your name',
    'title-id': 'Temui kami',
    'gets-id': 'Resep dari pasar.',
    'question-id': 'Nama Anda',
  };
  const source = (text: string): string => {
    const [, found = ''] = /<textarea[^>]*>\n([\s\S]*?)<\/textarea>/.exec(text) ?? [];
    return found.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  };
  const path = 'flows/forms/summer-fair.yaml';

  test('is written as a file, looked over, published, and open to people at once', async () => {
    const base = rig.kabar.releases.current().id;
    const drafted = await browser.post('/console/forms/new', filled);
    // Two languages are missing, and the editor is told.
    expect([drafted.status, drafted.text.includes('It can be published')]).toEqual([200, true]);
    expect(rig.kabar.releases.current().id).toBe(base);
    const text = source(drafted.text);
    const published = await browser.post('/console/flows/edit', {
      path,
      base,
      text,
      note: '',
      do: 'publish',
    });
    expect([published.status, published.headers.location]).toEqual([303, '/console/forms/summer-fair']);
    const form = [...rig.kabar.releases.current().forms.values()].find(({ id }) => id === 'summer-fair');
    expect(form).toMatchObject({
      languages: ['en', 'id'],
      doubleOptIn: true,
      country: 'ID',
      questions: [{ attribute: 'name', words: { en: 'Your name' } }],
      boxes: [
        { id: 'newsletter', purpose: 'marketing', topics: ['newsletter'], required: false },
        { id: 'classes', purpose: 'utility', words: { id: 'Kelas Anda' } },
      ],
    });
    const joined = await request(browser.app).get('/join/summer-fair?lang=en');
    expect([joined.status, joined.text.includes('Meet us: at the fair')]).toEqual([200, true]);
    const history = await browser.get('/console/flows/history');
    expect(history.text).toContain(rig.kabar.releases.current().id.slice(0, 12));
  });

  test('what is wrong with it is told, and what was written stays', async () => {
    for (const [wrong, words] of [
      [{ name: 'Summer Fair' }, 'small letters'],
      [{ name: 'counter' }, 'already'],
      [{ topic: [] }, 'at least one'],
    ] as const) {
      const answer = await browser.post('/console/forms/new', { ...filled, ...wrong });
      expect([answer.status, answer.text.includes(words)]).toEqual([422, true]);
      expect(answer.text).toContain('value="Meet us: at the fair"');
    }
    const odd = await browser.post('/console/forms/new', { ...filled, privacy: 'nowhere', question: 'shoe' });
    expect(odd.status).toBe(422);
    expect(odd.text).toContain('web address that begins with https://');
    expect(odd.text).toContain(path);
  });
});
