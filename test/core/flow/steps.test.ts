import { describe, expect, test } from '@jest/globals';
import { compileFlow } from '../../../src/core/flow/compile.ts';
import { issueLine } from '../../../src/core/flow/issue.ts';
import { stepKinds } from '../../../src/core/flow/steps/catalogue.ts';
import { flowContext } from '../../support/world.ts';
import { talk } from './conversation.ts';

const others = { 'first-recipe': 'steps: [{ say: recipe }]' };
const media = ['coupon.jpg', 'coupon.es.jpg'];

describe.each(stepKinds.map((kind) => [kind.kind, kind] as const))('the example of %s', (name, kind) => {
  const example = `flow: example\ntopic: newsletter\nsteps:\n${kind.example.trim().replaceAll(/^/gm, '  ')}\n`;

  test('compiles without an issue', () => {
    const context = flowContext({ flows: ['example', 'first-recipe'], media });
    const { issues } = compileFlow({ path: 'flows/example.yaml', text: example }, context);
    expect(issues.map(issueLine)).toEqual([]);
  });

  test('runs to its end', () => {
    const told = talk({ flows: { example, ...others }, media }).begin('example');
    for (let turns = 0; told.run() !== null && turns < 20; turns++) told.silence();
    expect(told.run()).toBeNull();
    expect(told.notes()).not.toContain('run.failed');
  });

  test('has a file of its name and a sentence for the reference', () => {
    expect(name).toMatch(/^[a-z-]+$/);
    expect(kind.doc).toMatch(/^[A-Z].*\.$/);
    expect(kind.example).toContain(name);
  });
});

describe('say', () => {
  test('takes the file of the language', () => {
    const flows = { a: 'steps: [{ say: coupon, media: coupon.jpg }]' };
    expect(talk({ flows, media }).begin('a').said()).toEqual(['coupon.jpg a:coupon']);
    expect(
      talk({ flows, media, contact: { language: 'es' } })
        .begin('a')
        .said(),
    ).toEqual(['coupon.es.jpg a:coupon']);
    expect(
      talk({ flows, media, contact: { language: 'es-MX' } })
        .begin('a')
        .said(),
    ).toEqual(['coupon.es.jpg a:coupon']);
  });

  test('sound follows its words, for it has no caption', () => {
    const flows = { a: 'steps: [{ say: coupon, media: hello.ogg }]' };
    expect(
      talk({ flows, media: ['hello.ogg'] })
        .begin('a')
        .said(),
    ).toEqual(['a:coupon', 'hello.ogg']);
  });

  test('the card follows its text', () => {
    const told = talk({ flows: { a: 'steps: [{ say: save-us, card: business }]' } }).begin('a');
    expect(told.said()).toEqual(['a:save-us', 'card +622112345678']);
  });
});

