/** Silence, attempts, returns, pauses and promotion, decided one event at a time. */
import { describe, expect, test } from '@jest/globals';
import { applyDecision } from '../../../src/core/apply.ts';
import type { ConsentRecordId } from '../../../src/core/consent.ts';
import type { Contact } from '../../../src/core/contact.ts';
import { decide } from '../../../src/core/decide.ts';
import { usualEngagement } from '../../../src/core/engagement/rules.ts';
import { noEngagement, worth } from '../../../src/core/engagement/score.ts';
import type { ContactEvent } from '../../../src/core/event.ts';
import type { FlowId } from '../../../src/core/flow/flow.ts';
import type { OutboxEntry, OutboxId } from '../../../src/core/outbox.ts';
import type { Policy } from '../../../src/core/policy/policy.ts';
import { newRecord } from '../../../src/core/record.ts';
import { sent } from '../../../src/core/sending.ts';
import { dayMs, hourMs, type Instant, minuteMs } from '../../../src/core/time/instant.ts';
import type { ArmingId } from '../../../src/core/wakeup.ts';
import { anOutboxEntry, simulator as channel } from '../../support/records.ts';
import { aContact, anArrival, aRelease, aWorld, morning, says } from '../../support/world.ts';

const flows = {
  back: 'steps: [{ say: thanks }]',
  again: 'steps: [{ say: miss-you }]',
  letters: 'steps: [{ say: letter }, { wait: 60d }, { say: letter }]',
  asking: 'steps: [{ ask: wish, answer: text, save: favourite }, { say: noted }]',
  recommend: 'steps: [{ say: share }]',
};
const id = (flow: string) => flow as FlowId;
const rules: Partial<Policy> = {
  returnFlow: id('back'),
  stageFlows: { dormant: id('again'), quiet: id('letters'), loyal: id('recommend') },
  loyalty: { from: 50, below: 30, afterMs: 60 * dayMs, againAfterMs: 365 * dayMs },
  engagement: usualEngagement,
};
const purchase = { id: 'purchase', event: 'purchase', withinMs: dayMs, amount: null, points: 10 };
const release = aRelease({ flows, policy: rules, goals: new Map([['purchase', purchase]]) });
const { policy } = release;

const granted = { state: 'granted', at: morning - 90 * dayMs, record: 'form.0' as ConsentRecordId } as const;
const timer = (delay: string, stage: string) => `stage:xstate.after.${delay}.lifecycle.subscribed.${stage}`;
const subscriber = (stage: Contact['lifecycle']['stage'], more: Partial<Contact> = {}): Contact =>
  aContact({
    consents: { service: granted, utility: granted, marketing: granted },
    lifecycle: { stage, attempt: stage === 'dormant' ? 1 : 0, remembered: null },
    ...more,
  });

let count = 0;
/** The contact after the decision was committed, and what it says and notes. */
function meet(contact: Contact, event: ContactEvent, now: Instant = morning) {
  const arrival = anArrival(event, now, `entry-${++count}`);
  const decision = decide(contact, arrival, aWorld(release, now));
  const said = decision.effects.flatMap((effect) =>
    effect.type === 'message.send' && 'key' in effect.message.body
      ? [`${effect.message.origin} ${effect.message.body.key}`]
      : [],
  );
  const after = applyDecision(newRecord(contact), arrival, decision, now).contact;
  return { contact: after, said, notes: decision.journal.map(({ what }) => what) };
}

const started = (flow: string, more: Partial<OutboxEntry> = {}): OutboxEntry =>
  anOutboxEntry('campaign.0', { origin: 'started', purpose: 'marketing', flow: id(flow), ...more });
const send = (contact: Contact, entry: OutboxEntry, at: Instant) =>
  sent({ ...contact, outbox: [entry] }, entry, { at, transportId: 'out' as never, policy });
const due = (contact: Contact, name: string) =>
  contact.wakeups.find((wakeup) => wakeup.timer === name)?.dueAt;
