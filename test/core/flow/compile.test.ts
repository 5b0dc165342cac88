import { describe, expect, test } from '@jest/globals';
import { compileFlow } from '../../../src/core/flow/compile.ts';
import { flowContext } from '../../support/world.ts';

const context = flowContext({ flows: ['welcome'], media: ['coupon.jpg'] });
const compile = (text: string) => {
  const { flow, issues } = compileFlow({ path: 'flows/welcome.yaml', text }, context);
  if (!flow) throw new Error(JSON.stringify(issues));
  return flow;
};
const head = 'flow: welcome\ntopic: newsletter\n';

describe('compileFlow', () => {
  const flow = compile(`# flows/welcome.yaml: greets.
${head}steps:
  - say: hello
  - ask: interest
    options: [recipes, offers, none]
    if:
      offers:
        - say: hello
        - wait: 2d
      recipes: []
      else: [{ end: true }]
  - when: contact.age >= 18
    then: [{ say: wine }]
  - end
`);

  test('flattens the nest: the last step of a branch leads to what follows it', () => {
    const ways = Object.values(flow.steps).map(({ id, next, branches }) => [id, next, branches]);
    expect(flow.first).toBe('hello');
    expect(ways).toEqual([
      ['hello', 'interest', {}],
      ['interest', 'when-contact-age-18', { offers: 'hello~2', recipes: 'when-contact-age-18', else: 'end' }],
      ['hello~2', 'wait-2d', {}],
      ['wait-2d', 'when-contact-age-18', {}],
      ['end', 'when-contact-age-18', {}],
      // biome-ignore lint/suspicious/noThenProperty: the name of a branch.
      ['when-contact-age-18', 'end~2', { then: 'wine' }],
      ['wine', 'end~2', {}],
      ['end~2', null, {}],
    ]);
  });

  test('is plain JSON, and says what it is about', () => {
    expect(JSON.parse(JSON.stringify(flow))).toEqual(flow);
    expect(flow.about).toBe('greets.');
  });

  test('has a version of its structure, whatever the comments, the order of keys and the ways in', () => {
    const version = (text: string) => compile(text).version;
    const one = version(`${head}steps: [{ ask: a, answer: text, save: name }]`);
    expect(
      version(
        `# why\ntopic: newsletter\nflow: welcome\nstart: { event: x }\nsteps:\n  - save: name\n    ask: a\n    answer: text\n`,
      ),
    ).toBe(one);
    expect(version(`${head}steps: [{ ask: a, answer: text }]`)).not.toBe(one);
    expect(version(`flow: welcome\ntopic: orders\nsteps: [{ ask: a, answer: text, save: name }]`)).not.toBe(
      one,
    );
  });

  test('knows every way in, and interrupts only when the contact asked', () => {
    const started = (start: string) => {
      const { starts, ifBusy } = compile(`${head}start: ${start}\nsteps: [{ say: a }]`);
      return [starts, ifBusy];
    };
    expect(started('{ keyword: [menu] }')).toEqual([
      [{ by: 'keyword', words: { en: ['menu'], es: ['menu'] } }],
      'interrupt',
    ]);
    expect(started('[{ schedule: { every: tue 18:00, to: adults } }, { event: bought }]')).toEqual([
      [
        {
          by: 'schedule',
          written: 'tue 18:00',
          schedule: { kind: 'every', recurrence: { kind: 'week', days: [2], time: { hour: 18, minute: 0 } } },
          to: 'adults',
          clock: 'contact',
        },
        { by: 'event', name: 'bought', later: null },
      ],
      'wait',
    ]);
    expect(started('{ date: { attribute: birthday, offset: -7d, at: "10:00" } }')).toEqual([
      [{ by: 'date', attribute: 'birthday', offsetDays: -7, at: '10:00', every: 'year' }],
      'wait',
    ]);
    expect(started('{ link: poster }')[1]).toBe('interrupt');
    expect(started('{ fallback: true }')).toEqual([[{ by: 'fallback' }], 'wait']);
  });

  test('steps may be called like anything an object is born with', () => {
    const odd = compile(
      `${head}steps: [{ say: constructor }, { say: to-string, id: valueof }, { go: constructor }]`,
    );
    expect(Object.keys(odd.steps)).toEqual(['constructor', 'valueof', 'go-constructor']);
  });
});
