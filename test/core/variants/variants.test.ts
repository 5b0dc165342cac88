/** Several wordings of one message: how they are written, who gets which, and when the better ones are said more. */
import { describe, expect, test } from '@jest/globals';
import { compileFlow } from '../../../src/core/flow/compile.ts';
import { issueLine } from '../../../src/core/flow/issue.ts';
import { drivesAway, pickByParts, pickByResults } from '../../../src/core/variants/pick.ts';
import type { Result } from '../../../src/core/variants/results.ts';
import type { Variants } from '../../../src/core/variants/variants.ts';
import { flowContext } from '../../support/world.ts';

const read = (step: string) => {
  const text = `flow: a\ntopic: newsletter\nsteps:\n  - ${step}\n`;
  const { flow, issues } = compileFlow({ path: 'flows/a.yaml', text }, flowContext({ flows: ['a'] }));
  const config = flow?.steps.hello?.config as { variants?: Variants } | undefined;
  return { variants: config?.variants, issues: issues.map(issueLine) };
};

const three = read('{ say: hello, variants: [short, warm] }').variants as Variants;
const thousand = Array.from({ length: 1_000 }, (_, nth) => `contact-${nth}`);
const shares = (pick: (contact: string) => string | undefined): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const contact of thousand) {
    const name = pick(contact) ?? 'none';
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
};

describe('what is written', () => {
  test('a list gives all the same part, the text of the step among them', () => {
    const { variants, issues } = read('{ say: hello, variants: [short, warm], learn-from: order }');
    expect(issues).toEqual([]);
    expect(variants).toMatchObject({
      learnsFrom: 'order',
      variants: [
        { name: 'hello', key: 'a:hello', part: expect.closeTo(1 / 3) },
        { name: 'short', key: 'a:short', part: expect.closeTo(1 / 3) },
        { name: 'warm', part: expect.closeTo(1 / 3) },
      ],
    });
  });

  test('parts leave the rest to the text of the step', () => {
    expect(read('{ say: hello, variants: { short: 20% } }').variants?.variants).toMatchObject([
      { name: 'hello', part: 0.8 },
      { name: 'short', part: 0.2 },
    ]);
  });

  test('a step without variants is compiled as ever, so nobody is moved to another version', () => {
    const { flow } = compileFlow(
      { path: 'flows/a.yaml', text: 'flow: a\ntopic: newsletter\nsteps:\n  - say: hello\n' },
      flowContext({ flows: ['a'] }),
    );
    expect(flow?.steps.hello?.config).toEqual({ key: 'a:hello', media: null, card: false });
  });

  test.each([
    ['{ say: hello, variants: [hello] }', 'is named twice'],
    ['{ say: hello, variants: [short, short] }', 'is named twice'],
    ['{ say: hello, variants: { short: 60%, warm: 40% } }', 'leave nothing for `hello`'],
    [
      '{ say: hello, variants: { short: 20% }, learn-from: replies }',
      'parts say nothing where they are learnt',
    ],
    ['{ say: hello, learn-from: replies }', 'says nothing without `variants`'],
    ['{ say: hello, variants: [short], learn-from: ordr }', 'ordr'],
    ['{ say: hello, variants: [] }', 'variants'],
    ['{ say: hello, variants: { short: half } }', 'must be a part such as 20%'],
    ['{ say: hello, variants: [a1, a2, a3, a4, a5, a6] }', 'variants'],
  ])('%s is refused', (step, words) => {
    expect(read(step).issues.join('\n')).toContain(words);
  });

  test('a wording without words is told like any other text', () => {
    const texts = flowContext({ flows: ['a'] });
    const { issues } = compileFlow(
      {
        path: 'flows/a.yaml',
        text: 'flow: a\ntopic: newsletter\nsteps:\n  - { say: hello, variants: [short] }\n',
      },
      { ...texts, hasText: (key) => key !== 'a:short' },
    );
    expect(issues.map(({ code, line }) => [code, line])).toEqual([['missing-text', 4]]);
  });
});

describe('fixed parts', () => {
  test('give each person one wording for good, and each wording its part', () => {
    const pick = (contact: string) => pickByParts(three, contact, 'a/hello')?.name;
    expect(thousand.map(pick)).toEqual(thousand.map(pick));
    for (const many of Object.values(shares(pick))) expect(Math.abs(many - 333)).toBeLessThan(60);
  });

  test('of another step fall in another way: who has one wording here may have the other there', () => {
    const both = shares((contact) =>
      [pickByParts(three, contact, 'a/hello')?.name, pickByParts(three, contact, 'b/hello')?.name].join(' '),
    );
    expect(Object.keys(both)).toHaveLength(9);
  });
});

const results = (found: Record<string, readonly [judged: number, good: number, left: number]>) =>
  new Map(
    Object.entries(found).map(([name, [judged, good, left]]): [string, Result] => [
      name,
      { judged, good, left },
    ]),
  );

describe('learnt parts', () => {
  test('begin with all alike', () => {
    const shared = shares((contact) => pickByResults(three, new Map(), contact)?.name);
    for (const many of Object.values(shared)) expect(Math.abs(many - 333)).toBeLessThan(60);
  });

  test('go to the better one, and still try the others while they may be as good', () => {
    const few = shares(
      (contact) =>
        pickByResults(three, results({ hello: [40, 4, 0], short: [40, 8, 0], warm: [40, 4, 0] }), contact)
          ?.name,
    );
    expect(few.short).toBeGreaterThan(700);
    expect(few.hello).toBeGreaterThan(20);
    const many = results({ hello: [2_000, 200, 0], short: [2_000, 400, 0], warm: [2_000, 200, 0] });
    expect(shares((contact) => pickByResults(three, many, contact)?.name)).toEqual({ short: 1_000 });
  });

  test('never go to what drives people away, however well it is answered', () => {
    const found = results({ hello: [500, 50, 5], short: [500, 250, 60], warm: [500, 50, 4] });
    expect(drivesAway('short', found)).toBe(true);
    expect(drivesAway('hello', found)).toBe(false);
    expect(shares((contact) => pickByResults(three, found, contact)?.name).short).toBeUndefined();
  });

  test('two that leave of three say nothing yet', () => {
    expect(drivesAway('short', results({ hello: [3, 0, 0], short: [3, 0, 2] }))).toBe(false);
  });

  test('say the same when the same is decided again', () => {
    const found = results({ hello: [40, 4, 0], short: [40, 5, 0] });
    const pick = (seed: string) => pickByResults(three, found, seed)?.name;
    expect(thousand.map(pick)).toEqual(thousand.map(pick));
  });
});