const knock = (contact: Contact, name: string, now: Instant, reached?: Instant | null) => {
  const arming = contact.wakeups.find((wakeup) => wakeup.timer === name)?.arming ?? ('none' as ArmingId);
  return meet(
    contact,
    { type: 'wakeup.due', timer: name, arming, ...(reached === undefined ? {} : { reached }) },
    now,
  );
};
const reacts = (emoji: string | null): ContactEvent => ({
  type: 'reaction.received',
  channel,
  to: 'out' as never,
  emoji,
});
const reads = (at: Instant): ContactEvent => ({
  type: 'message.read',
  message: 'campaign.0' as OutboxId,
  at,
});
const silence = timer('silence', 'active');

describe('the clock of silence', () => {
  test('is set going by the first message we start, and by no answer and no second one', () => {
    const answered = send(subscriber('active'), anOutboxEntry('reply.0'), morning);
    expect(due(answered, silence)).toBeUndefined();
    const first = send(answered, started('recommend'), morning + dayMs);
    expect(due(first, silence)).toBe(morning + 31 * dayMs);
    const second = send(first, started('recommend', { id: 'other.0' as OutboxId }), morning + 9 * dayMs);
    expect([due(second, silence), second.talk.silentSince]).toEqual([morning + 31 * dayMs, morning + dayMs]);
  });

  test('runs out for nobody who was sent nothing, and leaves no wake-up behind', () => {
    const alive = meet(subscriber('active'), says('hi')).contact;
    const later = knock(alive, silence, morning + 30 * dayMs);
    expect([later.contact.lifecycle.stage, due(later.contact, silence)]).toEqual(['active', undefined]);
    expect(later.notes).toEqual(['silence.not-counted']);
  });

  test('counts from what reached them, when the receipts were looked at', () => {
    const waiting = send(subscriber('active'), started('recommend'), morning);
    const end = morning + 30 * dayMs;
    expect(knock(waiting, silence, end).contact.lifecycle.stage).toBe('dormant');
    expect(knock(waiting, silence, end, morning + minuteMs).contact.lifecycle.stage).toBe('active');
    expect(due(knock(waiting, silence, end, morning + minuteMs).contact, silence)).toBe(end + minuteMs);
    expect(due(knock(waiting, silence, end, null).contact, silence)).toBe(end + 30 * dayMs);
  });

  test('stands still in a pause, also when the pause is changed or ends before its time', () => {
    const waiting = send(subscriber('active'), started('recommend'), morning);
    const pause = (pausedUntil: Instant | null): ContactEvent => ({
      type: 'contact.edited',
      actor: 'sari',
      pausedUntil,
    });
    const paused = meet(waiting, pause(morning + 20 * dayMs), morning + 5 * dayMs).contact;
    expect(due(knock(paused, silence, morning + 30 * dayMs).contact, silence)).toBe(morning + 45 * dayMs);
    const longer = meet(paused, pause(morning + 25 * dayMs), morning + 10 * dayMs).contact;
    expect(longer.talk.silentSince).toBe(morning + 20 * dayMs);
    const ended = meet(longer, pause(null), morning + 11 * dayMs).contact;
    expect(ended.talk.silentSince).toBe(morning + 6 * dayMs);
  });
});

