/** First messages with a code: the person's own act, whatever was before, and never against their words. */
import { describe, expect, test } from '@jest/globals';
import type {
  ConsentRecord,
  ConsentRecordId,
  ConsentState,
  PendingConsent,
} from '../../../src/core/consent.ts';
import type { Contact } from '../../../src/core/contact.ts';
import { decide } from '../../../src/core/decide.ts';
import type { FlowId } from '../../../src/core/flow/flow.ts';
import { tokenFor } from '../../../src/core/form/codes.ts';
import { firstMessage } from '../../../src/core/form/first-message.ts';
import { disclosureOf, noticeOf } from '../../../src/core/form/notice.ts';
import type { Stage } from '../../../src/core/lifecycle/stages.ts';
import { dayMs } from '../../../src/core/time/instant.ts';
import { formsOf, sampleForm } from '../../support/sample-form.ts';
import { aContact, anArrival, aRelease, aWorld, morning, says } from '../../support/world.ts';

const form = sampleForm();
const release = aRelease({
  forms: formsOf(form),
  flows: {
    welcome: 'steps: [{ say: hello }, { ask: name, answer: text }]',
    'opt-in': 'steps: [{ ask: may-we, answer: yes-no, grants: [marketing] }]',
    bye: 'steps: [{ say: goodbye }]',
    tasting: 'start: { link: tasting }\nsteps: [{ say: come }]',
    recipe: 'start: { link: dapur24 }\nsteps: [{ say: recipe }]',
  },
  policy: {
    stageFlows: { prospect: 'opt-in' as FlowId, onboarding: 'welcome' as FlowId, optedOut: 'bye' as FlowId },
  },
});
const plain = aRelease({ ...releaseParts() });

function releaseParts() {
  return {
    forms: formsOf(form),
    flows: {
      welcome: 'steps: [{ say: hello }, { ask: name, answer: text }]',
      'opt-in': 'steps: [{ ask: may-we, answer: yes-no, grants: [marketing] }]',
      bye: 'steps: [{ say: goodbye }]',
    },
    policy: {
      stageFlows: {
        prospect: 'opt-in' as FlowId,
        onboarding: 'welcome' as FlowId,
        optedOut: 'bye' as FlowId,
      },
    },
  };
}

const inStage = (stage: Stage, more: Partial<Contact> = {}) =>
  aContact({ lifecycle: { stage, attempt: 0, remembered: null }, ...more });
const hear = (contact: Contact, words: string, world = aWorld(plain)) =>
  decide(contact, anArrival(says(words), world.now), world);
const records = ({ effects }: ReturnType<typeof hear>): readonly ConsentRecord[] =>
  effects.flatMap((effect) => (effect.type === 'consent.record' ? [effect.record] : []));
const said = ({ effects }: ReturnType<typeof hear>): readonly string[] =>
  effects.flatMap((effect) =>
    effect.type === 'message.send' && effect.message.body.kind === 'text' ? [effect.message.body.key] : [],
  );
const withdrawn: ConsentState = { state: 'withdrawn', at: morning, record: 'r' as ConsentRecordId };
const granted: ConsentState = { state: 'granted', at: morning, record: 'r' as ConsentRecordId };
const out = inStage('optedOut', {
  consents: { service: withdrawn, utility: withdrawn, marketing: withdrawn },
});
const active = inStage('active', { consents: { service: granted, utility: granted, marketing: granted } });

describe('the prefilled message of a link', () => {
  test('of a stranger is the opt-in, with its source, the words shown and their version', () => {
    const words = firstMessage(form, plain, 'es', { source: 'instagram' });
    const heard = hear(aContact(), words);
    expect(records(heard)).toMatchObject([
      {
        action: 'grant',
        purposes: ['marketing'],
        method: 'link',
        source: 'website/instagram',
        actor: 'contact',
        evidence: { verbatim: words, messageId: expect.any(String), note: 'code DAPUR24' },
        disclosure: disclosureOf(noticeOf(form, plain, 'es', 'link'), plain),
      },
    ]);
    expect(heard.contact).toMatchObject({
      lifecycle: { stage: 'onboarding' },
      language: 'es',
      languageFrom: 'form',
      preferences: { refused: [] },
    });
    expect(said(heard)).toEqual(['welcome:hello', 'welcome:name']);
  });

  test('of somebody who left brings them back, by their own act', () => {
    const heard = hear(out, 'Please write to me! (#DAPUR24)');
    expect(heard.contact.lifecycle.stage).toBe('onboarding');
    expect(heard.contact.consents).toMatchObject({ marketing: { state: 'granted' }, utility: withdrawn });
  });

  test('of somebody who is in adds what is new, and welcomes nobody twice', () => {
    const some = {
      ...active,
      consents: { ...active.consents, marketing: { state: 'unknown' } as ConsentState },
    };
    const heard = hear(some, '#DAPUR24/poster');
    expect(records(heard)).toMatchObject([
      { action: 'grant', purposes: ['marketing'], source: 'website/poster' },
    ]);
    expect([heard.contact.lifecycle.stage, said(heard)]).toEqual(['active', ['forms:already']]);
    const again = hear(active, '#DAPUR24/poster');
    expect([records(again), said(again)]).toEqual([[], ['forms:already']]);
    expect(again.journal).toContainEqual({ what: 'link.followed', why: 'website/poster' });
  });

  test.each([
    ['a stranger', aContact()],
    ['somebody who is in', active],
  ] as const)('with STOP is a STOP, of %s', (_, contact) => {
    const heard = hear(contact, 'STOP #DAPUR24');
    expect(records(heard).map(({ action }) => action)).toEqual(['withdraw']);
    expect(heard.contact.lifecycle.stage).toBe('optedOut');
    expect(records(hear(out, '#DAPUR24 stop'))).toEqual([]);
  });

  test.each([
    'No #DAPUR24',
    'help #DAPUR24',
    'Please write to me! (#DAPUR25)',
    'Please write to me!',
    'hello',
  ])('%j grants nothing', (words) => {
    expect(records(hear(aContact(), words))).toEqual([]);
    expect(hear(aContact(), words).contact.lifecycle.stage).toBe('prospect');
  });

  test('with a code that was changed leads to the question in the chat', () => {
    expect(said(hear(aContact(), 'Please write to me! (#DAPUR25)'))).toEqual(['opt-in:may-we']);
  });
});

