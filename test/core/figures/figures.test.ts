/** What turns and messages add to their days: each thing under its names, once. */
import { describe, expect, test } from '@jest/globals';
import type { ContactId } from '../../../src/core/contact-id.ts';
import type { EntryId } from '../../../src/core/event.ts';
import { aftermathOf, type Deed } from '../../../src/core/figures/aftermath.ts';
import { added, type DayFigures, noFigures } from '../../../src/core/figures/day-figures.ts';
import { formLives, wayLives } from '../../../src/core/figures/joined-lives.ts';
import { figuresOfMessages } from '../../../src/core/figures/of-messages.ts';
import { figuresOfTurns } from '../../../src/core/figures/of-turns.ts';
import { wonBackIn } from '../../../src/core/figures/win-back.ts';
import type { JournalLine } from '../../../src/core/journal.ts';
import type { JournalTurn, MessageRow } from '../../../src/core/record.ts';
import { dayMs, hourMs, minuteMs, weekMs } from '../../../src/core/time/instant.ts';
import { outRow, someTime } from '../../support/records.ts';

const zone = 'Asia/Jakarta';
/** A Tuesday, 10:00. */
const day = '2026-11-24';

const turn = (lines: readonly JournalLine[], more: Partial<JournalTurn> = {}): JournalTurn => ({
  id: 't' as EntryId,
  contact: 'c' as ContactId,
  at: someTime,
  event: 'message.received',
  stage: 'active',
  lines,
  ...more,
});

const row = (id: string, more: Partial<MessageRow> = {}): MessageRow => ({
  ...outRow('c' as ContactId, id),
  ...more,
});
const offer = (id: string, more: Partial<MessageRow> = {}): MessageRow =>
  row(id, {
    origin: 'started',
    topic: 'offers',
    campaign: 'sale:2026-11-24-1000' as NonNullable<MessageRow['campaign']>,
    settledAt: someTime,
    ...more,
  });
const startedNames = ['started', 'topic:offers', 'at:2-10/offers', 'campaign:sale', 'hour:2-10'];
const once = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, 1]));

const ofTurns = (turns: readonly JournalTurn[]): DayFigures =>
  figuresOfTurns(turns, zone).reduce(added, noFigures(day));

describe('messages that waited or never left', () => {
  test('are counted by reason, each once, also while they wait', () => {
    const holds = ['quiet hours', 'cap per day', 'quiet hours'].map((reason) => ({
      reason,
      until: someTime,
    }));
    const [figures] = figuresOfMessages(
      [
        offer('one', { status: 'sent', holds }),
        offer('two', { status: 'queued', holds: holds.slice(0, 1) }),
        offer('three', { status: 'dropped', reason: 'expired', holds: holds.slice(0, 1) }),
      ],
      zone,
      aftermathOf([], []),
    );
    expect(figures).toMatchObject({ held: { 'quiet hours': 3, 'cap per day': 1 }, dropped: { expired: 1 } });
    expect(figures?.sent.started).toBe(1);
  });
});

