import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { advance, beginRun, understands } from '../../../src/core/flow/advance.ts';
import type { Cause } from '../../../src/core/flow/cause.ts';
import { compileFlow } from '../../../src/core/flow/compile.ts';
import { readDocument } from '../../../src/core/flow/document.ts';
import { expressionValues } from '../../../src/core/flow/expression-values.ts';
import type { FlowId, StepId } from '../../../src/core/flow/flow.ts';
import { readCondition } from '../../../src/core/flow/read-condition.ts';
import type { Run } from '../../../src/core/flow/run.ts';
import type { InboundContent } from '../../../src/core/message.ts';
import { textsOf, textsThatHaveAll } from '../../support/texts.ts';
import {
  aContact,
  anArrival,
  aRelease,
  aTurn,
  attributes,
  aWorld,
  flowContext,
  later,
  says,
} from '../../support/world.ts';

const everything = `
steps:
  - say: hello
    media: coupon.jpg
  - say: save-us
    card: business
  - { ask: name, answer: text, save: name, if-unclear: { again: 1, then: skip } }
  - { ask: age, answer: number, save: age, if-silent: { after: 1h, again: 2, then: skip } }
  - { ask: born, answer: date, save: birthday }
  - { ask: mail, answer: email, save: email }
  - { ask: phone, answer: phone, save: mobile }
  - { ask: where, answer: location, save: home }
  - { ask: picture, answer: media, save: photo }
  - { ask: lang, options: [en, es], save: language }
  - ask: interest
    options: [recipes, offers]
    if:
      offers: [{ say: coupon }, { go: interest }]
      else: [{ start-flow: inner }]
  - { ask: may-we, answer: yes-no, grants: [marketing], if: { no: [{ end: true }] } }
  - { poll: dish, options: [soup, cake], if-unclear: { again: 0, then: votes } }
  - { poll: votes, options: [a, b, c], multiple: true, save: dishes }
  - { when: contact.age > 18 || "vip" in contact.tags, then: [{ wait: 1d }], else: [{ tag: [young] }] }
  - { set: { points: "= contact.points + 1", level: gold } }
  - { wait: { until: "18:00" } }
  - { wait: { for: paid, at-most: 2d } }
  - { call: api, url: "https://api.example.com/{{name}}/{{answer}}", method: POST, body: { n: "{{name}}" }, save: { points: a.b, run.x: c }, if-failed: [{ hand-over: broken }] }
  - { go: name }
`;
const release = aRelease({
  flows: { a: everything, inner: 'steps: [{ ask: deep, answer: text }, { start-flow: a }]' },
  media: ['coupon.jpg'],
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    'yes',
    'no',
    '1',
    '2',
    'soup',
    '12',
    '31/12/1990',
    'a@b.co',
    '+6281234567890',
    '\uD800',
    '\0',
    '{{name}}',
    '/../',
    '',
  ),
);

const content: fc.Arbitrary<InboundContent> = fc.oneof(
  { weight: 5, arbitrary: anyText.map((text) => ({ kind: 'text', text }) as const) },
  fc.record({
    kind: fc.constant('choice' as const),
    id: fc.oneof(anyText, fc.constantFrom('recipes', 'yes', 'en', 'cake')),
    text: anyText,
  }),
  fc.record({ kind: fc.constant('location' as const), latitude: fc.double(), longitude: fc.double() }),
  fc.record({
    kind: fc.constant('media' as const),
    media: fc.record({ type: fc.constantFrom('image', 'audio'), mimeType: anyText }),
  }),
  fc.record({ kind: fc.constant('unsupported' as const), what: anyText }),
);

