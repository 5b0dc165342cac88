import { describe, expect, test } from '@jest/globals';
import { textKey } from '../../../src/core/texts.ts';
import { dayMs, hourMs } from '../../../src/core/time/instant.ts';
import { compileWith, issueLines, soundFiles } from './small-business.ts';

describe('a release of sound files', () => {
  test('is the same whatever tests stand beside the flows', () => {
    const tested = compileWith({ 'flows/hello.test.yaml': 'scenario: [' });
    expect(issueLines(tested)).toEqual([]);
    expect([...(tested.release?.flows.keys() ?? [])]).toEqual(['hello']);
    expect(tested.release?.id).toBe(compileWith().release?.id);
  });

  test('has no issues and knows everything', () => {
    const compiled = compileWith();
    expect(issueLines(compiled)).toEqual([]);
    const { release } = compiled;
    expect([...(release?.flows.keys() ?? [])]).toEqual(['hello']);
    expect(release?.attributes.get('age')).toBe('number');
    expect(release?.topics.get('news')).toEqual({ id: 'news', purpose: 'marketing', labels: { en: 'News' } });
    expect(release?.segments.get('grown-ups')?.holds({ contact: { age: 18 } })).toBe(true);
    expect(release?.segments.get('grown-ups')?.holds({ contact: {} })).toBe(false);
    expect(release?.texts.text(textKey('hello', 'hello'), 'en', { name: 'Ana' })).toBe('Hello Ana!');
    expect(release?.policy).toEqual({
      business: { name: 'Dapur Sari', contact: 'halo@dapursari.example', phone: '+6281234567890' },
      defaultLanguage: 'en',
      defaultTimeZone: 'Asia/Jakarta',
      quietHours: { from: '20:00', to: '08:00' },
      caps: { service: {}, marketing: { day: 1, week: 2 }, utility: { day: 2 } },
      topicCaps: {},
      unansweredBudget: 6,
      sameAgainMs: 12 * hourMs,
      warmUp: [],
      halveAfter: 3,
      incentivePrefix: 'SARI',
      durations: {
        confirmationMs: 3 * dayMs,
        onboardingMs: 36 * hourMs,
        silenceMs: 30 * dayMs,
        gapsMs: [7 * dayMs, 14 * dayMs],
        quietMs: 90 * dayMs,
      },
      stageFlows: { onboarding: 'hello' },
    });
  });

  test('answers for the current versions of its flows', () => {
    const { release } = compileWith();
    const flow = [...(release?.flows.values() ?? [])][0];
    if (!flow) throw new Error('no flow');
    expect(release?.version(flow.version)).toBe(flow);
    expect(release?.version('elsewhere' as typeof flow.version)).toBeUndefined();
  });

  test('has an id that follows every change, and nothing else', () => {
    const id = compileWith().release?.id;
    expect(compileWith().release?.id).toBe(id);
    expect(compileWith({ 'locales/en/hello.yaml': '# Hello\nhello: Hi {{name}}!\n' }).release?.id).not.toBe(
      id,
    );
    expect(compileWith({}, [{ path: 'tart.jpg', bytes: 7 }]).release?.id).not.toBe(id);
  });

  test('does without attributes and segments', () => {
    expect(issueLines(compileWith({ 'flows/attributes.yaml': null, 'flows/segments.yaml': null }))).toEqual(
      [],
    );
  });
});

