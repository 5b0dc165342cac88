/** Some of those who fall silent are left alone on purpose, and the analytics tell how many came back of either. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { dayMs } from '../../src/core/time/instant.ts';
import { countFigures } from '../../src/scheduler/figures/figures.ts';
import { openRig, type Rig } from '../support/kabar.ts';
import { copyFlows } from '../support/own-flows.ts';
import { openBrowser } from './browser.ts';

const people = Array.from({ length: 10 }, (_, nth) => `+62812345678${10 + nth}`);

const own = copyFlows();
let rig: Rig;
beforeAll(async () => {
  own.replace('flows/lifecycle.yaml', 'gaps: [7d, 14d, 30d],', 'gaps: [7d, 14d, 30d], holdout: 40%,');
  rig = await openRig({ env: own.env, campaigns: true });
  for (const phone of people) for (const text of ['hi', 'yes', 'Ana', '1']) await rig.say(phone, text);
  await rig.pass(51 * dayMs);
});
afterAll(async () => {
  await rig.close();
  own.close();
});

/** Those who are silent now: asked to come back, and left alone. */
async function silentOnes() {
  const contacts = await Promise.all(people.map(async (phone) => ({ phone, ...(await rig.contact(phone)) })));
  const silent = contacts.filter(({ lifecycle }) => lifecycle.stage === 'dormant');
  return [false, true].map((alone) => silent.filter(({ silence }) => silence?.leftAlone === alone));
}

test('who is left alone gets no attempt, and coming back is counted for either group', async () => {
  const [asked = [], alone = []] = await silentOnes();
  expect(asked.length + alone.length).toBe(people.length);
  expect([asked.length > 1, alone.length > 1]).toEqual([true, true]);
  const wasAsked = async (phone: string) =>
    (await rig.heard(phone)).some((text) => text.includes('dapursari.example/mango'));
  for (const { phone } of asked) expect(await wasAsked(phone)).toBe(true);
  for (const { phone } of alone) expect(await wasAsked(phone)).toBe(false);

  for (const { phone } of [...asked.slice(0, 2), ...alone.slice(0, 1)]) await rig.say(phone, 'hello');
  await rig.pass(24 * dayMs);
  const zone = () => rig.kabar.releases.current().policy.defaultTimeZone;
  await countFigures({ store: rig.kabar.store, clock: rig.clock, zone });

  const { text } = await (await openBrowser(rig)).get('/console/analytics');
  const card = text.slice(text.indexOf('<h2>Those who fell silent')).split('</section>')[0] ?? '';
  const words = card.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
  expect(words).toContain(`2 of ${asked.length} `);
  expect(words).toContain(`1 of ${alone.length} `);
  expect(words).toContain('could be chance');
});
