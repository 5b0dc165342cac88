/** Consent that others report: it never undoes what the person themselves said. */
import { describe, expect, test } from '@jest/globals';
import {
  type ConsentRecordId,
  type ConsentState,
  noConsents,
  type Purpose,
  purposes,
} from '../../../src/core/consent.ts';
import { consentRecordId } from '../../../src/core/consent-record-id.ts';
import type { Contact } from '../../../src/core/contact.ts';
import { decide } from '../../../src/core/decide.ts';
import type { ConsentReported, EntryId } from '../../../src/core/event.ts';
import type { FlowId } from '../../../src/core/flow/flow.ts';
import { type Stage, stages } from '../../../src/core/lifecycle/stages.ts';
import {
  aContact,
  anArrival,
  aRelease,
  aWorld,
  channelFacts,
  morning,
  phone,
  says,
} from '../../support/world.ts';

const release = aRelease({
  flows: {
    welcome: 'steps: [{ say: hello }]',
    confirm: 'steps: [{ ask: is-it-you, answer: yes-no, grants: [utility, marketing] }]',
    bye: 'steps: [{ say: goodbye }]',
  },
  policy: {
    stageFlows: {
      onboarding: 'welcome' as FlowId,
      confirming: 'confirm' as FlowId,
      optedOut: 'bye' as FlowId,
    },
  },
});
const world = aWorld(release);
const firstRecord = consentRecordId('entry-1' as EntryId, 0);
const withdrawn: ConsentState = { state: 'withdrawn', at: morning, record: 'r' as ConsentRecordId };
const granted: ConsentState = { state: 'granted', at: morning, record: 'r' as ConsentRecordId };

const reported = (more: Partial<ConsentReported> = {}): ConsentReported => ({
  type: 'consent.reported',
  action: 'grant',
  purposes: ['utility', 'marketing'],
  method: 'form',
  source: 'checkout',
  evidence: { ip: '203.0.113.9', url: 'https://dapur.example/checkout' },
  confirm: false,
  ...more,
});
const report = (contact: Contact, more: Partial<ConsentReported> = {}) =>
  decide(contact, anArrival(reported(more)), world);
const inStage = (stage: Stage, more: Partial<Contact> = {}) =>
  aContact({ lifecycle: { stage, attempt: 0, remembered: null }, ...more });

describe('a grant', () => {
  test('is recorded with its evidence, counts, and begins the welcome', () => {
    const { contact, effects } = report(aContact(), { language: 'es' });
    const record = firstRecord;
    expect(contact).toMatchObject({
      consents: {
        ...noConsents,
        utility: { state: 'granted', at: morning, record },
        marketing: { state: 'granted', record },
      },
      lifecycle: { stage: 'active' },
      language: 'es',
      languageFrom: 'form',
    });
    expect(effects[0]).toEqual({
      type: 'consent.record',
      id: record,
      record: {
        action: 'grant',
        purposes: ['utility', 'marketing'],
        method: 'form',
        source: 'checkout',
        actor: 'system',
        evidence: { ip: '203.0.113.9', url: 'https://dapur.example/checkout' },
        at: morning,
        address: phone,
        channel: channelFacts.id,
        controller: 'Dapur Kita',
        nth: 1,
        jurisdiction: 'ID',
      },
    });
    const sends = effects.flatMap((effect) => (effect.type === 'message.send' ? [effect.message] : []));
    expect(sends).toMatchObject([{ origin: 'started', optOutLine: true, language: 'es' }]);
  });

  test('does not overrule the language they chose', () => {
    expect(report(aContact({ languageFrom: 'chosen' }), { language: 'es' }).contact.language).toBe('en');
  });

  test('by an operator says so in the record', () => {
    const { effects } = report(aContact(), { method: 'operator' });
    expect(effects[0]).toMatchObject({ record: { actor: 'operator' } });
  });

  test('that is to be confirmed is on record as asked, and grants nothing yet', () => {
    const { contact, effects } = report(aContact(), { confirm: true, token: 'K7Q2' });
    expect([contact.consents, contact.lifecycle.stage]).toEqual([noConsents, 'confirming']);
    expect(contact.pendingConsent).toMatchObject({ record: firstRecord, source: 'checkout', token: 'K7Q2' });
    expect(effects.filter(({ type }) => type === 'message.send')).toEqual([]);
    expect(effects[0]).toMatchObject({ record: { action: 'ask', purposes: ['utility', 'marketing'] } });
  });

  test('tells what they said about themselves, and leaves alone what we know', () => {
    const before = aContact({ attributes: { name: 'Asha' } });
    const { contact } = report(before, { attributes: { name: 'Somebody', interest: 'recipes', age: null } });
    expect(contact.attributes).toEqual({ name: 'Asha', interest: 'recipes' });
  });

  test('of long ago is dated then, and says when we learnt of it', () => {
    const { effects } = report(aContact(), { method: 'import', givenAt: morning - 5 });
    expect(effects[0]).toMatchObject({ record: { at: morning - 5, recordedAt: morning } });
  });
});

