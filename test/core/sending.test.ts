/** What a send does to the contact, from the claim to the mark. */
import { describe, expect, test } from '@jest/globals';
import type { Contact } from '../../src/core/contact.ts';
import type { FlowId, StepId, VersionId } from '../../src/core/flow/flow.ts';
import type { Run, RunId } from '../../src/core/flow/run.ts';
import type { TransportId } from '../../src/core/message.ts';
import type { OutboxId } from '../../src/core/outbox.ts';
import type { SendFailure } from '../../src/core/receipt.ts';
import type { RoundId } from '../../src/core/round.ts';
import { claimed, claimMs, dropped, held, postponed, retryAt, sent } from '../../src/core/sending.ts';
import { textKey } from '../../src/core/texts.ts';
import { hourMs, minuteMs, secondMs } from '../../src/core/time/instant.ts';
import { aContact, anOutboxEntry, simulator, someTime } from '../support/records.ts';
import { aWorld } from '../support/world.ts';

const { policy } = aWorld().release;
const id = 'e.0' as OutboxId;
const claim = { by: 'me', at: someTime, until: someTime + claimMs };
const asking = (question: string, shownAt: number | null): Run => ({
  id: 'r' as RunId,
  startedAt: someTime,
  because: 'keyword',
  values: {},
  stack: [
    {
      flow: 'f' as FlowId,
      version: 'v' as VersionId,
      step: 's' as StepId,
      tries: 0,
      waiting: { for: 'answer', question: question as OutboxId, shownAt, silences: 0 },
    },
  ],
});
const shownAt = (contact: Contact) => {
  const waiting = contact.run?.stack[0]?.waiting;
  return waiting?.for === 'answer' ? waiting.shownAt : undefined;
};

/** By which channel it leaves is known now. */
const begun = { ...claim, channel: simulator };

describe('a message with several wordings', () => {
  const worded = anOutboxEntry(id, { variant: 'short', flow: 'f' as FlowId, step: 's' as StepId });
  const facts = { at: someTime, transportId: 't' as TransportId, policy };

  test('begins a trial when it is sent, with the clock that ends it three days later', () => {
    const { trials, wakeups } = sent(aContact('ana', { outbox: [worded] }), worded, facts);
    expect(trials).toMatchObject([{ message: id, variant: 'short', at: someTime, answered: false }]);
    expect(wakeups).toContainEqual(
      expect.objectContaining({ timer: `trial:${id}`, dueAt: someTime + 72 * hourMs }),
    );
  });

  test('puts away trials whose clock is gone, which nobody will judge', () => {
    const { trials } = sent(aContact('ana', { outbox: [worded] }), worded, facts);
    const orphans = Array.from(
      { length: 8 },
      (_, nth) => ({ ...trials[0], message: `old.${nth}` }) as (typeof trials)[0],
    );
    const after = sent(aContact('ana', { outbox: [worded], trials: orphans }), worded, facts);
    expect(after.trials.map(({ message }) => message)).toEqual([id]);
  });
});

describe('a claim', () => {
  test('signs the entry, counts the try, forgets the hold and asks to be looked at when it ends', () => {
    const waiting = anOutboxEntry(id, { held: { until: someTime, reason: 'quiet hours' } });
    const other = anOutboxEntry('e.1');
    const { outbox } = claimed(aContact('ana', { outbox: [waiting, other] }), id, begun);
    expect(outbox).toEqual([anOutboxEntry(id, { claim, attempts: 1, dueAt: claim.until }), other]);
  });

  test('shows the question it carries, once', () => {
    const before = aContact('ana', { outbox: [anOutboxEntry(id)], run: asking(id, null) });
    expect(shownAt(claimed(before, id, begun))).toBe(someTime);
    const seen = { ...before, run: asking(id, someTime - 9) };
    expect(shownAt(claimed(seen, id, begun))).toBe(someTime - 9);
    expect(shownAt(claimed({ ...before, run: asking('another', null) }, id, begun))).toBeNull();
  });
});

