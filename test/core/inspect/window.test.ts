/** Free text that comes too late for a channel with a window: found through waits, silence and flows inside, and never where they just wrote. */
import { describe, expect, test } from '@jest/globals';
import { compileWith } from '../release/small-business.ts';

const locale = '# Tour\na: A.\nb: B.\nc: C.\nq: Q?\nq-nudge: Q again?\n';
const asked = '{ keyword: [tour] }';
type Files = Readonly<Record<string, string>>;

/** Messages about all flows but `hello`, up to what all of them say. */
function told(start: string, steps: readonly string[], more: Files = {}, channel = 'cloud-api') {
  const topic = start === asked ? 'help' : 'news';
  const head = `# Tour\nflow: tour\ntopic: ${topic}\nstart: ${start}\nsteps:\n`;
  const flow = head + steps.map((step) => `  - ${step}\n`).join('');
  const files = { 'flows/tour.yaml': flow, 'locales/en/tour.yaml': locale, ...more };
  const { issues } = compileWith(files, [], { channel });
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  return issues
    .filter(({ code, file }) => code === 'closed-window' && file !== 'flows/hello.yaml')
    .map(({ message }) => message.replace(/: cloud-api.*/, ''));
}

const shop = (steps: string, start = ''): Files => ({
  'flows/shop.yaml': `# Shop\nflow: shop\ntopic: help\n${start}steps: ${steps}\n`,
  'locales/en/shop.yaml': '# Shop\nx: X?\n',
});

describe('the window after their last message', () => {
  test.each([
    ['an answer at once', ['say: a', 'say: b']],
    ['a wait of less than a day', ['say: a', 'wait: 23h', 'say: b']],
    [
      'what follows an answer, for they have written',
      ['wait: 20h', '{ ask: q, answer: text, save: name }', 'wait: 20h', 'say: b'],
    ],
    [
      'nudges within the day',
      ['{ ask: q, answer: text, save: name, if-silent: { after: 6h, again: 2, then: end } }'],
    ],
    ['a wait that nothing is said behind', ['say: a', 'wait: 9d']],
    [
      'an answer that makes no sense, for they have written all the same',
      [
        'wait: 20h',
        '{ ask: q, answer: text, save: name, if-unclear: { then: skip } }',
        'wait: 20h',
        'say: b',
      ],
    ],
  ])('is open for %s', (_, steps) => {
    expect(told(asked, steps)).toEqual([]);
  });

  test('is closed after waits that are too long together, and the way is told', () => {
    expect(told(asked, ['wait: 20h', 'say: a', 'wait: 20h', 'say: b', 'say: c'])).toEqual([
      '"b" comes up to 1d16h after they last wrote (20h at "wait-20h", then 20h at "wait-20h~2")',
    ]);
  });

  test('is no matter for a text that was approved, if all its wordings were', () => {
    const step = '{ say: b, variants: [c] }';
    const approved = (...keys: string[]) => ({
      'flows/templates.yaml': `# Approved\n${keys.map((key) => `tour:${key}: { name: tour_${key}, category: utility, languages: { en: en_US } }\n`).join('')}`,
    });
    expect(told(asked, ['wait: 30h', 'say: b'], approved('b'))).toEqual([]);
    expect(told(asked, ['wait: 30h', step], approved('b'))).toHaveLength(1);
    expect(told(asked, ['wait: 30h', step], approved('b', 'c'))).toEqual([]);
  });

  test('may be closed after a wait for something that may come sooner', () => {
    expect(told(asked, ['wait: { for: paid, at-most: 3d }', 'say: b'])).toEqual([
      '"b" can come up to 3d after they last wrote (up to 3d at "wait-for-paid-at-most-3d")',
    ]);
  });

  test('is closed when silence lets a question go', () => {
    const ask = '{ ask: q, answer: text, save: name, if-silent: { after: 30h, then: skip } }';
    expect(told(asked, [ask, 'say: b'])).toEqual([
      '"b" can come up to 1d6h after they last wrote (1d6h of silence at "q")',
    ]);
  });

  test('is closed for a nudge after a day', () => {
    const ask = '{ ask: q, answer: text, save: name, if-silent: { after: 1d, again: 1, then: end } }';
    expect(told(asked, [ask])).toEqual([
      'the nudge of "q" comes up to 1d after they last wrote (1d of silence at "q")',
    ]);
  });

  test('is judged for each flow that an inner one runs in', () => {
    const inner = shop(
      '[{ wait: 20h }, { ask: x, answer: text, save: name, if-silent: { after: 1h, then: skip } }]',
    );
    expect(told(asked, ['start-flow: shop', 'say: b'], inner)).toEqual([]);
    expect(told(asked, ['wait: 20h', 'start-flow: shop', 'say: b'], inner)).toEqual([
      '"x" comes up to 1d16h after they last wrote (20h at "wait-20h", then 20h at "wait-20h")',
    ]);
  });

  test('is closed in a loop that goes on by itself, however short its wait', () => {
    const loop = ['say: a', 'wait: 2h', '{ when: contact.age > 3, then: [{ go: a }] }'];
    expect(told(asked, loop)[0]).toMatch(/^"a" can come .* after they last wrote/);
  });

  test('may be closed whenever Kabar begins, and is told once of all that is said in one breath', () => {
    const schedule = '{ schedule: { every: "mon 10:00", to: grown-ups } }';
    expect(told(schedule, ['say: a', 'say: b'])).toEqual([
      '"a" can come any time after they last wrote (Kabar begins it by its schedule)',
    ]);
  });

  test('is open for what follows an answer within the day', () => {
    const other = shop('[{ ask: x, options: [y, z], count: true }]', 'start: { keyword: [shop] }\n');
    const locale = { 'locales/en/shop.yaml': '# Shop\nx: X?\nx-options: { y: Y, z: Z }\n' };
    expect(told('{ answer: shop.x, after: 3h }', ['say: a'], { ...other, ...locale })).toEqual([]);
    expect(told('{ answer: shop.x, after: 3d }', ['say: a'], { ...other, ...locale })).toEqual([
      '"a" comes up to 3d after they last wrote (3d after the answer)',
    ]);
  });

  test('is none on other channels', () => {
    expect(told(asked, ['wait: 9d', 'say: a'], {}, 'simulator')).toEqual([]);
  });
});
