/** What a message leads to: STOP before all, the burst rule, the person in charge, keywords and the fallback. */
import { describe, expect, test } from '@jest/globals';
import type { ConsentRecordId } from '../../../src/core/consent.ts';
import type { Contact } from '../../../src/core/contact.ts';
import { type Decision, decide } from '../../../src/core/decide.ts';
import type { ContactEvent } from '../../../src/core/event.ts';
import type { FlowId } from '../../../src/core/flow/flow.ts';
import type { InboundContent } from '../../../src/core/message.ts';
import type { OutboxId } from '../../../src/core/outbox.ts';
import { dayMs } from '../../../src/core/time/instant.ts';
import { anOutboxEntry } from '../../support/records.ts';
import { aContact, anArrival, aRelease, aWorld, morning, says } from '../../support/world.ts';

const release = aRelease({
  flows: {
    greet: 'start: { keyword: { en: [hello], es: [hola] } }\nsteps: [{ say: hi }]',
    quiz: 'steps: [{ ask: name, answer: text, save: name, if-unclear: { again: 1, then: skip } }, { say: thanks }]',
    pick: 'steps: [{ ask: one, options: [red, blue], save: favourite, if-unclear: { again: 1, then: skip } }]',
    lost: 'start: { fallback: true }\nif-busy: interrupt\nsteps: [{ say: sorry }]',
    'opt-in': 'steps: [{ ask: may-we, answer: yes-no, grants: [utility, marketing] }]',
    leave:
      'steps: [{ ask: one, options: [stop, stay], save: favourite, if-unclear: { again: 1, then: skip } }]',
    bye: 'steps: [{ ask: why, options: [often, other], save: level, if-unclear: { again: 0, then: skip } }]',
  },
  policy: { stageFlows: { prospect: 'opt-in' as FlowId, optedOut: 'bye' as FlowId } },
});
const world = aWorld(release);
const granted = { state: 'granted', at: morning, record: 'r' as ConsentRecordId } as const;
const subscriber = (more: Partial<Contact> = {}): Contact =>
  aContact({
    consents: { service: granted, utility: granted, marketing: granted },
    lifecycle: { stage: 'active', attempt: 0, remembered: null },
    ...more,
  });

const hear = (contact: Contact, what: string | ContactEvent, at = morning): Decision =>
  decide(contact, anArrival(typeof what === 'string' ? says(what) : what, at), { ...world, now: at });
const event = (content: InboundContent): ContactEvent => ({ ...says('x'), content }) as ContactEvent;

/** The texts a decision sends, by key. */
const said = ({ effects }: Decision) =>
  effects.flatMap((effect) =>
    effect.type === 'message.send' && 'key' in effect.message.body ? [effect.message.body.key] : [],
  );
const noted = ({ journal }: Decision) =>
  journal.map(({ what, why }) => (why === undefined ? what : `${what}: ${why}`));

/** A contact whose run waits for an answer, its question shown at this moment (null: not yet). */
function asked(flow: string, shownAt: number | null, more: Partial<Contact> = {}): Contact {
  const begun = decide(
    subscriber(),
    anArrival({ type: 'flow.requested', flow: flow as FlowId, by: 'api', occurrence: '1' }, morning, 'ask'),
    world,
  );
  const { run } = begun.contact;
  const [frame] = run?.stack ?? [];
  if (!run || frame?.waiting?.for !== 'answer') throw new Error('the flow asks nothing');
  return {
    ...begun.contact,
    run: { ...run, stack: [{ ...frame, waiting: { ...frame.waiting, shownAt } }] },
    ...more,
  };
}
const question = (contact: Contact): OutboxId => {
  const waiting = contact.run?.stack[0]?.waiting;
  if (waiting?.for !== 'answer') throw new Error('nothing is asked');
  return waiting.question;
};

