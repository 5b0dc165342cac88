/** A contact's page: what was said and why, what is known, and everything that can be done there. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { renderToString } from 'preact-render-to-string';
import { peopleRoutes } from '../../src/console/people/routes.tsx';
import { openRig, type Rig } from '../support/kabar.ts';
import { answerFor, type Browser, openBrowser } from './browser.ts';

const ana = '+6281234567890';
const budi = '+6281234567891';
const hostile = '"><script>alert(1)</script><img src=x onerror=alert(1)>';

let rig: Rig;
let browser: Browser;
beforeEach(async () => {
  rig = await openRig();
  browser = await openBrowser(rig);
  await rig.say(ana, 'hi');
});
afterEach(() => rig.close());

const idOf = async (phone: string) => (await rig.contact(phone)).id;
const path = async (phone = ana) => `/console/contacts/${await idOf(phone)}`;
const page = async (phone = ana) => (await browser.get(await path(phone))).text;
/** Sends a form of Ana's page, and gives the page that it leads to. */
async function submit(to: string, fields: object) {
  const answer = await browser.post(`${await path()}/${to}`, fields);
  expect([answer.status, answer.text]).toEqual([303, expect.any(String)]);
  return browser.get(answer.headers.location ?? '');
}

describe("a contact's page", () => {
  test('shows the conversation, the journal, the consents and what would happen now', async () => {
    const text = await page();
    for (const shown of [
      ana,
      '>hi<',
      'welcome',
      '<b title="message.received">They wrote</b>',
      '<span title="flow.started">Flow began</span>',
      'Consent, and what may be sent now',
      'We start:',
    ])
      expect(text).toContain(shown);
  });

  test('speaks the reader’s language, to the last line', async () => {
    await rig.say(ana, 'yes');
    await rig.say(ana, 'STOP');
    const { text } = await browser.get(await path()).set('Accept-Language', 'pt');
    for (const shown of ['Saiu', 'o consentimento foi retirado', 'a palavra &quot;stop&quot;', '24 de nov.'])
      expect(text).toContain(shown);
    const said = text.replace(/<ol class="thread".*?<\/ol>/s, '').replace(/<[^>]*>/g, ' ');
    for (const english of [
      'withdrawn',
      'started',
      'question',
      'stage:',
      'tookMs',
      'marketing allowed',
      ' Nov',
    ])
      expect(said).not.toContain(english);
  });

  test('shows the latest messages, and earlier ones by a link', async () => {
    for (let n = 0; n < 40; n++) await rig.say(ana, `message number ${n}.`);
    const text = await page();
    expect(text).not.toContain('message number 0.');
    const earlier = /class="hint"><a href="([^"]+)"/.exec(text)?.[1] ?? '';
    expect((await browser.get(`${await path()}${earlier}`)).text).toContain('message number 0.');
  });

  test('shows hostile words and names, and never runs them', async () => {
    await rig.phones.write({
      from: { kind: 'phone', value: ana },
      name: hostile,
      content: { kind: 'text', text: hostile },
    });
    await rig.settle();
    const text = await page();
    expect(text).toContain('&lt;script>alert(1)');
    expect(text.match(/<script/g)).toHaveLength(1);
    expect(text).not.toContain('<img');
  });

  test.each([
    'nobody',
    '%00',
    '..%2f..%2fetc%2fpasswd',
    '%7B%22%24ne%22%3Anull%7D',
    '%3Cscript%3Ealert(1)%3C%2Fscript%3E',
    'x'.repeat(300),
    '+6281299999999',
  ])('says that there is nobody under %s', async (id) => {
    const answer = await browser.get(`/console/contacts/${id}`);
    expect([answer.status, answer.text.match(/<script/g)?.length]).toEqual([404, 1]);
  });

  test('tells somebody of the role "privacy" who it is, and nothing of the conversation', async () => {
    await rig.say(ana, 'my secret');
    const route = peopleRoutes(browser.deps).find((each) => each.path === '/contacts/:contact');
    if (!route) throw new Error('no page');
    const reply = await answerFor('privacy', route, { params: { contact: await idOf(ana) } });
    if (!reply || !('body' in reply)) throw new Error('no page');
    const text = renderToString(reply.body);
    for (const shown of [ana, 'state unknown', '/erase', '/everything', '/proof'])
      expect(text).toContain(shown);
    for (const hidden of ['my secret', 'message.received', 'onboarding', '/edit', '/opt-out', '/merge'])
      expect(text).not.toContain(hidden);
  });

  test.each([
    ['viewer', ['/edit', '/pause', '/opt-out', '/flows', '/merge', '/erase']],
    ['agent', ['/edit', '/flows', '/merge', '/erase']],
    ['editor', ['/erase', '/everything']],
  ] as const)('offers a %s nothing that they may not do', async (role, refused) => {
    const route = peopleRoutes(browser.deps).find((each) => each.path === '/contacts/:contact');
    if (!route) throw new Error('no page');
    const reply = await answerFor(role, route, { params: { contact: await idOf(ana) } });
    if (!reply || !('body' in reply)) throw new Error('no page');
    const text = renderToString(reply.body);
    for (const to of refused) expect(text).not.toContain(`${to}"`);
  });
});

