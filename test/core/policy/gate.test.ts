/** Every reason the gate can give, and which one it gives when several hold. */
import { describe, expect, test } from '@jest/globals';
import type { ChannelId } from '../../../src/core/channel.ts';
import type { ConsentRecordId, ConsentState, Consents } from '../../../src/core/consent.ts';
import type { Contact } from '../../../src/core/contact.ts';
import type { FlowId } from '../../../src/core/flow/flow.ts';
import { stages } from '../../../src/core/lifecycle/stages.ts';
import type { TransportId } from '../../../src/core/message.ts';
import { type OutboxEntry, occasionOf } from '../../../src/core/outbox.ts';
import { type GateQuestion, type GateReason, gate, type Verdict } from '../../../src/core/policy/gate.ts';
import { keepSaid } from '../../../src/core/policy/said-already.ts';
import { dayMs, hourMs, minuteMs } from '../../../src/core/time/instant.ts';
import { anOutboxEntry } from '../../support/records.ts';
import { aContact, aWorld, morning } from '../../support/world.ts';

const granted: ConsentState = { state: 'granted', at: morning, record: 'r' as ConsentRecordId };
const withdrawn: ConsentState = { state: 'withdrawn', at: morning, record: 'r' as ConsentRecordId };
const unknown: ConsentState = { state: 'unknown' };
const subscribed = { stage: 'active', attempt: 0, remembered: null } as const;
const { channel } = aWorld();
const { policy } = aWorld().release;

const talk: Contact['talk'] = {
  lastInboundAt: morning - hourMs,
  lastOutboundAt: null,
  unanswered: 0,
  silentSince: null,
  lastReadAt: null,
  optOutLineOn: null,
  lastStarted: null,
  said: [],
  startedByDay: {},
};

type Case = {
  readonly contact?: Partial<Contact>;
  readonly message?: Partial<OutboxEntry>;
  readonly question?: Partial<GateQuestion>;
};

const ask = ({ contact, message, question }: Case, origin: OutboxEntry['origin']): Verdict =>
  gate({
    contact: aContact({
      consents: { service: granted, utility: granted, marketing: granted },
      lifecycle: subscribed,
      talk,
      ...contact,
    }),
    message: anOutboxEntry('e.0', { origin, purpose: 'marketing', queuedAt: morning, ...message }),
    policy,
    channel,
    now: morning,
    undecided: false,
    number: null,
    ...question,
  });

const drop = (reason: GateReason): Verdict => ({ kind: 'drop', reason });
const hold = (reason: GateReason, until: number | null): Verdict => ({ kind: 'hold', reason, until });
const in_ = (stage: Contact['lifecycle']['stage']): Partial<Contact> => ({
  lifecycle: { stage, attempt: 0, remembered: null },
});

const doubt = { since: morning, verbatim: 'enough', rule: 'unsure' };