describe('an attempt', () => {
  const gap = timer('gap', 'dormant');
  const dormant = (outbox: readonly OutboxEntry[] = []) =>
    subscriber('dormant', { outbox, wakeups: [{ timer: gap, arming: 'a' as ArmingId, dueAt: morning }] });
  const held = (queuedAt: Instant, until: Instant) =>
    started('again', { queuedAt, dueAt: until, held: { until, reason: 'cap per week' } });

  test('has its whole gap from when it left', () => {
    const after = send(dormant(), started('again'), morning - hourMs);
    expect(due(after, gap)).toBe(morning - hourMs + 3 * dayMs);
    expect(due(send(dormant(), started('recommend'), morning), gap)).toBe(morning);
  });

  test('that still waits is waited for, and not for ever', () => {
    const until = morning + 2 * dayMs;
    const waits = knock(dormant([held(morning - 3 * dayMs, until)]), gap, morning).contact;
    expect([waits.lifecycle.attempt, due(waits, gap)]).toEqual([1, until + 3 * dayMs]);
    const stuck = knock(dormant([held(morning - 40 * dayMs, until)]), gap, morning).contact;
    expect(stuck.lifecycle.attempt).toBe(2);
    // Two at once would be one too many.
    expect(stuck.outbox.filter(({ expiresAt }) => expiresAt === undefined)).toHaveLength(1);
  });

  test('after a pause comes as much later as the pause was long', () => {
    const waiting = {
      ...dormant(),
      wakeups: [{ timer: gap, arming: 'a' as ArmingId, dueAt: morning + dayMs }],
    };
    const event: ContactEvent = { type: 'contact.edited', actor: 'sari', pausedUntil: morning + 10 * dayMs };
    expect(due(meet(waiting, event).contact, gap)).toBe(morning + 11 * dayMs);
  });
});

describe('a return', () => {
  const signs: readonly (readonly [string, ContactEvent, string])[] = [
    ['a message', says('hi'), 'reply'],
    ['a vote', { type: 'vote.received', channel, poll: 'p' as never, options: ['a'] }, 'reply'],
    ['a reaction', reacts('❤️'), 'reply'],
    ['a click', { type: 'link.clicked', link: 'menu' }, 'started'],
    ['a goal', { type: 'business.occurred', name: 'purchase', values: {} }, 'started'],
  ];
  const cases = (['dormant', 'quiet', 'archived'] as const).flatMap((stage) =>
    signs.map(([what, event, origin]) => [stage, what, event, origin] as const),
  );

  test.each(cases)('from %s by %s is thanked once', (stage, _, event, origin) => {
    const back = meet(subscriber(stage), event);
    expect(back.contact.lifecycle.stage).toBe('active');
    expect(back.said.filter((said) => said.endsWith('back:thanks'))).toEqual([`${origin} back:thanks`]);
    const again = meet(back.contact, event, morning + hourMs);
    expect(again.said.filter((said) => said.endsWith('back:thanks'))).toEqual([]);
  });

  test.each([
    ['a read', reads(morning)],
    ['what is no goal', { type: 'business.occurred', name: 'invoice-sent', values: {} } as ContactEvent],
  ])('is not made by %s', (_, event) => {
    for (const stage of ['dormant', 'quiet', 'archived'] as const)
      expect(meet(subscriber(stage), event).contact.lifecycle.stage).toBe(stage);
  });

  test('lets go of what was meant for the silence', () => {
    const waits = started('again', { held: { until: morning + dayMs, reason: 'quiet hours' } });
    const before = subscriber('quiet', { outbox: [waits] });
    const { contact: writing } = meet(
      { ...before, lifecycle: { ...before.lifecycle, stage: 'dormant', attempt: 2 } },
      {
        type: 'flow.requested',
        flow: id('letters'),
        by: 'api',
        occurrence: '1',
      },
    );
    const run = writing.run && { ...writing.run, because: 'stage:quiet' };
    const back = meet({ ...writing, run }, reacts('❤️'), morning + hourMs);
    expect(back.contact.run).toBeNull();
    expect(back.contact.outbox.find((entry) => entry.id === waits.id)?.expiresAt).toBe(morning + hourMs);
  });

  test('by the answer to an open question is thanked by the flow that asked', () => {
    const asked = meet(subscriber('dormant'), {
      type: 'flow.requested',
      flow: id('asking'),
      by: 'api',
      occurrence: '1',
    });
    const run = asked.contact.run;
    const top = run?.stack[0];
    if (!run || top?.waiting?.for !== 'answer') throw new Error('it should ask');
    const shown = { ...run, stack: [{ ...top, waiting: { ...top.waiting, shownAt: morning } }] };
    const open = { ...asked.contact, outbox: [], run: shown };
    expect(meet(open, says('more soup'), morning + hourMs).said).toEqual(['reply asking:noted']);
    // A reaction is no answer: the question stays open.
    const reacted = meet(open, reacts('🙏'), morning + hourMs);
    expect(reacted.said).toEqual(['reply back:thanks']);
    expect(reacted.contact.run?.stack[0]?.step).toBe(top.step);
    expect(meet(reacted.contact, says('more soup'), morning + 2 * hourMs).said).toEqual([
      'reply asking:noted',
    ]);
  });
});

