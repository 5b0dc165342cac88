/** Marketing whose first words keep the line on how to stop away; words that say it themselves are no reason to worry. */
import { describe, expect, test } from '@jest/globals';
import { compileWith } from '../release/small-business.ts';

const codesFor = (words: string): readonly string[] =>
  compileWith({
    'flows/hello.yaml': '# Hello\nflow: hello\ntopic: news\nsteps: [{ say: hello }, { say: more }]\n',
    'locales/en/hello.yaml': `# Hello\nhello: ${JSON.stringify(words)}\nmore: The bus stop is near.\n`,
  }).issues.map(({ code }) => code);

describe('the line on how to stop', () => {
  test.each(['The bus stop is near.', 'Stop by on Saturday!', 'We cannot stop laughing.', 'Non-stop music'])(
    'is kept away by “%s”',
    (words) => {
      expect(codesFor(words)).toEqual(['no-opt-out-line']);
    },
  );

  test.each([
    'Good morning!',
    'Write STOP to end this.',
    'Reply with stop and it ends.',
    'Write *stop* at any time.',
    'Schreibe stop.',
    'Escribe stop cuando quieras.',
    'Unstoppable offers',
  ])('is there, or needless, with “%s”', (words) => {
    expect(codesFor(words)).toEqual([]);
  });

  test('is not asked for where nothing is marketing', () => {
    const { issues } = compileWith({
      'flows/topics.yaml':
        '# Topics\nnews: { purpose: utility, label: { en: News } }\nhelp: { purpose: service, label: { en: Help } }\n',
      'locales/en/hello.yaml': '# Hello\nhello: The bus stop is near, {{name}}.\n',
    });
    expect(issues.map(({ code }) => code)).toEqual([]);
  });
});