describe('turns', () => {
  test('tell of questions: asked, answered, and which option was chosen', () => {
    const facts = { flow: 'goodbye', step: 'reason' };
    const figures = ofTurns([
      turn([{ what: 'question.asked', facts }]),
      turn([{ what: 'question.answered', facts: { ...facts, option: 'too-many' } }]),
      turn([{ what: 'question.answered', facts: { ...facts, option: null } }]),
    ]);
    expect(figures).toMatchObject({
      asked: { 'goodbye/reason': 1 },
      answered: { 'goodbye/reason': 2 },
      chosen: { 'goodbye/reason/too-many': 1 },
    });
  });

  test('tell how long somebody was in the stage that they leave, where that is known', () => {
    const left = (facts: Record<string, string | number>) => turn([{ what: 'stage.changed', facts }]);
    const figures = ofTurns([
      left({ from: 'active', to: 'dormant', since: someTime - 8 * dayMs }),
      left({ from: 'active', to: 'optedOut', since: someTime }),
      left({ from: 'dormant', to: 'active' }),
    ]);
    expect(figures.stayed).toEqual({ 'active/8-30': 1, 'active/0': 1 });
  });

  test('tell how people came: asked, joined, active, left, by the way they came', () => {
    const joinedBy = 'form';
    const figures = ofTurns([
      turn([{ what: 'consent.asked', why: 'form' }]),
      turn([{ what: 'consent.confirmed', why: 'keyword', facts: { joinedBy } }]),
      // Of somebody who had agreed to something before.
      turn([{ what: 'consent.granted', why: 'answer', facts: { purposes: 'marketing' } }]),
      turn([{ what: 'stage.changed', facts: { from: 'onboarding', to: 'active', joinedBy } }]),
      turn([{ what: 'consent.withdrawn', facts: { joinedBy, joinedAt: someTime - 3 * weekMs } }]),
    ]);
    expect(figures.sources).toEqual({ 'form/asked': 1, 'form/joined': 1, 'form/active': 1, 'form/left': 1 });
    expect(figures.left).toEqual({ '2026-11-02/3': 1 });
  });

  test('tell who is still heard by the week in which they joined; weeks beyond the eighth are not looked at', () => {
    const left = (weeks: number) =>
      turn([{ what: 'consent.withdrawn', facts: { joinedBy: 'form', joinedAt: someTime - weeks * weekMs } }]);
    const kept = turn([{ what: 'contact.kept', facts: { week: 1, joinedAt: someTime - 8 * dayMs } }]);
    const figures = ofTurns([kept, left(8), left(9)]);
    expect(figures.kept).toEqual({ '2026-11-16/1': 1 });
    expect(Object.values(figures.left)).toEqual([1]);
  });

  test('tell how soon people of the business and contacts answered, where that is known', () => {
    const facts = { flow: 'goodbye', step: 'reason', option: null };
    const figures = ofTurns([
      turn([{ what: 'person.wrote', facts: { actor: 'sari', tookMs: 59 * minuteMs } }]),
      turn([{ what: 'person.wrote', facts: { actor: 'sari' } }]),
      turn([{ what: 'question.answered', facts: { ...facts, tookMs: 4 * dayMs } }]),
      turn([{ what: 'question.answered', facts }]),
    ]);
    expect(figures.took).toEqual({ 'person/1h': 1, 'contact/more': 1 });
    expect(figures.byPeople).toBe(2);
  });

  test('tell what became of those who joined, by way and form: active at 90 days of those whose days are over', () => {
    const form = 'counter/instagram';
    const joinedAt = someTime - 100 * dayMs;
    const facts = { form, joinedAt, way: 'link' };
    const at = (days: number) => ({ at: joinedAt + days * dayMs });
    const moved = (from: string, to: string, days: number) =>
      turn([{ what: 'stage.changed', facts: { ...facts, from, to } }], at(days));
    const figures = figuresOfTurns(
      [
        // Three join. One becomes active and dormant, one stays active though dormant later, one leaves while active.
        ...[0, 0, 0].map((days) => turn([{ what: 'consent.confirmed', facts }], at(days))),
        ...[1, 1, 1].map((days) => moved('onboarding', 'active', days)),
        moved('active', 'dormant', 30),
        moved('active', 'loyal', 40),
        moved('loyal', 'dormant', 95),
        turn([{ what: 'consent.withdrawn', facts: { ...facts, stage: 'active' } }], at(50)),
        // One joins lately: their days are not over.
        turn([{ what: 'consent.granted', facts: { form, joinedAt: someTime } }]),
        turn([
          { what: 'stage.changed', facts: { form, joinedAt: someTime, from: 'onboarding', to: 'active' } },
        ]),
        turn([{ what: 'consent.granted', facts: { form: 'website', way: 'form', joinedAt: someTime } }]),
        // One came by no form.
        turn([{ what: 'consent.granted', facts: { way: 'import', joinedAt } }], at(0)),
        turn(
          [{ what: 'stage.changed', facts: { way: 'import', joinedAt, from: 'onboarding', to: 'active' } }],
          at(1),
        ),
      ],
      zone,
    ).reduce(added, { ...noFigures(day), forms: { 'shown counter/instagram': 9, 'shown counter': 2 } });
    const span = { from: '2026-01-01', to: day };
    expect(formLives(figures, span)).toEqual([
      { form: 'counter', place: 'instagram', shown: 9, joined: 4, over: 3, active: 1, left: 1 },
      { form: 'website', place: '', shown: 0, joined: 1, over: 0, active: 0, left: 0 },
      { form: 'counter', place: '', shown: 2, joined: 0, over: 0, active: 0, left: 0 },
    ]);
    expect(wayLives(figures, span)).toEqual([
      { way: 'link', joined: 3, over: 3, active: 1, left: 1 },
      { way: 'import', joined: 1, over: 1, active: 1, left: 0 },
      { way: 'form', joined: 1, over: 0, active: 0, left: 0 },
    ]);
  });

  test('count a STOP of their own apart from what a file or an operator reports', () => {
    const lines = [{ what: 'consent.withdrawn' }];
    const figures = ofTurns([turn(lines), turn(lines, { event: 'consent.reported' })]);
    expect(figures.consents).toEqual({ withdrawn: 2, stopped: 1 });
  });
});