describe('ask', () => {
  const flows = {
    a: `
steps:
  - ask: age
    answer: number
    save: age
    if-unclear: { again: 1, then: later }
    if-silent: { after: 1h, again: 1, then: end }
  - say: thanks
  - end
  - say: later
`,
  };

  test('saves what was understood and goes on', () => {
    const told = talk({ flows }).begin('a').writes('I am 34 years');
    expect(told.contact().attributes).toEqual({ age: 34 });
    expect(told.said()).toEqual(['a:thanks']);
    expect(told.run()).toBeNull();
    expect(told.signals()).toEqual([{ type: 'flow.finished', flow: 'a' }]);
  });

  test('asks again in one message, then does what the flow says', () => {
    const told = talk({ flows }).begin('a').writes('old');
    expect(told.said()).toEqual(['a:age']);
    expect(told.run()?.stack[0]).toMatchObject({ step: 'age', tries: 1, waiting: { shownAt: null } });
    expect(told.writes('very old').said()).toEqual(['a:later']);
  });

  test('nudges after silence as our own message, then ends quietly', () => {
    const told = talk({ flows }).begin('a').silence();
    expect(told.messages()).toMatchObject([{ origin: 'started', optOutLine: true, body: { key: 'a:age' } }]);
    expect(told.silence().said()).toEqual([]);
    expect(told.run()).toBeNull();
    expect(told.notes()).toEqual(['question.given-up', 'run.ended']);
  });

  test('by default ends quietly after a day', () => {
    const told = talk({ flows: { b: 'steps: [{ ask: q, answer: text }, { say: never }]' } }).begin('b');
    expect(told.timer()).toMatchObject({ timer: 'run:silence', dueAt: expect.any(Number) });
    expect(told.silence().said()).toEqual([]);
    expect(told.run()).toBeNull();
  });

  test('follows the branch of the option, or else', () => {
    const flow = `
steps:
  - ask: interest
    options: [recipes, offers, none]
    save: interest
    if:
      offers: [{ say: coupon }]
      else: [{ say: tip }]
  - say: bye
`;
    const answered = (text: string) =>
      talk({ flows: { a: flow } })
        .begin('a')
        .writes(text)
        .said();
    expect(answered('2')).toEqual(['a:coupon', 'a:bye']);
    expect(answered('recipes')).toEqual(['a:tip', 'a:bye']);
    expect(
      talk({ flows: { a: flow } })
        .begin('a')
        .messages()[0]?.body,
    ).toEqual({
      kind: 'text',
      key: 'a:interest',
      options: ['recipes', 'offers', 'none'].map((id) => ({ id, label: `a:interest-options.${id}` })),
    });
  });

  test('a yes with grants signals consent with the words that were shown', () => {
    const flow = 'steps: [{ ask: may-we, answer: yes-no, grants: [utility, marketing] }]';
    const yes = talk({ flows: { a: flow } })
      .begin('a')
      .writes('Yes!');
    expect(yes.signals()).toMatchObject([
      {
        type: 'consent.granted',
        purposes: ['utility', 'marketing'],
        question: 'a:may-we',
        language: 'en',
        verbatim: 'Yes!',
        textVersion: expect.stringMatching(/^[0-9a-f]{16}$/),
      },
      { type: 'flow.finished', flow: 'a' },
    ]);
    expect(
      talk({ flows: { a: flow } })
        .begin('a')
        .writes('no')
        .signals()[0],
    ).toMatchObject({ type: 'consent.refused' });
    const hedged = talk({ flows: { a: flow } })
      .begin('a')
      .writes('yes but only fridays');
    expect(hedged.signals()).toEqual([]);
  });

  test('save: language changes how we speak from the next message on', () => {
    const flow = 'steps: [{ ask: lang, options: [en, es], save: language }, { say: done }]';
    const told = talk({ flows: { a: flow } })
      .begin('a')
      .writes('es');
    expect(told.contact()).toMatchObject({ language: 'es', languageFrom: 'chosen', attributes: {} });
    expect(told.messages()[0]).toMatchObject({ language: 'es' });
  });
});

describe('poll', () => {
  const flows = { a: 'steps: [{ poll: dish, options: [soup, cake], save: favourite }, { say: thanks }]' };

  test('takes a vote, a number, a label', () => {
    expect(talk({ flows }).begin('a').votes('cake').contact().attributes).toEqual({ favourite: 'cake' });
    expect(talk({ flows }).begin('a').writes('1').contact().attributes).toEqual({ favourite: 'soup' });
    expect(talk({ flows }).begin('a').writes('Cake').said()).toEqual(['a:thanks']);
  });

  test('a vote taken back, or for another poll, changes nothing', () => {
    const told = talk({ flows }).begin('a').votes();
    expect(told.waitsAt()).toBe('dish');
    expect(told.votes('tea').waitsAt()).toBe('dish');
  });

  test('a campaign counts its contacts in one round', () => {
    expect(talk({ flows }).begin('a', 'campaign:2026-w48').messages()[0]?.round).toBe('a.dish.2026-w48');
    expect(talk({ flows }).begin('a').messages()[0]?.round).toMatch(/^a\.dish\.standing-/);
  });

  test('several choices are a list', () => {
    const many = { a: 'steps: [{ poll: t, options: [a, b, c], multiple: true, save: dishes }]' };
    expect(talk({ flows: many }).begin('a').votes('c', 'a').contact().attributes).toEqual({
      dishes: ['a', 'c'],
    });
    expect(talk({ flows: many }).begin('a').writes('1, 3').contact().attributes).toEqual({
      dishes: ['a', 'c'],
    });
  });
});

