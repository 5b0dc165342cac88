/** Campaigns as contacts and admins meet them, on a virtual clock: when they come, to whom, once, and what is told of them. */
import { afterEach, describe, expect, test } from '@jest/globals';
import type { OccurrenceId } from '../../src/core/campaign/occurrence-id.ts';
import type { FlowId } from '../../src/core/flow/flow.ts';
import { dayMs, hourMs, minuteMs } from '../../src/core/time/instant.ts';
import { changeCampaign } from '../../src/scheduler/campaigns/campaign-control.ts';
import { reportOf } from '../../src/scheduler/campaigns/campaign-report.ts';
import { openRig, type Rig, type RigOptions } from '../support/kabar.ts';
import { copyFlows, type OwnFlows } from '../support/own-flows.ts';

const [ana, bea] = ['+6281234567890', '+6281234567891'];
const rome = '+390612345678';
const poll = 'weekly-poll';
let rig: Rig;
let flows: OwnFlows | null = null;
afterEach(async () => {
  await rig.close();
  flows?.close();
  flows = null;
});

const open = async (options: RigOptions = {}) => {
  rig = await openRig({ campaigns: true, ...(flows ? { env: flows.env } : {}), ...options });
};
/** Listeners: they agreed and the welcome is over. */
const join = async (...phones: string[]) => {
  for (const phone of phones) for (const text of ['hi', 'yes', 'Ana', '1']) await rig.say(phone, text);
};
const plan = (schedule: string) => {
  flows = copyFlows();
  flows.replace('flows/weekly-poll.yaml', '{ every: "tue 18:00", to: listeners }', schedule);
};
const occurrences = async () =>
  [...(await rig.kabar.store.campaigns.latest({ flow: poll as FlowId, limit: 100 }))].reverse();
const states = async () => (await occurrences()).map(({ id, state }) => `${id.split(':')[1]} ${state}`);
/** When the poll reached the phone. */
const pollsAt = (phone: string): readonly string[] =>
  rig.phones
    .shown({ kind: 'phone', value: phone })
    .filter(({ direction, kind }) => direction === 'out' && kind === 'poll')
    .map(({ at }) => new Date(at).toISOString().slice(0, 16));
const report = async (id: string) => {
  const occurrence = await rig.kabar.store.campaigns.find(`${poll}:${id}` as OccurrenceId);
  if (!occurrence) throw new Error(`there is no occurrence ${id}`);
  return reportOf(rig.kabar.store, occurrence);
};
const change = (id: string, to: 'pause' | 'resume' | 'stop') =>
  changeCampaign({ store: rig.kabar.store, clock: rig.clock }, `${poll}:${id}` as OccurrenceId, to, 'sari');

describe('an occurrence', () => {
  test('comes at its time on each contact’s own wall, once a week', async () => {
    await open();
    await join(ana, rome);
    await rig.pass(8 * dayMs);
    // 18:00 in Jakarta and in Rome.
    expect(pollsAt(ana)).toEqual(['2026-11-24T11:00', '2026-12-01T11:00']);
    expect(pollsAt(rome)).toEqual(['2026-11-24T17:00', '2026-12-01T17:00']);
    expect(await states()).toEqual(['2026-11-24-1800 done', '2026-12-01-1800 done']);
  });

  test('by the house’s clock is the same moment for everybody', async () => {
    plan('{ every: "tue 18:00", to: listeners, clock: house }');
    await open();
    await join(ana, rome);
    await rig.pass(dayMs);
    expect([pollsAt(ana), pollsAt(rome)]).toEqual([['2026-11-24T11:00'], ['2026-11-24T11:00']]);
  });

  test('that was due before anybody wrote it down is not made up for', async () => {
    await open();
    await join(ana);
    await rig.pass(9 * hourMs);
    expect(pollsAt(ana)).toHaveLength(1);
    const [first] = await occurrences();
    await rig.kabar.store.campaigns.remember({
      flow: poll as FlowId,
      written: 'another plan',
      since: 0,
      through: null,
    });
    await rig.pass(2 * dayMs);
    expect(await states()).toEqual([`${first?.id.split(':')[1]} done`]);
  });

  test('once is once', async () => {
    plan('{ once: "2026-11-25 09:00", to: listeners }');
    await open();
    await join(ana);
    await rig.pass(400 * dayMs);
    expect(pollsAt(ana)).toEqual(['2026-11-25T02:00']);
    expect(await states()).toEqual(['2026-11-25-0900 done']);
  }, 60_000);

  test('by cron comes as cron says', async () => {
    plan('{ cron: "30 9 25,30 nov *", to: listeners }');
    await open();
    await join(ana);
    await rig.pass(20 * dayMs);
    expect(pollsAt(ana)).toEqual(['2026-11-25T02:30', '2026-11-30T02:30']);
  });

  test('asks nobody twice who moves between its hours, west or east', async () => {
    await open();
    await join(ana, rome);
    await rig.pass(9 * hourMs);
    const { id } = await rig.contact(ana);
    await rig.kabar.engine.inbox.submit([
      {
        contact: id,
        id: 'moved' as never,
        event: { type: 'contact.edited', actor: 'sari', timeZone: 'Europe/Rome' },
        rank: 0,
      },
    ]);
    await rig.pass(dayMs);
    expect(pollsAt(ana)).toEqual(['2026-11-24T11:00']);
    expect(pollsAt(rome)).toHaveLength(1);
  });

  test('leaves out who left the segment, and says why whoever is skipped was', async () => {
    await open();
    await join(ana, bea);
    await rig.say(bea, 'STOP');
    await rig.say(ana, 'book');
    await rig.pass(9 * hourMs);
    expect(pollsAt(bea)).toEqual([]);
    const { enrolled, skipped, sent } = await report('2026-11-24-1800');
    expect(enrolled).toBe(1);
    expect(sent + Object.values(skipped).reduce((sum, count) => sum + count, 0)).toBe(1);
  });
});

