/** The list of contacts: found by number, name, stage, tag and segment, page by page. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { renderToString } from 'preact-render-to-string';
import { peopleRoutes } from '../../src/console/people/routes.tsx';
import { everybody, readFilter } from '../../src/console/people/search.ts';
import type { Contact } from '../../src/core/contact.ts';
import { newContactId } from '../../src/pipeline/people/contact-ids.ts';
import { openRig, type Rig } from '../support/kabar.ts';
import { aContact, someTime } from '../support/records.ts';
import { answerFor, type Browser, fieldsOf, openBrowser } from './browser.ts';

const many = 130;

let rig: Rig;
let browser: Browser;
beforeAll(async () => {
  rig = await openRig();
  browser = await openBrowser(rig);
  const births = new Map<string, Contact>();
  for (let n = 0; n < many; n++) {
    const value = `+62812555${String(n).padStart(4, '0')}`;
    births.set(value, {
      ...aContact(newContactId(someTime + n * 1_000)),
      addresses: [{ kind: 'phone', value }],
      attributes: { name: n === 7 ? 'José <script>alert(1)</script>' : `Person ${n}` },
      tags: n % 50 === 0 ? ['regular'] : [],
      lifecycle: { ...aContact('x').lifecycle, stage: n % 10 === 0 ? 'loyal' : 'prospect' },
    });
  }
  const wanted = [...births.keys()].map((value) => ({ kind: 'phone', value }) as const);
  await rig.kabar.store.contacts.resolve(wanted, ({ value }) => births.get(value) as Contact);
});
afterAll(() => rig.close());

const page = async (query = '') => (await browser.get(`/console/contacts${query}`)).text;
/** It is counted in the background: the page that has all of it. */
async function counted(query = ''): Promise<string> {
  for (let looks = 0; looks < 100; looks++) {
    const text = await page(query);
    if (!text.includes('still counting')) return text;
  }
  throw new Error('it counts for ever');
}
const numbersIn = (html: string) => [...new Set(html.match(/\+62812555\d{4}/g) ?? [])];

describe('the list of contacts', () => {
  test('shows everybody once, whoever came last first, page by page', async () => {
    const seen: string[] = [];
    let next: string | undefined = '/console/contacts';
    for (let pages = 0; next !== undefined && pages < 10; pages++) {
      const { text } = await browser.get(next);
      seen.push(...numbersIn(text));
      next = /rel="next" href="([^"]+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&');
    }
    expect([seen.length, new Set(seen).size]).toEqual([many, many]);
    expect(seen[0]).toBe('+628125550129');
  });

  test.each([
    ['a number with its plus', '?search=%2B628125550012', ['+628125550012']],
    ['a number without, and with spaces', '?search=62+812-555-0012', ['+628125550012']],
    ['the beginning of a name, without its accent', '?search=jose', ['+628125550007']],
    [
      'a name and a stage',
      '?search=person+1&stage=loyal',
      ['+628125550010', '+628125550100', '+628125550110', '+628125550120'],
    ],
    ['a tag', '?tag=regular', ['+628125550100', '+628125550050', '+628125550000']],
    [
      'a segment and a tag',
      '?segment=regulars&tag=regular',
      ['+628125550100', '+628125550050', '+628125550000'],
    ],
    ['a segment that is not there', '?segment=nobody', []],
  ])('finds by %s', async (_, query, numbers) => {
    expect(numbersIn(await page(query)).sort()).toEqual([...numbers].sort());
  });

  test('counts what a filter finds', async () => {
    expect(/\d+ people/.exec(await counted())?.[0]).toBe(`${many} people`);
    expect(/\d+ people/.exec(await counted('?stage=loyal'))?.[0]).toBe('13 people');
    expect(/\d+ people/.exec(await counted('?search=person'))?.[0]).toBe(`${many - 1} people`);
  });

  test('lets others have their turn while it counts', async () => {
    const turns: number[] = [];
    let goesOn = true;
    const watch = () => {
      turns.push(1);
      if (goesOn) setImmediate(watch);
    };
    setImmediate(watch);
    for await (const people of everybody(browser.deps, readFilter(fieldsOf({})))) turns.push(-people.length);
    goesOn = false;
    expect(turns.filter((turn) => turn < 0)).toEqual([-100, -30]);
    expect(turns.slice(turns.indexOf(-100), turns.indexOf(-30))).toContain(1);
  });

  test('shows a hostile name, and never runs it', async () => {
    const text = await page('?search=jose');
    expect(text).toContain('&lt;script>alert(1)');
    expect(text.match(/<script/g)).toHaveLength(1);
  });

  test.each([
    'search[$ne]=x',
    'search[$regex]=.*',
    'stage[$gt]=',
    'tag[$ne]=x',
    'segment[$exists]=true',
    'after[$gt]=',
    'search=%7B%22%24ne%22%3A1%7D',
    'after=%00%F0%9F%98%80',
    'search=%22%3E%3Cscript%3E',
    `search=${'x'.repeat(5_000)}`,
  ])('takes %s as words at most', async (query) => {
    const answer = await browser.get(`/console/contacts?${query}`);
    expect(answer.status).toBe(200);
    expect(answer.text.match(/<script/g)).toHaveLength(1);
  });

  test('tells somebody of the role "privacy" number, name and consent, and nothing else', async () => {
    const [route] = peopleRoutes(browser.deps);
    if (!route) throw new Error('no page');
    const reply = await answerFor('privacy', route, { query: { search: '628125550010', stage: 'archived' } });
    if (!reply || !('body' in reply)) throw new Error('no page');
    const text = renderToString(reply.body);
    expect(text).toContain('+628125550010');
    for (const hidden of ['loyal', 'regular', 'never']) expect(text).not.toContain(hidden);
  });
});

