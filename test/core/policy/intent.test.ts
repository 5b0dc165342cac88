/** STOP, START and HELP as people write them, in every language we speak; and what only looks like them. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { plainWords, readIntent } from '../../../src/core/policy/intent.ts';
import { type Texts, textKey } from '../../../src/core/texts.ts';
import { shippedRelease } from '../../support/shipped.ts';
import { textsOf } from '../../support/texts.ts';

let texts: Texts;
beforeAll(async () => {
  ({ texts } = await shippedRelease());
});

const kinds = { 'opt-out-words': 'opt-out', 'opt-in-words': 'opt-in', 'help-words': 'help' } as const;
const listed = (key: keyof typeof kinds) =>
  texts.languages.flatMap((language) => texts.list(textKey('common', key), language));

describe('every shipped word', () => {
  const written: readonly (readonly [string, (word: string) => string])[] = [
    ['as it is', (word) => word],
    ['in capitals', (word) => word.toUpperCase()],
    ['without accents', (word) => word.normalize('NFD').replace(/\p{M}/gu, '')],
    ['with accents of their own', (word) => word.normalize('NFD')],
    ['in quotes, with a point', (word) => `  "${word}."  `],
    ['with emoji around it', (word) => `🛑 ${word} 🙏🏽`],
    ['with shouting', (word) => `${word}!!!`],
    [
      'with invisible characters in it',
      (word) => `\ufeff${word.slice(0, 1)}\u200b${word.slice(1)}\u200d\u2060`,
    ],
    ['with odd spaces', (word) => `\u00a0${word.replaceAll(' ', ' \u3000\n ')}\t`],
    [
      'in full-width letters',
      (word) => word.replace(/[a-z]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
    ],
  ];
  test.each(written)('%s', (_, write) => {
    for (const key of Object.keys(kinds) as (keyof typeof kinds)[]) {
      const safer =
        key === 'opt-out-words'
          ? []
          : key === 'opt-in-words'
            ? ['opt-out-words']
            : ['opt-out-words', 'opt-in-words'];
      const taken = new Set(safer.flatMap((other) => listed(other as keyof typeof kinds)).map(plainWords));
      for (const word of listed(key).filter((each) => !taken.has(plainWords(each)))) {
        expect([word, readIntent(write(word), texts).kind]).toEqual([word, kinds[key]]);
      }
    }
  });
});

describe('an intent', () => {
  test('names the language of its word and the rule that read it', () => {
    expect(readIntent('BAJA', texts)).toEqual({ kind: 'opt-out', language: 'es', rule: 'exact word "baja"' });
    expect(readIntent('berhenti', texts)).toEqual({
      kind: 'opt-out',
      language: 'id',
      rule: 'exact word "berhenti"',
    });
    expect(readIntent('mulai', texts)).toMatchObject({ kind: 'opt-in', language: 'id' });
    expect(readIntent('ajuda', texts)).toMatchObject({ kind: 'help', language: 'pt' });
  });

  test.each(['', '   ', '🍲', '\u0000\u200b', '...', '!!!'])('is none in %j', (words) => {
    expect(readIntent(words, texts)).toEqual({ kind: 'none', language: null, rule: null });
  });

  test.each([
    'please do not stop sending recipes',
    'where is the bus stop?',
    'I will start on Tuesday',
    'no puedo parar de comer',
    'help yourself',
  ])('is none in a sentence that only holds the word: %j', (words) => {
    expect(readIntent(words, texts).kind).toBe('none');
  });

  test('is an opt-out where a word stands in two lists', () => {
    const both = textsOf({
      en: {
        common: {
          'opt-out-words': ['over'],
          'opt-in-words': ['over', 'help'],
          'help-words': ['help', 'over'],
        },
      },
    });
    expect(readIntent('over', both).kind).toBe('opt-out');
    expect(readIntent('help', both).kind).toBe('opt-in');
  });

  test('STOP counts also where no list has it', () => {
    const none = textsOf({ en: { common: { 'opt-out-words': [], 'opt-in-words': ['stop'] } } });
    expect(readIntent('Stop', none)).toEqual({ kind: 'opt-out', language: 'en', rule: 'exact word "stop"' });
  });

  test('of a very long message is read at its beginning and at its end, and quickly', () => {
    expect(readIntent(`stop ${'x'.repeat(100_000)}`, texts).kind).toBe('none');
    expect(readIntent(`${' '.repeat(65_000)}stop`, texts).kind).toBe('opt-out');
    expect(readIntent(`stop${'!'.repeat(65_000)}`, texts).kind).toBe('opt-out');
  });
});

test('plain words keep letters and digits of every script, and marks that make letters', () => {
  const plain: readonly (readonly [string, string])[] = [
    ['  ¿Qué  Tal? ', 'que tal'],
    ['não-quero', 'nao quero'],
    ['STRASSE ﬁ', 'strasse fi'],
    ['نعم ١', 'نعم ١'],
    ['हिन्दी में', 'हिनदी में'.normalize('NFKD').replace(/\p{Mn}/gu, '')],
    ['1️⃣ 🍲', '1'],
    ['a\u0000b\u200dc', 'abc'],
    ['line\nbreak\ttab', 'line break tab'],
  ];
  for (const [written, expected] of plain)
    expect([written, plainWords(written)]).toEqual([written, expected]);
});
