/** Scenario files are written by hand: a slip of the pen is told with its line and, where it can be, with what was meant. */
import { describe, expect, test } from '@jest/globals';
import { issueLine } from '../../src/core/flow/issue.ts';
import { readScenarios } from '../../src/rehearsal/read.ts';
import { inLanguage } from '../../src/rehearsal/words.ts';

const path = 'test/scenarios/tasting.yaml';
const languages = ['en', 'id', 'es', 'pt'];
const read = (text: string) => readScenarios([{ path, text }], { languages, usual: languages });
const wrong = (text: string) => read(text).issues.map(issueLine);

describe('a slip of the pen is told', () => {
  test.each([
    [
      'a turn nobody knows',
      '- contact sayz: hello',
      `${path}:3:5  unknown key \`contact sayz\`. Did you mean \`contact says\`?`,
    ],
    ['a stage that is none', '- stage is: actve', `${path}:3:15  \`stage is\` must be one of`],
    [
      'a length of time that is none',
      '- after: soon',
      `${path}:3:12  \`after\` must be a length of time, such as 3d or 1h30m.`,
    ],
    ['a moment that is none', '- until: tuesdayish', `${path}:3:12  \`until\` must be a moment`],
    [
      'two things in one turn',
      '- { after: 3d, starts: welcome }',
      `${path}:3:5  this entry must be one thing; begin the next with a new "-".`,
    ],
    ['a language we do not speak', '- contact says: { fr: bonjour }', `${path}:3:21  unknown key \`fr\``],
    ['a value of an example that is not there', '- starts: $flow', `${path}:3:13  no example has \`flow\`.`],
  ])('%s', (_, turn, words) => {
    const examples = turn.includes('$') ? 'examples: [{ food: soup }]' : '';
    const [first, ...more] = wrong(`scenario: A tasting\nturns:\n  ${turn}\n${examples}`);
    expect(first?.slice(0, words.length)).toBe(words);
    expect(more).toEqual([]);
  });

  test('YAML that is none', () => {
    expect(wrong('scenario: [')[0]).toMatch(/^test\/scenarios\/tasting\.yaml:1:\d+ {2}/);
  });
});

test('every example makes a scenario of its own, with its value in the title', () => {
  const { scenarios } = read(
    'scenario: A tasting\nexamples: [{ food: soup }, { food: rice }]\nturns:\n  - contact says: $food\n',
  );
  expect(scenarios.map(({ title, turns }) => [title, turns[0]?.value])).toEqual([
    ['A tasting (food soup)', 'soup'],
    ['A tasting (food rice)', 'rice'],
  ]);
});

test('words are the same for everybody or by language, and missing words are missed', () => {
  expect(inLanguage('yes', 'id')).toBe('yes');
  expect(inLanguage({ en: 'yes', id: 'ya' }, 'id')).toBe('ya');
  expect(() => inLanguage({ en: 'yes', id: 'ya' }, 'pt')).toThrow('this has no words in pt');
});
