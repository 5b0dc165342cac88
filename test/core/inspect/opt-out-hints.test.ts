/** Where nothing is marketing, nobody asks for the line on how to stop. */
import { expect, test } from '@jest/globals';
import { compileWith, soundFiles } from '../release/small-business.ts';

test('a line that names no word is told of where something is marketing, and nowhere else', () => {
  const idle = (topics: string) =>
    compileWith({
      'flows/topics.yaml': `# Topics\nnews: { purpose: ${topics}, label: { en: News } }\nhelp: { purpose: service, label: { en: Help } }\n`,
      'locales/en/common.yaml':
        soundFiles['locales/en/common.yaml']?.replace('Reply STOP to stop.', 'Tell us.') ?? '',
    }).issues.map(({ code }) => code);
  expect(idle('marketing')).toEqual(['idle-opt-out-line']);
  expect(idle('utility')).toEqual([]);
});