const cause: fc.Arbitrary<Cause> = fc.oneof(
  { weight: 6, arbitrary: content.map((heard) => ({ kind: 'answer', content: heard }) as const) },
  fc
    .array(fc.oneof(anyText, fc.constantFrom('soup', 'cake', 'a', 'b')))
    .map((options) => ({ kind: 'vote', options }) as const),
  fc
    .constantFrom('run:silence', 'run:wait', 'run:call', 'run:person', 'other')
    .map((timer) => ({ kind: 'timer', timer }) as const),
  fc.record({
    kind: fc.constant('event' as const),
    name: fc.constantFrom('paid', 'other'),
    values: fc.dictionary(anyText, fc.oneof(anyText, fc.double(), fc.boolean())),
  }),
  fc.record({
    kind: fc.constant('call' as const),
    call: fc.constant('x' as never),
    outcome: fc.oneof(
      fc.record({
        kind: fc.constant('answered' as const),
        status: fc.integer(),
        body: fc.oneof(anyText, fc.json()),
      }),
      fc.record({ kind: fc.constant('failed' as const), reason: anyText }),
    ),
  }),
  fc.constant({ kind: 'handed-back' } as const),
  fc.constant({ kind: 'begin' } as const),
);

/** Aims a call's outcome at the call the run waits for, half of the time. */
const aimed = (next: Cause, run: Run): Cause => {
  const waiting = run.stack.at(-1)?.waiting;
  return next.kind === 'call' && waiting?.for === 'call' ? { ...next, call: waiting.call } : next;
};

/** Begins at the given step, for chance alone would not get past the first few questions. */
function play(causes: readonly Cause[], step: StepId, language = 'en') {
  let contact = aContact({ language });
  let run: Run | null = null;
  const trace: unknown[] = [];
  causes.forEach((next, index) => {
    const turn = aTurn(
      contact,
      aWorld(release, later(index * 3_600_000)),
      anArrival(says('x'), later(index), `e${index}`),
    );
    const flow = release.flows.get('a' as FlowId);
    if (!flow) throw new Error('no flow');
    const before: Run = run ?? startAt(step, beginRun(turn, flow, 'keyword', {}));
    if (next.kind === 'answer') understands(turn, before, next.content);
    const { run: after, signals } = advance(turn, before, run ? aimed(next, before) : { kind: 'begin' }, {
      origin: 'reply',
    });
    contact = turn.contact;
    run = after;
    trace.push({ run, signals, effects: turn.effects, journal: turn.journal, contact });
  });
  return trace as {
    run: Run | null;
    effects: unknown[];
    journal: { what: string; why?: string }[];
    contact: unknown;
  }[];
}

const startAt = (step: StepId, run: Run): Run => ({
  ...run,
  stack: run.stack.map((frame) => ({ ...frame, step })),
});

const anyStep = fc.constantFrom(
  ...Object.values(release.flows.get('a' as FlowId)?.steps ?? {}).map(({ id }) => id),
);
const causes = fc.array(cause, { minLength: 1, maxLength: 40 });

