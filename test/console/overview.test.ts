/** The overview as a browser without scripts sees it: what happened, beside the days before, in the reader's language. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import { dayMs, minuteMs } from '../../src/core/time/instant.ts';
import { countFigures } from '../../src/scheduler/figures/figures.ts';
import { openRig, type Rig } from '../support/kabar.ts';
import { openConsole } from './support.ts';

const [ana, bea] = ['+6281234567890', '+6281234567891'];

let rig: Rig;
let get: (path: string) => request.Test;
let post: (path: string, fields: object) => request.Test;
beforeEach(async () => {
  rig = await openRig();
  const { app, access } = openConsole(rig);
  const answer = await request(app).get(`/console/sign-in?token=${await access.accounts.firstLink()}`);
  const cookie = answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  get = (path) => request(app).get(path).set('Cookie', cookie);
  const form = /name="form" value="([^"]+)"/.exec((await get('/console/account')).text)?.[1];
  post = (path, fields) =>
    request(app)
      .post(path)
      .set('Cookie', cookie)
      .type('form')
      .send({ form, ...fields });
});
afterEach(() => rig.close());

async function count() {
  rig.clock.advance(2 * minuteMs);
  const zone = () => rig.kabar.releases.current().policy.defaultTimeZone;
  await countFigures({ store: rig.kabar.store, clock: rig.clock, zone });
}

/** A tile's number and the words below it. */
const tile = (text: string, name: string): readonly (string | undefined)[] =>
  new RegExp(`<dt>${name}</dt><dd class="figure">([^<]*)</dd>(?:<dd><small>([^<]*)</small>)?`)
    .exec(text)
    ?.slice(1) ?? [];

describe('the overview', () => {
  test('tells what happened in the period, and what in the one before', async () => {
    await rig.say(ana, 'hi');
    await rig.say(ana, 'yes');
    await rig.pass(3 * dayMs);
    await rig.say(bea, 'hi');
    await rig.say(bea, 'yes');
    await rig.say(ana, 'STOP');
    await count();
    const { status, text } = await get('/console/overview?days=3');
    expect(status).toBe(200);
    expect(tile(text, 'On the list now')).toEqual(['1', undefined]);
    expect(tile(text, 'Messages heard')).toEqual(['3', '+50% against 2 before']);
    expect(tile(text, 'Opted in')).toEqual(['1', 'as before']);
    expect(tile(text, 'Opted out')).toEqual(['1', 'none in the 3 days before']);
    expect(text).toContain('Prospect → Onboarding: 1');
    expect(text.match(/<rect class="bar"/g)).toHaveLength(3 + 24);
  });

  test('leads to the simulator while nobody is on the list', async () => {
    const hint = 'href="/console/simulator">Write as a customer would';
    expect((await get('/console/overview')).text).toContain(hint);
    await rig.say(ana, 'hi');
    expect((await get('/console/overview')).text).not.toContain(hint);
  });

  test('tells how much more it is where that is more than ten times as much', async () => {
    await rig.say(ana, 'hi');
    await rig.pass(3 * dayMs);
    for (let nth = 0; nth < 10; nth++) await rig.say(bea, 'hi');
    await count();
    const { text } = await get('/console/overview?days=3');
    expect(tile(text, 'Messages heard')).toEqual(['10', '+9 against 1 before']);
  });

  test('tells what waited or never left and why, the shares, and how each number is', async () => {
    for (const text of ['hi', 'yes', 'Ana', '1']) await rig.say(ana, text);
    const { id } = await rig.contact(ana);
    await post(`/console/contacts/${id}/pause`, { days: '1' });
    await post(`/console/contacts/${id}/flows`, { flow: 'check-in' });
    await rig.pass(6 * dayMs);
    await count();
    const { text } = await get('/console/overview?days=7');
    expect(text).toMatch(
      /<th scope="row">They asked for a pause.<\/th><td><small class="held">Waited<\/small><\/td><td>1</,
    );
    expect(text).toMatch(/<dt>Delivered<\/dt><dd class="figure">100%/);
    expect(text).toContain('<b>simulator</b> <span class="state ready">ready</span>');
    const spanish = (await get('/console/overview?days=7').set('Accept-Language', 'es')).text;
    for (const shown of ['Pidieron una pausa.', 'Esperó', 'listo']) expect(spanish).toContain(shown);
  });

  test('says so where nothing happened', async () => {
    const { text } = await get('/console/overview');
    expect(tile(text, 'Messages heard')).toEqual(['0', 'as before']);
    expect(text).toContain('Nobody moved from one stage to another');
    expect(text).toContain('Nothing that we know of.');
    expect(text).toContain('No message of these days is counted yet.');
  });

  test('tells what needs attention in the reader’s language, with what alerts say of it behind', async () => {
    const told = { phase: 'told', goneSince: null, toldAt: 1, told: 1, begun: 1, unsent: null } as const;
    const of = (key: string) => ({ key, title: `title of ${key}`, words: 'Words.', advice: 'Advice.' });
    for (const key of ['channel:main', 'with-person', 'something-new'])
      await rig.kabar.store.alerts.save({ ...of(key), ...told, version: 0, since: rig.clock.now() });
    const english = (await get('/console/overview')).text;
    expect(english).toContain('<b>title of channel:main</b>');
    const { text } = await get('/console/overview').set('Accept-Language', 'es');
    expect(text).toContain('<b>El canal main no puede hacer todo lo que debería</b>');
    expect(text).toContain('<b>Hay conversaciones que esperan a alguien de ustedes</b>');
    expect(text).toContain('<small lang="en"> title of with-person: Words. Advice.</small>');
    // What has no words of its own is told as it is.
    expect(text).toContain('<b>title of something-new</b>');
  });

  test('looks at any days; what is no day is left out', async () => {
    await rig.say(ana, 'hi');
    await count();
    const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jakarta' }).format(rig.clock.now());
    expect(tile((await get(`/console/overview?from=${day}&to=${day}`)).text, 'Messages heard')[0]).toBe('1');
    expect(
      tile((await get('/console/overview?from=2020-01-01&to=2020-01-31')).text, 'Messages heard')[0],
    ).toBe('0');
    for (const odd of [
      'from=x',
      'to=2026-02-31',
      'days=-1',
      'days=9e9',
      'from[$gt]=',
      'from=2026-01-02&from=x',
    ])
      expect((await get(`/console/overview?${odd}`)).status).toBe(200);
  });

  test('speaks the language of the browser, and the one that was chosen', async () => {
    expect((await get('/console/overview').set('Accept-Language', 'pt-BR')).text).toContain('Visão geral');
    const chosen = await get('/console/language?language=id&back=/overview');
    expect(chosen.headers.location).toBe('/console/overview');
    expect(chosen.headers['set-cookie']?.[0]).toMatch(/^kabar_language=id;/);
  });

  test('leads nobody elsewhere by the way back', async () => {
    for (const back of ['https://evil.example', '//evil.example', '/\\evil.example'])
      expect(
        (await get(`/console/language?language=id&back=${encodeURIComponent(back)}`)).headers.location,
      ).toMatch(/^\/console\//);
  });
});