describe('the confirmation of a form', () => {
  const token = tokenFor(form, ['offers', 'classes'], 'seed');
  const pending: PendingConsent = {
    record: 'asked.0' as ConsentRecordId,
    purposes: ['utility'],
    method: 'form',
    source: 'market-stand/sunday',
    at: morning - dayMs,
    token,
    disclosure: { text: 'As shown.', version: 'v1', language: 'en' },
    attributes: { name: 'Asha' },
    topics: { wanted: [], refused: ['offers'] },
  };
  const asked = inStage('confirming', { pendingConsent: pending });
  const words = firstMessage(form, plain, 'en', { token });

  test.each([words, words.toUpperCase(), `${words} 🙏 thanks`, `#${token}`])(
    '%j confirms exactly what was reported',
    (text) => {
      const heard = hear(asked, text);
      expect(records(heard)).toMatchObject([
        {
          action: 'confirm',
          confirms: 'asked.0',
          purposes: ['utility'],
          method: 'form',
          source: 'market-stand/sunday',
          disclosure: { text: 'As shown.', version: 'v1' },
          evidence: { verbatim: text },
        },
      ]);
      expect(heard.contact).toMatchObject({
        attributes: { name: 'Asha' },
        preferences: { refused: ['offers'] },
        pendingConsent: null,
        lifecycle: { stage: 'onboarding' },
      });
    },
  );

  test.each([
    ['from another number', aContact()],
    ['of somebody who had left', out],
    ['that comes too late', inStage('prospect', { pendingConsent: { ...pending, at: morning - 9 * dayMs } })],
  ] as const)('%s is an opt-in of its own to the boxes that were ticked', (_, contact) => {
    const [record, ...more] = records(hear(contact, words));
    expect(more).toEqual([]);
    expect(record).toMatchObject({
      action: 'grant',
      method: 'form',
      source: 'website',
      purposes: ['marketing', 'utility'],
    });
    expect(hear(contact, words).contact.preferences.refused).toEqual(['newsletter']);
  });

  test('that was changed on its way grants nothing', () => {
    const changed = words.replace(token, `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`);
    expect(records(hear(aContact(), changed))).toEqual([]);
    expect(records(hear(asked, changed))).toEqual([]);
  });

  test('by somebody who is in adds the purposes, and START answers no such report', () => {
    const some = {
      ...active,
      consents: { ...active.consents, utility: { state: 'unknown' } as ConsentState },
    };
    const heard = hear({ ...some, pendingConsent: pending }, words);
    expect(heard.contact.consents.utility.state).toBe('granted');
    expect(heard.contact.lifecycle.stage).toBe('active');
  });
});

describe('a link that starts a flow', () => {
  test('does so for people who are in', () => {
    expect(said(hear(active, 'Hi! #tasting', aWorld(release)))).toEqual(['tasting:come']);
    expect(said(hear(active, '#DAPUR24', aWorld(release)))).toEqual(['recipe:recipe']);
  });

  test('waits behind the welcome of a newcomer', () => {
    const heard = hear(aContact(), '#DAPUR24', aWorld(release));
    expect(said(heard)).toEqual(['welcome:hello', 'welcome:name']);
    expect(heard.contact.queue).toMatchObject([{ flow: 'recipe', because: 'website' }]);
  });

  test('and is no form is no consent: a stranger is asked', () => {
    const heard = hear(aContact(), 'Hi! #tasting', aWorld(release));
    expect([records(heard), said(heard)]).toEqual([[], ['opt-in:may-we']]);
  });

  test('says nothing while a person talks to them', () => {
    const heard = hear(
      { ...active, withPerson: { since: morning, reason: 'x' } },
      '#DAPUR24',
      aWorld(release),
    );
    expect(said(heard)).toEqual([]);
  });
});