describe('after a STOP', () => {
  const out = inStage('optedOut', {
    consents: { service: withdrawn, utility: withdrawn, marketing: withdrawn },
  });
  const ways = (
    ['form', 'link', 'api', 'import', 'platform', 'operator', 'keyword', 'answer'] as const
  ).flatMap((method) => [true, false].map((confirm) => [method, confirm] as const));

  test('of somebody who was erased, only they themselves can agree again', () => {
    const shell = aContact({ suppressed: true });
    expect(report(shell).contact).toEqual(shell);
  });

  test.each(ways)('no grant by %s (confirm: %s) brings them back', (method, confirm) => {
    const { contact, effects, journal } = report(out, { method, confirm, purposes });
    expect([contact, effects]).toEqual([out, []]);
    expect(journal).toEqual([
      {
        what: 'consent.ignored',
        why: 'only the person can come back after a STOP',
        facts: { method, because: 'stop' },
      },
    ]);
  });

  test('of one purpose, that purpose cannot be reported again, whatever stands beside it', () => {
    const partly = inStage('active', {
      consents: { service: granted, utility: granted, marketing: withdrawn },
    });
    expect(report(partly).contact).toEqual(partly);
    expect(report(partly, { purposes: ['marketing'] }).contact).toEqual(partly);
    expect(report(partly, { purposes: ['utility'] }).contact.consents.utility.state).toBe('granted');
  });
});

describe('a withdrawal', () => {
  test.each(stages.filter((stage) => stage !== 'optedOut'))(
    'of everything, in %s, is a STOP with one goodbye',
    (stage) => {
      const { contact, effects } = report(inStage(stage), { action: 'withdraw', purposes });
      expect(contact.lifecycle.stage).toBe('optedOut');
      expect(Object.values(contact.consents).map(({ state }) => state)).toEqual([
        'withdrawn',
        'withdrawn',
        'withdrawn',
      ]);
      const sends = effects.flatMap((effect) =>
        effect.type === 'message.send' ? [effect.message.origin] : [],
      );
      expect(sends).toEqual(['confirmation']);
      const again = report(contact, { action: 'withdraw', purposes });
      expect(again.effects.filter(({ type }) => type === 'message.send')).toEqual([]);
    },
  );

  test('of one purpose leaves the rest of the life as it is', () => {
    const before = inStage('active', {
      consents: { service: granted, utility: granted, marketing: granted },
    });
    const { contact, effects } = report(before, { action: 'withdraw', purposes: ['marketing'] as Purpose[] });
    expect(contact).toEqual({
      ...before,
      consents: { ...before.consents, marketing: { ...withdrawn, record: firstRecord } },
      ledger: { count: 1, last: firstRecord },
    });
    expect(effects.map(({ type }) => type)).toEqual(['consent.record', 'outbox.clear']);
  });
});

describe('an import', () => {
  const imported = (contact: Contact, more: Partial<ConsentReported> = {}) =>
    report(contact, { method: 'import', quiet: true, ...more });

  test('lands in active without a welcome, and no silence is counted before their first sign of life', () => {
    const { contact, effects } = imported(aContact());
    expect(contact.lifecycle.stage).toBe('active');
    expect(effects.map(({ type }) => type)).toEqual(['consent.record']);
    const engaged = decide(contact, anArrival(says('hi')), world).effects;
    expect(engaged).toContainEqual(expect.objectContaining({ type: 'wakeup.set' }));
  });

  test('that may be heard is welcomed as everybody is', () => {
    const { contact, effects } = imported(aContact(), { quiet: false });
    expect(contact.lifecycle.stage).toBe('active');
    expect(effects.map(({ type }) => type)).toContain('message.send');
  });

  test('of what is known already changes nothing, and is not recorded twice', () => {
    const before = imported(aContact()).contact;
    const { contact, effects, journal } = imported(before);
    expect([contact, effects]).toEqual([before, []]);
    expect(journal.map(({ what }) => what)).toEqual(['consent.known']);
  });

  test('adds the purposes that are new, and leaves the dates of the others', () => {
    const before = imported(aContact(), { purposes: ['utility'] }).contact;
    const { contact, effects } = imported(before, { purposes: ['utility', 'marketing'] });
    expect(effects).toMatchObject([{ record: { purposes: ['marketing'] } }]);
    expect(contact.consents.utility).toEqual(before.consents.utility);
    expect(contact.consents.marketing.state).toBe('granted');
  });

  test('that is to be confirmed waits in confirming, and asks for the same only once', () => {
    const { contact } = imported(aContact(), { confirm: true });
    expect([contact.lifecycle.stage, contact.consents]).toEqual(['confirming', noConsents]);
    expect(imported(contact, { confirm: true }).effects).toEqual([]);
  });

  test('of somebody who is not to be contacted says no goodbye, and is known the second time', () => {
    const { contact, effects } = imported(aContact(), { action: 'withdraw', purposes });
    expect(contact.lifecycle.stage).toBe('optedOut');
    expect(effects.filter(({ type }) => type === 'message.send')).toEqual([]);
    expect(imported(contact, { action: 'withdraw', purposes }).effects).toEqual([]);
  });

  test('knows less of a language than what they wrote in, and adds its tags', () => {
    const { contact } = imported(aContact({ languageFrom: 'message', tags: ['a'] }), {
      language: 'es',
      addTags: ['b', 'a'],
    });
    expect([contact.language, contact.tags]).toEqual(['en', ['a', 'b']]);
  });
});
