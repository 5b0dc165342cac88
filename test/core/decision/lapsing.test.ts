/** A number that reached nobody for long and speaks again: what was agreed to lapses, what was refused does not. */
import { describe, expect, test } from '@jest/globals';
import type { Address } from '../../../src/core/address.ts';
import { applyDecision } from '../../../src/core/apply.ts';
import type { ConsentRecordId, ConsentState } from '../../../src/core/consent.ts';
import type { Contact } from '../../../src/core/contact.ts';
import { type Decision, decide } from '../../../src/core/decide.ts';
import { usualDelivery } from '../../../src/core/delivery/rules.ts';
import type { MessageReceived } from '../../../src/core/event.ts';
import type { Stage } from '../../../src/core/lifecycle/stages.ts';
import { newRecord } from '../../../src/core/record.ts';
import { dayMs, type Instant } from '../../../src/core/time/instant.ts';
import { aContact, anArrival, aRelease, aWorld, later, morning, phone, says } from '../../support/world.ts';

const id: Address = { kind: 'bsuid', value: 'ID.11111111' };
const otherId: Address = { kind: 'bsuid', value: 'ID.22222222' };
const release = aRelease();

const at = (state: 'granted' | 'withdrawn', when: Instant): ConsentState => ({
  state,
  at: when,
  record: `record-${when}` as ConsentRecordId,
});
const agreedAt = morning - 400 * dayMs;
const granted = at('granted', agreedAt);
const stage = (named: Stage, remembered: 'active' | null = null) =>
  ({ lifecycle: { stage: named, attempt: 0, remembered } }) as const;
const failedAt = (when: Instant) => ({
  failures: [{ at: when, channel: aContact().channel, code: '131026', counts: 1 as const }],
  lost: null,
});
const daysAgo = (days: number) => morning - days * dayMs;

/** Asha, of whose number nothing has been heard since, and to whom nothing came through for 100 days. */
const asha = (patch: Partial<Contact> = {}): Contact =>
  aContact({
    ...stage('unreachable', 'active'),
    createdAt: agreedAt,
    profileName: 'Asha',
    attributes: { name: 'Asha', birthday: { date: '1990-01-01' } },
    tags: ['vip'],
    language: 'es',
    languageFrom: 'chosen',
    consents: { service: granted, utility: granted, marketing: granted },
    delivery: failedAt(daysAgo(100)),
    ...patch,
  });

function writes(before: Contact, more: Partial<MessageReceived> = {}, world = aWorld(release)) {
  const event = { ...says('hi'), ...more } as MessageReceived;
  const arrival = anArrival(event, world.now);
  const decision = decide(before, arrival, world);
  return { decision, after: applyDecision(newRecord(before), arrival, decision, world.now).contact };
}

const lapsed = ({ journal }: Decision) => journal.find(({ what }) => what === 'contact.lapsed');
const records = ({ effects }: Decision) =>
  effects.flatMap((effect) => (effect.type === 'consent.record' ? [effect.record] : []));

