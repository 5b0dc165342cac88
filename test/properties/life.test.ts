/** What must hold in every life, whatever happens in it, with the shipped flows, texts and policy. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ConsentRecordId, Consents } from '../../src/core/consent.ts';
import { noConsents, purposes } from '../../src/core/consent.ts';
import type { Contact } from '../../src/core/contact.ts';
import type { ContactEvent } from '../../src/core/event.ts';
import { dateStartsOf } from '../../src/core/flow/date-starts.ts';
import type { FlowId } from '../../src/core/flow/flow.ts';
import { consentsAfter } from '../../src/core/ledger/projection.ts';
import { isSubscribed, type Stage, stages } from '../../src/core/lifecycle/stages.ts';
import type { TransportId } from '../../src/core/message.ts';
import type { OutboxId } from '../../src/core/outbox.ts';
import type { Release } from '../../src/core/release.ts';
import { dayMs } from '../../src/core/time/instant.ts';
import { simulator } from '../support/records.ts';
import { shippedRelease } from '../support/shipped.ts';
import { aContact, morning } from '../support/world.ts';
import { type Happening, happenings } from './events.ts';
import { beginLife, type Life } from './life.ts';
import { seed } from './seed.ts';

let release: Release;
beforeAll(async () => {
  release = await shippedRelease();
});

/** Somebody in this stage. Whoever opted out begins as a subscriber that says STOP. */
function someoneIn(stage: Stage): Contact {
  const granted = { state: 'granted', at: morning, record: 'form.0' as ConsentRecordId } as const;
  const consents: Consents =
    isSubscribed(stage) || stage === 'archived'
      ? { service: granted, utility: granted, marketing: granted }
      : noConsents;
  const attempt = stage === 'dormant' ? 1 : 0;
  return aContact({
    consents,
    timeZone: null,
    lifecycle: { stage, attempt, remembered: stage === 'unreachable' ? 'active' : null },
  });
}

const inAnyStage = fc.constantFrom(...stages.filter((stage) => stage !== 'optedOut'));

type Check = (life: Life, what: Happening, stageBefore: Stage, begun: Contact) => void;

function live(begin: Stage, happen: readonly Happening[], check: Check): void {
  const begun = someoneIn(begin);
  const life = beginLife(release, begun);
  for (const what of happen) {
    const { stage } = life.record().contact.lifecycle;
    life.happen(what);
    check(life, what, stage, begun);
  }
}

const property = (numRuns: number, check: Check) =>
  fc.assert(
    fc.property(inAnyStage, happenings(release), (stage, happen) => live(stage, happen, check)),
    { seed, numRuns, endOnFailure: false },
  );

const dateTimers = () => dateStartsOf(release).map(({ timer }) => timer);