describe('what Kabar starts', () => {
  const today = '2026-11-24/marketing';
  const cases: readonly (readonly [string, Case, Verdict])[] = [
    ['to somebody who agreed, at a good time', {}, { kind: 'send' }],
    ['after it expired', { message: { expiresAt: morning } }, drop('expired')],
    ['after a STOP', { contact: in_('optedOut') }, drop('opted out')],
    ['to an address that failed', { contact: in_('unreachable') }, drop('unreachable')],
    ['to the archive', { contact: in_('archived') }, drop('archived')],
    ['to a stranger', { contact: in_('prospect') }, drop('not subscribed')],
    ['to somebody who has not confirmed', { contact: in_('confirming') }, drop('not subscribed')],
    [
      'for a purpose they never agreed to',
      { contact: { consents: { service: granted, utility: granted, marketing: unknown } } },
      drop('no consent'),
    ],
    [
      'for a purpose they withdrew',
      { contact: { consents: { service: granted, utility: granted, marketing: withdrawn } } },
      drop('consent withdrawn'),
    ],
    [
      'on implied consent whose time is over',
      {
        contact: {
          consents: { service: granted, utility: granted, marketing: { ...granted, expiresAt: morning } },
        },
      },
      drop('consent expired'),
    ],
    [
      'on a topic they refused',
      {
        contact: { preferences: { cadence: 'normal', refused: ['offers'] } },
        message: { topic: 'offers' },
      },
      drop('topic refused'),
    ],
    ['while they may have said stop', { contact: { doubt } }, hold('may have said stop', null)],
    [
      'about something of theirs while they may have said stop',
      { contact: { doubt }, message: { purpose: 'utility' } },
      { kind: 'send' },
    ],
    [
      'that was said to them this morning',
      { contact: { talk: { ...talk, said: keepSaid([], anOutboxEntry('x.0'), morning - hourMs) } } },
      drop('said already'),
    ],
    [
      'that was said to them yesterday',
      { contact: { talk: { ...talk, said: keepSaid([], anOutboxEntry('x.0'), morning - dayMs) } } },
      { kind: 'send' },
    ],
    [
      'to one more person than a young number should',
      { question: { number: { left: 0, until: morning + hourMs, by: 'number warm-up' } } },
      hold('number warm-up', morning + hourMs),
    ],
    [
      'to one more person than a young number should, until it is day for them on the next day',
      { question: { number: { left: 0, until: Date.parse('2026-11-24T17:00:00Z'), by: 'number warm-up' } } },
      hold('number warm-up', Date.parse('2026-11-25T01:00:00Z')),
    ],
    [
      'to somebody the young number wrote to today already',
      {
        contact: { talk: { ...talk, startedByDay: { '2026-11-24/utility': 1 } } },
        question: { number: { left: 0, until: morning + hourMs, by: 'number warm-up' } },
      },
      { kind: 'send' },
    ],
    [
      'to somebody written to today already, while a restriction is for everybody',
      {
        contact: { talk: { ...talk, startedByDay: { '2026-11-24/utility': 1 } } },
        question: { number: { left: 0, until: morning + hourMs, by: 'number restricted' } },
      },
      hold('number restricted', morning + hourMs),
    ],
    [
      'over their cap, on a number with room left after it came back',
      {
        contact: { talk: { ...talk, startedByDay: { '2026-11-24/marketing': 1 } } },
        question: { number: { left: 5, until: morning + hourMs, by: 'catching up' } },
      },
      hold('cap per day', Date.parse('2026-11-24T17:00:00Z')),
    ],
    ['to a shell of somebody who was erased', { contact: { erased: { at: 1, by: 'x' } } }, drop('erased')],
    [
      'for service, which needs consent too when we start',
      {
        contact: { consents: { service: unknown, utility: granted, marketing: granted } },
        message: { purpose: 'service' },
      },
      drop('no consent'),
    ],
    [
      'while an entry of theirs is undecided',
      { question: { undecided: true } },
      hold('undecided entries', morning + 1_000),
    ],
    ['while they want peace', { contact: { pausedUntil: morning + dayMs } }, hold('paused', morning + dayMs)],
    ['when their pause is over', { contact: { pausedUntil: morning } }, { kind: 'send' }],
    [
      'where nobody may write first',
      {
        contact: { talk: { ...talk, lastInboundAt: null } },
        question: { channel: { ...channel, mayWriteFirst: false } },
      },
      hold('they have not written yet', null),
    ],
    [
      'when the budget without an answer is spent',
      { contact: { talk: { ...talk, unanswered: 3 } } },
      drop('unanswered budget'),
    ],
    [
      'in their night',
      { question: { now: morning + 12 * hourMs } },
      hold('quiet hours', morning + 22 * hourMs),
    ],
    [
      'in the night of their own zone, not of ours',
      { contact: { timeZone: 'America/Sao_Paulo' } },
      hold('quiet hours', morning + 8 * hourMs),
    ],
    [
      'when the day is full',
      { contact: { talk: { ...talk, startedByDay: { [today]: 1 } } } },
      hold('cap per day', Date.parse('2026-11-24T17:00:00Z')),
    ],
    [
      'when the week is full',
      {
        contact: {
          talk: { ...talk, startedByDay: { '2026-11-20/marketing': 2, '2026-11-22/marketing': 1 } },
        },
      },
      hold('cap per week', Date.parse('2026-11-26T17:00:00Z')),
    ],
    [
      'while a person talks to them',
      { contact: { withPerson: { since: morning - 1, reason: 'x' } } },
      hold('with a person', morning + hourMs),
    ],
    [
      'when their window is closed',
      {
        contact: { talk: { ...talk, lastInboundAt: morning - 25 * hourMs } },
        question: { channel: { ...channel, serviceWindowMs: dayMs } },
      },
      hold('service window closed', null),
    ],
  ];
  test.each(cases)('%s', (_, given, verdict) => {
    expect(ask(given, 'started')).toEqual(verdict);
  });
});