describe('wait', () => {
  test('until a time of day is the next such time where they live', () => {
    const flows = { a: 'steps: [{ wait: { until: "18:00" } }, { say: evening }]' };
    const at = (timeZone: string) => talk({ flows, contact: { timeZone } }).begin('a').timer()?.dueAt ?? 0;
    expect(new Date(at('Asia/Jakarta')).toISOString()).toBe('2026-11-24T11:00:00.000Z');
    expect(new Date(at('America/Sao_Paulo')).toISOString()).toBe('2026-11-24T21:00:00.000Z');
  });

  test('for an event goes on with its values, or without it in the end', () => {
    const flows = {
      a: 'steps: [{ wait: { for: delivered, at-most: 3d } }, { when: run.total > 5, then: [{ say: big }] }]',
    };
    const event = { kind: 'event', name: 'delivered', values: { total: 9 } } as const;
    expect(talk({ flows }).begin('a').hears(event).said()).toEqual(['a:big']);
    expect(
      talk({ flows })
        .begin('a')
        .hears({ ...event, name: 'other' })
        .waitsAt(),
    ).toBe('wait-for-delivered-at-most-3d');
    expect(talk({ flows }).begin('a').silence().run()).toBeNull();
  });

  test('a message in between is nothing to it', () => {
    const told = talk({ flows: { a: 'steps: [{ wait: 2d }]' } })
      .begin('a')
      .writes('hello?');
    expect(told.waitsAt()).toBe('wait-2d');
    expect(told.effects()).toEqual([]);
  });
});

describe('when, set, tag', () => {
  test('go by attributes, tags and segments', () => {
    const flows = {
      a: `
steps:
  - set: { points: "= contact.age * 2 + 1", level: gold, vegetarian: true, joined: "= now", name: null }
  - tag: { add: [regular], remove: [newcomer] }
  - when: regulars
    then: [{ say: thanks }]
  - when: contact.points > 60 && contact.level == "gold"
    then: [{ say: rich }]
    else: [{ say: poor }]
`,
    };
    const told = talk({ flows, contact: { attributes: { age: 30, name: 'Ana' }, tags: ['newcomer'] } }).begin(
      'a',
    );
    expect(told.said()).toEqual(['a:thanks', 'a:rich']);
    expect(told.contact()).toMatchObject({ tags: ['regular'] });
    expect(told.contact().attributes).toEqual({
      age: 30,
      points: 61,
      level: 'gold',
      vegetarian: true,
      joined: { date: '2026-11-24' },
    });
  });

  test('what cannot be worked out is false, and sets nothing', () => {
    const flows = {
      a: 'steps: [{ set: { points: "= contact.age + 1" } }, { when: contact.age < 18, then: [{ say: y }], else: [{ say: n }] }]',
    };
    const told = talk({ flows }).begin('a');
    expect(told.contact().attributes).toEqual({});
    expect(told.said()).toEqual(['a:n']);
  });
});