describe('what can be done', () => {
  test('attributes, tags, language and zone are changed: what was changed, and nothing else', async () => {
    const { text } = await submit('edit', {
      'was:attribute:name': '',
      'attribute:name': 'Ana María',
      'was:attribute:people': '',
      'attribute:people': '4',
      'was:attribute:wish': 'seen before',
      'attribute:wish': 'seen before',
      'was:tags': '',
      tags: 'regular, vip',
      'was:language': 'en',
      language: 'es',
    });
    expect(text).toContain('Saved.');
    const { attributes, tags, language } = await rig.contact(ana);
    expect({ attributes, tags, language }).toMatchObject({
      attributes: { name: 'Ana María', people: 4 },
      tags: ['regular', 'vip'],
      language: 'es',
    });
    expect(attributes).not.toHaveProperty('wish');
    await submit('edit', { 'was:tags': 'regular, vip', tags: 'vip' });
    expect((await rig.contact(ana)).tags).toEqual(['vip']);
  });

  test.each([
    ['a number that is none', { 'was:attribute:people': '', 'attribute:people': 'many' }, 'Write a number'],
    ['a language that is none', { 'was:language': 'en', language: 'klingon!' }, 'language'],
    ['a tag of strange characters', { 'was:tags': '', tags: '<b>' }, 'letters, digits'],
    ['a zone that is none', { 'was:zone': '', zone: 'Mars/Olympus' }, 'zone'],
  ])('%s is refused with words', async (_, fields, words) => {
    const answer = await browser.post(`${await path()}/edit`, fields);
    expect([answer.status, answer.text.includes(words)]).toEqual([400, true]);
  });

  test('operators in the fields of a form are not taken for values', async () => {
    const before = await rig.contact(ana);
    await submit('edit', { 'was:tags[$ne]': 'x', 'tags[$set]': 'admin', 'attribute:name[$gt]': '' });
    const { tags, attributes } = await rig.contact(ana);
    expect({ tags, attributes }).toEqual({ tags: before.tags, attributes: before.attributes });
  });

  test('a pause begins and ends', async () => {
    await submit('pause', { days: '7' });
    expect((await rig.contact(ana)).pausedUntil).toBe(rig.clock.now() + 7 * 86_400_000);
    await submit('pause', { days: '0' });
    expect((await rig.contact(ana)).pausedUntil).toBeNull();
  });

  test('an opt-out is told with its evidence, and stands in the ledger with who reported it', async () => {
    const { text } = await submit('opt-out', { note: 'said so on the phone' });
    expect(text).toContain('Opted out.');
    const { consents, lifecycle, id } = await rig.contact(ana);
    expect([consents.marketing.state, lifecycle.stage]).toEqual(['withdrawn', 'optedOut']);
    await rig.settle();
    const rows = await rig.kabar.store.consents.of(id);
    expect(rows.at(-1)?.record).toMatchObject({
      method: 'operator',
      by: 'owner',
      evidence: { note: 'said so on the phone' },
    });
  });

  test('an opt-out without evidence is refused', async () => {
    const answer = await browser.post(`${await path()}/opt-out`, { note: ' ' });
    expect(answer.status).toBe(400);
    expect((await rig.contact(ana)).lifecycle.stage).not.toBe('optedOut');
  });

  test('a flow is started, and one that is not there is refused', async () => {
    for (const text of ['yes', 'Ana', '1']) await rig.say(ana, text);
    const { text } = await submit('flows', { flow: 'check-in' });
    expect(text).toContain('flow.requested');
    expect(text).toContain('asked for by owner');
    const answer = await browser.post(`${await path()}/flows`, { flow: 'chek-in' });
    expect([answer.status, answer.text.includes('check-in')]).toEqual([400, true]);
  });
});