describe('a message that was sent', () => {
  const facts = { at: someTime, transportId: 'wamid' as TransportId, policy };

  test('is gone from the outbox; what Kabar started is counted, an answer is not', () => {
    const reply = anOutboxEntry(id, { claim });
    const letter = anOutboxEntry(id, { claim, origin: 'started', purpose: 'marketing', optOutLine: true });
    const waiting = (entry: typeof reply) => aContact('ana', { outbox: [entry, anOutboxEntry('e.1')] });
    const talk = { ...aContact('ana').talk, lastOutboundAt: someTime };
    expect(sent(waiting(reply), reply, facts)).toEqual({
      ...waiting(reply),
      outbox: [anOutboxEntry('e.1')],
      talk,
    });
    expect(sent(waiting(letter), letter, facts).talk).toEqual({
      ...talk,
      unanswered: 1,
      silentSince: facts.at,
      optOutLineOn: '2026-11-24',
      lastStarted: 'e marketing ',
      said: [{ what: expect.any(String), at: someTime }],
      startedByDay: { '2026-11-24/marketing': 1 },
    });
  });

  test('and is a poll is remembered for late votes: the latest eight', () => {
    const body = { kind: 'poll', question: textKey('p', 'q'), options: [], multiple: false } as const;
    let contact = aContact('ana');
    for (let index = 0; index < 10; index++) {
      const entry = anOutboxEntry(`e.${index}`, {
        body,
        round: `r${index}` as RoundId,
        flow: 'f' as FlowId,
        step: 's' as StepId,
      });
      contact = sent(contact, entry, { ...facts, transportId: `t${index}` as TransportId });
    }
    expect(contact.polls.map(({ round }) => round)).toEqual(['r2', 'r3', 'r4', 'r5', 'r6', 'r7', 'r8', 'r9']);
    expect(contact.polls[0]).toEqual({
      message: 'e.2',
      transportId: 't2',
      round: 'r2',
      flow: 'f',
      step: 's',
    });
  });
});

describe('a message that does not leave', () => {
  const entry = anOutboxEntry(id, { claim, attempts: 1 });

  test('now is held until a moment, or postponed, and its claim is given back', () => {
    const contact = aContact('ana', { outbox: [entry] });
    const hold = { until: someTime + hourMs, reason: 'quiet hours' };
    const { claim: _, ...free } = entry;
    expect(held(contact, id, hold).outbox).toEqual([
      { ...free, dueAt: hold.until, held: hold, holds: [hold] },
    ]);
    expect(postponed(contact, id, someTime + 9).outbox).toEqual([{ ...free, dueAt: someTime + 9 }]);
  });

  test('ever is gone, and a question nobody saw stays unseen', () => {
    const contact = aContact('ana', { outbox: [entry], run: asking(id, null) });
    expect(dropped(contact, id)).toEqual({ ...contact, outbox: [] });
  });
});

describe('a failure', () => {
  const failure: SendFailure = { code: 'x', words: 'x', retryable: true, ours: false, addressFailed: false };
  const tries = (attempts: number, more: Partial<SendFailure> = {}) =>
    retryAt(anOutboxEntry(id, { attempts }), { ...failure, ...more }, 0);

  test('is tried again with growing patience, and given up after the fifth', () => {
    expect([1, 2, 3, 4, 5, 6].map((attempts) => tries(attempts))).toEqual([
      5 * secondMs,
      30 * secondMs,
      2 * minuteMs,
      10 * minuteMs,
      null,
      null,
    ]);
  });

  test('is not tried again when it will not pass, and waits as long as the transport asks', () => {
    expect(tries(1, { retryable: false })).toBeNull();
    expect(tries(1, { retryAfterMs: hourMs })).toBe(hourMs);
    expect(tries(4, { retryAfterMs: 1 })).toBe(10 * minuteMs);
  });
});
