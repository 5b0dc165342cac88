/** Conversation tests are written by hand: every slip is told at once, with its line, its column and what was meant. */
import { describe, expect, test } from '@jest/globals';
import { issueLine } from '../../src/core/flow/issue.ts';
import { checkNames } from '../../src/rehearsal/names.ts';
import { openShop, path, read } from './shop.ts';

const house = openShop();

/** What is wrong with these turns, without the path. */
function wrong(turns: string): readonly string[] {
  const { scenarios, issues } = read(`scenario: An order\nturns:\n${turns}`);
  return [...issues, ...checkNames(scenarios, house.release)].map((issue) =>
    issueLine(issue).slice(path.length + 1),
  );
}

describe('a name that is none is told', () => {
  test.each([
    ['a flow', '  - starts: oder', '3:13  unknown flow "oder". Did you mean "order"?'],
    [
      'a text',
      '  - kabar says: oder:number',
      '3:17  there is no text "oder:number" in the language en. Did you mean "order:…"?',
    ],
    [
      'a text in a list',
      '  - kabar says:\n      - order:number\n      - order:numbre',
      '5:9  there is no text "order:numbre" in the language en. It would be in locales/en/order.yaml.',
    ],
    [
      'an attribute',
      '  - attributes are: { ordr: 1 }',
      '3:23  unknown attribute "ordr". Did you mean "order"?',
    ],
    [
      'an event',
      '  - event: order-deliverd',
      '3:12  unknown event "order-deliverd". Did you mean "order-delivered"?',
    ],
    ['a call', '  - webhook answers: { call: fnd }', '3:30  unknown call "fnd". Did you mean "find"?'],
  ])('%s', (_, turns, words) => {
    const [first = '', ...more] = wrong(turns);
    expect(first.slice(0, words.length)).toBe(words);
    expect(more).toEqual([]);
  });
});

test.each([
  ['order.numbr', 'unknown step "numbr". Did you mean "number"?'],
  ['oder.number', 'unknown flow "oder". Did you mean "order"?'],
])('a step to stand at that is none is told: %s', (at, words) => {
  const { scenarios } = read(`scenario: One\ncontact: { at: ${at} }\nturns: [hears nothing]\n`);
  expect(checkNames(scenarios, house.release).map(issueLine)).toEqual([`${path}:1:1  ${words}`]);
});

test('all that is wrong is told at once', () => {
  expect(
    wrong('  - contact sais: hi\n  - stage is: actve\n  - webhook answers: 99\n').map((line) =>
      line.slice(0, 5),
    ),
  ).toEqual(['3:5  ', '4:15 ', '5:22 ']);
});

test('a file holds one scenario or several, each in its languages', () => {
  const { scenarios } = read(
    '- { scenario: One, in: en, turns: [hears nothing] }\n- { scenario: Two, turns: [hears nothing] }\n',
  );
  expect(scenarios.map(({ title, languages, place }) => [title, languages, place.line])).toEqual([
    ['One', ['en'], 1],
    ['Two', ['en'], 2],
  ]);
});

test.each([
  ['in: en\nlanguages: [en]', 'a scenario has either `in` or `languages`, not both.'],
  ['begins after: nothing-here', 'it begins after "nothing-here", which is no scenario here.'],
  ['now: tomorrow', '`now` must be a day and a time, such as "2026-01-05 10:00".'],
  ['contact: { at: number }', '`at` must be a flow and a step of it, such as book.people.'],
  ['contact: { begins: friend }', '`begins` must be one of stranger, subscribed.'],
])('a head that cannot be is told: %s', (head, words) => {
  expect(
    read(`scenario: One\n${head}\nturns: [hears nothing]\n`).issues.map(({ message }) => message),
  ).toEqual([words]);
});
