/** The pure half of a commit: what effects make of the record, and that the same entry twice is the entry once. */

import { describe, expect, test } from '@jest/globals';
import { applyDecision, dropSettled } from '../../src/core/apply.ts';
import { purposes } from '../../src/core/consent.ts';
import { consentRecordId } from '../../src/core/consent-record-id.ts';
import type { Decision } from '../../src/core/decide.ts';
import type { Effect } from '../../src/core/effect.ts';
import type { Arrival, EntryId } from '../../src/core/event.ts';
import type { OutboxEntry } from '../../src/core/outbox.ts';
import { type ContactRecord, newRecord } from '../../src/core/record.ts';
import { textKey } from '../../src/core/texts.ts';
import { aContact, anOutboxEntry, someTime, textArrival } from '../support/records.ts';

const arrival: Arrival = textArrival('in', 'hi');
const silent: Arrival = { ...arrival, event: { type: 'message.read', message: 'x.0' as never } };
const record = (more: Partial<ContactRecord['contact']> = {}): ContactRecord =>
  newRecord(aContact('ana', more));
const decision = (before: ContactRecord, ...effects: readonly Effect[]): Decision => ({
  contact: before.contact,
  effects,
  journal: [{ what: 'flow.started' }],
});
const body = { kind: 'text', key: textKey('welcome', 'hello') } as const;
const message = {
  body,
  values: {},
  language: 'en',
  purpose: 'service',
  origin: 'reply',
  optOutLine: false,
} as const;
const send = (id: string, more: Partial<OutboxEntry> = {}): Effect => ({
  type: 'message.send',
  id: id as never,
  message: { ...message, ...more },
});
const apply = (before: ContactRecord, effects: readonly Effect[], by = silent) =>
  applyDecision(before, by, decision(before, ...effects), someTime);

describe('an entry', () => {
  test('leaves its id in `decided` and its journal in `unfiled`, and the version alone', () => {
    const before = record();
    expect(apply(before, [])).toEqual({
      ...before,
      decided: ['in'],
      unfiled: [
        {
          kind: 'journal',
          turn: {
            id: 'in',
            contact: 'ana',
            at: someTime,
            event: 'message.read',
            stage: 'prospect',
            lines: [{ what: 'flow.started' }],
          },
        },
      ],
    });
  });

  test('applied again changes nothing: the very same record', () => {
    const after = apply(record(), [send('in.0')]);
    expect(apply(after, [send('in.0')])).toBe(after);
  });

  test('that is a message is kept as a row, with its words and the transport’s id', () => {
    const [row] = apply(record(), [], arrival).unfiled;
    expect(row).toEqual({
      kind: 'message',
      row: {
        id: 'in',
        contact: 'ana',
        channel: 'simulator',
        direction: 'in',
        at: someTime,
        transportId: 'in',
        status: 'received',
        reason: null,
        text: 'hi',
        content: { kind: 'text', text: 'hi' },
      },
    });
  });
});

describe('message.send', () => {
  test('queues the message, and files its row', () => {
    const { contact, unfiled } = apply(record(), [send('in.0', { notBefore: someTime + 9 })]);
    const queued = { id: 'in.0', channel: 'simulator', queuedAt: someTime, attempts: 0 };
    expect(contact.outbox).toEqual([{ ...message, ...queued, notBefore: someTime + 9, dueAt: someTime + 9 }]);
    expect(unfiled[0]).toMatchObject({
      kind: 'message',
      row: { id: 'in.0', status: 'queued', text: null, body },
    });
  });

  test('beyond 50 is refused, with a line in the journal and without a row', () => {
    const full = record({ outbox: Array.from({ length: 49 }, (_, index) => anOutboxEntry(`old.${index}`)) });
    const { contact, unfiled } = apply(full, [send('in.0'), send('in.1'), send('in.2')]);
    expect(contact.outbox).toHaveLength(50);
    expect(contact.outbox.at(-1)?.id).toBe('in.0');
    expect(unfiled.map((filing) => (filing.kind === 'message' ? filing.row.id : filing.kind))).toEqual([
      'in.0',
      'journal',
    ]);
    const journal = unfiled.find(({ kind }) => kind === 'journal');
    const refused = { what: 'message.refused', why: 'outbox full', facts: { limit: 50 } };
    expect(journal).toMatchObject({ turn: { lines: [{ what: 'flow.started' }, refused, refused] } });
  });
});

