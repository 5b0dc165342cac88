/** The sample business that Kabar ships with: sound, and the same in every language. */
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { createFileFlowSource } from '../../../src/adapters/flow-source/files.ts';
import { createI18nextTranslator } from '../../../src/adapters/translator/i18next.ts';
import { issueLine } from '../../../src/core/flow/issue.ts';
import { plainWords, readIntent } from '../../../src/core/policy/intent.ts';
import { type Compiled, compileRelease } from '../../../src/core/release/compile.ts';
import { variablesOf } from '../../../src/core/release/locale-file.ts';
import { textKey } from '../../../src/core/texts.ts';
import type { SourceFile } from '../../../src/ports/flow-source.ts';

const languages = ['en', 'es', 'id', 'pt'];
const root = (name: string) => fileURLToPath(new URL(`../../../${name}`, import.meta.url));

/** Every text and list item with its dotted key, plural forms under one key. */
function textsIn(tree: unknown, path: readonly string[] = []): readonly (readonly [string, string])[] {
  if (typeof tree === 'string') return [[path.join('.').replace(/_(one|other)$/, ''), tree]];
  if (Array.isArray(tree)) return [[path.join('.'), '']];
  return Object.entries(tree as object).flatMap(([key, value]) => textsIn(value, [...path, key]));
}

describe('the sample business', () => {
  let files: readonly SourceFile[];
  let compiled: Compiled;

  beforeAll(async () => {
    const source = createFileFlowSource({ flowsDir: root('flows'), localesDir: root('locales') });
    files = await source.load();
    compiled = compileRelease(files, await source.media(), createI18nextTranslator().texts);
  });

  const localeFiles = (language: string) =>
    files.filter(({ path }) => path.startsWith(`locales/${language}/`));
  const read = (language: string) =>
    Object.fromEntries(localeFiles(language).map(({ path, text }) => [path.split('/')[2], parse(text)]));
  const texts = () => {
    if (compiled.release === null) throw new Error('no release');
    return compiled.release.texts;
  };

  test('compiles without an error or a warning', () => {
    expect(compiled.issues.map(issueLine)).toEqual([]);
    expect(compiled.release?.texts.languages).toEqual(languages);
  });

  test('every file opens with its purpose', () => {
    expect(files.filter(({ text }) => !/^# \S/.test(text)).map(({ path }) => path)).toEqual([]);
  });

  test.each(languages)('%s has the same texts with the same variables as English', (language) => {
    const shape = (each: string) => {
      const found = textsIn(read(each)).map(([key, words]) =>
        `${key} ${variablesOf(words).join(' ')}`.trim(),
      );
      return [...new Set(found)].sort();
    };
    expect(shape(language)).toEqual(shape('en'));
  });

  test.each(languages)(
    '%s keeps texts short enough to be read, and labels short enough for buttons',
    (language) => {
      for (const [key, words] of textsIn(read(language))) {
        expect([key, words.length <= (key.includes('-options.') ? 20 : 1_000)]).toEqual([key, true]);
      }
    },
  );

  test.each(languages)(
    '%s says who we are, how often we write and how to stop before it asks',
    (language) => {
      for (const key of [
        textKey('opt-in', 'may-we'),
        textKey('confirm', 'is-it-you'),
        textKey('common', 'help'),
      ]) {
        const words = texts().text(key, language, { 'business.name': 'Dapur Sari', frequency: 'HOW OFTEN' });
        expect(words).toMatch(/Dapur Sari[\s\S]*HOW OFTEN[\s\S]*\bSTOP\b/);
      }
      expect(texts().text(textKey('goodbye', 'reason'), language)).toMatch(/\bSTART\b/);
    },
  );

  test.each(languages)('%s counts messages in words', (language) => {
    const frequency = (count: number) => texts().text(textKey('common', 'frequency'), language, { count });
    expect(frequency(1)).toContain('1');
    expect(frequency(2)).toContain('2');
    expect(frequency(1) === frequency(2).replace('2', '1')).toBe(language === 'id');
  });

  test.each(languages)(
    '%s hears STOP, its own opt-out words, START and HELP, and no yes or no among them',
    (language) => {
      const intents = (name: string) =>
        texts()
          .list(textKey('common', name), language)
          .map((word) => readIntent(word, texts()).kind);
      expect(new Set(intents('opt-out-words'))).toEqual(new Set(['opt-out']));
      expect(new Set(intents('opt-in-words'))).toEqual(new Set(['opt-in']));
      expect(new Set(intents('help-words'))).toEqual(new Set(['help']));
      expect(new Set(intents('yes-words'))).toEqual(new Set(['none']));
      // "Not interested" answers a question, and has to be asked about where none is open.
      expect(intents('no-words').filter((kind) => kind !== 'none' && kind !== 'unsure')).toEqual([]);
      expect(texts().list(textKey('common', 'opt-out-words'), language)).toContain('stop');
    },
  );

  test('no typical word of one language is typical of another', () => {
    const words = languages.flatMap((language) =>
      texts().list(textKey('common', 'detect-words'), language).map(plainWords),
    );
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
    expect(words.filter((word) => word.includes(' '))).toEqual([]);
  });

  test.each(languages)('%s keeps yes and no apart', (language) => {
    const of = (name: string) => texts().list(textKey('common', name), language).map(plainWords);
    expect(of('yes-words').filter((word) => of('no-words').includes(word))).toEqual([]);
  });
});