describe('a STOP', () => {
  test('in another language answers the question that offers it, but only where the answer is heard', () => {
    const heard = hear(asked('leave', morning - 1_000), 'setop').contact;
    expect([heard.attributes.favourite, heard.lifecycle.stage]).toEqual(['stop', 'active']);
    for (const unheard of [
      asked('leave', null),
      asked('leave', morning + 1),
      asked('leave', morning - 1_000, { withPerson: { since: 1, reason: 'x' } }),
    ]) {
      const { contact } = hear(unheard, 'setop');
      expect([contact.lifecycle.stage, contact.consents.marketing.state]).toEqual(['optedOut', 'withdrawn']);
    }
  });

  test('comes before a running flow, a person and everything else', () => {
    const busy = {
      ...asked('quiz', morning - 1),
      withPerson: { since: 1, reason: 'x' },
      pausedUntil: morning + dayMs,
    };
    const { contact, effects } = hear(busy, 'Stop!');
    expect(contact).toMatchObject({
      lifecycle: { stage: 'optedOut' },
      consents: {
        service: { state: 'withdrawn' },
        utility: { state: 'withdrawn' },
        marketing: { state: 'withdrawn' },
      },
      queue: [],
      withPerson: null,
      pausedUntil: null,
      run: { because: 'stage:optedOut' },
    });
    expect(effects.find(({ type }) => type === 'consent.record')).toMatchObject({
      record: {
        action: 'withdraw',
        actor: 'contact',
        method: 'keyword',
        evidence: { verbatim: 'Stop!', rule: 'exact word "stop"' },
      },
    });
    const sends = effects.flatMap((effect) =>
      effect.type === 'message.send' ? [effect.message.origin] : [],
    );
    expect([sends, effects.some(({ type }) => type === 'outbox.clear')]).toEqual([['confirmation'], true]);
  });

  test('under a picture counts; on a button it counts too', () => {
    const caption = event({
      kind: 'media',
      media: { type: 'image', mimeType: 'image/jpeg' },
      caption: 'STOP',
    });
    const button = event({ kind: 'choice', id: 'x', text: 'stop' });
    for (const each of [caption, button])
      expect(hear(subscriber(), each).contact.lifecycle.stage).toBe('optedOut');
  });

  test('said again gets no second goodbye and no second record', () => {
    const { contact } = hear(subscriber(), 'stop');
    const again = hear(contact, 'unsubscribe');
    expect([again.effects, noted(again)]).toEqual([
      [],
      ['consent.withdrawn-again: exact word "unsubscribe"'],
    ]);
  });

  test('is followed by silence: help, keywords, questions and pictures are left', () => {
    const { contact } = hear(subscriber(), 'stop');
    for (const words of ['help', 'hello', 'what?', ''])
      expect([said(hear(contact, words)), hear(contact, words).contact.lifecycle.stage]).toEqual([
        [],
        'optedOut',
      ]);
  });

  test('is followed by one thing that is heard: the reason, which is kept and not answered', () => {
    const { contact } = hear(subscriber(), 'stop');
    const reason = hear(contact, event({ kind: 'choice', id: 'often', text: 'Too often' }));
    expect([said(reason), reason.contact.attributes.level, reason.contact.run]).toEqual([[], 'often', null]);
    expect(noted(hear(reason.contact, '1'))).toEqual(['message.left: opted out']);
  });

  test('is undone by START alone, and old flows are not taken up again', () => {
    const { contact } = hear(
      { ...asked('quiz', morning - 1), queue: [{ flow: 'greet' as FlowId, because: 'x', values: {} }] },
      'stop',
    );
    const back = hear(contact, 'START');
    expect(back.contact).toMatchObject({
      lifecycle: { stage: 'active' },
      consents: { marketing: { state: 'granted' } },
      queue: [],
    });
    expect(said(back)).toEqual([]);
  });
});

describe('a burst', () => {
  test('before the question is on its way gets no second answer', () => {
    // The question is neither held nor refused: it waits for the sender.
    const waiting = asked('quiz', null);
    const queued = { ...waiting, outbox: [anOutboxEntry(question(waiting))] };
    expect(noted(hear(queued, 'hello'))).toContain('message.left: written before the question could be read');
    expect(said(hear(queued, 'hello'))).toEqual([]);
  });

  test('written before the question was shown, and heard after it, is no answer to it', () => {
    const contact = asked('quiz', morning);
    const early = hear(contact, 'and another thing', morning - 1);
    expect([said(early), early.contact.attributes]).toEqual([[], {}]);
    expect(noted(early)).toContain('message.left: written before the question could be read');
  });

  test('ends after the time one needs to read: then an unclear answer is one', () => {
    const shown = asked('pick', morning);
    expect(said(hear(shown, 'what?', morning + 249))).toEqual([]);
    expect(said(hear(shown, 'what?', morning + 250))).toEqual(['pick:one']);
    expect(hear(shown, 'red', morning + 10).contact.attributes.favourite).toBe('red');
  });

  test('is not what it looks like when the question is held for the night: what they write is answered', () => {
    const waiting = asked('quiz', null);
    const held = anOutboxEntry(question(waiting), {
      held: { until: morning + dayMs, reason: 'quiet hours' },
    });
    const decision = hear({ ...waiting, outbox: [held] }, 'hello');
    expect(said(decision)).toEqual(['greet:hi']);
    expect(decision.contact.attributes).toEqual({});
  });

  test('nor when the question was refused: a yes to it grants nothing', () => {
    const unasked = asked('opt-in', null, { outbox: [] });
    const stranger: Contact = { ...unasked, consents: aContact().consents, lifecycle: aContact().lifecycle };
    const decision = hear(stranger, 'yes');
    expect([decision.contact.consents, said(decision)]).toEqual([aContact().consents, ['opt-in:may-we']]);
  });
});

