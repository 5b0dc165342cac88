/** A conversation test tells where the flow goes otherwise than is written, and nothing else makes it fail. */
import { describe, expect, test } from '@jest/globals';
import { failureWords } from '../../src/rehearsal/failure.ts';
import { openShop, playTurns } from './shop.ts';

const failed = async (turns: string): Promise<string> =>
  [...(await playTurns(turns)).failures.values()].map(failureWords).join('\n');

/** Of somebody who stands at a step of the flow when it begins. */
const failedAt = async (step: string, turns: string): Promise<string> => {
  const contact = `{ begins: subscribed, at: order.${step}, attributes: { order: 12 } }`;
  return [...(await playTurns(turns, openShop(), contact)).failures.values()].map(failureWords).join('\n');
};

const found = `  - webhook answers: { call: find, body: { data: { state: sent } } }
  - contact says: order
  - kabar says: order:number
  - contact says: "12"
`;

describe('what is as it is written', () => {
  test.each([
    ['a text by its key', 'order:on-its-way'],
    ['the words themselves', '"Order 12 is on its way.\\nIt comes tomorrow."'],
    ['the words of a language', '{ en: "Order 12 is on its way.\\nIt comes tomorrow." }'],
    ['some of the words', '{ contains: on its way }'],
    ['a text with a value', '{ say: order:on-its-way, with: { order: "12" } }'],
  ])('%s passes', async (_, said) => {
    expect(await failed(`${found}  - kabar says: ${said}\n`)).toBe('');
  });

  test('the call is made with what they answered, and nothing goes to the network', async () => {
    const turns = `${found}  - kabar says: order:on-its-way
  - kabar called: { at: https://api.example.com/orders, body: { number: 12 } }
`;
    expect(await failed(turns)).toBe('');
  });

  test.each([
    ['500', 'webhook answers: 500'],
    ['not at all', 'webhook answers: not at all'],
    ['a status at an address', 'webhook answers: { at: https://api.example.com/, status: 404 }'],
  ])('a webhook that answers %s makes the flow say so', async (_, answer) => {
    const turns = `${found.replace(/webhook answers.*/, answer)}  - kabar says: order:later\n`;
    expect(await failed(turns)).toBe('');
  });

  test('an answer for another address is no answer for this one', async () => {
    const answer = 'webhook answers: { at: https://elsewhere.example.com/ }';
    const turns = `${found.replace(/webhook answers.*/, answer)}  - kabar says: order:later\n`;
    expect(await failed(turns)).toContain(
      'a call that nothing is said of: POST https://api.example.com/orders (call: find)',
    );
  });

  test('days pass, an application tells, a message comes twice and the process ends in between', async () => {
    const turns = `  - contact says: order
  - process crashes
  - kabar says: order:number
  - after: 2d
  - kabar says: order:number-nudge
  - webhook answers: { call: find, body: { data: { state: packed } } }
  - contact says: "12"
  - message arrives twice
  - kabar says: order:being-packed
  - attributes are: { order: 12 }
  - after: 1d
  - event: order-delivered
  - process crashes
  - kabar says: order:how-was-it
  - stage is: active
  - consent is: granted
`;
    expect(await failed(turns)).toBe('');
  });
});

describe('what is otherwise', () => {
  test('is told at the line of the very text, with what was expected, what was heard, and the talk', async () => {
    const turns = `${found}  - kabar says:
      - order:on-its-way
      - order:how-was-it
`;
    expect(await failed(turns)).toBe(
      [
        'flows/order.test.yaml:10:9  kabar says  (An order, en)',
        '      Order 12 is on its way. …',
        '    - How was it?',
        '    What the phone shows (2 from Kabar):',
        '      › order',
        '      ‹ Which order is it? ⏎  ⏎ Reply STOP to stop.',
        '      › 12',
        '      ‹ Order 12 is on its way. ⏎ It comes tomorrow.',
      ].join('\n'),
    );
  });

  test('is told by the words that differ, where most are the same', async () => {
    const said = '"Order 12 is on its road.\\nIt comes tomorrow."';
    expect(await failed(`${found}  - kabar says: ${said}\n`)).toContain('in which differ: -“road” +“way”');
  });

  test('is what nobody expected', async () => {
    expect(await failed(found)).toContain('heard, and nothing was expected:\n    + Order 12 is on its way.');
  });

  test('is silence where something was expected', async () => {
    const turns = `${found}  - kabar says: order:on-its-way\n  - kabar says: order:how-was-it\n`;
    expect(await failed(turns)).toContain('nothing was heard; expected:\n    - How was it?');
  });

  test.each([
    ['stage is: loyal', '- loyal\n    + active'],
    ['attributes are: { order: 13 }', '- {"order":13}\n    + {"order":12}'],
    ['tags are: [vip]', '- ["vip"]\n    + []'],
    ['consent is: withdrawn', '- withdrawn\n    + granted'],
    ['with a person because: anger', '- anger\n    + with nobody'],
    [
      'kabar called: https://other.example.com/',
      '- https://other.example.com/\n    + POST https://api.example.com/orders',
    ],
    ['held because: quiet hours', '- quiet hours\n    + nothing waits'],
  ])('is a check: %s', async (check, words) => {
    expect(await failed(`${found}  - kabar says: order:on-its-way\n  - ${check}\n`)).toContain(words);
  });

  test('is an option that nobody offers', async () => {
    expect(await failed(`${found}  - kabar says: order:on-its-way\n  - contact presses: yes\n`)).toContain(
      'nothing on show offers yes',
    );
  });
});

describe('somebody who stands at a step when it begins', () => {
  test('goes on from there, to the end of the flow', async () => {
    const turns = `  - kabar says: order:on-its-way
  - event: order-delivered
  - kabar says: order:how-was-it
  - nothing waits
  - nobody is in charge
`;
    expect(await failedAt('on-its-way', turns)).toBe('');
  });

  test('is asked what that step asks, and begins at the first step the next time', async () => {
    const turns = `  - kabar says: order:being-packed
  - event: order-delivered
  - kabar says: order:how-was-it
  - contact says: order
  - kabar says: order:number
`;
    expect(await failedAt('being-packed', turns)).toBe('');
  });

  test('makes a call at once, which hears what webhooks answer first of all', async () => {
    const answer = '  - webhook answers: { call: find, body: { data: { state: sent } } }\n';
    expect(await failedAt('call-find', `${answer}  - kabar says: order:on-its-way\n`)).toBe('');
    expect(await failedAt('call-find', '  - kabar says: order:later\n')).toContain(
      'a call that nothing is said of',
    );
  });
});

test('every step that was entered and every way that was taken is told', async () => {
  const { passages } = await playTurns(
    `${found}  - kabar says: order:on-its-way\n  - after: 3d\n  - kabar says: order:how-was-it\n`,
  );
  expect(passages.map(({ step, way }) => `${step} ${way ?? '…'}`)).toEqual([
    'number …',
    'number answered',
    'call-find …',
    'call-find answered',
    'when-run-state-sent …',
    'when-run-state-sent then',
    'on-its-way …',
    'on-its-way on',
    'wait-for-order-delivered-at-most-3d …',
    'wait-for-order-delivered-at-most-3d too late',
    'how-was-it …',
    'how-was-it on',
  ]);
});
