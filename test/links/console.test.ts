/** Links in the console: the simulated phone opens them as a person does; whoever reads a conversation does not. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Browser, openBrowser } from '../console/browser.ts';
import type { OwnFlows } from '../support/own-flows.ts';
import { base, linkFlows, openShop, type Shop, shop } from './support.ts';

const ana = '+6281255590001';
let files: OwnFlows;
let house: Shop;
let browser: Browser;
let code = '';
beforeAll(async () => {
  files = linkFlows();
  house = await openShop(files);
  await house.ask(ana);
  const [link = ''] = await house.links(ana);
  code = link.replace(`${base}/l/`, '');
  browser = await openBrowser(house);
});
afterAll(async () => {
  await house.close();
  files.close();
});

test('the simulated phone opens a link at this Kabar, whatever its public address, and is counted', async () => {
  const { text } = await browser.get(`/console/simulator?phone=${encodeURIComponent(ana)}`);
  expect(text).toContain(`<a href="/l/${code}"`);
  expect(text).toContain(`>${base}/l/${code}</a>`);
  expect((await house.open(`/l/${code}`)).headers.location).toBe(shop);
  expect(await house.clicks(ana)).toHaveLength(1);
});

test('a conversation shows it as words: an agent who followed it would be counted for the contact', async () => {
  const { id } = await house.contact(ana);
  const { text } = await browser.get(`/console/contacts/${id}`);
  expect(text).toContain(`${base}/l/${code}`);
  expect(text).not.toContain(`href="${base}/l/${code}"`);
  expect(text).not.toContain(`href="/l/${code}"`);
});
