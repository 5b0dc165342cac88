/** Wake-ups become inbox entries: each arming once, however often somebody knocks, and with ids that do not grow. */
import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { ContactId } from '../../src/core/contact-id.ts';
import type { MessageRow } from '../../src/core/record.ts';
import type { Release } from '../../src/core/release.ts';
import { dayMs, secondMs } from '../../src/core/time/instant.ts';
import type { ArmingId } from '../../src/core/wakeup.ts';
import { fireWakeups } from '../../src/scheduler/wakeups.ts';
import { createPlace, type Line, type Place, requestFlow, settleIn, subscriber } from '../support/line.ts';
import { outRow, someTime } from '../support/records.ts';
import { shippedRelease } from '../support/shipped.ts';

const ana = '+14155550101';
const silence = 'stage:xstate.after.silence.lifecycle.subscribed.active';
const letters = 'stage:xstate.after.quiet.lifecycle.subscribed.quiet';
const quiet = { lifecycle: { stage: 'quiet', attempt: 0, remembered: null } } as const;
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

const fire = () =>
  fireWakeups({
    store: line.store,
    clock: place.clock,
    inbox: line.engine.inbox,
    lanes: () => line.engine.lanes(),
  });
const armed = (dueAt: number, timer: string) => ({ timer, arming: `form.${dueAt}` as ArmingId, dueAt });
const journal = async () => {
  const { id } = await line.record(ana);
  return (await line.store.journal.of(id, 100)).map(({ event, stage }) => `${event} ${stage}`);
};

describe('a silence that is due', () => {
  const since = someTime - 30 * dayMs;
  const letter = (id: string, more: Partial<MessageRow>) =>
    outRow('ana' as ContactId, id, { settledAt: since, ...more });
  const silent = () =>
    subscriber('ana', ana, {
      createdAt: since - dayMs,
      talk: { ...subscriber('ana', ana).talk, silentSince: since },
      wakeups: [armed(someTime, silence)],
    });

  test.each([
    ['reached them', [letter('e.0', { at: since, deliveredAt: since + secondMs })], 'dormant', secondMs],
    ['was sent and reached nobody', [letter('e.0', { at: since })], 'active', 30 * dayMs],
    [
      'reached them late',
      [letter('e.0', { at: since, deliveredAt: since + 5 * dayMs })],
      'active',
      5 * dayMs,
    ],
    [
      'was an answer does not count',
      [letter('e.0', { at: since, deliveredAt: since, origin: 'reply' })],
      'active',
      30 * dayMs,
    ],
  ])('counts when something that %s', async (_, rows, stage, laterMs) => {
    await settleIn(line, silent());
    await line.store.file(rows.map((row) => ({ kind: 'message', row })));
    await line.settle();
    const { wakeups } = await line.contact(ana);
    const due = wakeups.find(({ timer }) => timer === silence)?.dueAt;
    if (stage === 'active')
      expect([await journal(), due]).toEqual([['wakeup.due active'], someTime + laterMs]);
    place.clock.advance(laterMs + 1);
    await line.settle();
    expect((await line.contact(ana)).lifecycle.stage).toBe(laterMs < 30 * dayMs ? 'dormant' : 'active');
  });
});

describe('a wake-up', () => {
  test('is not fired before its time, and then once, however often somebody knocks', async () => {
    await settleIn(
      line,
      subscriber('ana', ana, { ...quiet, wakeups: [armed(someTime + 5 * secondMs, letters)] }),
    );
    expect(await fire()).toBe(0);
    place.clock.advance(5 * secondMs);
    expect(await Promise.all([fire(), fire()])).toEqual([1, 1]);
    await line.settle();
    expect(await fire()).toBe(0);
    expect(await journal()).toEqual(['wakeup.due archived']);
  });

  test('armed again after it fired fires again: the arming counts, not the timer’s name', async () => {
    const contact = await settleIn(line, subscriber('ana', ana));
    for (let month = 0; month < 3; month++) {
      await requestFlow(line, contact, 'recommend', String(month));
      await line.settle();
      place.clock.advance(31 * dayMs);
      await line.settle();
      await line.say(ana, 'thanks');
      // One letter a day.
      place.clock.advance(dayMs);
    }
    expect((await journal()).filter((entry) => entry === 'wakeup.due dormant')).toHaveLength(3);
  });

  test('of an arming that was replaced finds nothing', async () => {
    const contact = await settleIn(
      line,
      subscriber('ana', ana, { wakeups: [armed(someTime + 31 * dayMs, silence)] }),
    );
    await line.engine.inbox.submit([
      {
        contact: contact.id,
        id: 'wakeup:old' as never,
        event: { type: 'wakeup.due', arming: 'older.1' as ArmingId, timer: silence },
        rank: 1,
      },
    ]);
    await line.settle();
    expect(await journal()).toEqual(['wakeup.due active']);
  });

  test('that wakes a flow that waits again, for years, keeps its ids short', async () => {
    await requestFlow(line, await settleIn(line, subscriber('ana', ana)), 'recommend');
    // Dormant, three attempts, the quiet letters, the archive: each wake-up arms the next.
    for (let week = 0; week < 60; week++) {
      await line.settle();
      place.clock.advance(7 * dayMs);
    }
    const { id, contact } = await line.record(ana);
    const turns = await line.store.journal.of(id, 100);
    expect(contact.lifecycle.stage).toBe('archived');
    expect(turns.length).toBeGreaterThan(6);
    expect(turns.filter((turn) => turn.id.length > 60)).toEqual([]);
  });
});
