/** The journal of admins tells in words what was done, in the reader's language. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { pagesOf } from '../../src/console/console.ts';
import { deedNames } from '../../src/console/deeds/deed-words.ts';
import { languages } from '../../src/console/frame/language.ts';
import { openRig, type Rig } from '../support/kabar.ts';
import { type Browser, openBrowser } from './browser.ts';

const ana = '+6281234567890';
let rig: Rig;
let browser: Browser;
beforeAll(async () => {
  rig = await openRig();
  browser = await openBrowser(rig);
  await rig.say(ana, 'hi');
});
afterAll(() => rig.close());

test('every deed of the console has words', () => {
  const does = new Set(
    pagesOf(browser.deps).flatMap((page) => (page.does && !('onlyLooks' in page) ? [page.does] : [])),
  );
  const known = new Set(Object.keys(deedNames('en')));
  expect([...does].filter((each) => !known.has(each))).toEqual([]);
  for (const language of languages) expect(Object.values(deedNames(language))).not.toContain('');
});

test('what was done is told in words, with the contact a click away', async () => {
  const { id } = await rig.contact(ana);
  await browser.post(`/console/contacts/${id}/pause`, { days: '7' });
  const { text } = await browser.get('/console/audit').set('Accept-Language', 'id');
  expect(text).toContain('<span title="contact.paused">menjeda kontak, atau mengakhiri jeda</span>');
  expect(text).toContain(`<small>kontak</small> <a href="/console/contacts/${id}">${id}</a>`);
});

test('what an erasure deleted, kept and cannot reach is told in the reader’s language', async () => {
  const { id } = await rig.contact(ana);
  await browser.post(`/console/contacts/${id}/erase`, { sure: 'yes' });
  await rig.settle();
  const { text } = await browser.get(`/console/contacts/${id}/erased`).set('Accept-Language', 'pt');
  for (const shown of [
    '1 números e ids',
    'uma impressão cifrada de cada endereço',
    'o telefone da própria pessoa',
  ])
    expect(text).toContain(shown);
  for (const english of ['keyed hash', 'skeleton', 'backups', 'exports', 'addresses:'])
    expect(text).not.toContain(english);
});