describe('after a time off', () => {
  test('what is still meaningful comes once, late; what is not expires with a reason', async () => {
    plan('{ every: "day 10:00", to: listeners }');
    await open();
    await join(ana);
    await rig.pass(hourMs);
    // A week off, and back four hours after today's time.
    rig.clock.advance(7 * dayMs + 3 * hourMs);
    await rig.settle();
    await rig.pass(minuteMs);
    const all = await states();
    expect(all.filter((state) => state.endsWith('expired'))).toHaveLength(6);
    expect(all.filter((state) => state.endsWith('done'))).toHaveLength(1);
    expect((await occurrences())[0]?.reason).toContain('Kabar was not running');
    expect(pollsAt(ana)).toHaveLength(1);
  });

  test('of a long time only the latest are told of, and a clock that jumps back repeats nothing', async () => {
    plan('{ every: "day 10:00", to: listeners }');
    await open();
    await join(ana);
    await rig.settle();
    rig.clock.advance(300 * dayMs);
    await rig.settle();
    const before = await states();
    expect(before.filter((state) => state.endsWith('expired'))).toHaveLength(31);
    const heard = pollsAt(ana);
    rig.clock.moveTo(rig.clock.now() - 2 * dayMs);
    await rig.pass(3 * dayMs);
    expect((await states()).slice(0, before.length)).toEqual(before);
    expect(pollsAt(ana).length).toBeLessThanOrEqual(heard.length + 1);
  });
});

describe('half-way', () => {
  test('a pause holds what is on its way and what is to come; resuming lets it go', async () => {
    await open();
    await join(ana, rome);
    await rig.pass(7 * hourMs + 59 * minuteMs);
    await rig.pass(2 * minuteMs);
    expect(pollsAt(ana)).toHaveLength(1);
    expect(await change('2026-11-24-1800', 'pause')).toMatchObject({
      state: 'paused',
      reason: 'paused by sari',
    });
    await rig.pass(7 * hourMs);
    expect(pollsAt(rome)).toEqual([]);
    await change('2026-11-24-1800', 'resume');
    await rig.pass(minuteMs);
    expect(pollsAt(rome)).toHaveLength(1);
  });

  test('a stop takes back what waits in outboxes, and asks nobody else', async () => {
    // At night: the gate holds it until the morning.
    plan('{ every: "tue 22:00", to: listeners }');
    await open();
    await join(ana, rome);
    await rig.pass(13 * hourMs);
    expect((await rig.contact(ana)).outbox).toHaveLength(1);
    await change('2026-11-24-2200', 'stop');
    await rig.pass(minuteMs);
    const contact = await rig.contact(ana);
    expect(contact.outbox).toEqual([]);
    expect(contact.run).toBeNull();
    await rig.pass(2 * dayMs);
    expect([pollsAt(ana), pollsAt(rome)]).toEqual([[], []]);
    expect(await states()).toEqual(['2026-11-24-2200 stopped']);
    expect(await report('2026-11-24-2200')).toMatchObject({
      enrolled: 1,
      dropped: { 'campaign stopped': 1 },
    });
    await expect(change('2026-11-24-2200', 'resume')).rejects.toMatchObject({ code: 'campaign.state' });
  });
});

