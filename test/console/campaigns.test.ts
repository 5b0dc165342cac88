/** Campaigns in the console: when and to whom, what came of the last time, and who may pause and stop one. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createAudiences } from '../../src/console/campaigns/audiences.ts';
import { whenIn } from '../../src/console/campaigns/schedule-words.ts';
import { type Campaign, campaignsOf } from '../../src/core/campaign/campaign.ts';
import { hourMs, minuteMs } from '../../src/core/time/instant.ts';
import { createCampaigns } from '../../src/scheduler/campaigns/campaigns.ts';
import { openRig, type Rig, silentLogger } from '../support/kabar.ts';
import { type Browser, openBrowser } from './browser.ts';

/** It is 18:00 where one of them is, and not yet where the other one is. */
const [ana, bea] = ['+6281234567890', '+14155550101'];
const id = 'weekly-poll:2026-11-24-1800';
const page = '/console/campaigns/weekly-poll';

let rig: Rig;
let browser: Browser;
beforeAll(async () => {
  rig = await openRig();
  for (const phone of [ana, bea]) for (const text of ['hi', 'yes', 'Ana', '1']) await rig.say(phone, text);
  const { store, engine, releases, transports } = rig.kabar;
  const campaigns = createCampaigns({
    store,
    clock: rig.clock,
    logger: silentLogger,
    inbox: engine.inbox,
    release: () => releases.current(),
    channels: transports.map(({ facts }) => facts),
    mayRun: () => true,
  });
  const run = async () => {
    while ((await campaigns.run()) > 0) await rig.settle();
  };
  await run();
  await rig.pass(8 * hourMs + minuteMs);
  await run();
  browser = await openBrowser(rig);
});
afterAll(() => rig.close());

const row = (text: string, name: string): string | undefined =>
  new RegExp(`<th scope="row">${name}</th><td class="number">([^<]*)<`).exec(text)?.[1];

test('the list tells when each comes next, whom it would reach, and how the last time went', async () => {
  const { text } = await browser.get('/console/campaigns');
  const [found = ''] =
    /<tr><th scope="row"><a href="\/console\/campaigns\/weekly-poll">.*?<\/tr>/.exec(text) ?? [];
  for (const part of [
    'Tuesdays, 18:00',
    '/console/contacts?segment=listeners',
    '<td class="number" data-name="Would reach now">2</td>',
    '1 Dec 2026, 18:00',
    '24 Nov 2026, 18:00 · running',
  ])
    expect(found).toContain(part);
  expect(text).toContain('<b>listeners</b>');
});

test('of a large list the count is at most a minute old, one for all campaigns of a segment', async () => {
  const { store, releases } = rig.kabar;
  const deps = { store, clock: rig.clock, release: () => releases.current() };
  const release = releases.current();
  const poll = campaignsOf(release).find(({ flow }) => flow === 'weekly-poll');
  const other = { ...poll, flow: 'another' } as Campaign;
  const [exact, remembered] = [createAudiences(deps, Number.POSITIVE_INFINITY), createAudiences(deps, 0)];
  const both = async () => [await exact(release, other), await remembered(release, other)];
  await remembered(release, poll as Campaign);
  for (const text of ['hi', 'yes', 'Cia', '1']) await rig.say('+6281234567899', text);
  expect(await both()).toEqual([3, 2]);
  expect(await remembered({ ...release }, other)).toBe(3);
  await rig.pass(minuteMs);
  expect(await both()).toEqual([3, 3]);
});

test('a campaign tells where and when, and what came of each time', async () => {
  const { text } = await browser.get(page);
  expect(text).toContain('1 Dec, 18:00 (Asia/Jakarta)');
  expect([row(text, 'Asked'), row(text, 'Sent'), row(text, 'Delivered')]).toEqual(['1', '1', '1 (100%)']);
});

test('one that goes on can be paused, resumed and stopped, and nothing else be done to it', async () => {
  const change = (what: string) => browser.post(`${page}/occurrences/${id}`, { do: what });
  expect((await change('begin')).status).toBe(400);
  expect((await change('pause')).headers.location).toBe(page);
  expect((await browser.get(page)).text).toContain('24 Nov 2026, 18:00 · paused');
  await change('resume');
  expect((await browser.get(page)).text).toContain('24 Nov 2026, 18:00 · running');
  await change('stop');
  const { text } = await browser.get(page);
  expect(text).toContain('24 Nov 2026, 18:00 · stopped');
  expect(text).not.toContain('name="do"');
});

test('an unknown one is told with what may be meant', async () => {
  const answer = await browser.get('/console/campaigns/weekly-pol');
  expect([answer.status, answer.text.includes('weekly-poll')]).toEqual([400, true]);
});

test.each([
  ['day 09:00', 'todos os dias, 09:00'],
  ['mon, thu 18:00', 'às segundas e às quintas, 18:00'],
  ['weekday 08:30', 'de segunda a sexta, 08:30'],
  ['month 3 10:00', 'no dia 3 de cada mês, 10:00'],
  ['month last 10:00', 'no último dia de cada mês, 10:00'],
  ['2026-12-24 18:00', '24 de dez. de 2026, 18:00'],
  ['0 18 * * tue', '0 18 * * tue'],
])('a schedule that its file says as "%s" is told in the reader\'s language', (when, words) => {
  expect(whenIn(when, 'pt')).toBe(words);
});
