/** Goals: an event that was hoped for is counted, and credited to what was said last, if that is not long ago. */
import { describe, expect, test } from '@jest/globals';
import { decide } from '../../../src/core/decide.ts';
import type { FlowId } from '../../../src/core/flow/flow.ts';
import type { LastStarted } from '../../../src/core/goal.ts';
import type { OutboxId } from '../../../src/core/outbox.ts';
import { hourMs } from '../../../src/core/time/instant.ts';
import { aContact, anArrival, aRelease, aWorld, morning } from '../../support/world.ts';

const release = aRelease({
  goals: new Map([
    ['booked', { id: 'booked', event: 'class.paid', withinMs: 72 * hourMs, amount: 'price', points: 10 }],
  ]),
});
const offer = (hoursAgo: number): LastStarted => ({
  message: 'm.0' as OutboxId,
  flow: 'offer' as FlowId,
  because: 'campaign:offer@1',
  at: morning - hoursAgo * hourMs,
});

const happens = (credit: LastStarted | null, values: object = {}, name = 'class.paid') => {
  const event = { type: 'business.occurred', name, values: values as never } as const;
  const { effects, journal } = decide(aContact({ credit }), anArrival(event), aWorld(release));
  return {
    reached: effects.flatMap((effect) => (effect.type === 'goal.count' ? [effect.reached] : [])),
    line: journal.find(({ what }) => what === 'goal.reached'),
  };
};

describe('a goal', () => {
  test('is credited to the last message we started, with its flow and campaign', () => {
    const { reached, line } = happens(offer(71), { price: 25 });
    expect(reached).toEqual([{ goal: 'booked', amount: 25, credit: offer(71) }]);
    expect(line).toEqual({
      what: 'goal.reached',
      facts: { goal: 'booked', amount: 25, flow: 'offer', campaign: 'offer@1', message: 'm.0' },
    });
  });

  test('is nobody’s merit when nothing was sent, or too long ago', () => {
    expect(happens(null).reached).toEqual([{ goal: 'booked', amount: null, credit: null }]);
    expect(happens(offer(72)).reached[0]?.credit).not.toBeNull();
    expect(happens(offer(73)).reached[0]?.credit).toBeNull();
  });

  test('takes only a number for its worth', () => {
    expect(happens(null, { price: 'a lot' }).reached[0]?.amount).toBeNull();
  });

  test('is no other event', () => {
    expect(happens(offer(1), {}, 'class.left').reached).toEqual([]);
  });
});