describe('a number that may write to few people a day', () => {
  const phones = Array.from({ length: 5 }, (_, n) => `+62812345670${n}0`);
  const openYoung = async (schedule: string, ...edits: readonly (readonly [string, string])[]) => {
    plan(schedule);
    flows?.replace('flows/policy.yaml', 'warm-up: [50, 75, 110, 170, 250]', 'warm-up: [2]');
    for (const [was, is] of edits) flows?.replace('flows/weekly-poll.yaml', was, is);
    await open();
    await join(...phones);
  };
  const expires = (after: string) =>
    ['topic: newsletter', `topic: newsletter\nexpires-after: ${after}`] as const;
  const heard = () => phones.map((phone) => pollsAt(phone).map((at) => at.slice(5, 13)));

  test('asks no more than it may, and those who were left out come first the next time', async () => {
    await openYoung('{ every: "tue, thu 18:00", to: listeners }', expires('2h'));
    await rig.pass(9 * hourMs);
    expect(heard()).toEqual([['11-24T11'], ['11-24T11'], [], [], []]);
    for (const phone of phones) expect((await rig.contact(phone)).outbox).toEqual([]);
    await rig.pass(7 * dayMs);
    expect(heard().map((times) => times.slice(0, 2))).toEqual([
      ['11-24T11', '12-01T11'],
      ['11-24T11'],
      ['11-26T11'],
      ['11-26T11'],
      ['12-01T11'],
    ]);
    const [first] = await occurrences();
    expect(first).toMatchObject({ state: 'done', askedOn: { people: 2 } });
    expect(first?.reason).toContain('the number may write to no more people a day');
    expect((await report('2026-11-24-1800')).enrolled).toBe(2);
  });

  test('goes on by day as long as the message is worth sending, and each hears it once', async () => {
    await openYoung('{ once: "2026-11-24 18:00", to: listeners }', expires('3d'));
    await rig.pass(9 * hourMs);
    expect((await occurrences())[0]?.places.some(({ waitsUntil }) => waitsUntil !== undefined)).toBe(true);
    await rig.pass(4 * dayMs);
    expect(heard().map((times) => times.length)).toEqual([1, 1, 1, 1, 1]);
    // The evening of the first day, then from eight in the morning on.
    expect(new Set(heard().flat())).toEqual(new Set(['11-24T11', '11-25T01', '11-26T01']));
    expect(await states()).toEqual(['2026-11-24-1800 done']);
  });

  test('lets no large place take all the room of a small one', async () => {
    const singapore = '+6591234567';
    await openYoung('{ once: "2026-11-24 18:00", to: listeners, clock: house }', expires('2d'));
    await join(singapore, ...Array.from({ length: 6 }, (_, n) => `+62812345671${n}0`));
    await rig.pass(9 * hourMs + dayMs);
    // Two on the evening; of the next day's two one is in Singapore, though many of the others still wait.
    expect(pollsAt(singapore)).toHaveLength(1);
  });

  test('without an end of its own goes on until it comes again', async () => {
    await openYoung('{ every: "tue 18:00", to: listeners }', ['    closes: 3d\n', '']);
    await rig.pass(6 * dayMs);
    expect(heard().map((times) => times.length)).toEqual([1, 1, 1, 1, 1]);
  });

  test('does not ask in a poll that has closed', async () => {
    await openYoung('{ every: "tue 18:00", to: listeners }', ['closes: 3d', 'closes: 1d']);
    await rig.pass(6 * dayMs);
    expect(heard().map((times) => times.length)).toEqual([1, 1, 1, 1, 0]);
  });

  test('asks a few more than it may at night, and not everybody', async () => {
    await openYoung('{ every: "tue 22:00", to: listeners }');
    await rig.pass(13 * hourMs);
    const waiting = await Promise.all(phones.map(async (phone) => (await rig.contact(phone)).outbox.length));
    expect(waiting).toEqual([1, 1, 1, 0, 0]);
  });
});

describe('to whom and when', () => {
  test('a holdout gets nothing, and is counted beside those who did', async () => {
    plan('{ every: "tue 18:00", to: listeners, holdout: 50% }');
    await open();
    const phones = Array.from({ length: 12 }, (_, n) => `+62812345670${String(n).padStart(2, '0')}`);
    await join(...phones);
    await rig.pass(dayMs);
    const reached = phones.filter((phone) => pollsAt(phone).length > 0);
    const { enrolled, heldOut, sent } = await report('2026-11-24-1800');
    expect({ enrolled, heldOut: heldOut + sent, sent }).toEqual({
      enrolled: 12,
      heldOut: 12,
      sent: reached.length,
    });
    expect(heldOut).toBeGreaterThan(0);
    expect(sent).toBeGreaterThan(0);
  }, 60_000);

  test('who has a best hour gets it then, who has none at once', async () => {
    plan('{ every: "wed 09:00", to: listeners, best-within: 8h }');
    await open();
    await join(ana, bea);
    // Ten in the morning so far; from now on she writes at three in the afternoon.
    await rig.pass(5 * hourMs);
    for (let day = 0; day < 6; day++) {
      await rig.say(ana, 'hi');
      await rig.say(ana, 'hello');
      await rig.pass(dayMs);
    }
    await rig.pass(3 * dayMs);
    expect(pollsAt(bea).at(-1)?.slice(11)).toBe('02:00');
    expect(pollsAt(ana).at(-1)?.slice(11)).toBe('08:00');
  });
});

describe('the report', () => {
  test('counts what was sent, delivered, answered, and who left within 72 hours, and is kept', async () => {
    await open();
    await join(ana, bea);
    await rig.pass(9 * hourMs);
    await rig.say(ana, 'soto');
    await rig.say(bea, 'STOP');
    const expected = { enrolled: 2, sent: 2, delivered: 2, replied: 2, optedOut: 1, heldOut: 0, failed: 0 };
    expect(await report('2026-11-24-1800')).toMatchObject(expected);
    await rig.pass(6 * dayMs);
    const [first] = await occurrences();
    expect(first?.report).toMatchObject(expected);
  });
});
