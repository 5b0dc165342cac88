/** Rules that are broken on purpose: the checker must not believe the engine, it must find out. */
import { describe, expect, test } from '@jest/globals';
import { setup } from 'xstate';
import { type Decision, decide } from '../../../src/core/decide.ts';
import type { Effect } from '../../../src/core/effect.ts';
import { lifecycleMachine } from '../../../src/core/lifecycle/machine.ts';
import type { Engine } from '../../../src/core/verify/situation.ts';
import type { VerifyOptions } from '../../../src/core/verify/verify.ts';
import { flowFiles, goodbyeFiles, storyOf, verifyWith, violationLines } from './business.ts';

const withoutEffects = (decision: Decision, unwanted: (effect: Effect) => boolean): Decision => ({
  ...decision,
  effects: decision.effects.filter((effect) => !unwanted(effect)),
});

const propertiesOf = (engine: Partial<Engine>, files: Readonly<Record<string, string>> = {}) =>
  [...new Set(verifyWith(files, { engine }).violations.map(({ property }) => property))].sort();

const goodbye = goodbyeFiles(
  '  - ask: why\n    answer: text\n    if-silent: { after: 1d, again: 1, then: end }\n',
  ['why'],
);

describe('a send after STOP', () => {
  test('that a gate lets out is found, with the conversation that leads to it', () => {
    const verified = verifyWith(goodbye, { engine: { gate: () => ({ kind: 'send' }) } });
    expect(violationLines(verified)).toContain(
      'after-stop flows/goodbye.yaml:5 “why” of goodbye is sent to somebody who has opted out.',
    );
    expect(storyOf(verified, 'after-stop')).toEqual([
      'Somebody we do not know yet.',
      'They write “STOP”.',
      '  They are opted out now.',
      '  Kabar says “The why text.” (goodbye, why).',
      'A day passes without a word from them.',
      '  Kabar says “The why text.” (goodbye, why).',
    ]);
  });

  test('that a decision passes off as the confirmation is found', () => {
    const disguising: Engine['decide'] = (contact, arrival, world) => {
      const decision = decide(contact, arrival, world);
      const isOut = contact.lifecycle.stage === 'optedOut';
      const effects = decision.effects.map(
        (effect): Effect =>
          isOut && effect.type === 'message.send'
            ? { ...effect, message: { ...effect.message, origin: 'confirmation' } }
            : effect,
      );
      return { ...decision, effects };
    };
    expect(violationLines(verifyWith(goodbye, { engine: { decide: disguising } }))).toContain(
      'after-stop flows/goodbye.yaml:5 “why” of goodbye is a second confirmation after one STOP.',
    );
  });

  test('of somebody whom any message brings back is found before anything is sent', () => {
    const forgetful: Engine['decide'] = (contact, arrival, world) => {
      const decision = decide(contact, arrival, world);
      const isBack = contact.lifecycle.stage === 'optedOut' && arrival.event.type === 'reaction.received';
      const lifecycle = { stage: 'active', attempt: 0, remembered: null } as const;
      return isBack ? { ...decision, contact: { ...decision.contact, lifecycle } } : decision;
    };
    const verified = verifyWith(goodbye, { engine: { decide: forgetful } });
    expect(verified.violations.map(({ message }) => message)).toContain(
      'somebody who has opted out is back without having said so.',
    );
  });
});

describe('what was planned', () => {
  const sound = flowFiles('after-sale', '  - say: thanks\n', ['thanks']);
  const files = {
    ...sound,
    'flows/after-sale.yaml': (sound['flows/after-sale.yaml'] ?? '').replace(
      'start: { keyword: [after-sale] }',
      'start: { event: sold, after: 2d }',
    ),
  };

  test('ends with a STOP', () => {
    expect(propertiesOf({}, files)).toEqual([]);
  });

  test('and is still begun after one is found', () => {
    const stubborn: Engine['decide'] = (contact, arrival, world) => {
      const { event } = arrival;
      const isFollowUp = event.type === 'wakeup.due' && event.timer.startsWith('follow-up:');
      if (isFollowUp && contact.lifecycle.stage === 'optedOut')
        return decide({ ...contact, lifecycle: { ...contact.lifecycle, stage: 'active' } }, arrival, world);
      const decision = decide(contact, arrival, world);
      const stops = contact.planned.length > 0 && decision.contact.lifecycle.stage === 'optedOut';
      if (!stops) return decision;
      const keeps = { ...decision, contact: { ...decision.contact, planned: contact.planned } };
      return withoutEffects(
        keeps,
        (effect) => effect.type === 'wakeup.cancel' && effect.timer.startsWith('follow-up:'),
      );
    };
    const verified = verifyWith(files, { engine: { decide: stubborn } });
    expect(storyOf(verified, 'after-stop')).toContain('30 days pass without a word from them.');
  });
});

describe('a STOP', () => {
  test('that is not heard while a question is open is found', () => {
    const deaf: Engine['decide'] = (contact, arrival, world) => {
      const { event } = arrival;
      const isOpen = contact.run?.stack.at(-1)?.waiting?.for === 'answer';
      return isOpen && event.type === 'message.received' && event.content.kind === 'text'
        ? { contact, effects: [], journal: [] }
        : decide(contact, arrival, world);
    };
    const files = flowFiles('quiz', '  - ask: sure\n    answer: yes-no\n', ['sure']);
    expect(violationLines(verifyWith(files, { engine: { decide: deaf } }))).toContain(
      'stop flows/quiz.yaml:6 a STOP does not opt them out while they are active.',
    );
  });

  test('that leaves a consent is found', () => {
    const halfway: Engine['decide'] = (contact, arrival, world) => {
      const decision = decide(contact, arrival, world);
      const { consents, lifecycle } = decision.contact;
      if (lifecycle.stage !== 'optedOut') return decision;
      const utility = { state: 'unknown' } as const;
      return { ...decision, contact: { ...decision.contact, consents: { ...consents, utility } } };
    };
    expect(propertiesOf({ decide: halfway }, goodbye)).toEqual(['stop']);
  });
});