describe('messages', () => {
  test('add how far they came, under what they were', () => {
    const [figures, ...others] = figuresOfMessages(
      [
        offer('read', { status: 'read' }),
        offer('failed', { status: 'failed' }),
        offer('waits', { status: 'queued' }),
        offer('refused', { status: 'dropped' }),
        row('answer', { origin: 'reply', status: 'delivered' }),
        row('theirs', { direction: 'in', status: 'received' }),
        row('emoji', { origin: 'reply', status: 'sent', body: reaction }),
      ],
      zone,
      new Map([['read' as MessageRow['id'], new Set(['replied'] as const)]]),
    );
    expect(others).toEqual([]);
    const twice = Object.fromEntries(startedNames.map((name) => [name, 2]));
    expect(figures).toEqual({
      ...noFigures(day),
      sent: { ...twice, answer: 1 },
      dropped: { unknown: 1 },
      delivered: { ...once(startedNames), answer: 1 },
      read: once(startedNames),
      lost: once(startedNames),
      replied: once(startedNames),
      engaged: { all: 1, some: 1 },
    });
  });

  test('tell of which with a link one was opened: of those that arrived', () => {
    const links = ['shop'];
    const opened = new Set(['opened'] as const);
    const [figures] = figuresOfMessages(
      [
        offer('opened', { status: 'read', links }),
        offer('left alone', { status: 'delivered', links }),
        offer('on its way', { status: 'sent', links }),
        offer('without', { status: 'read' }),
        row('answer', { origin: 'reply', status: 'read', links }),
      ],
      zone,
      new Map<MessageRow['id'], ReadonlySet<Deed>>([
        ['opened' as MessageRow['id'], opened],
        ['answer' as MessageRow['id'], opened],
        // Whoever stops something has done so, and is not with us for that.
        ['left alone' as MessageRow['id'], new Set(['stopped'] as const)],
      ]),
    );
    const twice = Object.fromEntries(startedNames.map((name) => [name, 2]));
    expect(figures).toMatchObject({
      linked: { ...twice, answer: 1 },
      opened: { ...once(startedNames), answer: 1 },
      engaged: { all: 3, some: 1 },
    });
  });

  test('tell how soon an answer left: not what failed, and not what answers nothing', () => {
    const answer = (id: string, status: MessageRow['status'], tookMs: number) =>
      row(id, { origin: 'reply', status, answersFrom: someTime - tookMs, settledAt: someTime });
    const [figures] = figuresOfMessages(
      [
        answer('quick', 'read', 1_999),
        answer('slow', 'sent', hourMs),
        answer('failed', 'failed', 1),
        answer('refused', 'dropped', 1),
        row('second', { origin: 'reply', status: 'read', settledAt: someTime }),
      ],
      zone,
      new Map(),
    );
    expect(figures?.took).toEqual({ 'engine/2s': 1, 'engine/4h': 1 });
  });

  test('belong to the day on which they were decided, and to the hour in which they left', () => {
    const late = offer('late', { at: someTime - dayMs, settledAt: someTime + 2 * hourMs, status: 'sent' });
    const [figures] = figuresOfMessages([late], zone, new Map());
    expect(figures?.day).toBe('2026-11-23');
    expect(Object.keys(figures?.sent ?? {})).toContain('hour:2-12');
  });
});

const reaction = { kind: 'reaction', to: 'x' as never, emoji: '👍' } as const;

