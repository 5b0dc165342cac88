/** What every translator promises: languages fall back, plurals fit, and values stay values. */
import { describe, expect, test } from '@jest/globals';
import { textKey } from '../../src/core/texts.ts';
import type { Translator } from '../../src/ports/translator.ts';

const resources = {
  en: {
    common: {
      defaults: { name: 'friend', city: 'your town' },
      frequency_one: 'about {{count}} message a week',
      frequency_other: 'about {{count}} messages a week',
      'yes-words': ['yes', 'sure'],
      price: 25,
    },
    welcome: {
      defaults: { city: 'Bandung' },
      hello: 'Hello {{name}} from {{business.name}} in {{city}}!',
      'only-english': 'Only here',
      'interest-options': { recipes: 'Recipes', offers: { short: 'Offers' } },
      'two-lines': 'One\nTwo & "three" <4>/5',
    },
  },
  es: {
    common: { defaults: { name: 'amiga' }, 'yes-words': ['sí', 'claro'] },
    welcome: { hello: 'Hola, {{name}}' },
  },
  'es-MX': { welcome: { hello: 'Qué onda, {{name}}' } },
};

const hello = textKey('welcome', 'hello');
const frequency = textKey('common', 'frequency');
const yesWords = textKey('common', 'yes-words');

export function translatorContract(name: string, create: () => Translator): void {
  describe(`${name} as a translator`, () => {
    const texts = create().texts(resources, 'en');

    test('sets values in, dotted names included', () => {
      const values = { name: 'Ana', 'business.name': 'Kabar', city: 'Quito' };
      expect(texts.text(hello, 'en', values)).toBe('Hello Ana from Kabar in Quito!');
    });

    test('asks the regional language, then its base, then the fallback', () => {
      const values = { name: 'Ana' };
      expect(texts.text(hello, 'es-MX', values)).toBe('Qué onda, Ana');
      expect(texts.text(hello, 'es-PE', values)).toBe('Hola, Ana');
      expect(texts.text(textKey('welcome', 'only-english'), 'es-MX')).toBe('Only here');
      expect(texts.text(textKey('welcome', 'only-english'), 'sv')).toBe('Only here');
      expect(texts.text(hello, 'ES-mx', values)).toBe('Qué onda, Ana');
    });

    test('gives the words as they are written, with the same languages to fall back to', () => {
      expect(texts.written(hello, 'en')).toBe('Hello {{name}} from {{business.name}} in {{city}}!');
      expect(texts.written(hello, 'es-PE')).toBe('Hola, {{name}}');
      expect(texts.written(textKey('welcome', 'only-english'), 'es')).toBe('Only here');
      expect(texts.written(frequency, 'en')).toBe('about {{count}} messages a week');
      expect(texts.written(textKey('common', 'price'), 'en')).toBe('25');
      expect(texts.written(textKey('welcome', 'nothing'), 'en')).toBe('welcome:nothing');
    });

    test('says whether a language itself has a text', () => {
      expect(texts.has(hello, 'es-MX')).toBe(true);
      expect(texts.has(hello, 'es-PE')).toBe(true);
      expect(texts.has(textKey('welcome', 'only-english'), 'es')).toBe(false);
      expect(texts.has(frequency, 'en')).toBe(true);
      expect(texts.has(yesWords, 'es')).toBe(true);
      expect(texts.has(textKey('welcome', 'interest-options.recipes'), 'en')).toBe(true);
      expect(texts.has(textKey('welcome', 'interest-options'), 'en')).toBe(false);
      expect(texts.has(textKey('welcome', 'constructor'), 'en')).toBe(false);
    });

    test('chooses the plural form by count', () => {
      expect(texts.text(frequency, 'en', { count: 1 })).toBe('about 1 message a week');
      expect(texts.text(frequency, 'en', { count: 4 })).toBe('about 4 messages a week');
      expect(texts.text(frequency, 'es', { count: 1 })).toBe('about 1 message a week');
    });

    test('takes the general form for a count that is no number', () => {
      expect(texts.text(frequency, 'en', { count: 'many' })).toBe('about many messages a week');
    });

    test('finds nested texts and plain numbers', () => {
      expect(texts.text(textKey('welcome', 'interest-options.recipes'), 'en')).toBe('Recipes');
      expect(texts.text(textKey('welcome', 'interest-options.offers.short'), 'en')).toBe('Offers');
      expect(texts.text(textKey('common', 'price'), 'en')).toBe('25');
    });

    test('takes a missing or null value from the defaults of the file, then of common', () => {
      expect(texts.text(hello, 'en', { 'business.name': 'Kabar' })).toBe(
        'Hello friend from Kabar in Bandung!',
      );
      expect(texts.text(hello, 'es', { name: null })).toBe('Hola, amiga');
    });

    test('a missing value without a default is nothing, never a template', () => {
      expect(texts.text(hello, 'en')).toBe('Hello friend from  in Bandung!');
    });

    test('an unknown key, a map and a list give the key itself', () => {
      for (const key of [
        'welcome:nothing',
        'nowhere:hello',
        'welcome:interest-options',
        'common:yes-words',
      ]) {
        expect(texts.text(key as typeof hello, 'en')).toBe(key);
      }
    });

    test('leaves HTML characters and line breaks alone', () => {
      expect(texts.text(textKey('welcome', 'two-lines'), 'en')).toBe('One\nTwo & "three" <4>/5');
    });

    test.each([
      '{{business.name}}',
      '$t(welcome:hello)',
      '{{- name}}',
      '$& $1',
      '<b>&amp;',
      'constructor',
      '\0\u200d',
    ])('a value written as %j arrives as it is', (written) => {
      const said = texts.text(hello, 'en', { name: written, 'business.name': 'Kabar', city: written });
      expect(said).toBe(`Hello ${written} from Kabar in ${written}!`);
    });

    test('values named like options of the library are only values', () => {
      const values = {
        name: 'Ana',
        lng: 'es',
        ns: 'common',
        context: 'x',
        defaultValue: 'no',
        replace: 'no',
      };
      expect(texts.text(hello, 'en', values)).toBe('Hello Ana from  in Bandung!');
    });

    test('lists come from the language and its base, not from the fallback', () => {
      expect(texts.list(yesWords, 'es-MX')).toEqual(['sí', 'claro']);
      expect(texts.list(yesWords, 'sv')).toEqual([]);
      expect(texts.list(hello, 'es')).toEqual(['Hola, {{name}}']);
    });

    test('names its languages', () => {
      expect(texts.languages).toEqual(['en', 'es', 'es-MX']);
    });

    test('keeps its answers when the resources change later', () => {
      const own = { en: { a: { b: 'before' } } };
      const kept = create().texts(own, 'en');
      own.en.a.b = 'after';
      expect(kept.text(textKey('a', 'b'), 'en')).toBe('before');
    });
  });
}
