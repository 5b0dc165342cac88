/** What time travel hops to: the next thing that is due, and never one that is over. */
import { afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Release } from '../../src/core/release.ts';
import { dayMs, hourMs } from '../../src/core/time/instant.ts';
import type { ArmingId } from '../../src/core/wakeup.ts';
import { nextDue } from '../../src/scheduler/due.ts';
import { createPlace, type Line, type Place, settleIn, subscriber } from '../support/line.ts';
import { someTime } from '../support/records.ts';
import { shippedRelease } from '../support/shipped.ts';

let release: Release;
let place: Place;
let line: Line;
beforeAll(async () => {
  release = await shippedRelease();
});
beforeEach(async () => {
  place = createPlace(release);
  line = await place.open();
});
afterEach(() => place.close());

const wakesAt = (dueAt: number) => ({ timer: 'run:never', arming: `form.${dueAt}` as ArmingId, dueAt });
const settle = async (name: string, phone: string, ...moments: readonly number[]) =>
  settleIn(line, subscriber(name, phone, { wakeups: moments.map(wakesAt) }));
const next = () => nextDue(line.store, line.engine.channelIds(), line.engine.lanes(), someTime);

test('where nothing is planned, nothing is due', async () => {
  await settle('ana', '+14155550101');
  expect(await next()).toBeNull();
});

test('the earliest of all contacts comes first', async () => {
  await settle('ana', '+14155550101', someTime + dayMs);
  await settle('ben', '+14155550102', someTime + hourMs, someTime + 2 * dayMs);
  expect(await next()).toBe(someTime + hourMs);
});

test('what is overdue, because it could not be done, does not hide what comes next', async () => {
  await settle('ana', '+14155550101', someTime - hourMs);
  await settle('ben', '+14155550102', someTime + hourMs);
  expect(await next()).toBe(someTime + hourMs);
});