describe('outbox.clear', () => {
  const clear: Effect = { type: 'outbox.clear', purposes, reason: 'opted out' };
  const claim = (until: number) => ({ by: 'me', at: someTime - 1, until });

  test('takes away what waits, marks what may be on its way or there already, and keeps the confirmation', () => {
    const alive = anOutboxEntry('alive.0', { claim: claim(someTime + 1) });
    const over = anOutboxEntry('over.0', { claim: claim(someTime) });
    const goodbye = anOutboxEntry('bye.0', { origin: 'confirmation' });
    const before = record({
      outbox: [
        anOutboxEntry('waits.0'),
        alive,
        over,
        anOutboxEntry('held.0', { dueAt: someTime + 9 }),
        goodbye,
      ],
    });
    const { outbox } = apply(before, [clear]).contact;
    expect(outbox).toEqual([{ ...alive, crossed: true }, { ...over, crossed: true }, goodbye]);
  });

  test('of one purpose leaves the others alone, and what is on its way is marked as crossed', () => {
    const news = anOutboxEntry('news.0', { purpose: 'marketing' });
    const claimed = anOutboxEntry('claimed.0', { purpose: 'marketing', claim: claim(someTime + 1) });
    const booking = anOutboxEntry('booking.0', { purpose: 'utility' });
    const { outbox } = apply(record({ outbox: [news, claimed, booking] }), [
      { type: 'outbox.clear', purposes: ['marketing'], reason: 'consent withdrawn' },
    ]).contact;
    expect(outbox).toEqual([{ ...claimed, crossed: true }, booking]);
  });

  test('comes before what is sent after it in the same decision', () => {
    const before = record({
      outbox: Array.from({ length: 50 }, (_, index) => anOutboxEntry(`old.${index}`)),
    });
    const { outbox } = apply(before, [clear, send('in.1', { origin: 'confirmation' })]).contact;
    expect(outbox.map(({ id }) => id)).toEqual(['in.1']);
  });
});

describe('wake-ups', () => {
  const set = (timer: string, id: string, dueAt = someTime): Effect => ({
    type: 'wakeup.set',
    id: id as never,
    timer,
    dueAt,
  });
  const cancel = (timer: string): Effect => ({ type: 'wakeup.cancel', timer });

  test('armed again are replaced, with the new arming', () => {
    const { wakeups } = apply(record(), [
      set('run:wait', 'in.0', 1),
      set('pause', 'in.1', 2),
      set('run:wait', 'in.2', 3),
    ]).contact;
    expect(wakeups).toEqual([
      { timer: 'pause', arming: 'in.1', dueAt: 2 },
      { timer: 'run:wait', arming: 'in.2', dueAt: 3 },
    ]);
  });

  test('are cancelled by name or by family; cancelling none is fine', () => {
    const armed = [
      set('run:wait', 'in.0'),
      set('run:silence', 'in.1'),
      set('stage:x', 'in.2'),
      set('runaway', 'in.3'),
    ];
    const left = (timer: string) =>
      apply(record(), [...armed, cancel(timer)]).contact.wakeups.map((each) => each.timer);
    expect(left('run:')).toEqual(['stage:x', 'runaway']);
    expect(left('run:wait')).toEqual(['run:silence', 'stage:x', 'runaway']);
    expect(left('run')).toEqual(['run:wait', 'run:silence', 'stage:x', 'runaway']);
    expect(left('nothing')).toHaveLength(4);
  });
});

test('the first message of an answer knows since when it was waited for; a reaction is none, and what we start has none', () => {
  const emoji = { kind: 'reaction', to: 'x' as never, emoji: '👍' } as const;
  const effects = [
    send('in.0', { body: emoji }),
    send('in.1', { origin: 'started' }),
    send('in.2'),
    send('in.3'),
  ];
  const waited = (by: Arrival) =>
    apply(record(), effects, by).unfiled.flatMap((filing) =>
      filing.kind === 'message' && filing.row.answersFrom !== undefined
        ? [[filing.row.id, filing.row.answersFrom]]
        : [],
    );
  expect(waited({ ...arrival, receivedAt: someTime - 5 })).toEqual([['in.2', someTime - 5]]);
  expect(waited(silent)).toEqual([]);
});

describe('what is done and filed', () => {
  test('is dropped, and nothing else', () => {
    const first = apply(record(), [send('in.0')], arrival);
    const second = applyDecision(
      first,
      { ...silent, id: 'in2' as EntryId },
      decision(first, send('in2.0')),
      someTime,
    );
    const left = dropSettled(second, new Set(['in' as EntryId]));
    expect(left.decided).toEqual(['in2']);
    expect(left.unfiled.map((filing) => (filing.kind === 'message' ? filing.row.id : filing.kind))).toEqual([
      'in2.0',
      'journal',
    ]);
    expect(left.contact).toBe(second.contact);
    expect(dropSettled(left, new Set(['in' as EntryId]))).toBe(left);
  });

  test('is known by its entry for every kind of filing', () => {
    const effects: readonly Effect[] = [
      send('a.b.c.0'),
      { type: 'consent.record', id: consentRecordId('a.b.c' as EntryId, 1), record: {} as never },
      { type: 'call.make', id: 'a.b.c.2' as never, request: {} as never },
      { type: 'contact.erase', erasure: {} as never },
    ];
    const dotted = { ...arrival, id: 'a.b.c' as EntryId };
    const after = apply(record(), effects, dotted);
    expect(after.unfiled.map(({ kind }) => kind)).toEqual([
      'message',
      'message',
      'consent',
      'call',
      'erasure',
      'journal',
    ]);
    expect(dropSettled(after, new Set([dotted.id])).unfiled).toEqual([]);
  });
});