describe('whatever happens to a run', () => {
  test('it never fails, stays inside its limits, and is plain JSON', () => {
    fc.assert(
      fc.property(
        causes,
        anyStep,
        fc.constantFrom('en', 'es', 'en-US', 'xx', 'no such language'),
        (list, step, language) => {
          for (const { run, journal, effects } of play(list, step, language)) {
            expect(journal.filter((line) => line.what === 'run.failed')).toEqual([]);
            expect(run?.stack.length ?? 0).toBeLessThanOrEqual(8);
            expect(effects.length).toBeLessThanOrEqual(600);
            expect(JSON.parse(JSON.stringify(run))).toEqual(run);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  test('the same causes lead to the same words, effects and notes', () => {
    fc.assert(
      fc.property(causes, anyStep, (list, step) => expect(play(list, step)).toEqual(play(list, step))),
      { numRuns: 100 },
    );
  });

  test('a broken run ends with a note instead of a throw', () => {
    const broken = fc.record({
      id: fc.constant('r'),
      startedAt: fc.constant(0),
      because: anyText,
      stack: fc.array(
        fc.record({
          flow: anyText,
          version: fc.oneof(
            anyText,
            fc.constantFrom(...[...release.flows.values()].map((flow) => flow.version)),
          ),
          step: fc.oneof(anyText, fc.constantFrom('name', 'constructor', '__proto__', 'age')),
          tries: fc.integer(),
          waiting: fc.oneof(
            fc.constant(null),
            fc.constant({ for: 'answer', question: 'x', shownAt: null, silences: 0 }),
          ),
        }),
        { maxLength: 10 },
      ),
      values: fc.dictionary(anyText, anyText),
    });
    fc.assert(
      fc.property(broken, cause, (run, next) => {
        const turn = aTurn(aContact(), aWorld(release));
        // Only a damaged store makes such runs; the types rule them out.
        expect(() => advance(turn, run as never, next, { origin: 'reply' })).not.toThrow();
        expect(() => understands(turn, run as never, { kind: 'text', text: 'x' })).not.toThrow();
      }),
      { numRuns: 200 },
    );
  });
});

describe('whatever a file holds', () => {
  const texts = textsThatHaveAll(['en']);
  const yaml = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc
      .array(
        fc.constantFrom(
          'a:',
          ' ',
          '\n',
          '- ',
          '"',
          "'",
          '#',
          '&x',
          '*x',
          '[',
          ']',
          '{',
          '}',
          '|',
          '>',
          '!!',
          '? ',
          ': ',
          '\t',
          'say',
          '---\n',
          '%',
        ),
      )
      .map((parts) => parts.join('')),
    fc.json().map((json) => `flow: a\ntopic: newsletter\nsteps: ${json}`),
    fc
      .array(
        fc.constantFrom(
          'ask',
          'say',
          'when',
          'answer',
          'options',
          'if',
          'then',
          'save',
          'wait',
          'set',
          'call',
          'url',
          'go',
          'id',
        ),
      )
      .chain((keys) =>
        fc
          .array(fc.json({ maxDepth: 2 }), { minLength: keys.length, maxLength: keys.length })
          .map(
            (values) =>
              `flow: a\ntopic: newsletter\nsteps:\n  - {${keys.map((key, index) => `${key}: ${values[index]}`).join(', ')}}`,
          ),
      ),
  );

  test('reading and compiling it never throws, and every issue has a place in it', () => {
    fc.assert(
      fc.property(yaml, (text) => {
        const { issues, flow } = compileFlow(
          { path: 'flows/a.yaml', text },
          flowContext({ flows: ['a'], texts }),
        );
        expect(flow === null ? issues.length > 0 : true).toBe(true);
        const lines = text.split(/\r\n|\r|\n/).length;
        for (const issue of issues) {
          expect(issue.line).toBeGreaterThanOrEqual(1);
          expect(issue.line).toBeLessThanOrEqual(lines + 1);
          expect(issue.column).toBeGreaterThanOrEqual(1);
        }
        readDocument({ path: 'x', text }, { prose: true });
      }),
      { numRuns: 500 },
    );
  });

  test('reading a condition never throws, nor does asking it', () => {
    const parts = [
      'contact',
      '.',
      'age',
      'tags',
      '>',
      '18',
      '(',
      ')',
      '"x"',
      '&&',
      'in',
      '[',
      ']',
      '!',
      'has(',
      'now',
      '-',
      '?',
      ':',
      't,',
      '.exists(',
      '/',
      '0',
    ];
    const source = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.array(fc.constantFrom(...parts), { maxLength: 20 }).map((some) => some.join('')),
    );
    const values = expressionValues(aContact({ attributes: { age: 20 } }), aWorld(release));
    fc.assert(
      fc.property(source, (text) => {
        const reading = readCondition(text, attributes);
        if (reading.kind === 'sound') expect(typeof reading.condition.holds(values)).toBe('boolean');
        else expect(reading.problem.offset).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 1000 },
    );
  });

  test('texts without words never stop a conversation', () => {
    expect(textsOf().text('a:b' as never, 'xx')).toBe('a:b');
  });
});
