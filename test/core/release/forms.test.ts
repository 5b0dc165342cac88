/** Form files: what is wrong is told with line and column, and what is right makes a form. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { FormId } from '../../../src/core/form/form.ts';
import { compileWith, issueLines, soundFiles } from './small-business.ts';

const pageWords = readFileSync('locales/en/forms.yaml', 'utf8');
const sound = `# Sign up
form: join
title: { en: News }
gets: { en: Recipes }
boxes:
  recipes: { purpose: marketing, topics: [news], words: { en: Recipes } }
privacy: https://dapursari.example/privacy
`;
const compile = (text: string, more: Readonly<Record<string, string | null>> = {}) =>
  compileWith({ 'flows/forms/join.yaml': text, 'locales/en/forms.yaml': pageWords, ...more });
const spoiled = (from: string, to: string) => {
  if (!sound.includes(from)) throw new Error(`the sound form has no "${from}"`);
  return issueLines(compile(sound.replace(from, to)));
};

describe('a form', () => {
  test('of a sound file has everything, with kind defaults', () => {
    const { release, issues } = compile(sound);
    expect(issues).toEqual([]);
    expect(release?.forms.get('join' as FormId)).toMatchObject({
      code: expect.stringMatching(/^JOIN[2-9][A-Z2-9]$/),
      languages: ['en'],
      doubleOptIn: true,
      byLink: ['recipes'],
      firstMessage: null,
      howOften: null,
      country: null,
      keeps: { ip: true, browser: true },
      boxes: [{ id: 'recipes', purpose: 'marketing', required: false, topics: ['news'] }],
      privacy: { en: 'https://dapursari.example/privacy' },
    });
  });

  test('is part of the release: another word is another release', () => {
    expect(compile(sound).release?.id).not.toBe(compile(sound.replace('Recipes }', 'Tips }')).release?.id);
  });

  test.each([
    [
      'form: join',
      'form: joint',
      'flows/forms/join.yaml:2:7  the form is called "joint", its file "join". Give both the same name.',
    ],
    [
      'title: { en: News }',
      'title: { es: Novedades }',
      'flows/forms/join.yaml:3:1  `title` has no words in en, the language of the policy. It is spoken where another language is silent.',
    ],
    [
      'gets: { en: Recipes }',
      'gets: { en: Recipes, id: Resep }',
      'flows/forms/join.yaml:4:26  there are no texts in "id". Known: en.',
    ],
    ['gets:', 'get:', 'flows/forms/join.yaml:2:1  the key `gets` is missing.'],
    [
      'purpose: marketing',
      'purpose: marketting',
      'flows/forms/join.yaml:6:23  `purpose` must be one of service, utility, marketing. Did you mean "marketing"?',
    ],
    [
      'topics: [news]',
      'topics: [new]',
      'flows/forms/join.yaml:6:43  there is no topic "new". Did you mean "news"?',
    ],
    [
      'topics: [news]',
      'topics: [help]',
      'flows/forms/join.yaml:6:43  the topic "help" is service, the box marketing. A box grants one purpose: make another for this topic.',
    ],
    [
      'privacy: https:',
      'privacy: http:',
      'flows/forms/join.yaml:7:10  `privacy` must be a web address that begins with https://.',
    ],
    [
      'privacy:',
      'privacy: https://x.example\nback-to: "javascript:alert(1)"\nx:',
      'flows/forms/join.yaml:8:10  `back-to` must be a web address that begins with https://.',
    ],
    [
      'privacy:',
      'code: "no"\nprivacy:',
      'flows/forms/join.yaml:7:7  `code` must be 4 to 20 letters and digits, such as SARI24.',
    ],
    [
      'privacy:',
      'country: Indonesia\nprivacy:',
      'flows/forms/join.yaml:7:10  `country` must be a country by its two capital letters, such as ID or BR.',
    ],
    [
      'privacy:',
      'by-link: [recipe]\nprivacy:',
      'flows/forms/join.yaml:7:11  there is no box "recipe". Did you mean "recipes"?',
    ],
    [
      'privacy:',
      'questions: { nam: { words: { en: Name? } } }\nprivacy:',
      'flows/forms/join.yaml:7:14  there is no attribute "nam". Did you mean "name"?',
    ],
    [
      'privacy:',
      'first-message: { en: stop }\nprivacy:',
      'flows/forms/join.yaml:7:22  these words are heard as opt-out. Say plainly that they would like messages.',
    ],
    [
      'privacy:',
      'kiosk: { start-again-after: 1s }\nprivacy:',
      'flows/forms/join.yaml:7:29  `start-again-after` must be at least 5s.',
    ],
  ])('with %j as %j is refused at its place', (from, to, line) => {
    expect(spoiled(from, to)).toContain(line);
  });

  test('asks for no attribute that a page cannot ask for', () => {
    const lines = issueLines(
      compile(sound.replace('privacy:', 'questions: { home: { words: { en: Where? } } }\nprivacy:'), {
        'flows/attributes.yaml': '# Attributes\nname: text\nage: number\nhome: location\n',
      }),
    );
    expect(lines).toEqual([
      'flows/forms/join.yaml:7:14  a page cannot ask for location, as `home` is declared. It can ask for text, number, date, email, phone.',
    ]);
  });

  test('that lacks a language warns, and is not offered in it', () => {
    const { release, issues } = compile(sound, {
      'locales/id/common.yaml': null,
      'locales/id/hello.yaml': '# Halo\nhello: Halo {{name}}!\n',
    });
    const own = issues.filter(({ file }) => file === 'flows/forms/join.yaml');
    expect(own.map(({ severity, message }) => [severity, message])).toContainEqual([
      'warning',
      '`title` has no words in id.',
    ]);
    expect(release?.forms.get('join' as FormId)?.languages ?? ['en']).toEqual(['en']);
  });

  test('says how often where the policy does not', () => {
    const policy = (soundFiles['flows/policy.yaml'] ?? '').replace('{ day: 1, week: 2 }', '{ day: 1 }');
    const silent = compile(sound, { 'flows/policy.yaml': policy });
    expect(issueLines(silent)).toEqual([
      'flows/forms/join.yaml:2:7  nothing says how often you write: the policy has no cap on marketing per week. Add `how-often:` with words by language.',
    ]);
    const told = sound.replace('boxes:', 'how-often: { en: Once a month }\nboxes:');
    expect(compile(told, { 'flows/policy.yaml': policy }).issues).toEqual([]);
  });

  test('shares its code with no other', () => {
    const two = compileWith({
      'locales/en/forms.yaml': pageWords,
      'flows/forms/join.yaml': sound.replace('privacy:', 'code: SARI-24\nprivacy:'),
      'flows/forms/other.yaml': sound
        .replace('form: join', 'form: other')
        .replace('privacy:', 'code: sari24\nprivacy:'),
    });
    expect(issueLines(two)).toEqual([
      'flows/forms/other.yaml:7:7  the code sari24 is taken by flows/forms/join.yaml. Give one of the two another `code:`.',
    ]);
  });

  test('needs the fixed words of its page, each of them', () => {
    expect(issueLines(compile(sound, { 'locales/en/forms.yaml': null }))).toEqual([
      'locales/en/forms.yaml:1:1  the file is missing. It holds the fixed words of the sign-up pages; the sample business has one.',
    ]);
    const without = pageWords.replace(/^submit: .*\n/m, '');
    expect(issueLines(compile(sound, { 'locales/en/forms.yaml': without }))).toEqual([
      'locales/en/forms.yaml:2:1  the text `submit` is missing. The sign-up pages say it.',
    ]);
  });

  test('in a folder of its own, or with an odd name, is pointed out', () => {
    const lines = issueLines(
      compile(sound, { 'flows/forms/deep/join.yaml': 'x: 1\n', 'flows/forms/Join Us.yaml': 'x: 1\n' }),
    );
    expect(lines).toEqual([
      'flows/forms/Join Us.yaml:1:1  "Join Us" is no name for a form. Use lower-case words joined by hyphens, such as market-stand.',
      'flows/forms/deep/join.yaml:1:1  flows are not looked for in directories. Move the file to flows/.',
    ]);
  });
});
