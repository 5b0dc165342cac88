/** The inbox for people: who waits, answering within the rules, whose it is, and canned replies. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { AccountId } from '../../src/core/access/account.ts';
import { dayMs } from '../../src/core/time/instant.ts';
import { openRig, type Rig } from '../support/kabar.ts';
import { type Browser, openBrowser } from './browser.ts';

const ana = '+6281234567890';
const other = '+6281234567891';
const hostile = '"><script>alert(1)</script><img src=x onerror=alert(1)>';

let rig: Rig;
let browser: Browser;
let id: string;
beforeEach(async () => {
  rig = await openRig();
  browser = await openBrowser(rig);
  await rig.say(ana, 'hi');
  ({ id } = await rig.contact(ana));
});
afterEach(() => rig.close());

const list = async () => (await browser.get('/console/inbox')).text;
const conversation = async (query = '') => (await browser.get(`/console/inbox/${id}${query}`)).text;
const post = (to: string, fields: object) => browser.post(`/console/inbox/${id}/${to}`, fields);

describe('the inbox', () => {
  test('is empty until somebody waits for a person, then says who, why and since when', async () => {
    expect(await list()).toContain('Nobody waits for a person.');
    await post('hand', { to: 'person' });
    await rig.say(ana, 'Do you sharpen knives?');
    const text = await list();
    for (const shown of [ana, 'your turn', 'Do you sharpen knives?', 'Reason: owner', 'whoever comes first'])
      expect(text).toContain(shown);
  });

  test('what Kabar says while it hands somebody over is no answer of a person', async () => {
    for (const text of ['yes', 'Ana', '1', 'Do you sharpen knives?']) await rig.say(ana, text);
    const { withPerson } = await rig.contact(ana);
    expect(withPerson?.reason).toBe('unknown-question');
    for (const shown of ['your turn', 'Do you sharpen knives?']) expect(await list()).toContain(shown);
    await post('reply', { text: 'We do.' });
    await rig.settle();
    const answered = await list();
    for (const shown of ['answered', 'We do.']) expect(answered).toContain(shown);
    expect(answered).not.toContain('your turn');
  });

  test('a reply goes out as it stands, and the conversation is a person’s from then on', async () => {
    const answer = await post('reply', { text: 'We do,\r\non Tuesdays.' });
    expect([answer.status, answer.headers.location]).toEqual([303, `/console/inbox/${id}#latest`]);
    await rig.settle();
    expect((await rig.heard(ana)).at(-1)).toBe('We do,\non Tuesdays.');
    expect((await rig.contact(ana)).withPerson?.reason).toBe('owner');
    const text = await conversation();
    expect(text).toContain('a person of the business');
    expect(await list()).toContain('answered');
  });

  test('is assigned to me, to somebody, to nobody, and handed back', async () => {
    await post('hand', { to: 'person' });
    for (const [to, assignee] of [
      ['owner', 'owner'],
      ['Sari', 'Sari'],
      ['', undefined],
    ] as const) {
      await post('assign', { to });
      expect((await rig.contact(ana)).withPerson?.assignee).toBe(assignee);
    }
    await post('assign', { to: 'Sari' });
    expect(await list()).toContain('Assigned to: Sari');
    await post('hand', { to: 'bot' });
    expect((await rig.contact(ana)).withPerson).toBeNull();
    expect(await list()).toContain('Nobody waits for a person.');
  });

  test('names those who may answer when it is to be assigned', async () => {
    const { store } = rig.kabar;
    const isNew = { language: null, password: null, twoStep: null, createdAt: rig.clock.now() };
    for (const role of ['agent', 'viewer', 'privacy'] as const)
      await store.accounts.add({ ...isNew, id: role as string as AccountId, name: `the ${role}`, role });
    await post('hand', { to: 'person' });
    const [offered = ''] = /<datalist id="colleagues">.*?<\/datalist>/.exec(await conversation()) ?? [];
    expect([...offered.matchAll(/value="([^"]*)"/g)].map(([, name]) => name).sort()).toEqual([
      'owner',
      'the agent',
    ]);
  });

  test('it is nobody’s turn where nobody may write: the reason is told instead', async () => {
    await rig.say(other, 'hi');
    await browser.post(`/console/inbox/${(await rig.contact(other)).id}/hand`, { to: 'person' });
    await rig.say(other, 'Do you sharpen knives?');
    expect(await list()).toContain('your turn');
    // They are one person, who said stop from the other number: the stricter of both counts.
    await rig.say(ana, 'STOP');
    await browser.post(`/console/contacts/${id}/merge`, { with: other });
    await rig.settle();
    const text = await list();
    expect([text.includes('They said STOP'), text.includes('your turn')]).toEqual([true, false]);
  });

  test('whoever said STOP is not written to: the reason stands where the box was, and a late reply is kept', async () => {
    await rig.say(ana, 'STOP');
    const text = await conversation();
    expect(text).toContain('They said STOP');
    expect(text).not.toContain('<textarea');
    const answer = await post('reply', { text: 'One more thing' });
    expect([answer.status, answer.text.includes('They said STOP')]).toEqual([409, true]);
    expect(await rig.heard(ana)).not.toContain('One more thing');
  });

  test('after a week the box is closed', async () => {
    expect(await conversation()).toContain('You may write until');
    await rig.pass(8 * dayMs);
    browser = await openBrowser(rig);
    expect(await conversation()).toContain('They have not written for a week');
  });

  test('hostile words, reasons and names are shown, never run', async () => {
    await post('hand', { to: 'person' });
    await post('assign', { to: hostile });
    await rig.say(ana, hostile);
    await browser.post('/console/inbox/replies', { name: hostile, text: `</textarea>${hostile}` });
    const use = `?use=${encodeURIComponent(hostile)}`;
    for (const text of [
      await list(),
      await conversation(use),
      (await browser.get('/console/inbox/replies')).text,
    ]) {
      expect(text.match(/<script/g)).toHaveLength(1);
      expect(text).not.toContain('<img');
      expect(text).toContain('&lt;script>');
    }
  });

  test.each(['after[$gt]=', 'after=%7B%7D', 'after=5', 'after=x:y'])(
    'takes %s for a place at most',
    async (query) => {
      const answer = await browser.get(`/console/inbox?${query}`);
      expect([200, 400]).toContain(answer.status);
    },
  );

  test('operators in a form are not taken for values', async () => {
    await post('hand', { to: 'person' });
    expect((await post('assign', { 'to[$ne]': 'x' })).status).toBe(303);
    expect((await rig.contact(ana)).withPerson).not.toHaveProperty('assignee');
    expect((await post('reply', { 'text[$ne]': 'x' })).status).toBe(400);
    await browser.post('/console/inbox/replies', { 'name[$ne]': 'x', text: 'x' });
    await browser.post('/console/inbox/replies/remove', { 'name[$ne]': 'x' });
    expect(await rig.kabar.store.cannedReplies.all()).toEqual([]);
  });

  test.each(['nobody', '%00', 'x'.repeat(300)])('says that there is nobody under %s', async (who) => {
    expect((await browser.get(`/console/inbox/${who}`)).status).toBe(404);
    expect((await browser.post(`/console/inbox/${who}/reply`, { text: 'x' })).status).toBe(404);
  });
});

describe('canned replies', () => {
  test('are written, changed, put into the box, and removed', async () => {
    const save = (text: string) => browser.post('/console/inbox/replies', { name: 'Hours', text });
    await save('9 to 5');
    await save('10 to 6');
    expect((await browser.get('/console/inbox/replies')).text).toContain('10 to 6');
    expect(await conversation('?use=Hours')).toContain('>10 to 6</textarea>');
    await browser.post('/console/inbox/replies/remove', { name: 'Hours' });
    expect((await browser.get('/console/inbox/replies')).text).toContain('There are none yet.');
  });

  test('without a name or words are refused', async () => {
    const answer = await browser.post('/console/inbox/replies', { name: 'Hours', text: ' ' });
    expect([answer.status, answer.text.includes('Write a name and a text.')]).toEqual([400, true]);
  });
});
