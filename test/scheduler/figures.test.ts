/** What happened day by day is counted once: from the journal, on the business's calendar, also by two that count at once. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { ContactId } from '../../src/core/contact-id.ts';
import type { EntryId } from '../../src/core/event.ts';
import { added, noFigures } from '../../src/core/figures/day-figures.ts';
import type { JournalTurn } from '../../src/core/record.ts';
import { dayMs, hourMs, minuteMs } from '../../src/core/time/instant.ts';
import { localDay } from '../../src/core/time/local-time.ts';
import { countFigures } from '../../src/scheduler/figures/figures.ts';
import { openRig, type Rig } from '../support/kabar.ts';

const [ana, bea, cem] = ['+6281234567890', '+6281234567891', '+6281234567892'];

let rig: Rig;
beforeEach(async () => {
  rig = await openRig();
});
afterEach(() => rig.close());

const zone = () => rig.kabar.releases.current().policy.defaultTimeZone;
const count = () => countFigures({ store: rig.kabar.store, clock: rig.clock, zone });
const today = () => localDay(rig.clock.now(), zone());
const all = () => rig.kabar.store.figures.between('0000', '9999');

async function file(turns: readonly JournalTurn[]) {
  await rig.kabar.store.file(turns.map((turn) => ({ kind: 'journal', turn })));
}

const heardAt = (at: number, nth: number): JournalTurn => ({
  id: `made:${at}:${nth}` as EntryId,
  contact: 'made' as ContactId,
  at,
  event: 'message.received',
  stage: 'active',
  lines: [],
});

describe('the figures of a day', () => {
  test('tell what a first conversation was: heard, agreed, moved, begun, answered; and a STOP', async () => {
    const day = today();
    await rig.say(ana, 'hi');
    await rig.say(ana, 'yes');
    await rig.say(ana, 'STOP');
    rig.clock.advance(2 * minuteMs);
    expect(await count()).toBeGreaterThanOrEqual(3);
    const [figures] = await all();
    expect(figures).toMatchObject({
      day,
      consents: { granted: 1, withdrawn: 1 },
      moves: expect.objectContaining({ 'prospect>onboarding': 1 }),
      started: expect.objectContaining({ welcome: 1 }),
    });
    expect(figures?.heard.reduce((sum, each) => sum + each, 0)).toBe(3);
    expect(Object.keys(figures?.moves ?? {})).toContainEqual(expect.stringMatching(/>optedOut$/));
  });

  test('count a turn once, however often and by however many it is counted', async () => {
    await rig.say(ana, 'hi');
    expect(await count()).toBe(0); // It may not be filed entirely yet.
    rig.clock.advance(2 * minuteMs);
    const sums = await Promise.all([count(), count()]);
    expect(Math.max(...sums)).toBeGreaterThan(0);
    expect(await count()).toBe(0);
    expect((await all())[0]?.heard.reduce((sum, each) => sum + each, 0)).toBe(1);
  });

  test('stand under the days and hours of the business', async () => {
    // Midnight in Jakarta is 17:00 in UTC.
    const midnight = Date.UTC(2026, 4, 10, 17);
    await file([heardAt(midnight - 1, 0), heardAt(midnight, 0), heardAt(midnight + 5 * hourMs, 0)]);
    rig.clock.moveTo(Math.max(rig.clock.now(), midnight + dayMs));
    await count();
    const hours = (await all()).map(({ day, heard }) => [
      day,
      heard.flatMap((many, hour) => (many > 0 ? [hour] : [])),
    ]);
    expect(zone()).toBe('Asia/Jakarta');
    expect(hours).toEqual([
      ['2026-05-10', [23]],
      ['2026-05-11', [0, 5]],
    ]);
  });

  test('go on when the clock was a year ahead for a while', async () => {
    const now = rig.clock.now();
    const ahead = now + 365 * dayMs;
    await file([heardAt(ahead, 0)]);
    const counting = (at: number) =>
      countFigures({ store: rig.kabar.store, clock: { ...rig.clock, now: () => at }, zone });
    expect(await counting(ahead + 2 * minuteMs)).toBe(1);
    await file([heardAt(now, 0)]);
    expect(await counting(now + 2 * minuteMs)).toBe(1);
    expect(await counting(ahead + 4 * minuteMs)).toBe(0);
    expect((await all()).map(({ heard }) => heard.reduce((sum, each) => sum + each, 0))).toEqual([1, 1]);
  });

  test('miss none of many turns of one moment at the end of a page', async () => {
    const at = rig.clock.now();
    const turns = [
      ...Array.from({ length: 400 }, (_, nth) => heardAt(at + nth, 0)),
      ...Array.from({ length: 1_200 }, (_, nth) => heardAt(at + 400, nth)),
    ];
    await file(turns);
    rig.clock.advance(2 * minuteMs);
    expect(await count()).toBe(1_600);
  });
});

describe('messages', () => {
  const poll = async () => {
    await rig.close();
    rig = await openRig({ campaigns: true });
    for (const phone of [ana, bea, cem])
      for (const text of ['hi', 'yes', 'Ana', '1']) await rig.say(phone, text);
    // The weekly poll goes out at 18:00.
    await rig.pass(9 * hourMs);
  };
  const sum = async () => (await all()).reduce(added, noFigures('all'));

  test('are counted once their receipts are in: sent, delivered, read, by what they were', async () => {
    await poll();
    await count();
    expect((await sum()).sent).toEqual({});
    await rig.pass(5 * dayMs);
    await Promise.all([count(), count()]);
    const { sent, delivered, read } = await sum();
    expect(sent).toMatchObject({ 'campaign:weekly-poll': 3, 'hour:2-18': 3 });
    expect(sent.answer).toBeGreaterThan(9);
    expect(delivered).toMatchObject({
      'campaign:weekly-poll': 3,
      'topic:newsletter': sent['topic:newsletter'],
    });
    expect(read['campaign:weekly-poll'] ?? 0).toBeLessThanOrEqual(3);
    expect(await count()).toBe(0);
  });

  test('are told what came of them: a reply, a STOP of whom they had reached last', async () => {
    await poll();
    await rig.say(ana, '1');
    await rig.say(bea, 'STOP');
    await rig.pass(5 * dayMs);
    await count();
    const { replied, stopped, consents } = await sum();
    expect(replied).toMatchObject({ 'campaign:weekly-poll': 1, 'hour:2-18': 1 });
    expect(stopped).toMatchObject({ started: 1, 'campaign:weekly-poll': 1, 'topic:newsletter': 1 });
    expect(consents.stopped).toBe(1);
  });

  test('of long ago are not to blame for a STOP', async () => {
    await poll();
    await rig.pass(4 * dayMs);
    await rig.say(cem, 'STOP');
    await rig.pass(5 * dayMs);
    await count();
    const { stopped, consents } = await sum();
    expect([consents.stopped, stopped['campaign:weekly-poll']]).toEqual([1, undefined]);
  });
});

test('who joined, who is heard again in later weeks, and who left are told by the week in which they joined', async () => {
  for (const text of ['hi', 'yes']) for (const phone of [ana, bea]) await rig.say(phone, text);
  await rig.pass(8 * dayMs);
  for (const text of ['hello', 'hello again', 'STOP']) await rig.say(ana, text);
  rig.clock.advance(2 * minuteMs);
  await count();
  const { kept, left, sources } = (await all()).reduce(added, noFigures('all'));
  expect(kept).toEqual({ '2026-11-23/1': 1 });
  expect(left).toEqual({ '2026-11-23/1': 1 });
  expect(sources).toMatchObject({ 'answer/joined': 2, 'answer/left': 1 });
});