describe(`any life (seed ${seed})`, () => {
  test('every message that leaves is an answer, or asked for, or the one goodbye; decide is pure and never throws', () => {
    const seen = new Set<string>();
    property(300, ({ auditor, record }) => {
      seen.add(record().contact.lifecycle.stage);
      for (const origin of auditor.origins()) seen.add(origin);
      if (auditor.goodbyes() > auditor.withdrawals()) throw new Error('more goodbyes than withdrawals');
    });
    // Otherwise the lives were too dull to prove anything.
    expect([...seen].sort()).toEqual([...stages, 'confirmation', 'reply', 'started'].sort());
  }, 120_000);

  test('the record stays within its limits', () => {
    property(150, (life) => {
      const { contact, unfiled } = life.record();
      const { outbox, queue, polls, tags, wakeups, run, attributes, talk } = contact;
      const sizes = {
        outbox: outbox.length <= 50,
        queue: queue.length <= 8,
        polls: polls.length <= 8,
        tags: tags.length <= 100,
        wakeups: wakeups.length <= 6 + dateTimers().length + contact.planned.length,
        aside: contact.aside.length <= 4,
        planned: contact.planned.length <= 8,
        stack: (run?.stack.length ?? 0) <= 8,
        runValues: Object.keys(run?.values ?? {}).length <= 50,
        values: Object.values(attributes).every((value) => JSON.stringify(value).length <= 4_096),
        gaps: contact.rhythm.gapHours.length <= 8,
        hours: Object.keys(contact.rhythm.hours).every((hour) => Number(hour) >= 0 && Number(hour) < 24),
        engagement: contact.engagement.score >= 0 && Number.isFinite(contact.engagement.score),
        days: Object.keys(talk.startedByDay).length <= 200,
        ids: [...outbox.map(({ id }) => id), ...wakeups.map(({ arming }) => arming)].every(
          (id) => id.length < 200,
        ),
        profileName: (contact.profileName ?? '').length <= 200,
        unfiled: unfiled.length < 200,
      };
      expect(Object.entries(sizes).filter(([, fits]) => !fits)).toEqual([]);
    });
  }, 120_000);

  test('timers belong to the stage and the run they were armed for', () => {
    property(150, (life) => {
      const { wakeups, run, lifecycle, pausedUntil, doubt, planned, delivery } = life.record().contact;
      const followUps = planned.map(({ flow }) => `follow-up:${flow}`);
      for (const { timer } of wakeups) {
        if (timer.startsWith('stage:')) expect(timer.endsWith(`.${lifecycle.stage}`)).toBe(true);
        else if (timer.startsWith('run:')) expect(run).not.toBeNull();
        else if (timer.startsWith('follow-up:')) expect(followUps).toContain(timer);
        else if (timer.startsWith('date:')) expect(dateTimers()).toContain(timer);
        else if (timer === 'pause') expect(pausedUntil).not.toBeNull();
        else if (timer === 'suspicion') expect(delivery.failures).not.toEqual([]);
        else if (timer === 'doubt') expect(doubt).not.toBeNull();
        else expect(timer).toBe('person');
      }
      for (const timer of followUps) expect(wakeups.map((wakeup) => wakeup.timer)).toContain(timer);
      expect(new Set(wakeups.map(({ timer }) => timer)).size).toBe(wakeups.length);
    });
  }, 120_000);

  test('nobody falls silent who was sent nothing since their last sign of life, and a sign of life ends it', () => {
    const event = (each: ContactEvent): Happening => ({ do: 'event', event: each });
    const pause = (days: number | null) => (life: Life) =>
      event({
        type: 'contact.edited',
        actor: 'sari',
        pausedUntil: days === null ? null : life.now() + days * dayMs,
      });
    const letter = (nth: number) => () =>
      event({ type: 'flow.requested', flow: 'recommend' as FlowId, by: 'campaign', occurrence: `${nth}` });
    const reaction = () =>
      event({ type: 'reaction.received', channel: simulator, to: 'out' as TransportId, emoji: '❤️' });
    const read = () => event({ type: 'message.read', message: 'e1.0' as OutboxId });
    const deed = fc.oneof(
      { weight: 3, arbitrary: fc.nat().map(letter) },
      { weight: 1, arbitrary: fc.constantFrom(reaction, read, pause(12), pause(null)) },
    );
    const turn = fc.record({ deed, waitDays: fc.integer({ min: 0, max: 40 }) });
    let dormant = 0;
    let back = 0;
    fc.assert(
      fc.property(fc.array(turn, { minLength: 4, maxLength: 20 }), (turns) => {
        const life = beginLife(release, someoneIn('active'));
        const check = (what: Happening) => {
          const before = life.record().contact;
          life.happen(what);
          const { lifecycle, talk } = life.record().contact;
          if (before.lifecycle.stage === 'active' && lifecycle.stage === 'dormant') {
            dormant += 1;
            expect(what.do).toBe('knock');
            expect(talk.silentSince).not.toBeNull();
            expect(life.now() - (talk.silentSince ?? 0)).toBeGreaterThanOrEqual(30 * dayMs);
          }
          if (what.do !== 'event' || what.event.type !== 'reaction.received') return;
          if (['dormant', 'quiet', 'archived'].includes(before.lifecycle.stage)) back += 1;
          expect([lifecycle.stage, talk.silentSince]).toEqual(['active', null]);
        };
        for (const { deed, waitDays } of turns) {
          check(deed(life));
          check({ do: 'send', luck: [] });
          for (let day = 0; day < waitDays; day++) {
            check({ do: 'wait', ms: dayMs });
            check({ do: 'knock' });
            check({ do: 'send', luck: [] });
          }
        }
      }),
      { seed, numRuns: 30, endOnFailure: false },
    );
    // Otherwise the lives were too dull to prove anything.
    expect(Math.min(dormant, back)).toBeGreaterThan(0);
  }, 120_000);

  test('consent is what the ledger tells, and the contact knows how many records that are', () => {
    property(150, (life, _, __, begun) => {
      const { consents, ledger } = life.record().contact;
      const told = life.testimony();
      const after = consentsAfter(told);
      const expected = purposes.map((purpose) => [
        purpose,
        after[purpose].state === 'unknown' ? begun.consents[purpose] : after[purpose],
      ]);
      expect(consents).toEqual(Object.fromEntries(expected));
      expect(ledger).toEqual({ count: told.length, last: told.at(-1)?.id ?? null });
      expect(told.map(({ record }) => record.nth)).toEqual(told.map((_, index) => index + 1));
    });
  }, 120_000);

  test('a STOP clears whatever was pending, in every stage and at every moment', () => {
    property(150, (life, what, stageBefore) => {
      if (what.do !== 'stop' || stageBefore === 'optedOut') return;
      const { outbox, queue, run, wakeups, consents, withPerson, pausedUntil, lifecycle } =
        life.record().contact;
      const left = outbox.filter(
        ({ origin, claim, crossed }) => origin !== 'confirmation' && !(claim && crossed),
      );
      expect({ left, queue, withPerson, pausedUntil, stage: lifecycle.stage }).toEqual({
        left: [],
        queue: [],
        withPerson: null,
        pausedUntil: null,
        stage: 'optedOut',
      });
      expect(run === null || run.because === 'stage:optedOut').toBe(true);
      expect(wakeups.filter(({ timer }) => timer.startsWith('stage:'))).toEqual([]);
      expect(Object.values(consents).map(({ state }) => state)).toEqual([
        'withdrawn',
        'withdrawn',
        'withdrawn',
      ]);
    });
  }, 120_000);
});