describe('an ordinary message', () => {
  test('goes to the person who talks to them, and the bot is silent', () => {
    const decision = hear(subscriber({ withPerson: { since: morning, reason: 'x' } }), 'hello');
    expect([said(decision), noted(decision)]).toEqual([[], ['message.left: a person talks to them']]);
  });

  test('that answers the running flow clearly is its answer, though it is a keyword elsewhere', () => {
    const decision = hear(asked('quiz', morning - dayMs), 'hello');
    expect([decision.contact.attributes.name, said(decision)]).toEqual(['hello', ['quiz:thanks']]);
  });

  test('that is a keyword of any language begins its flow and ends the one that asks', () => {
    const decision = hear(asked('pick', morning - dayMs), '¡HOLA!');
    expect([said(decision), decision.contact.run]).toEqual([['greet:hi'], null]);
  });

  test('that is unclear is asked about again, then the flow goes on', () => {
    const again = hear(asked('pick', morning - dayMs), 'purple');
    expect(said(again)).toEqual(['pick:one']);
  });

  test('that nobody understands goes to the flow for that', () => {
    expect(said(hear(subscriber(), 'how do I cook rice?'))).toEqual(['lost:sorry']);
  });

  test('of a kind we cannot read gets a kind word', () => {
    expect(said(hear(subscriber(), event({ kind: 'unsupported', what: 'sticker' })))).toEqual([
      'common:unsupported',
    ]);
  });

  test('of a stranger, whatever it is, is answered with the question for consent, once', () => {
    const stranger = aContact();
    for (const words of ['hello', 'how do I cook rice?', 'START', '👍', ''])
      expect(said(hear(stranger, words))).toEqual(['opt-in:may-we']);
    expect(said(hear(stranger, event({ kind: 'unsupported', what: 'sticker' })))).toEqual(['opt-in:may-we']);
    expect(hear(stranger, 'yes').contact.consents).toEqual(stranger.consents);
  });

  test('asking for help gets help, and a running flow waits', () => {
    const contact = asked('quiz', morning - dayMs);
    const decision = hear(contact, 'HELP!');
    expect([said(decision), decision.contact.run]).toEqual([['common:help'], contact.run]);
  });
});

describe('whoever was unreachable and writes', () => {
  const lost = (remembered: 'onboarding' | 'dormant' | 'quiet' | 'active') =>
    subscriber({
      lifecycle: { stage: 'unreachable', attempt: remembered === 'dormant' ? 1 : 0, remembered },
    });

  test.each(['onboarding', 'active'] as const)(
    'is back where they were, and is not welcomed again: %s',
    (remembered) => {
      const welcoming = {
        ...release,
        policy: { ...release.policy, stageFlows: { onboarding: 'quiz' as FlowId } },
      };
      const decision = decide(lost(remembered), anArrival(says('hello')), aWorld(welcoming));
      expect([decision.contact.lifecycle.stage, said(decision)]).toEqual([remembered, ['greet:hi']]);
    },
  );

  test.each(['dormant', 'quiet'] as const)(
    'from %s is active, and is not told that we missed them',
    (remembered) => {
      const withFlows = aRelease({
        flows: {
          greet: 'start: { keyword: { en: [hello], es: [hola] } }\nsteps: [{ say: hi }]',
          missed: 'if-busy: interrupt\nsteps: [{ say: miss-you }]',
        },
        policy: { stageFlows: { dormant: 'missed' as FlowId, quiet: 'missed' as FlowId } },
      });
      const decision = decide(lost(remembered), anArrival(says('hello')), aWorld(withFlows));
      expect([decision.contact.lifecycle, said(decision)]).toEqual([
        { stage: 'active', attempt: 0, remembered },
        ['greet:hi'],
      ]);
    },
  );
});
