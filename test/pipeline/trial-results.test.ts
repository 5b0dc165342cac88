/** What is learnt from: read wholly now and then, and between that only where something is still added. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { noFigures } from '../../src/core/figures/day-figures.ts';
import { shiftedDay } from '../../src/core/figures/weeks.ts';
import { dayMs, hourMs, minuteMs } from '../../src/core/time/instant.ts';
import { localDay } from '../../src/core/time/local-time.ts';
import { countName } from '../../src/core/variants/results.ts';
import type { Variants } from '../../src/core/variants/variants.ts';
import { createTrialResults } from '../../src/pipeline/deciding/trial-results.ts';
import { openRig, type Rig, silentLogger } from '../support/kabar.ts';
import { copyFlows, type OwnFlows } from '../support/own-flows.ts';
import { watchedStore } from '../support/watched-store.ts';

const variants: Variants = { variants: [{ name: 'offer', key: 'offer:offer' as never, part: 1 }] };
let rig: Rig;
let flows: OwnFlows;
beforeEach(async () => {
  flows = copyFlows();
  flows.write(
    'flows/offer.yaml',
    'flow: offer\ntopic: offers\nsteps:\n  - { say: offer, variants: [short], learn-from: replies }\n',
  );
  for (const language of ['en', 'id', 'es', 'pt'])
    flows.write(`locales/${language}/offer.yaml`, 'offer: The long offer\nshort: Short!\n');
  rig = await openRig({ env: flows.env });
});
afterEach(async () => {
  await rig.close();
  flows.close();
});

test('after a minute only the latest days are read, after an hour all of them, and days that are too old count no more', async () => {
  const { store, releases } = rig.kabar;
  const release = releases.current();
  const today = () => localDay(rig.clock.now(), release.policy.defaultTimeZone);
  const judged = async (day: string, count: number) => {
    const [known] = (await store.figures.counted([day])).values();
    const trials = {
      [countName('offer', 'offer', 'offer', 'judged')]: count,
      [countName('offer', 'offer', 'offer', 'segment:regulars/judged')]: count,
    };
    const upTo = { upTo: 0, messagesUpTo: 0, version: known?.version ?? 0 };
    expect(await store.figures.save({ figures: { ...noFigures(day), trials }, ...upTo })).toBe(true);
  };
  const read: [string, string][] = [];
  const watched = watchedStore(store, {
    before: (operation, [from, to]) => {
      if (operation === 'figures.between') read.push([String(from), String(to)]);
    },
  });
  const results = createTrialResults({ store: watched, clock: rig.clock, logger: silentLogger });
  const follow = async () => {
    read.length = 0;
    await results.follow(release);
    return results.of('offer', 'offer', variants).get('offer')?.judged;
  };
  const [oldest, old, yesterday] = [-90, -30, -1].map((by) => shiftedDay(today(), by)) as [
    string,
    string,
    string,
  ];
  for (const [day, count] of [
    [oldest, 1],
    [old, 10],
    [yesterday, 100],
  ] as const)
    await judged(day, count);

  expect(await follow()).toBe(111);
  expect([read[0]?.[0], read.at(-1)?.[1]]).toEqual([oldest, today()]);
  expect(await follow()).toBe(111);
  expect(read).toEqual([]);

  await judged(yesterday, 200);
  await judged(old, 20);
  rig.clock.advance(minuteMs);
  expect(await follow()).toBe(211);
  expect(read).toEqual([[yesterday, today()]]);

  rig.clock.advance(hourMs);
  expect(await follow()).toBe(221);
  rig.clock.advance(dayMs);
  expect(await follow()).toBe(220);
});