describe('whoever writes from a number that reached nobody for long', () => {
  test('is a stranger: what was granted lapses, and nothing personal is left', () => {
    const { decision, after } = writes(asha(), { profileName: 'Budi' });
    expect(records(decision)).toMatchObject([
      {
        action: 'lapse',
        purposes: ['service', 'utility', 'marketing'],
        actor: 'system',
        evidence: { note: 'nothing reached this number since 2026-08-16' },
      },
    ]);
    expect(after).toMatchObject({
      lifecycle: { stage: 'prospect', remembered: null },
      attributes: {},
      tags: [],
      profileName: 'Budi',
      language: 'en',
      consents: { marketing: { state: 'unknown' }, utility: { state: 'unknown' } },
    });
    expect(lapsed(decision)?.facts).toMatchObject({ attributes: 'name birthday', since: '2026-08-16' });
    expect(JSON.stringify(decision.journal)).not.toContain('Asha');
  });

  test('inherits nothing that was under way', () => {
    const wakeups = ['follow-up:join', 'campaign:x', 'date:join:birthday:0', 'person', 'pause'].map(
      (timer) => ({ timer, arming: timer as never, dueAt: later() }),
    );
    const waits = { flow: 'join' as never, because: 'x', values: {} };
    const { after } = writes(
      asha({
        wakeups,
        queue: [waits],
        planned: [waits],
        withPerson: { since: daysAgo(1), reason: 'x' },
        pausedUntil: later(),
      }),
    );
    expect(after).toMatchObject({ wakeups: [], queue: [], planned: [], withPerson: null, pausedUntil: null });
  });

  test('is not heard as the earlier owner when they say STOP: it lapses first, and is withdrawn then', () => {
    const { decision, after } = writes(asha(), { content: { kind: 'text', text: 'STOP' } });
    expect(lapsed(decision)).toBeDefined();
    expect(records(decision).map(({ action }) => action)).toEqual(['lapse', 'withdraw']);
    expect(after).toMatchObject({ lifecycle: { stage: 'optedOut' }, attributes: {} });
  });

  test.each([
    ['withdrawn', { marketing: at('withdrawn', daysAgo(200)), utility: granted, service: granted }],
    ['never told', { marketing: { state: 'unknown' }, utility: granted, service: granted }],
  ] as const)('finds what was %s as it was', (_, consents) => {
    const { decision, after } = writes(asha({ consents, suppressed: true }));
    expect(records(decision)).toMatchObject([{ action: 'lapse', purposes: ['service', 'utility'] }]);
    expect(after.consents.marketing).toEqual(consents.marketing);
    expect(after.suppressed).toBe(true);
  });

  test('finds a STOP still standing, and nothing of who said it', () => {
    const left = at('withdrawn', daysAgo(200));
    const consents = { service: left, utility: left, marketing: left };
    const { decision, after } = writes(asha({ ...stage('optedOut'), consents }));
    expect(records(decision)).toEqual([]);
    expect(after).toMatchObject({ lifecycle: { stage: 'optedOut' }, consents, attributes: {} });
  });

  test('is one also where the number was archived since, or where messages left and never arrived', () => {
    const lost = { failures: [], lost: { count: 3, since: daysAgo(100) } };
    for (const patch of [stage('archived', 'active'), { ...stage('quiet'), delivery: lost }])
      expect(lapsed(writes(asha(patch)).decision)).toBeDefined();
  });

  test('is one where it was given up before failures were counted', () => {
    const delivery = { failures: [], lost: null };
    expect(lapsed(writes(asha({ delivery })).decision)).toBeDefined();
  });

  test('is one with an id that is new to us: it proves nothing of who agreed', () => {
    expect(lapsed(writes(asha(), { also: [id] }).decision)).toBeDefined();
  });
});

describe('it is the same person', () => {
  const talk = aContact().talk;
  test.each([
    ['before the time is over', { delivery: failedAt(daysAgo(89)) }],
    ['who wrote meanwhile', { talk: { ...talk, lastInboundAt: daysAgo(30) } }],
    ['who read something meanwhile', { talk: { ...talk, lastReadAt: daysAgo(30) } }],
    ['who agreed anew meanwhile', { consents: { ...asha().consents, marketing: at('granted', daysAgo(3)) } }],
    ['who was merely silent', { ...stage('dormant'), delivery: { failures: [], lost: null } }],
    ['who was archived for their silence', { ...stage('archived'), delivery: { failures: [], lost: null } }],
    ['who is subscribed and merely suspected', stage('active')],
    [
      'who missed a message',
      { ...stage('quiet'), delivery: { failures: [], lost: { count: 1, since: daysAgo(100) } } },
    ],
  ] satisfies readonly (readonly [string, Partial<Contact>])[])('%s', (_, patch) => {
    const { decision, after } = writes(asha(patch));
    expect(lapsed(decision)).toBeUndefined();
    expect(records(decision)).toEqual([]);
    expect(after).toMatchObject({ attributes: { name: 'Asha' }, tags: ['vip'] });
  });

  test.each([
    ['beside the number', { from: phone, also: [id] }],
    ['alone', { from: id }],
  ])('whose id comes with the message, %s', (_, told) => {
    const { decision, after } = writes(asha({ addresses: [phone, id] }), told);
    expect(lapsed(decision)).toBeUndefined();
    expect(after).toMatchObject({ lifecycle: { stage: 'active' }, attributes: { name: 'Asha' } });
  });

  test('and not where another one’s id does', () => {
    const before = asha({ addresses: [phone, { kind: 'lid', value: '1' }] });
    expect(lapsed(writes(before, { also: [otherId] }).decision)).toBeDefined();
  });

  test('who wrote in time, also when it is heard later', () => {
    const before = asha({ delivery: failedAt(daysAgo(95)) });
    expect(lapsed(writes(before, { writtenAt: daysAgo(10) }).decision)).toBeUndefined();
  });
});

test('how long is long is the policy’s', () => {
  const delivery = { ...usualDelivery, asksAgainMs: 120 * dayMs };
  const world = aWorld(aRelease({ policy: { delivery } }));
  expect(lapsed(writes(asha(), {}, world).decision)).toBeUndefined();
  expect(lapsed(writes(asha({ delivery: failedAt(daysAgo(121)) }), {}, world).decision)).toBeDefined();
});
