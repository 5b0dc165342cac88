/** A young number writes first to a few people a day; answers are never counted, and a restart forgets nothing. */
import { afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { OutboxEntry } from '../../src/core/outbox.ts';
import { newRecord } from '../../src/core/record.ts';
import type { Release } from '../../src/core/release.ts';
import { dayMs, hourMs } from '../../src/core/time/instant.ts';
import { waitsFor } from '../../src/pipeline/sending/number-pacing.ts';
import {
  createPlace,
  heardOn,
  type Line,
  type Place,
  requestFlow,
  settleIn,
  subscriber,
} from '../support/line.ts';
import { aContact, anOutboxEntry, someTime } from '../support/records.ts';
import { shippedRelease } from '../support/shipped.ts';

let release: Release;
let place: Place;
beforeAll(async () => {
  const shipped = await shippedRelease();
  release = { ...shipped, policy: { ...shipped.policy, warmUp: [2] } };
});
beforeEach(() => {
  place = createPlace(release);
});
afterEach(() => place.close());

const people = ['+14155550111', '+14155550112', '+14155550113'];
const written = (line: Line) => people.filter((from) => heardOn(line, from).length > 0).length;

async function campaign(line: Line): Promise<void> {
  for (const [index, from] of people.entries()) {
    const contact = await settleIn(line, subscriber(`c-${index}`, from));
    await requestFlow(line, contact, 'recommend');
  }
  await line.settle();
}

test('the third person of a number that may write to two hears from us tomorrow, and why is told', async () => {
  const line = await place.open();
  await campaign(line);
  expect(written(line)).toBe(2);
  const late = people.find((from) => heardOn(line, from).length === 0) ?? '';
  const { outbox } = await line.contact(late);
  expect(outbox[0]?.held?.reason).toBe('number warm-up');
  await line.say(late, 'prices');
  expect(heardOn(line, late).length).toBe(1);
  place.clock.advance(24 * hourMs);
  await line.settle();
  expect(heardOn(line, late).length).toBe(2);
});

test('a process that starts anew goes on counting where the last one died', async () => {
  const one = await place.open();
  await campaign(one);
  one.die();
  const two = await place.open();
  place.clock.advance(hourMs);
  await two.settle();
  await two.settle();
  expect(written(two)).toBe(2);
});

test('of many who wait for a number, each is looked at again on a day of their own', async () => {
  const line = await place.open();
  const waiting = Array.from({ length: 11 }, (_, index) => `+14155550${200 + index}`);
  for (const [index, from] of waiting.entries())
    await requestFlow(line, await settleIn(line, subscriber(`w-${index}`, from)), 'recommend');
  await line.settle();
  const days = new Map<number, number>();
  for (const from of waiting) {
    const [entry] = (await line.contact(from)).outbox;
    if (entry?.held) days.set(entry.held.until, (days.get(entry.held.until) ?? 0) + 1);
  }
  expect([...days.values()]).toEqual([3, 3, 3]);
});

test('whose message will have expired by then takes no place of that day', () => {
  const number = { left: 0, until: someTime + dayMs, by: 'number warm-up' } as const;
  const record = (more: Partial<OutboxEntry>) =>
    newRecord(aContact('ana', { outbox: [anOutboxEntry('e.0', { dueAt: someTime, ...more })] }));
  const held = (until: number) => record({ dueAt: until, held: { until, reason: number.by } });
  expect(waitsFor(number, held(number.until + hourMs), record({}))).toBe(true);
  expect(waitsFor(number, held(number.until - hourMs), record({}))).toBe(false);
});