describe('engagement', () => {
  test('is earned once an occasion, whatever it is, and by each read', () => {
    const five = ['a', 'b', 'c', 'd', 'e'].reduce(
      (contact, text, index) => meet(contact, says(text), morning + index * minuteMs).contact,
      subscriber('active'),
    );
    expect(five.engagement.score).toBeCloseTo(5, 6);
    expect(meet(five, reads(morning + hourMs), morning + hourMs).contact.engagement.score).toBeCloseTo(6, 2);
    expect(meet(subscriber('active'), reacts('👎')).contact.engagement).toEqual(noEngagement);
  });

  test('falls a little when something new is sent and the last thing had no answer', () => {
    const engaged = subscriber('active', { engagement: worth(10, morning, usualEngagement) });
    const once = send(engaged, started('recommend'), morning);
    expect(once.engagement.score).toBe(10);
    expect(send(once, started('recommend', { id: 'other.0' as OutboxId }), morning).engagement.score).toBe(
      9.5,
    );
  });

  test('of somebody who leaves is forgotten', () => {
    expect(
      meet(subscriber('active', { engagement: worth(10, morning, usualEngagement) }), says('STOP')).contact
        .engagement,
    ).toEqual(noEngagement);
  });
});

describe('loyalty', () => {
  const engaged = (more: Partial<Contact> = {}) =>
    subscriber('active', { engagement: worth(13.5, morning, usualEngagement), ...more });
  const fading = timer('fading', 'loyal');

  test('comes with the score, after the answer, and its flow is no answer', () => {
    const { contact, said } = meet(engaged(), says('hi'));
    expect(contact.lifecycle.stage).toBe('loyal');
    expect(said.at(-1)).toBe('started recommend:share');
  });

  test('does not come before its time with us', () => {
    const late = { ...granted, at: morning - 59 * dayMs };
    const young = engaged({ consents: { service: late, utility: late, marketing: late } });
    expect(meet(young, says('hi')).contact.lifecycle.stage).toBe('active');
  });

  test('that comes back within a year is not told once more', () => {
    const celebrated = (daysAgo: number) => engaged({ celebratedAt: morning - daysAgo * dayMs });
    const { contact, said } = meet(celebrated(364), says('hi'));
    expect([contact.lifecycle.stage, contact.celebratedAt]).toEqual(['loyal', morning - 364 * dayMs]);
    expect(said).not.toContain('started recommend:share');
    expect(meet(celebrated(365), says('hi')).said).toContain('started recommend:share');
  });

  test('ends exactly when the score has faded, and later when more was earned', () => {
    const { contact } = meet(engaged(), says('hi'));
    // 18.5 points are a score of 60; 7.2 points are one of 30.
    const end = due(contact, fading) ?? 0;
    expect((end - morning) / dayMs).toBeCloseTo(40.8, 1);
    const more = meet(contact, reads(morning + dayMs), morning + dayMs).contact;
    const later = knock(more, fading, end).contact;
    expect(later.lifecycle.stage).toBe('loyal');
    const second = due(later, fading) ?? 0;
    expect(second).toBeGreaterThan(end);
    expect(knock(later, fading, second).contact.lifecycle.stage).toBe('active');
  });
});
