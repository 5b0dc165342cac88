/** What a campaign's report says of its links: whom they reached, and who opened one because of it. */
import { afterEach, expect, test } from '@jest/globals';
import type { OccurrenceId } from '../../src/core/campaign/occurrence-id.ts';
import { dayMs, hourMs, minuteMs } from '../../src/core/time/instant.ts';
import { reportOf } from '../../src/scheduler/campaigns/campaign-report.ts';
import { countFigures } from '../../src/scheduler/figures/figures.ts';
import { openBrowser } from '../console/browser.ts';
import { linkFlows, openShop, type Shop, shop } from './support.ts';

const [ana, bea, caro] = ['+6281234567890', '+6281234567891', '+6281234567892'];
const files = linkFlows();
files.write(
  'flows/flash.yaml',
  `# Offers for listeners
flow: flash
topic: newsletter
start: { schedule: { every: "tue 12:00", to: listeners } }
steps:
  - say: flash
    links: { shop: "${shop}" }
`,
);
files.write('locales/en/flash.yaml', 'flash: "Only today: {{link}}"\n');

let house: Shop;
afterEach(async () => {
  await house.close();
  files.close();
});

const id = 'flash:2026-11-24-1200' as OccurrenceId;
const report = async () => {
  await house.settle();
  const occurrence = await house.kabar.store.campaigns.find(id);
  if (occurrence === null) throw new Error('the campaign did not take place');
  return reportOf(house.kabar.store, occurrence);
};

test('people count once, within 72 hours, of those whom a link reached; the report is kept', async () => {
  house = await openShop(files, { campaigns: true });
  for (const phone of [ana, bea, caro])
    for (const text of ['hi', 'yes', 'Ana', '1']) await house.say(phone, text);
  await house.pass(3 * hourMs);
  const linkOf = async (phone: string) => (await house.links(phone)).at(-1) ?? '';
  expect(await report()).toMatchObject({ delivered: 3, linked: 3, clicked: 0 });
  await house.open(await linkOf(ana));
  await house.open(await linkOf(ana));
  expect(await report()).toMatchObject({ linked: 3, clicked: 1, replied: 0 });
  expect(await house.clicks(ana)).toMatchObject([{ flow: 'flash', campaign: id }]);
  await house.pass(dayMs);
  await house.open(await linkOf(ana));
  await house.open(await linkOf(bea));
  expect(await report()).toMatchObject({ linked: 3, clicked: 2 });
  const browser = await openBrowser(house);
  const row = async (page: string) =>
    /<th scope="row">Opened a link<\/th><td class="number">([^<]*)</.exec(
      (await browser.get(page)).text,
    )?.[1];
  expect(await row('/console/campaigns/flash')).toBe('2 (66.7%)');
  expect(await row('/console/campaigns/weekly-poll')).toBeUndefined();
  house.clock.advance(2 * minuteMs);
  const zone = () => 'Asia/Jakarta';
  await countFigures({ store: house.kabar.store, clock: house.clock, zone });
  const days = await house.kabar.store.figures.between('2026-11-01', '2026-12-31');
  expect(days.map(({ day, clicked }) => [day, clicked])).toEqual([
    ['2026-11-24', { 'flash/flash/shop': 1 }],
    ['2026-11-25', { 'flash/flash/shop': 2 }],
  ]);
  await house.pass(3 * dayMs);
  await house.open(await linkOf(caro));
  expect(await report()).toMatchObject({ linked: 3, clicked: 2 });
  await house.pass(3 * dayMs);
  expect((await house.kabar.store.campaigns.find(id))?.report).toMatchObject({ linked: 3, clicked: 2 });

  // The message is four days old: what came of its links within 72 hours is counted, once.
  await countFigures({ store: house.kabar.store, clock: house.clock, zone });
  const [first] = await house.kabar.store.figures.between('2026-11-24', '2026-11-24');
  expect(first).toMatchObject({ linked: { 'campaign:flash': 3 }, opened: { 'campaign:flash': 2 } });
  const analytics = (await browser.get('/console/analytics?from=2026-11-24&to=2026-11-24')).text;
  expect(analytics).toMatch(/<dt>Opened a link within 72 hours<\/dt><dd class="figure">67%<\/dd><dd>2 of 3</);
});