describe('a release of files with mistakes', () => {
  test('is none, and every mistake of every file is told at once, in order', () => {
    const compiled = compileWith({
      'flows/policy.yaml': (soundFiles['flows/policy.yaml'] ?? '').replace('Asia/Jakarta', 'Asia/Bandung'),
      'flows/lifecycle.yaml': (soundFiles['flows/lifecycle.yaml'] ?? '').replace('for: 90d', 'for: 9O d'),
      'flows/segments.yaml': '# Segments\ngrown-ups: contact.agee >= 18\n',
      'locales/en/hello.yaml': '# Hello\nhello: 25\n',
    });
    expect(compiled.release).toBeNull();
    expect(issueLines(compiled)).toEqual([
      'flows/lifecycle.yaml:7:15  `for` must be a length of time such as 30m, 12h, 1d, 1d12h or 2w, at most ten years.',
      'flows/policy.yaml:7:12  `time-zone` must be a time zone by its place, such as Asia/Jakarta or America/Sao_Paulo.',
      'flows/segments.yaml:2:20  `grown-ups` names "agee", which is no attribute. Did you mean "age"?',
      'locales/en/hello.yaml:2:8  `hello` is read as number, not as words. Put it in quotes.',
    ]);
  });

  test.each(['policy', 'lifecycle', 'topics'])('flows/%s.yaml must be there', (name) => {
    const compiled = compileWith({ [`flows/${name}.yaml`]: null });
    expect(compiled.release).toBeNull();
    expect(issueLines(compiled)).toContain(
      `flows/${name}.yaml:1:1  the file is missing. The sample business in the repository shows what belongs into it.`,
    );
  });

  test('the default language must have texts', () => {
    const policy = (soundFiles['flows/policy.yaml'] ?? '').replace('language: en', 'language: e');
    expect(issueLines(compileWith({ 'flows/policy.yaml': policy }))[0]).toBe(
      'flows/policy.yaml:6:11  there are no texts in "e". Did you mean "en"?',
    );
  });

  test('files in odd places, twice, or for no flow are pointed out', () => {
    const compiled = compileWith({
      'flows/Hello World.yaml': 'x: 1\n',
      'flows/more/hello.yaml': 'x: 1\n',
      'flows/hello.yml': soundFiles['flows/hello.yaml'] ?? '',
      'locales/english/hello.yaml': 'hello: Hello\n',
      'locales/en/helo.yaml': 'hello: Hello\n',
      'locales/en/deep/hello.yaml': 'hello: Hello\n',
    });
    expect(compiled.release).toBeNull();
    expect(issueLines(compiled)).toEqual([
      'flows/Hello World.yaml:1:1  "Hello World" is no name for a flow. Use lower-case words joined by hyphens, such as weekly-poll.',
      'flows/hello.yml:1:1  the same name is taken by a file with the other ending. Keep one of the two.',
      'flows/more/hello.yaml:1:1  flows are not looked for in directories. Move the file to flows/.',
      'locales/en/deep/hello.yaml:1:1  texts are looked for in locales/<language>/ only. Move the file, for example to locales/en/.',
      'locales/en/helo.yaml:1:1  there is no flow "helo" that could say these texts. Did you mean "hello"?',
      'locales/english/hello.yaml:1:1  "english" is no language. Name the directory by a language code such as en, id or pt-BR.',
    ]);
  });

  test('a file that is not UTF-8 is named', () => {
    const compiled = compileWith({ 'locales/en/hello.yaml': '# Hello\nhello: Ol\uFFFD {{name}}\n' });
    expect(issueLines(compiled)).toEqual([
      'locales/en/hello.yaml:2:10  this character cannot be read: the file is not saved as UTF-8. Save it again as UTF-8.',
    ]);
  });

  test('two flows cannot begin with the same word, and none with STOP', () => {
    const flow = (name: string, word: string) =>
      `# Flow\nflow: ${name}\ntopic: help\nstart:\n  keyword: { en: [${word}] }\nsteps:\n  - say: hello\n`;
    const compiled = compileWith({
      'flows/a.yaml': flow('a', 'Prices!'),
      'flows/b.yaml': flow('b', 'prices, Stop'),
      'locales/en/a.yaml': '# A\nhello: Hello\n',
      'locales/en/b.yaml': '# B\nhello: Hello\n',
    });
    expect(issueLines(compiled)).toEqual([
      'flows/b.yaml:5:19  the keyword "prices" already starts "a". Remove it here or in flows/a.yaml.',
      'flows/b.yaml:5:27  the keyword "Stop" is heard as opt-out before any flow. Choose another word.',
    ]);
  });
});