describe('a wait', () => {
  test('without its timer is found', () => {
    const timeless: Engine['decide'] = (contact, arrival, world) =>
      withoutEffects(
        decide(contact, arrival, world),
        (effect) => effect.type === 'wakeup.set' && effect.timer === 'run:wait',
      );
    const files = flowFiles('later', '  - say: hey\n  - wait: 2d\n  - say: ho\n', ['hey', 'ho']);
    const verified = verifyWith(files, { engine: { decide: timeless } });
    expect(violationLines(verified)).toEqual([
      'wait flows/later.yaml:7 “wait-2d” of later waits, and nothing ends the wait: no timer, and nothing the contact can do.',
    ]);
    expect(storyOf(verified, 'wait')).toEqual([
      'Somebody who is active.',
      'They write “later”.',
      '  Kabar says “The hey text.” (later, hey).',
    ]);
  });

  test('for a person who forgets is found', () => {
    const trusting: Engine['decide'] = (contact, arrival, world) =>
      withoutEffects(
        decide(contact, arrival, world),
        (effect) => effect.type === 'wakeup.set' && effect.timer === 'run:person',
      );
    const files = flowFiles('ask-sari', '  - hand-over: unknown\n');
    expect(violationLines(verifyWith(files, { engine: { decide: trusting } }))).toContain(
      'person flows/ask-sari.yaml:6 a person has the conversation, and Kabar stays silent for ever if they forget to give it back.',
    );
  });
});

test('a flow that its stage does not begin is found', () => {
  const tireless: Engine['decide'] = (contact, arrival, world) => {
    const { event } = arrival;
    const isSilence = event.type === 'wakeup.due' && event.timer.includes('after.silence');
    return isSilence ? { contact, effects: [], journal: [] } : decide(contact, arrival, world);
  };
  const files = flowFiles('back', '  - say: hey\n', ['hey']);
  const lifecycle =
    '# Stages\nprospect: {}\nconfirming: { for: 3d }\nonboarding: { flow: hello, for: 1d12h }\n' +
    'active: { silent-after: 30d }\ndormant: { flow: back, gaps: [7d, 14d] }\nquiet: { for: 90d }\noptedOut: {}\n';
  const both = { ...files, 'flows/lifecycle.yaml': lifecycle };
  expect(violationLines(verifyWith(both))).toEqual([]);
  expect(violationLines(verifyWith(both, { engine: { decide: tireless } }))).toContain(
    'flow-begins flows/lifecycle.yaml:6 the flow back is bound to the stage dormant and never begins there.',
  );
});

describe('a lifecycle', () => {
  type States = Record<string, { states: Record<string, Record<string, unknown>> }>;

  /** The real statechart with some of it spoiled. */
  function spoiled(spoil: (subscribed: States[string]['states']) => void): VerifyOptions['machine'] {
    const config = JSON.parse(JSON.stringify({ ...lifecycleMachine.config, context: undefined }));
    spoil(config.states.subscribed.states);
    const machine = setup(lifecycleMachine.implementations as never).createMachine({
      ...config,
      context: ({ input }: { input: object }) => ({ ...input, attempt: 0 }),
    } as never);
    // What was spoiled has other types than the real one.
    return machine as unknown as VerifyOptions['machine'];
  }

  const verified = (spoil: Parameters<typeof spoiled>[0]) => verifyWith({}, withMachine(spoil));
  const withMachine = (spoil: Parameters<typeof spoiled>[0]) => ({
    machine: spoiled(spoil) as NonNullable<VerifyOptions['machine']>,
  });

  test('as it is has no violations', () => {
    expect(violationLines(verified(() => {}))).toEqual([]);
  });

  test('with a stage without exit is found, with the life that leads there', () => {
    const found = verified((states) => {
      states.quiet = { entry: states.quiet?.entry };
    });
    expect(violationLines(found)).toEqual([
      'stage-reached flows/lifecycle.yaml:2 nothing leads to the stage archived.',
      'stage-exit flows/lifecycle.yaml:7 the stage quiet has no exit but a STOP or a dead number.',
    ]);
    expect(storyOf(found, 'stage-exit').slice(-4)).toEqual([
      '30d pass in silence. They are dormant (attempt 1).',
      '7d pass in silence. They are dormant (attempt 2).',
      '14d pass in silence. They are quiet.',
      'From here neither time nor a message leads on.',
    ]);
  });

  test('whose timers go round and write each time is found', () => {
    const files = {
      ...flowFiles('back', '  - say: hey\n', ['hey']),
      'flows/lifecycle.yaml':
        '# Stages\nprospect: {}\nconfirming: { for: 3d }\nonboarding: { flow: hello, for: 1d12h }\n' +
        'active: { silent-after: 30d }\ndormant: { flow: back, gaps: [7d, 14d] }\nquiet: { for: 90d }\noptedOut: {}\n',
    };
    const going = withMachine((states) => {
      states.quiet = { ...states.quiet, after: { quiet: 'dormant' } };
    });
    expect(violationLines(verifyWith(files, going))).toContain(
      'nudge-loop flows/lifecycle.yaml:6 the stages go round by themselves, and each time dormant begins back, while they say nothing.',
    );
  });
});
