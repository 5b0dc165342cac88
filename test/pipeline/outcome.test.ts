/** What becomes of a send, for every result, on the contact as it is by then. */
import { describe, expect, test } from '@jest/globals';
import type { Contact } from '../../src/core/contact.ts';
import type { TransportId } from '../../src/core/message.ts';
import type { OutboxEntry } from '../../src/core/outbox.ts';
import { secondMs } from '../../src/core/time/instant.ts';
import { applyOutcome, type Outcome } from '../../src/pipeline/sending/outcome.ts';
import { aContact, anOutboxEntry, someTime } from '../support/records.ts';
import { aWorld } from '../support/world.ts';

const { policy } = aWorld().release;
const claim = { by: 'me', at: someTime, until: someTime + 5 * secondMs };
const now = someTime + secondMs;
const tried = anOutboxEntry('e.0', { claim, attempts: 1, dueAt: claim.until });
const { claim: _, ...free } = tried;
const other = anOutboxEntry('e.1');
const contactWith = (...outbox: OutboxEntry[]): Contact => aContact('ana', { outbox: [...outbox, other] });

const transportId = 'wamid' as TransportId;
const out = { transportId, at: now, text: 'Hi' };
const failure = { code: 'busy', words: 'Busy.', retryable: true, ours: false, addressFailed: false };
const lost = (status: 'failed' | 'dropped', reason: string) => ({
  id: 'e.0',
  status,
  at: now,
  reason,
  transportId: null,
  text: null,
});
const crossed = { ...tried, crossed: true };
const started = { ...tried, origin: 'started' as const };

const results = {
  accepted: { kind: 'accepted', ...out },
  found: { kind: 'found', ...out },
  failed: { kind: 'failed', failure },
  'failed for good': { kind: 'failed', failure: { ...failure, retryable: false } },
  unknown: { kind: 'unknown', why: 'silence' },
  absent: { kind: 'absent' },
  unknowable: { kind: 'unknowable' },
  'not-begun': { kind: 'not-begun' },
} as const satisfies Record<string, Outcome['result']>;
type Name = keyof typeof results;

/** result, the entry by now, what is left of it, what its row is told, whether the contact hears of it. */
const cases: readonly (readonly [
  Name,
  OutboxEntry,
  OutboxEntry | null,
  ReturnType<typeof lost> | null,
  boolean,
])[] = [
  ['failed', tried, { ...free, dueAt: now + 5 * secondMs }, null, false],
  ['failed', { ...tried, attempts: 5 }, null, lost('failed', 'busy'), true],
  ['failed', crossed, null, lost('failed', 'busy'), true],
  ['failed for good', tried, null, lost('failed', 'busy'), true],
  ['unknown', tried, tried, null, false],
  ['absent', tried, { ...free, dueAt: now }, null, false],
  ['absent', crossed, null, lost('dropped', 'crossed by a STOP'), false],
  ['not-begun', tried, { ...free, dueAt: now }, null, false],
  ['not-begun', crossed, null, lost('dropped', 'crossed by a STOP'), false],
  ['unknowable', tried, { ...free, dueAt: now }, null, false],
  ['unknowable', { ...tried, attempts: 2 }, null, lost('dropped', 'in doubt'), false],
  [
    'unknowable',
    { ...tried, origin: 'confirmation' },
    { ...free, origin: 'confirmation', dueAt: now },
    null,
    false,
  ],
  ['unknowable', started, null, lost('dropped', 'in doubt'), false],
  ['unknowable', crossed, null, lost('dropped', 'in doubt'), false],
];

describe('a send that is not out', () => {
  test.each(cases)('%s, of %j', (name, entry, left, update, tells) => {
    const applied = applyOutcome(contactWith(entry), { entry: tried, result: results[name] }, policy, now);
    expect(applied).toEqual({
      contact: left ? contactWith(left) : contactWith(),
      update,
      failure: tells ? expect.objectContaining({ code: 'busy' }) : null,
    });
  });
});

describe('a send that is out', () => {
  const update = {
    id: 'e.0',
    status: 'sent',
    channel: 'simulator',
    at: now,
    reason: null,
    transportId,
    text: 'Hi',
  };

  test.each(['accepted', 'found'] as const)('%s: the row is told and the entry is gone', (name) => {
    const applied = applyOutcome(contactWith(tried), { entry: tried, result: results[name] }, policy, now);
    const { talk } = contactWith();
    expect(applied).toEqual({
      contact: { ...contactWith(), talk: { ...talk, lastOutboundAt: now } },
      // A receipt may have moved the row of one that was found, and does not know its words.
      update: name === 'found' ? { ...update, found: true } : update,
      failure: null,
    });
  });

  test('after a STOP crossed it: the row says so', () => {
    const applied = applyOutcome(
      contactWith(crossed),
      { entry: tried, result: results.accepted },
      policy,
      now,
    );
    expect(applied.update).toEqual({ ...update, reason: 'crossed by a STOP' });
  });

  test('applied twice, for the answer of the first write was lost: it is counted once', () => {
    const once = applyOutcome(
      contactWith(started),
      { entry: started, result: results.accepted },
      policy,
      now,
    );
    const twice = applyOutcome(once.contact, { entry: started, result: results.accepted }, policy, now);
    expect(twice).toEqual({
      contact: once.contact,
      update: { ...update, awaitedSince: results.accepted.at },
      failure: null,
    });
    expect(once.contact.talk.unanswered).toBe(1);
  });

  test('though another process has claimed it again meanwhile: it is out all the same', () => {
    const theirs = { ...tried, claim: { ...claim, by: 'other' } };
    const applied = applyOutcome(
      contactWith(theirs),
      { entry: tried, result: results.accepted },
      policy,
      now,
    );
    expect(applied.contact.outbox).toEqual([other]);
  });
});

describe('a claim of somebody else', () => {
  const names = Object.keys(results).filter((name) => name !== 'accepted' && name !== 'found') as Name[];

  test.each(names)('is not touched by a late "%s"', (name) => {
    for (const theirs of [{ ...claim, by: 'other' }, { ...claim, at: claim.at + 1 }, undefined]) {
      const entry = theirs === undefined ? free : { ...tried, claim: theirs };
      const contact = contactWith(entry);
      expect(applyOutcome(contact, { entry: tried, result: results[name] }, policy, now)).toEqual({
        contact,
        update: null,
        failure: null,
      });
    }
  });
});

describe('a failure that is not the message’s', () => {
  const failed = (more: object) =>
    applyOutcome(
      contactWith(tried),
      {
        entry: tried,
        result: {
          kind: 'failed',
          failure: { code: 'x', words: 'x', retryable: true, ours: true, addressFailed: false, ...more },
        },
      },
      policy,
      now,
    );
  const [waiting] = failed({ channelFailed: true, retryAfterMs: 60_000 }).contact.outbox;

  test('the channel’s: it waits for it and the try is not counted, however often', () => {
    expect(waiting).toMatchObject({ attempts: tried.attempts - 1, dueAt: now + 60_000 });
    expect(failed({ channelFailed: true }).failure).toBeNull();
  });

  test('the window’s: it waits until they write, for a day at most before it is looked at again', () => {
    const { contact, failure } = failed({ windowClosed: true });
    expect(failure).toBeNull();
    expect(contact.outbox[0]?.held).toEqual({
      until: now + 86_400_000,
      reason: 'WhatsApp says the window is closed',
    });
  });

  test('worth fewer tries than usual: given up after them', () => {
    expect(failed({ mostTries: tried.attempts + 1 }).failure).toBeNull();
    expect(failed({ mostTries: tried.attempts }).failure).not.toBeNull();
  });
});
