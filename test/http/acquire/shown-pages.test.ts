/** Pages of forms that were shown are added to the day, each once, by several processes beside each other. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { Registry } from 'prom-client';
import { minuteMs } from '../../../src/core/time/instant.ts';
import { createCounts } from '../../../src/http/acquire/counts.ts';
import { createShownPages } from '../../../src/http/acquire/shown-pages.ts';
import { countFigures } from '../../../src/scheduler/figures/figures.ts';
import { openRig, type Rig } from '../../support/kabar.ts';

let rig: Rig;
beforeEach(async () => {
  rig = await openRig();
});
afterEach(() => rig.close());

const zone = () => 'Asia/Jakarta';
/** One process: what it counts, and its job. */
const process = () => {
  const registry = new Registry();
  const { store } = rig.kabar;
  const run = createShownPages({ store, clock: rig.clock, registry, zone, forms: () => ['counter'] });
  return { counts: createCounts(registry), run };
};
const shown = async () => (await rig.kabar.store.figures.between('0000', '9999')).map(({ forms }) => forms);

test('what was shown is added once, by place, and beside what another process adds', async () => {
  const [one, other] = [process(), process()];
  await one.run();
  expect(await shown()).toEqual([]);
  one.counts.link('counter', '', 'shown');
  one.counts.link('counter', 'instagram', 'shown');
  one.counts.link('counter', 'instagram', 'opened');
  other.counts.link('counter', 'instagram', 'shown');
  await Promise.all([one.run(), other.run()]);
  await one.run();
  expect(await shown()).toEqual([{ 'shown counter': 1, 'shown counter/instagram': 2 }]);
  one.counts.link('counter', '', 'shown');
  await one.run();
  expect((await shown())[0]).toEqual({ 'shown counter': 2, 'shown counter/instagram': 2 });
});

test('turns of a day on which pages were shown first are counted all the same, with the form by which somebody joined', async () => {
  const { counts, run } = process();
  counts.link('counter', '', 'shown');
  await run();
  await rig.say('+6281234567890', 'Hello! SARI24');
  rig.clock.advance(2 * minuteMs);
  await countFigures({ store: rig.kabar.store, clock: rig.clock, zone });
  const [forms] = await shown();
  expect(forms).toMatchObject({ 'shown counter': 1, 'joined counter 2026-11-23': 1 });
  const { joined } = await rig.contact('+6281234567890');
  expect(joined).toMatchObject({ method: 'link', by: 'counter' });
});