describe('start-flow, go, end', () => {
  test('a flow inside a flow comes back to where it was started', () => {
    const flows = {
      a: 'steps: [{ say: one }, { start-flow: b }, { say: three }]',
      b: 'steps: [{ ask: two, answer: text }, { end: true }, { say: never }]',
    };
    const told = talk({ flows }).begin('a');
    expect(told.run()?.stack.map((frame) => frame.flow)).toEqual(['a', 'b']);
    expect(told.writes('x').said()).toEqual(['a:three']);
    expect(told.signals().map((signal) => 'flow' in signal && signal.flow)).toEqual(['b', 'a']);
  });

  test('flows that start each other end with a note', () => {
    const told = talk({ flows: { a: 'steps: [{ start-flow: b }]', b: 'steps: [{ start-flow: a }]' } }).begin(
      'a',
    );
    expect(told.run()).toBeNull();
    expect(told.notes()).toContain('run.too-deep');
  });

  test('a loop that never waits ends with a note', () => {
    const told = talk({ flows: { a: 'steps: [{ tag: [x], id: here }, { go: here }]' } }).begin('a');
    expect(told.run()).toBeNull();
    expect(told.notes()).toEqual(['run.runaway']);
  });
});

describe('hand-over', () => {
  const flows = { a: 'steps: [{ hand-over: question }, { say: back }]' };

  test('signals, waits for the person, and goes on when given back', () => {
    const told = talk({ flows }).begin('a');
    expect(told.signals()).toEqual([{ type: 'hand-over', reason: 'question' }]);
    expect(told.writes('hello?').waitsAt()).toBe('hand-over-question');
    expect(told.hears({ kind: 'handed-back' }).said()).toEqual(['a:back']);
  });

  test('takes the conversation back after a day', () => {
    const told = talk({ flows, contact: { withPerson: { since: 0, reason: 'question' } } })
      .begin('a')
      .silence();
    expect(told.said()).toEqual(['a:back']);
    expect(told.contact().withPerson).toBeNull();
  });
});

describe('call', () => {
  const flows = {
    a: `
steps:
  - call: loyalty
    url: https://api.example.com/members/{{name}}/x?c={{code}}
    method: POST
    body: { age: "{{age}}", text: "I am {{name}}" }
    save: { points: data.points, run.level: data.level }
    if-failed: [{ say: sorry }]
  - when: run.level == "gold"
    then: [{ say: gold }]
`,
  };
  const contact = { attributes: { name: '../Ana & co', age: 30 } };
  const called = (told: ReturnType<typeof talk>) => {
    const effect = told.effects().find((each) => each.type === 'call.make');
    if (!effect) throw new Error('no call was made');
    return effect;
  };

  test('fills path, query and body without letting a value out of its place', () => {
    const { request } = called(talk({ flows, contact }).begin('a'));
    expect(request.url).toMatch(
      /^https:\/\/api\.example\.com\/members\/\.\.%2FAna%20%26%20co\/x\?c=DAPUR-\w{6}$/,
    );
    expect(JSON.parse(request.body ?? '')).toEqual({ age: 30, text: 'I am ../Ana & co' });
  });

  test('keeps parts of the answer', () => {
    const told = talk({ flows, contact }).begin('a');
    const { id } = called(told);
    const body = JSON.stringify({ data: { points: '12', level: 'gold' } });
    told.hears({ kind: 'call', call: id, outcome: { kind: 'answered', status: 200, body } });
    expect(told.contact().attributes).toMatchObject({ points: 12 });
    expect(told.said()).toEqual(['a:gold']);
  });

  test.each([
    ['an error status', { kind: 'answered', status: 500, body: '{}' } as const],
    ['no connection', { kind: 'failed', reason: 'timeout' } as const],
  ])('goes the failed way at %s', (_, outcome) => {
    const told = talk({ flows, contact }).begin('a');
    const { id } = called(told);
    expect(told.hears({ kind: 'call', call: id, outcome }).said()).toEqual(['a:sorry']);
  });

  test('goes the failed way when nothing comes back at all, and ignores other calls', () => {
    const told = talk({ flows, contact }).begin('a');
    told.hears({ kind: 'call', call: 'other' as never, outcome: { kind: 'failed', reason: 'x' } });
    expect(told.waitsAt()).toBe('call-loyalty');
    expect(talk({ flows, contact }).begin('a').silence().said()).toEqual(['a:sorry']);
  });
});
