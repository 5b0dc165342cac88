/** A contact's own days: armed when they are told, kept when they come, and let go when they are past. */
import { describe, expect, test } from '@jest/globals';
import { applyDecision } from '../../../src/core/apply.ts';
import type { ConsentRecordId } from '../../../src/core/consent.ts';
import type { Contact } from '../../../src/core/contact.ts';
import { decide } from '../../../src/core/decide.ts';
import type { ContactEvent, EntryId } from '../../../src/core/event.ts';
import { newRecord } from '../../../src/core/record.ts';
import { dayMs, hourMs } from '../../../src/core/time/instant.ts';
import {
  aContact,
  anArrival,
  aRelease,
  aWorld,
  morning,
  type ReleaseParts,
  says,
} from '../../support/world.ts';

const flows = {
  wishes:
    'start: { date: { attribute: birthday, at: "10:00" } }\nif-busy: wait\nsteps: [{ say: happy-birthday }]',
  before: 'start: { date: { attribute: birthday, offset: -7d } }\nif-busy: wait\nsteps: [{ say: soon }]',
  class:
    'start: { date: { attribute: joined, offset: 1d, every: once } }\nif-busy: wait\nsteps: [{ say: how-was-it }]',
  year: 'start: { date: { attribute: createdAt } }\nif-busy: wait\nsteps: [{ say: a-year }]',
  after: 'start: { event: visited, after: 2d, at: "10:00" }\nif-busy: wait\nsteps: [{ say: again }]',
  now: 'start: { event: visited }\nif-busy: wait\nsteps: [{ say: thanks }]',
  check: 'steps: [{ ask: how, options: [well, badly] }]',
  later:
    'start: { answer: check.how, is: [badly], after: 7d, at: "10:00" }\nif-busy: wait\nsteps: [{ say: better }]',
};
const granted = { state: 'granted', at: morning, record: 'r' as ConsentRecordId } as const;

/** A life of one contact: things happen at their moments, each decided once. */
function life(more: Partial<Contact> = {}, parts: ReleaseParts = { flows }) {
  let release = aRelease(parts);
  let now = morning;
  let entries = 0;
  let record = newRecord(
    aContact({
      consents: { service: granted, utility: granted, marketing: granted },
      lifecycle: { stage: 'active', attempt: 0, remembered: null },
      ...more,
    }),
  );
  const self = {
    happens(event: ContactEvent, at = now) {
      now = at;
      const arrival = anArrival(event, at, `entry-${++entries}` as EntryId);
      const decision = decide(record.contact, arrival, { ...aWorld(release), now });
      record = applyDecision(record, arrival, decision, now);
      record = { ...record, contact: { ...record.contact, outbox: [] }, unfiled: [] };
      return {
        said: decision.effects.flatMap((effect) =>
          effect.type === 'message.send' && 'key' in effect.message.body ? [effect.message.body.key] : [],
        ),
        noted: decision.journal.map(({ what, why }) => (why === undefined ? what : `${what}: ${why}`)),
        started: record.contact.run,
      };
    },
    edited: (changes: object, at = now) =>
      self.happens({ type: 'contact.edited', actor: 'test', ...changes }, at),
    /** Its wake-up knocks, so much after its time. */
    knock(timer: string, lateMs = 0) {
      const armed = record.contact.wakeups.find((wakeup) => wakeup.timer === timer);
      if (!armed) throw new Error(`${timer} is not armed`);
      return self.happens({ type: 'wakeup.due', timer, arming: armed.arming }, armed.dueAt + lateMs);
    },
    armed: (): Readonly<Record<string, string>> =>
      Object.fromEntries(
        record.contact.wakeups
          .filter(({ timer }) => /^(date|follow-up):/.test(timer))
          .map(({ timer, dueAt }) => [timer, new Date(dueAt).toISOString()]),
      ),
    publish(next: ReleaseParts) {
      release = aRelease(next);
    },
    contact: () => record.contact,
  };
  return self;
}

const birthday = (date: string) => ({ attributes: { birthday: { date } } });

