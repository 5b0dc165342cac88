/** A campaign whose process ends in the middle of a batch, or that two processes run at once: nobody is lost, nobody asked twice. */
import { afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { OccurrenceId } from '../../../src/core/campaign/occurrence-id.ts';
import type { Release } from '../../../src/core/release.ts';
import { hourMs, secondMs } from '../../../src/core/time/instant.ts';
import { campaignPointNames, type FailPointName, failPointNames } from '../../../src/pipeline/fail-points.ts';
import { reportOf } from '../../../src/scheduler/campaigns/campaign-report.ts';
import { seed } from '../../properties/seed.ts';
import {
  createPlace,
  type Line,
  type LineOptions,
  outOf,
  type Place,
  settleIn,
  subscriber,
} from '../../support/line.ts';
import { shippedRelease } from '../../support/shipped.ts';

const howMany = 23;
const batch = 5;
const phones = Array.from({ length: howMany }, (_, n) => `+62812345670${String(n).padStart(2, '0')}`);
const id = 'weekly-poll:2026-11-24-1800' as OccurrenceId;

let release: Release;
let place: Place;
beforeAll(async () => {
  const shipped = await shippedRelease();
  // A young number would spread them over weeks.
  release = { ...shipped, policy: { ...shipped.policy, warmUp: [] } };
});
afterEach(() => place.close());

const crowd = async (line: Line) => {
  for (const [n, phone] of phones.entries())
    await settleIn(line, subscriber(`contact-${String(n).padStart(2, '0')}`, phone));
};
const pollsOn = (line: Line) =>
  phones.map((phone) => outOf(line, phone).filter(({ kind }) => kind === 'poll').length);

/** Until Tuesday evening and a while beyond, with the next process taking over whenever one has died. */
async function evening(
  lives: readonly LineOptions[],
): Promise<{ readonly line: Line; readonly deaths: number }> {
  place = createPlace(release);
  let deaths = 0;
  let line = await place.open({ campaigns: { batch }, ...lives[0] });
  await crowd(line);
  await line.settle();
  place.clock.advance(8 * hourMs + secondMs);
  for (let tick = 0; tick < 12; tick++) {
    await line.settle();
    while (line.isDead()) {
      line = await place.open({ campaigns: { batch }, ...lives[++deaths] });
      await line.settle();
    }
    // Longer than a claim, a lease and the scheduler's rest.
    place.clock.advance(11 * secondMs);
  }
  return { line, deaths };
}

async function expectAllAskedOnce(line: Line) {
  expect(pollsOn(line)).toEqual(phones.map(() => 1));
  const occurrence = await line.store.campaigns.find(id);
  expect(occurrence).toMatchObject({ state: 'done' });
  expect(occurrence?.places.reduce((sum, { asked }) => sum + asked, 0)).toBe(howMany);
  if (occurrence)
    expect(await reportOf(line.store, occurrence)).toMatchObject({ enrolled: howMany, sent: howMany });
}

describe('a process that ends while a campaign asks its people', () => {
  test('without an end, everybody is asked once: the measure for the others', async () => {
    const { line, deaths } = await evening([]);
    expect(deaths).toBe(0);
    await expectAllAskedOnce(line);
  });

  const points: readonly FailPointName[] = [...campaignPointNames, 'stored', 'committed', 'filed', 'sent'];
  const cases = points.flatMap((point) => [1, 3].map((time) => ({ point, time })));
  test.each(cases)('at "$point", reached $time times: nobody is lost, nobody asked twice', async (dieAt) => {
    const { line, deaths } = await evening([{ dieAt }]);
    expect(deaths).toBe(1);
    await expectAllAskedOnce(line);
  });

  test(`again and again, wherever chance wants it (seed ${seed})`, async () => {
    const dieAt = fc.record({
      point: fc.constantFrom(...campaignPointNames, ...failPointNames),
      time: fc.integer({ min: 1, max: 4 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(dieAt, { minLength: 2, maxLength: 4 }), async (ends) => {
        const { line } = await evening(ends.map((each) => ({ dieAt: each })));
        await expectAllAskedOnce(line);
        await place.close();
      }),
      { seed, numRuns: 8 },
    );
    place = createPlace(release);
  }, 120_000);
});

test('two processes that both take themselves for the one that runs campaigns ask everybody once', async () => {
  place = createPlace(release);
  const always = { campaigns: { batch, always: true } } as const;
  const lines = [await place.open(always), await place.open(always)];
  const [first] = lines as [Line];
  await crowd(first);
  for (const line of lines) await line.settle();
  place.clock.advance(8 * hourMs + secondMs);
  for (let tick = 0; tick < 12; tick++) {
    await Promise.all(lines.map((line) => line.settle()));
    place.clock.advance(11 * secondMs);
  }
  await expectAllAskedOnce(first);
});