describe('rights', () => {
  test('the proof is a page to keep, and everything is a file', async () => {
    const proof = await browser.get(`${await path()}/proof`);
    expect(proof.headers['content-disposition']).toContain('attachment; filename=consent-');
    expect(proof.text).toContain('Proof of consent');
    const everything = await browser.get(`${await path()}/everything`);
    expect(JSON.parse(everything.text).messages[0]).toMatchObject({ text: 'hi' });
    // Data that leave the house are written down.
    const deeds = (await browser.get('/console/audit')).text;
    for (const deed of ['consent.proved', 'contact.exported']) expect(deeds).toContain(deed);
  });

  test('an erasure says first what goes, wants to be sure, and tells what became of it', async () => {
    const erase = `${await path()}/erase`;
    const id = await idOf(ana);
    const plan = await browser.get(erase);
    expect(plan.text).toContain('This goes, for good:');
    const unsure = await browser.post(erase);
    expect([unsure.status, unsure.text.includes('Tick the box')]).toEqual([400, true]);
    expect(await rig.kabar.store.contacts.find({ kind: 'phone', value: ana })).toBe(id);
    const answer = await browser.post(erase, { sure: 'yes', reason: 'asked by letter' });
    const report = await browser.get(answer.headers.location ?? '');
    expect(report.text).toContain('Carried out.');
    expect(await rig.kabar.store.contacts.find({ kind: 'phone', value: ana })).toBeNull();
    expect((await rig.kabar.store.erasures.find(id))?.by).toBe('owner');
    const shell = await browser.get(`/console/contacts/${id}`);
    expect(shell.text).toContain('empty shell');
    expect(shell.text).not.toContain(ana);
  });
});

describe('merging', () => {
  test('is shown first, then done, and can be undone', async () => {
    await rig.say(budi, 'hello');
    const [kept, gone] = [await idOf(ana), await idOf(budi)];
    const plan = await browser.get(`${await path()}/merge?with=${encodeURIComponent(budi)}`);
    expect(plan.text).toContain('Becomes a part of it:');
    expect((await rig.contact(budi)).sealed).toBeNull();
    const { text } = await submit('merge', { with: gone });
    expect(text).toContain('Also this person:');
    const part = await browser.get(`/console/contacts/${gone}`);
    expect(part.text).toContain(`/console/contacts/${kept}`);
    expect((await browser.get(`/console/contacts/${gone}/unmerge`)).text).toContain('own again');
    await browser.post(`/console/contacts/${gone}/unmerge`);
    expect((await rig.contact(budi)).id).toBe(gone);
  });

  test('with themselves, or with nobody, is refused with words', async () => {
    const self = await browser.get(`${await path()}/merge?with=${await idOf(ana)}`);
    expect([self.status, self.text.includes('same contact')]).toEqual([400, true]);
    expect((await browser.get(`${await path()}/merge?with=nobody`)).status).toBe(404);
  });
});
