/** A number that messages do not reach: suspected, then given up, and cleared by anything that arrives. */
import { describe, expect, test } from '@jest/globals';
import { applyDecision } from '../../../src/core/apply.ts';
import type { Contact } from '../../../src/core/contact.ts';
import { type Decision, decide } from '../../../src/core/decide.ts';
import { suspicionTimer } from '../../../src/core/decision/suspecting.ts';
import { type Outage, occasions } from '../../../src/core/delivery/delivery.ts';
import type { ContactEvent, EntryId } from '../../../src/core/event.ts';
import type { OutboxId } from '../../../src/core/outbox.ts';
import { newRecord } from '../../../src/core/record.ts';
import { dayMs, hourMs, type Instant } from '../../../src/core/time/instant.ts';
import { aContact, aRelease, aWorld, morning, phone, says } from '../../support/world.ts';

const release = aRelease();
const active = { lifecycle: { stage: 'active', attempt: 0, remembered: null } } as const;

/** Somebody to whom things happen, one after the other. */
function someone(outages: readonly Outage[] = []) {
  let contact: Contact = aContact(active);
  let entries = 0;
  const meet = (event: ContactEvent, at: Instant): Decision => {
    const arrival = { id: `entry-${++entries}` as EntryId, receivedAt: at, event };
    const decision = decide(contact, arrival, { ...aWorld(release, at), outages: () => outages });
    contact = applyDecision(newRecord(contact), arrival, decision, at).contact;
    return decision;
  };
  return {
    meet,
    contact: () => contact,
    /** A message fails, and an hour later it is judged. */
    fails(day: number, certain = false) {
      const at = morning + day * dayMs;
      const failure = {
        code: '131026',
        words: 'x',
        retryable: false,
        ours: false,
        addressFailed: true,
      } as const;
      meet(
        {
          type: 'message.failed',
          message: `m-${day}` as OutboxId,
          failure: certain ? { ...failure, certain } : failure,
        },
        at,
      );
      this.wakes(at + hourMs);
    },
    wakes(at: Instant) {
      const armed = contact.wakeups.find(({ timer, dueAt }) => timer === suspicionTimer && dueAt <= at);
      if (armed) meet({ type: 'wakeup.due', timer: armed.timer, arming: armed.arming }, at);
    },
  };
}

describe('undeliverable messages', () => {
  test('on three different days make the number unreachable, and not before', () => {
    const ana = someone();
    const stages = [0, 1, 5].map((day) => {
      ana.fails(day);
      return ana.contact().lifecycle.stage;
    });
    expect(stages).toEqual(['active', 'active', 'unreachable']);
  });

  test('of one day are one occasion', () => {
    const ana = someone();
    for (const day of [0, 0.1, 0.2, 0.3]) ana.fails(day);
    expect(ana.contact().lifecycle.stage).toBe('active');
    expect(occasions(ana.contact().delivery.failures, 'Asia/Jakarta')).toBe(1);
  });

  test('count twice where the platform says that there is no such number', () => {
    const ana = someone();
    ana.fails(0, true);
    expect(ana.contact().lifecycle.stage).toBe('active');
    ana.fails(1, true);
    expect(ana.contact().lifecycle.stage).toBe('unreachable');
  });

  test('are judged only when an outage would be known', () => {
    const ana = someone();
    ana.fails(0);
    ana.fails(1);
    const at = morning + 5 * dayMs;
    const failure = { code: 'x', words: 'x', retryable: false, ours: false, addressFailed: true };
    ana.meet({ type: 'message.failed', message: 'm' as OutboxId, failure }, at);
    expect(ana.contact().lifecycle.stage).toBe('active');
    ana.wakes(at + hourMs);
    expect(ana.contact().lifecycle.stage).toBe('unreachable');
  });

  test('of an outage do not count', () => {
    const ana = someone([{ from: morning - hourMs, to: morning + 6 * dayMs }]);
    for (const day of [0, 1, 2, 3]) ana.fails(day);
    expect(ana.contact().lifecycle.stage).toBe('active');
    expect(ana.contact().delivery.failures).toEqual([]);
  });

  test('are forgotten after thirty days', () => {
    const ana = someone();
    ana.fails(0);
    ana.fails(1);
    ana.wakes(morning + 30.5 * dayMs);
    expect(ana.contact().delivery.failures).toHaveLength(1);
    ana.fails(32);
    expect(ana.contact().lifecycle.stage).toBe('active');
  });

  test.each([
    ['a message of theirs', says('hello')],
    ['a delivered message', { type: 'message.delivered', message: 'm' as OutboxId }],
    ['a read', { type: 'message.read', message: 'm' as OutboxId }],
  ] satisfies readonly (readonly [string, ContactEvent])[])('are taken back by %s', (_, event) => {
    const ana = someone();
    ana.fails(0);
    ana.fails(1);
    const { journal } = ana.meet(event, morning + 2 * dayMs);
    expect(journal.map(({ what }) => what)).toContain('delivery.cleared');
    expect(ana.contact().wakeups.filter(({ timer }) => timer === suspicionTimer)).toEqual([]);
    ana.fails(3);
    expect(ana.contact().lifecycle.stage).toBe('active');
  });
});

test('what did not arrive at a number that they left says nothing of the new one', () => {
  const ana = someone();
  ana.fails(0);
  ana.fails(1);
  const { channel, addresses } = ana.contact();
  const [old = phone] = addresses;
  const to = [{ kind: 'phone', value: '+6289999999999' }] as const;
  ana.meet({ type: 'address.changed', channel, old, to }, morning + 2 * dayMs);
  ana.fails(3);
  expect(ana.contact().lifecycle.stage).toBe('active');
});

describe('a message that never arrives', () => {
  const undelivered = (day: number): ContactEvent => ({
    type: 'message.undelivered',
    message: 'm' as OutboxId,
    sentAt: morning + day * dayMs,
  });

  test('is a sign and no more: no consent is withdrawn, the stage stays', () => {
    const ana = someone();
    const before = ana.contact();
    ana.meet(undelivered(0), morning + 7 * dayMs);
    ana.meet(undelivered(3), morning + 10 * dayMs);
    expect(ana.contact().delivery.lost).toEqual({ count: 2, since: morning });
    expect(ana.contact().consents).toEqual(before.consents);
    expect(ana.contact().lifecycle.stage).toBe('active');
  });

  test('says nothing when it was part of an outage', () => {
    const ana = someone([{ from: morning, to: morning + dayMs }]);
    ana.meet(undelivered(0.5), morning + 8 * dayMs);
    expect(ana.contact().delivery.lost).toBeNull();
  });
});