describe('an answer', () => {
  const cases: readonly (readonly [string, Case, Verdict])[] = [
    [
      'needs no consent: they wrote',
      {
        contact: { ...in_('prospect'), consents: { service: unknown, utility: unknown, marketing: unknown } },
      },
      { kind: 'send' },
    ],
    ['goes out at night', { question: { now: morning + 12 * hourMs } }, { kind: 'send' }],
    ['is not held by a pause', { contact: { pausedUntil: morning + dayMs } }, { kind: 'send' }],
    [
      'is not counted by caps',
      { contact: { talk: { ...talk, unanswered: 9, startedByDay: { '2026-11-24/marketing': 9 } } } },
      { kind: 'send' },
    ],
    ['is not held by undecided entries', { question: { undecided: true } }, { kind: 'send' }],
    [
      'that is an emoji on what they wrote on another channel',
      {
        message: {
          body: { kind: 'reaction', to: 'in-1' as TransportId, emoji: '👍' },
          channel: 'other' as ChannelId,
        },
      },
      drop('moved to another number'),
    ],
    ['belongs to its moment', { question: { now: morning + 24 * hourMs } }, drop('reply too late')],
    ['to nobody who wrote', { contact: { talk: { ...talk, lastInboundAt: null } } }, drop('reply too late')],
    ['after a STOP', { contact: in_('optedOut') }, drop('opted out')],
    ['to an address that failed', { contact: in_('unreachable') }, drop('unreachable')],
    ['after it expired', { message: { expiresAt: morning - 1 } }, drop('expired')],
    [
      'about what they withdrew',
      { contact: { consents: { service: granted, utility: granted, marketing: withdrawn } } },
      drop('consent withdrawn'),
    ],
    [
      'of the service kind, after they withdrew marketing alone',
      {
        contact: { consents: { service: granted, utility: granted, marketing: withdrawn } },
        message: { purpose: 'service' },
      },
      { kind: 'send' },
    ],
    [
      'made while a person talks to them',
      { contact: { withPerson: { since: morning - 1, reason: 'x' } } },
      drop('with a person'),
    ],
    [
      'that led to the person',
      { contact: { withPerson: { since: morning, reason: 'x' } } },
      { kind: 'send' },
    ],
    [
      'of that person',
      {
        contact: { withPerson: { since: morning - 1, reason: 'x' } },
        message: { body: { kind: 'verbatim', text: 'Sari here' } },
      },
      { kind: 'send' },
    ],
    [
      'when the window is closed',
      { question: { channel: { ...channel, serviceWindowMs: hourMs / 2 } } },
      hold('service window closed', null),
    ],
  ];
  test.each(cases)('%s', (_, given, verdict) => {
    expect(ask(given, 'reply')).toEqual(verdict);
  });
});

describe('the confirmation of a STOP', () => {
  test.each(stages)('in %s', (stage) => {
    const verdict = ask(
      {
        contact: {
          ...in_(stage),
          consents: { service: withdrawn, utility: withdrawn, marketing: withdrawn },
        },
      },
      'confirmation',
    );
    expect(verdict).toEqual(stage === 'optedOut' ? { kind: 'send' } : drop('no longer opted out'));
  });

  test('is not held by the night, a pause or a person', () => {
    const verdict = ask(
      {
        contact: {
          ...in_('optedOut'),
          pausedUntil: morning + 40 * dayMs,
          withPerson: { since: 0, reason: 'x' },
        },
        question: { now: morning + 12 * hourMs, undecided: true },
      },
      'confirmation',
    );
    expect(verdict).toEqual({ kind: 'send' });
  });
});

