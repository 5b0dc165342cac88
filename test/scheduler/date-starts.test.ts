/** Contacts from before a release with date starts learn of their days, once each, page by page. */
import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { usualEngagement } from '../../src/core/engagement/rules.ts';
import { inStep, worth } from '../../src/core/engagement/score.ts';
import type { Release } from '../../src/core/release.ts';
import { createDateStarts } from '../../src/scheduler/date-starts.ts';
import { createPlace, type Line, type Place, settleIn, subscriber } from '../support/line.ts';
import { shippedRelease } from '../support/shipped.ts';

const ana = '+14155550101';
const budi = '+14155550102';
const joined = { attributes: { joined: { date: '2025-12-01' } } };
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

const walk = (of: () => Release = () => release) =>
  createDateStarts({ store: line.store, clock: place.clock, inbox: line.engine.inbox, release: of });
const armed = async (phone: string) =>
  (await line.record(phone)).contact.wakeups
    .filter(({ timer }) => timer.startsWith('date:'))
    .map(({ timer, dueAt }) => `${timer} ${new Date(dueAt).toISOString()}`);

describe('a release with date starts', () => {
  test('is told to those whom it concerns, and to nobody again', async () => {
    await settleIn(line, subscriber('ana', ana, joined));
    await settleIn(line, subscriber('budi', budi));
    const starts = walk();
    expect(await starts.run()).toBe(1);
    await line.settle();
    expect(await armed(ana)).toEqual(['date:anniversary:joined:0 2026-12-01T03:00:00.000Z']);
    expect(await armed(budi)).toEqual([]);
    expect([await starts.run(), await walk().run()]).toEqual([0, 0]);
  });

  test('two processes at once tell it once', async () => {
    await settleIn(line, subscriber('ana', ana, joined));
    await Promise.all([walk().run(), walk().run()]);
    await line.settle();
    const { id } = await line.record(ana);
    const turns = await line.store.journal.of(id, 100);
    expect(turns.filter(({ event }) => event === 'starts.changed')).toHaveLength(1);
  });

  test('changed once more is told once more', async () => {
    await settleIn(line, subscriber('ana', ana, joined));
    const starts = walk(() => now);
    let now: Release = { ...release, flows: new Map() };
    expect(await starts.run()).toBe(0);
    now = release;
    expect(await starts.run()).toBe(1);
  });

  test('that changes how engagement fades is told to whom it concerns', async () => {
    const rules = release.policy.engagement ?? usualEngagement;
    const quicker = { ...rules, halfLifeMs: rules.halfLifeMs / 2 };
    const engagement = worth(28, place.clock.now(), quicker);
    await settleIn(line, subscriber('ana', ana, { engagement }));
    await settleIn(line, subscriber('budi', budi, { engagement: inStep(engagement, rules) }));
    expect(await walk().run()).toBe(1);
    await line.settle();
    expect((await line.record(ana)).contact.engagement).toEqual(inStep(engagement, rules));
  });
});