describe('what is done with everybody', () => {
  /** Begins, and looks until it is done. */
  async function tagAll(fields: Record<string, string>): Promise<string> {
    const answer = await browser.post('/console/contacts/tags', fields);
    expect(answer.status).toBe(303);
    for (let looks = 0; looks < 500; looks++) {
      const { text } = await browser.get(answer.headers.location ?? '');
      if (!text.includes('so far')) return /role="status">([^<]+)/.exec(text)?.[1] ?? text;
    }
    throw new Error('it goes on for ever');
  }

  test('a tag is added and taken away, once and asked before; others stay as they are', async () => {
    const plan = await browser.get('/console/contacts/tags?stage=loyal&of=autumn&way=add');
    expect(plan.text).toContain('Add the tag &quot;autumn&quot;?');
    expect(await page('?tag=autumn')).toContain('Nobody matches');
    expect(await tagAll({ stage: 'loyal', of: 'autumn', way: 'add' })).toBe('Done: 13 changed.');
    expect(await tagAll({ stage: 'loyal', of: 'autumn', way: 'add' })).toBe('Done: 0 changed.');
    expect(numbersIn(await page('?tag=autumn'))).toHaveLength(13);
    expect(await tagAll({ search: 'person 12', of: 'autumn', way: 'remove' })).toBe('Done: 1 changed.');
    expect(numbersIn(await page('?tag=autumn'))).toHaveLength(12);
  });

  test.each([
    ['<script>', 'letters, digits'],
    ['', 'letters, digits'],
  ])('the tag %j is refused with words', async (of, words) => {
    const answer = await browser.post('/console/contacts/tags', { of, way: 'add' });
    expect([answer.status, answer.text.includes(words)]).toEqual([400, true]);
  });

  test('operators for a tag are no tag', async () => {
    const answer = await browser.post('/console/contacts/tags', { 'of[$ne]': 'x', way: 'add' });
    expect(answer.status).toBe(400);
  });

  test('a change that is not known here says what to do', async () => {
    const answer = await browser.get('/console/contacts/tags/nothing');
    expect([answer.status, answer.text.includes('Begin again if in doubt')]).toEqual([404, true]);
  });

  test('those whom a filter finds are a list that the import reads', async () => {
    const { text, headers } = await browser.get('/console/contacts/export?tag=regular');
    expect(headers['content-disposition']).toBe('attachment; filename=contacts.csv');
    const lines = text.trim().split('\r\n');
    expect(lines[1]).toMatch(/^phone,kabar-id,/);
    expect(numbersIn(text).sort()).toEqual(['+628125550000', '+628125550050', '+628125550100']);
  });
});