test('of several objections the first counts: never before not like this, not like this before not now', () => {
  // Everything objects. Then one objection after the other is taken away.
  let contact: Partial<Contact> = {
    ...in_('optedOut'),
    consents: { service: withdrawn, utility: withdrawn, marketing: withdrawn },
    withPerson: { since: morning - 1, reason: 'x' },
    pausedUntil: morning + 40 * dayMs,
    talk: { ...talk, lastInboundAt: null, unanswered: 9, startedByDay: { '2026-11-24/marketing': 1 } },
  };
  const night = morning + 12 * hourMs;
  let question: Partial<GateQuestion> = {
    now: night,
    undecided: true,
    channel: { ...channel, mayWriteFirst: false, serviceWindowMs: hourMs },
  };
  let message: Partial<OutboxEntry> = { expiresAt: morning };
  const none: Consents = { service: granted, utility: granted, marketing: granted };
  const objections: readonly (readonly [GateReason, () => void])[] = [
    ['expired', () => (message = {})],
    ['opted out', () => (contact = { ...contact, ...in_('unreachable') })],
    ['unreachable', () => (contact = { ...contact, ...in_('archived') })],
    ['consent withdrawn', () => (contact = { ...contact, consents: { ...none, marketing: unknown } })],
    ['with a person', () => (contact = { ...contact, withPerson: null })],
    [
      'service window closed',
      () => (question = { ...question, channel: { ...channel, mayWriteFirst: false } }),
    ],
    ['archived', () => (contact = { ...contact, ...in_('prospect') })],
    ['not subscribed', () => (contact = { ...contact, ...in_('loyal') })],
    ['no consent', () => (contact = { ...contact, consents: none })],
    ['undecided entries', () => (question = { ...question, undecided: false })],
    ['paused', () => (contact = { ...contact, pausedUntil: null })],
    ['they have not written yet', () => (question = { ...question, channel })],
    [
      'unanswered budget',
      () => (contact = { ...contact, talk: { ...talk, startedByDay: { '2026-11-24/marketing': 1 } } }),
    ],
    ['quiet hours', () => (question = { ...question, now: morning })],
    ['cap per day', () => (contact = { ...contact, talk })],
  ];
  const given: GateReason[] = [];
  for (const [, takeAway] of objections) {
    const verdict = ask({ contact, message, question }, 'started');
    given.push(verdict.kind === 'send' ? ('sent' as GateReason) : verdict.reason);
    takeAway();
  }
  expect(given).toEqual(objections.map(([reason]) => reason));
  expect(ask({ contact, message, question }, 'started')).toEqual({ kind: 'send' });
});

describe('a cap that has room for one', () => {
  const today = { '2026-11-24/marketing': 0 };
  const better = (more: Partial<OutboxEntry> = {}) =>
    anOutboxEntry('better.0', {
      origin: 'started',
      purpose: 'marketing',
      priority: 8,
      dueAt: morning + 2 * hourMs,
      ...more,
    });
  const usual = (outbox: readonly OutboxEntry[]) =>
    ask({ contact: { outbox, talk: { ...talk, startedByDay: today } } }, 'started');

  test('is left to the more important one that comes within the day', () => {
    expect(usual([better()])).toEqual(hold('makes way for a better one', morning + 2 * hourMs + minuteMs));
  });

  test.each([
    ['comes later than that', better({ dueAt: morning + 2 * dayMs })],
    ['will have expired', better({ expiresAt: morning + hourMs })],
    ['is of another purpose', better({ purpose: 'utility' })],
    ['is no more important', better({ priority: 5 })],
  ])('is taken when the other one %s', (_, other) => {
    expect(usual([other])).toEqual({ kind: 'send' });
  });
});

describe('an occasion', () => {
  const first = anOutboxEntry('e.0', { purpose: 'marketing', because: 'schedule:s' });
  const spoken = {
    talk: { ...talk, lastStarted: occasionOf(first), startedByDay: { '2026-11-24/marketing': 1 } },
  };
  const inner = 'inner' as FlowId;

  test('takes its later messages with it, those of flows inside its own too, whatever the caps say by now', () => {
    const message = { because: 'schedule:s', flow: inner };
    expect(ask({ contact: spoken, message }, 'started')).toEqual({ kind: 'send' });
  });

  test('is one of its own for another run, though the same decision started it', () => {
    expect(ask({ contact: spoken, message: { because: 'stage:loyal' } }, 'started')).toMatchObject({
      kind: 'hold',
      reason: 'cap per day',
    });
  });

  test('is one of its own for another purpose, whose own caps hold', () => {
    const startedByDay = { '2026-11-24/marketing': 1, '2026-11-24/utility': 9 };
    const contact = { ...spoken, talk: { ...spoken.talk, startedByDay } };
    const message = { because: 'schedule:s', flow: inner, purpose: 'utility' } as const;
    expect(ask({ contact, message }, 'started')).toMatchObject({ kind: 'hold', reason: 'cap per day' });
  });
});

describe('whoever asked for less', () => {
  const less = { preferences: { cadence: 'less' as const, refused: [] } };
  const week = (count: number) => ({ talk: { ...talk, startedByDay: { '2026-11-22/marketing': count } } });

  test('gets half of what the caps allow, and something at least', () => {
    // Three a week in the house rules.
    expect(ask({ contact: { ...less, ...week(0) } }, 'started')).toEqual({ kind: 'send' });
    expect(ask({ contact: { ...less, ...week(1) } }, 'started')).toMatchObject({
      reason: 'half the cap per week, by their wish',
    });
    // Nor would others get more than that.
    expect(ask({ contact: { ...less, ...week(3) } }, 'started')).toMatchObject({ reason: 'cap per week' });
    expect(ask({ contact: week(1) }, 'started')).toEqual({ kind: 'send' });
  });
});