describe('what people do', () => {
  const reached = (id: string, hoursBefore: number, more: Partial<MessageRow> = {}) =>
    offer(id, { status: 'delivered', deliveredAt: someTime - hoursBefore * hourMs, ...more });
  const stop = turn([{ what: 'consent.withdrawn' }]);
  const blamed = (...rows: readonly MessageRow[]) => [...aftermathOf([stop], rows).keys()];

  test('belongs to the last thing that we started and that was delivered', () => {
    expect(blamed(reached('newer', 2), reached('older', 30))).toEqual(['newer']);
    expect(blamed(reached('ours', 30), reached('answer', 1, { origin: 'reply' }))).toEqual(['ours']);
    expect(blamed(reached('ours', 30), offer('on its way', { status: 'sent' }))).toEqual(['ours']);
    expect(blamed(reached('another’s', 2, { contact: 'd' as ContactId }))).toEqual([]);
  });

  test('belongs to nothing that came more than 72 hours before, or after it', () => {
    expect(blamed(reached('in time', 72))).toEqual(['in time']);
    expect(blamed(reached('old', 73))).toEqual([]);
    expect(blamed(reached('later', -1))).toEqual([]);
  });

  test('is a reply, a STOP, which is no reply, or a goal; each once a message', () => {
    const deeds = (...turns: readonly JournalTurn[]) => [
      ...(aftermathOf(turns, [reached('m', 2)]).get('m' as MessageRow['id']) ?? []),
    ];
    const reply = turn([]);
    const goal = turn([{ what: 'goal.reached' }], { event: 'business.occurred' });
    expect(deeds(reply, reply)).toEqual(['replied']);
    expect(deeds(stop)).toEqual(['stopped']);
    expect(deeds(stop, turn([], { stage: 'optedOut' }))).toEqual(['stopped']);
    expect(deeds(reply, goal)).toEqual(['replied', 'converted']);
    expect(deeds(turn([], { event: 'message.read' }))).toEqual([]);
    const click = (message: string) =>
      turn([{ what: 'link.clicked', facts: { link: 'shop', message } }], { event: 'link.clicked' });
    expect(deeds(click('m'), click('m'), click('another'))).toEqual(['opened']);
    expect(deeds(turn([{ what: 'consent.withdrawn' }], { event: 'consent.reported' }))).toEqual([]);
  });
});

describe('coming back', () => {
  const moved = (facts: JournalLine['facts'], at: number) =>
    turn([{ what: 'stage.changed', facts: { ...facts } }], { at });
  const fell = (leftAlone: boolean, at: number) => moved({ from: 'active', to: 'dormant', leftAlone }, at);
  const back = (leftAlone: boolean, silentSince: number, afterMs: number) =>
    moved({ from: 'dormant', to: 'active', leftAlone, silentSince }, silentSince + afterMs);

  test('within 14 days is counted by the week in which they fell silent, for those who were asked and for those left alone', () => {
    const turns = [
      ...[fell(false, someTime), fell(false, someTime + dayMs), fell(true, someTime)],
      ...[back(false, someTime, 14 * dayMs), back(false, someTime + dayMs, 14 * dayMs + 1)],
      ...[back(true, someTime, dayMs), moved({ from: 'active', to: 'dormant' }, someTime)],
    ];
    const { wonBack } = ofTurns(turns);
    expect(wonBack).toEqual({
      '2026-11-23/asked': 2,
      '2026-11-23/asked-back': 1,
      '2026-11-23/left-alone': 1,
      '2026-11-23/left-alone-back': 1,
    });
  });

  test('is told of weeks that are over for everybody, and of no earlier ones than were read', () => {
    const counts = { '2026-11-23/asked': 4, '2026-11-23/asked-back': 3, '2026-11-16/asked': 1 };
    const told = (from: string, to: string) => wonBackIn(counts, 'asked', { from, to });
    expect(told('2026-11-01', '2026-12-14')).toEqual({ some: 3, all: 5 });
    expect(told('2026-11-01', '2026-12-13')).toEqual({ some: 0, all: 1 });
    expect(told('2026-11-23', '2026-12-14')).toEqual({ some: 3, all: 4 });
    expect(wonBackIn(counts, 'left-alone', { from: '2026-11-01', to: '2026-12-31' })).toEqual({
      some: 0,
      all: 0,
    });
  });
});
