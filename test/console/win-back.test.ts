/** Some of those who fall silent are left alone on purpose, and the analytics tell how many came back of either. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { isLeftOut } from '../../src/core/flow/holdout.ts';
import { dayMs } from '../../src/core/time/instant.ts';
import { countFigures } from '../../src/scheduler/figures/figures.ts';
import { openRig, type Rig } from '../support/kabar.ts';
import { copyFlows } from '../support/own-flows.ts';
import { openBrowser } from './browser.ts';

const people: string[] = [];

const own = copyFlows();
let rig: Rig;
beforeAll(async () => {
  own.replace('flows/lifecycle.yaml', 'gaps: [7d, 14d, 30d],', 'gaps: [7d, 14d, 30d], holdout: 50%,');
  rig = await openRig({ env: own.env, campaigns: true });
  // Ids are drawn anew each time, and who is left alone with them: people join until there are enough of either.
  const drawn = { asked: 0, alone: 0 };
  while (drawn.asked < 3 || drawn.alone < 2) {
    const phone = `+6281234567${100 + people.length}`;
    people.push(phone);
    for (const text of ['hi', 'yes', 'Ana', '1']) await rig.say(phone, text);
    drawn[isLeftOut((await rig.contact(phone)).id, 'dormant:reactivation', 0.5) ? 'alone' : 'asked'] += 1;
  }
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
  expect([asked.length >= 3, alone.length >= 2]).toEqual([true, true]);
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
  const [, unasked] = alone;
  if (!unasked) throw new Error('there are two of them');
  await rig.pass(22 * dayMs);
  expect((await rig.contact(unasked.phone)).lifecycle.stage).toBe('quiet');
  expect(await wasAsked(unasked.phone)).toBe(false);
});
