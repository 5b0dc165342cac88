/** What one write does for a contact's outbox: outcomes first, then what the gate refuses, then the next claim. */
import { describe, expect, test } from '@jest/globals';
import type { ConsentRecordId } from '../../src/core/consent.ts';
import type { TransportId } from '../../src/core/message.ts';
import type { OutboxEntry } from '../../src/core/outbox.ts';
import { newRecord } from '../../src/core/record.ts';
import { dayMs, hourMs, secondMs } from '../../src/core/time/instant.ts';
import { type PlanOptions, planSends } from '../../src/pipeline/sending/plan.ts';
import { aContact, anOutboxEntry, someTime } from '../support/records.ts';
import { aWorld } from '../support/world.ts';

const { channel } = aWorld();
const { policy } = aWorld().release;
const granted = { state: 'granted', at: someTime, record: 'r' as ConsentRecordId } as const;
const record = (...outbox: OutboxEntry[]) =>
  newRecord(
    aContact('ana', {
      outbox,
      consents: { service: granted, utility: granted, marketing: granted },
      lifecycle: { stage: 'active', attempt: 0, remembered: null },
      talk: { ...aContact('x').talk, lastInboundAt: someTime },
    }),
  );
const options: PlanOptions = {
  now: someTime,
  policy,
  channel,
  holder: 'me',
  isGone: (holder) => holder === 'dead',
  begin: true,
  undecided: false,
  number: null,
};
const claim = { by: 'me', at: someTime, until: someTime + 5 * secondMs };
const taken = (entry: OutboxEntry): OutboxEntry => ({
  ...entry,
  claim,
  attempts: entry.attempts + 1,
  dueAt: claim.until,
});
const reply = anOutboxEntry('reply.0');
const letter = anOutboxEntry('letter.0', { origin: 'started', purpose: 'marketing' });

describe('the next send', () => {
  test('is the first entry that is due and that the gate lets out', () => {
    const later = anOutboxEntry('later.0', { dueAt: someTime + 1 });
    const plan = planSends(record(later, reply, anOutboxEntry('reply.1')), [], options);
    expect(plan).toEqual({
      record: record(later, taken(reply), anOutboxEntry('reply.1')),
      updates: [],
      failures: [],
      claimed: taken(reply),
      inDoubt: null,
    });
  });

  test('is an answer before anything we start; what waits for the morning holds nothing back and is told why', () => {
    const night = { ...options, now: someTime + 12 * hourMs };
    const morning = { until: someTime + 22 * hourMs, reason: 'quiet hours' };
    const first = planSends(record(letter, reply), [], night);
    expect(first.claimed?.id).toBe('reply.0');
    const then = planSends(record(letter), [], night);
    expect(then.record?.contact.outbox).toEqual([
      { ...letter, dueAt: morning.until, held: morning, holds: [morning] },
    ]);
    expect(then.updates).toEqual([
      { id: 'letter.0', status: 'held', at: night.now, reason: 'quiet hours', holds: [morning] },
    ]);
  });

  test('of what we start is the more important, then what expires sooner, then what was there first', () => {
    const started = (id: string, more: Partial<OutboxEntry> = {}) =>
      anOutboxEntry(`${id}.0`, { origin: 'started', purpose: 'marketing', values: { id }, ...more });
    const usual = started('usual');
    const urgent = started('urgent', { expiresAt: someTime + hourMs });
    const better = started('better', { priority: 8 });
    const worse = started('worse', { priority: 2 });
    const order = (outbox: readonly OutboxEntry[]): readonly string[] => {
      const id = planSends(record(...outbox), [], options).claimed?.id;
      return id === undefined ? [] : [id, ...order(outbox.filter((entry) => entry.id !== id))];
    };
    expect(order([worse, usual, urgent, better])).toEqual(['better.0', 'urgent.0', 'usual.0', 'worse.0']);
  });

  test('comes after what the gate refuses for good, which is gone and whose row is told', () => {
    const stale = anOutboxEntry('stale.0', { expiresAt: someTime });
    const plan = planSends(record(stale, reply), [], options);
    expect([plan.claimed?.id, plan.record?.contact.outbox.length]).toEqual(['reply.0', 1]);
    expect(plan.updates).toEqual([
      { id: 'stale.0', status: 'dropped', at: someTime, reason: 'expired', transportId: null, text: null },
    ]);
  });

  test('that only an event can let out is looked at again the next day', () => {
    const nobody = { ...options, channel: { ...channel, mayWriteFirst: false } };
    const before = record(letter);
    const silent = {
      ...before,
      contact: { ...before.contact, talk: { ...before.contact.talk, lastInboundAt: null } },
    };
    const plan = planSends(silent, [], nobody);
    expect(plan.record?.contact.outbox[0]).toMatchObject({
      dueAt: someTime + dayMs,
      held: { reason: 'they have not written yet' },
    });
  });

  test('waits for the outcome of the one before; when that claim is over it is in doubt', () => {
    const waiting = record(taken(reply), anOutboxEntry('reply.1'));
    expect(planSends(waiting, [], options)).toMatchObject({ record: null, claimed: null, inDoubt: null });
    expect(planSends(waiting, [], { ...options, now: claim.until })).toMatchObject({
      record: null,
      claimed: null,
      inDoubt: { id: 'reply.0' },
    });
  });

  test('shares its write with the outcome of the one before', () => {
    const outcome = {
      entry: taken(reply),
      result: { kind: 'accepted', transportId: 'w' as TransportId, at: someTime, text: 'Hi' },
    } as const;
    const plan = planSends(record(taken(reply), anOutboxEntry('reply.1')), [outcome], options);
    expect(plan.claimed?.id).toBe('reply.1');
    expect(plan.record?.contact.outbox.map(({ id }) => id)).toEqual(['reply.1']);
    expect(plan.updates).toMatchObject([{ id: 'reply.0', status: 'sent' }]);
  });

  test('does not begin while nothing may; the outcome is stored all the same', () => {
    const outcome = { entry: taken(reply), result: { kind: 'not-begun' } } as const;
    const idle = { ...options, begin: false };
    expect(planSends(record(reply), [], idle)).toEqual({
      record: null,
      updates: [],
      failures: [],
      claimed: null,
      inDoubt: null,
    });
    expect(planSends(record(taken(reply)), [outcome], idle).record?.contact.outbox).toEqual([
      { ...reply, attempts: 1, dueAt: someTime },
    ]);
  });

  test('that Kabar started waits while something is undecided', () => {
    expect(planSends(record(letter), [], { ...options, undecided: true })).toMatchObject({
      claimed: null,
      record: { contact: { outbox: [{ held: { reason: 'undecided entries', until: someTime + 1_000 } }] } },
    });
  });

  test('that waited for it goes at once when it is decided', () => {
    const waiting = planSends(record(letter), [], { ...options, undecided: true }).record;
    if (waiting === null) throw new Error('it does not wait');
    expect(planSends(waiting, [], { ...options, undecided: true }).claimed).toBeNull();
    expect(planSends(waiting, [], options).claimed).toMatchObject({ id: letter.id });
  });
});