describe('a date start', () => {
  test('is armed when its date is told, moves with it, and is let go with it', () => {
    const ana = life();
    ana.edited(birthday('1990-12-10'));
    expect(ana.armed()).toEqual({
      'date:wishes:birthday:0': '2026-12-10T03:00:00.000Z',
      'date:before:birthday:-7': '2026-12-03T02:00:00.000Z',
    });
    ana.edited(birthday('1990-11-20'));
    expect(ana.armed()['date:wishes:birthday:0']).toBe('2027-11-20T03:00:00.000Z');
    ana.edited({ attributes: { birthday: null } });
    expect(ana.armed()).toEqual({});
  });

  test('comes at its time where they live, and moves when they do', () => {
    const ana = life();
    ana.edited({ ...birthday('1990-12-10'), timeZone: 'America/Sao_Paulo' });
    expect(ana.armed()['date:wishes:birthday:0']).toBe('2026-12-10T13:00:00.000Z');
    ana.edited({ timeZone: 'Europe/Berlin' });
    expect(ana.armed()['date:wishes:birthday:0']).toBe('2026-12-10T09:00:00.000Z');
  });

  test('begins its flow on the day, knows which anniversary it is, and comes again in a year', () => {
    const ana = life();
    ana.edited(birthday('1990-12-10'));
    const day = ana.knock('date:wishes:birthday:0');
    expect(day.said).toEqual(['wishes:happy-birthday']);
    expect(day.noted).toContain('flow.started: date:birthday');
    expect(ana.armed()['date:wishes:birthday:0']).toBe('2027-12-10T03:00:00.000Z');
  });

  test('born on 29 February, they are wished well on 28 February, and on the 29th when there is one', () => {
    const ana = life();
    ana.edited(birthday('2000-02-29'));
    expect(ana.armed()['date:wishes:birthday:0']).toBe('2027-02-28T03:00:00.000Z');
    ana.knock('date:wishes:birthday:0');
    expect(ana.armed()['date:wishes:birthday:0']).toBe('2028-02-29T03:00:00.000Z');
  });

  test('a few hours late is still said; a day late is not, with the reason, and comes again', () => {
    const late = life();
    late.edited(birthday('1990-12-10'));
    expect(late.knock('date:wishes:birthday:0', 23 * hourMs).said).toEqual(['wishes:happy-birthday']);
    const tooLate = life();
    tooLate.edited(birthday('1990-12-10'));
    const week = tooLate.knock('date:wishes:birthday:0', dayMs);
    expect([week.said, week.noted]).toEqual([[], ['flow.skipped: its day is past']]);
    expect(tooLate.armed()['date:wishes:birthday:0']).toBe('2027-12-10T03:00:00.000Z');
  });

  test('that comes once does not come again', () => {
    const ana = life();
    ana.edited({ attributes: { joined: { date: '2026-11-30' } } });
    expect(ana.armed()).toEqual({ 'date:class:joined:1': '2026-12-01T02:00:00.000Z' });
    expect(ana.knock('date:class:joined:1').said).toEqual(['class:how-was-it']);
    expect(ana.armed()).toEqual({});
  });

  test('is armed by a yes, also the day they were first heard of, and says nothing after a STOP', () => {
    const ana = life({
      consents: aContact().consents,
      lifecycle: aContact().lifecycle,
      attributes: { birthday: { date: '1990-12-10' } },
    });
    expect(ana.armed()).toEqual({});
    ana.happens({
      type: 'consent.reported',
      action: 'grant',
      purposes: ['utility', 'marketing'],
      method: 'api',
      source: 'test',
      evidence: { note: 'test' },
      confirm: false,
    });
    expect(ana.armed()).toMatchObject({ 'date:year:createdAt:0': '2027-10-25T02:00:00.000Z' });
    ana.happens(says('STOP'));
    const day = ana.knock('date:wishes:birthday:0');
    expect([day.said, day.noted]).toEqual([[], ['flow.skipped: not subscribed']]);
  });

  test('of another release is armed for who was there before, and one that is gone begins nothing', () => {
    const ana = life(birthday('1990-12-10'), {});
    ana.publish({ flows });
    ana.happens({ type: 'starts.changed', starts: '1' });
    expect(Object.keys(ana.armed()).sort()).toEqual([
      'date:before:birthday:-7',
      'date:wishes:birthday:0',
      'date:year:createdAt:0',
    ]);
    ana.publish({ flows: { wishes: flows.wishes } });
    expect(ana.knock('date:before:birthday:-7').noted).toEqual([
      'date.gone: no flow starts with it any more',
    ]);
    ana.happens({ type: 'starts.changed', starts: '2' });
    expect(Object.keys(ana.armed())).toEqual(['date:wishes:birthday:0']);
  });
});

describe('a flow that follows', () => {
  const visited = (dish: string): ContactEvent => ({
    type: 'business.occurred',
    name: 'visited',
    values: { dish },
  });

  test('an event begins so long after it, at its time of the day, with the values of the event', () => {
    const ana = life();
    expect(ana.happens(visited('soto'), morning + 9 * hourMs).said).toEqual(['now:thanks']);
    expect(ana.armed()).toEqual({ 'follow-up:after': '2026-11-26T03:00:00.000Z' });
    const day = ana.knock('follow-up:after');
    expect([day.said, day.noted[0]]).toEqual([['after:again'], 'flow.started: event:visited']);
    expect(ana.contact().planned).toEqual([]);
  });

  test('the same event again moves it: what comes is about the last time', () => {
    const ana = life();
    ana.happens(visited('soto'));
    ana.happens(visited('sate'), morning + dayMs);
    expect(ana.contact().planned).toEqual([
      { flow: 'after', because: 'event:visited', values: { dish: 'sate' } },
    ]);
    expect(ana.armed()).toEqual({ 'follow-up:after': '2026-11-27T03:00:00.000Z' });
  });

  test('an answer begins after one of its options, and can quote it', () => {
    const ana = life();
    const ask = () =>
      ana.happens({ type: 'flow.requested', flow: 'check' as never, by: 'api', occurrence: '1' });
    const answer = (words: string) => {
      ask();
      const { run } = ana.contact();
      const [frame] = run?.stack ?? [];
      if (!run || frame?.waiting?.for !== 'answer') throw new Error('nothing was asked');
      Object.assign(frame.waiting, { shownAt: morning - 1_000 });
      return ana.happens(says(words));
    };
    answer('well');
    expect(ana.armed()).toEqual({});
    answer('badly');
    expect(ana.armed()).toEqual({ 'follow-up:later': '2026-12-01T03:00:00.000Z' });
    expect(ana.contact().planned[0]?.values).toEqual({
      answer: 'badly',
      'answer-label': 'check:how-options.badly',
    });
    expect(ana.knock('follow-up:later').said).toEqual(['later:better']);
  });

  test('is forgotten with a STOP', () => {
    const ana = life();
    ana.happens(visited('soto'));
    ana.happens(says('STOP'));
    expect([ana.armed(), ana.contact().planned]).toEqual([{}, []]);
  });
});
