/** Links in messages: each person has their own, it leads where the flow says, and people who open it are counted. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import { readLinkCode } from '../../src/core/message-link.ts';
import { dayMs } from '../../src/core/time/instant.ts';
import type { OwnFlows } from '../support/own-flows.ts';
import { base, human, linkFlows, openShop, type Shop, shop } from './support.ts';

let files: OwnFlows;
let house: Shop;
beforeAll(async () => {
  files = linkFlows();
  house = await openShop(files);
});
afterAll(async () => {
  await house.close();
  files.close();
});

let next = 0;
const someone = () => `+628125556${String(++next).padStart(4, '0')}`;
/** Somebody who was shown the shop: the links to it, to the menu and to the album. */
async function shown() {
  const phone = someone();
  await house.ask(phone);
  const [first = '', menu = '', album = ''] = await house.links(phone);
  return { phone, first, menu, album };
}

describe('a link in a message', () => {
  test('is of this person and message alone, and leads where the flow says', async () => {
    const [one, other] = [await shown(), await shown()];
    const all = [one.first, one.menu, one.album, other.first, other.menu, other.album];
    expect(new Set(all).size).toBe(6);
    for (const url of all)
      expect([url.startsWith(`${base}/l/`), readLinkCode(url.slice(base.length + 3))]).toEqual([
        true,
        expect.any(String),
      ]);
    await house.say(one.phone, 'deals');
    expect(new Set(await house.links(one.phone)).size).toBe(6);
    const answer = await house.open(one.first);
    expect([answer.status, answer.headers.location]).toEqual([302, shop]);
    expect((await house.open(one.menu)).headers.location).toBe('https://menu.dapursari.example/');
    expect((await house.open(one.album)).headers.location).toBe('https://photos.dapursari.example/album');
    expect((await house.open(one.first.toUpperCase().replace(/.*\/L\//, `${base}/l/`))).status).toBe(302);
  });

  test('tells the shop nothing, and is neither kept nor found by search engines', async () => {
    const { headers } = await house.open((await shown()).first);
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
    });
    expect(headers).not.toHaveProperty('set-cookie');
  });

  test('is told in the journal with what was said, and is a sign of life', async () => {
    const { phone, first } = await shown();
    const before = await house.contact(phone);
    const heard = await house.heard(phone);
    house.clock.advance(2 * 3_600_000);
    await house.open(first);
    expect(await house.clicks(phone)).toEqual([
      {
        link: 'shop',
        flow: 'deals',
        step: 'here',
        topic: 'questions',
        campaign: null,
        message: expect.stringMatching(/\.\d+$/),
      },
    ]);
    const after = await house.contact(phone);
    expect(after.engagement).not.toEqual(before.engagement);
    // Nobody wrote: WhatsApp lets nothing more through than before.
    expect(after.talk.lastInboundAt).toBe(before.talk.lastInboundAt);
    expect(await house.heard(phone)).toEqual(heard);
  });

  test('counts once a day for each link', async () => {
    const { phone, first, menu } = await shown();
    for (const url of [first, first, menu, first]) await house.open(url);
    expect((await house.clicks(phone)).map(({ link }) => link).sort()).toEqual(['menu', 'shop']);
    house.clock.advance(dayMs);
    await house.open(first);
    expect(await house.clicks(phone)).toHaveLength(3);
  });
});

describe('what is no person', () => {
  test.each([
    ['WhatsApp', { 'User-Agent': 'WhatsApp/2.24.11.78 A' }],
    ['WhatsApp on a computer', { 'User-Agent': 'WhatsApp/2.2413.1 W' }],
    ['Meta', { 'User-Agent': 'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)' }],
    ['Slack', { 'User-Agent': 'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)' }],
    ['Telegram', { 'User-Agent': 'TelegramBot (like TwitterBot)' }],
    ['Twitter', { 'User-Agent': 'Twitterbot/1.0' }],
    ['Google', { 'User-Agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' }],
    ['Google’s inspection', { 'User-Agent': 'Mozilla/5.0 (compatible; Google-InspectionTool/1.0;)' }],
    ['a script', { 'User-Agent': 'python-requests/2.31.0' }],
    ['a browser that looks ahead', { ...human, 'Sec-Purpose': 'prefetch;prerender' }],
    ['an older one', { ...human, Purpose: 'prefetch' }],
    ['Safari’s top sites', { ...human, 'X-Purpose': 'preview' }],
    ['nothing that says what it is', { 'User-Agent': '' }],
  ])('%s is led on and not counted', async (_, headers) => {
    const { phone, first } = await shown();
    expect((await house.open(first, headers)).headers.location).toBe(shop);
    expect(await house.clicks(phone)).toEqual([]);
  });

  test('a HEAD is led on and not counted', async () => {
    const { phone, first } = await shown();
    const answer = await request(house.app).head(first.replace(base, '')).set(human);
    expect([answer.status, answer.headers.location]).toEqual([302, shop]);
    expect(await house.clicks(phone)).toEqual([]);
  });

  test('people with the phone of a maker called Cubot, and with Google’s app, are people', async () => {
    const { phone, first, menu } = await shown();
    await house.open(first, {
      'User-Agent': 'Mozilla/5.0 (Linux; Android 13; CUBOT P80) Chrome/120.0 Mobile Safari/537.36',
    });
    await house.open(menu, {
      'User-Agent': 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4) GSA/305.0 Mobile/15E148 Safari/604.1',
    });
    expect(await house.clicks(phone)).toHaveLength(2);
  });
});

describe('without an address of its own', () => {
  test('people read where the link leads, and nothing is kept', async () => {
    const private_ = await openShop(files, { env: { KABAR_PUBLIC_URL: '' } });
    const phone = someone();
    await private_.ask(phone);
    expect(await private_.links(phone)).toEqual([
      shop,
      'https://menu.dapursari.example/',
      'https://photos.dapursari.example/album',
    ]);
    const { id } = await private_.contact(phone);
    expect(await private_.kabar.store.links.of(id)).toEqual([]);
    await private_.close();
  });
});
