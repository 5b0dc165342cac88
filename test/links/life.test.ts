/** Links of messages through a contact's life: STOP, erasure, export, retention, and two processes on one store. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { EntryId } from '../../src/core/event.ts';
import { dayMs } from '../../src/core/time/instant.ts';
import { subjectOf } from '../../src/pipeline/people/subject.ts';
import { keepHouse } from '../../src/scheduler/housekeeping.ts';
import { silentLogger } from '../support/kabar.ts';
import type { OwnFlows } from '../support/own-flows.ts';
import { linkFlows, openShop, type Shop } from './support.ts';

let files: OwnFlows;
beforeAll(() => {
  files = linkFlows();
});
afterAll(() => files.close());

const open: Shop[] = [];
const directories: string[] = [];
afterEach(async () => {
  for (const house of open.splice(0)) await house.close();
  for (const directory of directories.splice(0)) rmSync(directory, { recursive: true, force: true });
});

const ana = '+6281255580001';
async function opened(...more: Parameters<typeof openShop> extends [unknown, ...infer Rest] ? Rest : never) {
  const house = await openShop(files, ...more);
  open.push(house);
  return house;
}
async function erase(house: Shop, phone: string) {
  const { id: contact } = await house.contact(phone);
  const event = { type: 'contact.erased', by: 'asha@office' } as const;
  await house.kabar.engine.inbox.submit([{ contact, id: `erase:${contact}` as EntryId, event, rank: 0 }]);
  await house.settle();
  return contact;
}

test('a click after STOP is led on and written down, and starts nothing', async () => {
  const house = await opened();
  await house.ask(ana);
  const [link = ''] = await house.links(ana);
  await house.say(ana, 'STOP');
  const heard = await house.heard(ana);
  expect((await house.open(link)).status).toBe(302);
  expect(await house.clicks(ana)).toHaveLength(1);
  await house.pass(40 * dayMs);
  const { lifecycle, run, outbox } = await house.contact(ana);
  expect([lifecycle.stage, run, outbox]).toEqual(['optedOut', null, []]);
  expect(await house.heard(ana)).toEqual(heard);
});

test('an erasure takes links and clicks away, and their codes lead nowhere', async () => {
  const house = await opened();
  const budi = '+6281255580002';
  await house.ask(ana);
  await house.ask(budi);
  const [link = ''] = await house.links(ana);
  const [other = ''] = await house.links(budi);
  await house.open(link);
  await house.settle();
  const id = await erase(house, ana);
  const gone = await house.open(link);
  expect([gone.status, gone.headers.location]).toEqual([404, undefined]);
  expect(gone.text).not.toMatch(/Ana|shop|deals/);
  expect(await house.kabar.store.links.of(id)).toEqual([]);
  expect(await house.clicksOf(id)).toEqual([]);
  expect(await house.kabar.store.erasures.find(id)).toMatchObject({ found: { links: 3 } });
  expect((await house.open(other)).status).toBe(302);
});

test('a click that was on its way when somebody was erased is no new beginning', async () => {
  const house = await opened();
  await house.ask(ana);
  const { id } = await house.contact(ana);
  const [link] = await house.kabar.store.links.of(id);
  await erase(house, ana);
  const { name = '', message = '' } = link ?? {};
  await house.kabar.engine.inbox.submit([
    {
      contact: id,
      id: `click:${link?.code}:1` as EntryId,
      event: { type: 'link.clicked', link: name, said: { message: message as never } },
      rank: 0,
    },
  ]);
  await house.settle();
  expect(await house.clicksOf(id)).toEqual([]);
  expect((await house.kabar.store.inbox.backlog()).count).toBe(0);
});

test('the export shows where every link led, and when it was opened', async () => {
  const house = await opened();
  await house.ask(ana);
  const [link = ''] = await house.links(ana);
  await house.open(link);
  await house.settle();
  const { id } = await house.contact(ana);
  const { store, engine } = house.kabar;
  const shown = await subjectOf({ store, suppressions: engine.suppressions }, id, house.clock.now());
  expect(shown?.links.map(({ name, target, flow, step }) => [name, target, flow, step]).sort()).toEqual([
    ['album', 'https://photos.dapursari.example/album', 'deals', 'like-it'],
    ['menu', 'https://menu.dapursari.example/', 'deals', 'here'],
    ['shop', 'https://shop.dapursari.example/offers?from=wa', 'deals', 'here'],
  ]);
  expect(shown?.journal.filter(({ event }) => event === 'link.clicked')).toHaveLength(1);
});

test('links go with the messages when those are old enough', async () => {
  const house = await opened();
  await house.ask(ana);
  const [link = ''] = await house.links(ana);
  await house.pass(10 * dayMs);
  const keep = (days: number) =>
    keepHouse({
      store: house.kabar.store,
      clock: house.clock,
      inbox: house.kabar.engine.inbox,
      logger: silentLogger,
      retention: () => ({ messagesMs: days * dayMs }),
    });
  await keep(11);
  expect((await house.open(link)).status).toBe(302);
  await keep(9);
  expect((await house.open(link)).status).toBe(404);
});

test('two processes on one store count a person once', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'kabar-links-'));
  directories.push(dataDir);
  const one = await opened({ dataDir });
  await one.ask(ana);
  const [link = '', menu = ''] = await one.links(ana);
  const two = await opened({ dataDir, clock: one.clock });
  const answers = await Promise.all([one, two, one, two, two].map((house) => house.open(link)));
  expect(answers.map(({ status }) => status)).toEqual([302, 302, 302, 302, 302]);
  await two.open(menu);
  await two.settle();
  expect((await one.clicks(ana)).map(({ link: name }) => name).sort()).toEqual(['menu', 'shop']);
});
