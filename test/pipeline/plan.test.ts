/** What one write does for a contact's outbox: outcomes first, then what the gate refuses, then the next claim. */
import { describe, expect, test } from '@jest/globals';
import type { ConsentRecordId } from '../../src/core/consent.ts';
import type { TransportId } from '../../src/core/message.ts';
import type { OutboxEntry } from '../../src/core/outbox.ts';
import { newRecord } from '../../src/core/record.ts';
import { dayMs, hourMs, secondMs } from '../../src/core/time/instant.ts';
import { type PlanOptions, planSends } from '../../src/pipeline/plan.ts';
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

  test('is not held back by one that waits for the morning, and neither is lost', () => {
    const night = someTime + 12 * hourMs;
    const { record: after, claimed } = planSends(record(letter, reply), [], { ...options, now: night });
    expect(claimed?.id).toBe('reply.0');
    expect(after?.contact.outbox[0]).toEqual({
      ...letter,
      dueAt: someTime + 22 * hourMs,
      held: { until: someTime + 22 * hourMs, reason: 'quiet hours' },
    });
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
});
