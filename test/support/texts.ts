/** Texts in memory: as much of a translator as a test of the core needs. The real one is adapters/translator. */
import type { TextKey, Texts, TextValues } from '../../src/core/texts.ts';

/** area → name → words; options of a question are a map inside: `{ welcome: { hello: 'Hi', 'interest-options': { a: 'A' } } }`. */
export type Locale = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Words that `common` has unless a test says otherwise. */
const common: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  en: {
    yes: 'Yes',
    no: 'No',
    'yes-words': ['yes', 'y', 'yeah', 'ok', 'sure'],
    'no-words': ['no', 'n', 'nope'],
    frequency: 'up to {{count}} messages a week',
    'opt-out-line': 'Reply STOP to end.',
    'opt-out-words': ['stop', 'unsubscribe'],
    'opt-in-words': ['start'],
    'help-words': ['help'],
    help: 'We are {{business.name}}.',
    unclear: 'Sorry?',
    unsupported: 'I can only read text.',
  },
  es: {
    yes: 'Sí',
    no: 'No',
    'yes-words': ['sí', 'claro', 'vale'],
    'no-words': ['no', 'nunca'],
    frequency: 'hasta {{count}} mensajes por semana',
    'opt-out-line': 'Responde BAJA para salir.',
    'opt-out-words': ['baja'],
    'opt-in-words': ['alta'],
    'help-words': ['ayuda'],
  },
};

/** `textsOf({ en: { welcome: { hello: 'Hi {{name}}' } } })`. The first language is the one asked last. */
export function textsOf(locales: Readonly<Record<string, Locale>> = { en: {} }): Texts {
  const languages = Object.keys(locales);
  const fallback = languages[0] ?? 'en';
  const find = (key: TextKey, language: string): unknown => {
    const [area = '', name = ''] = key.split(':');
    const own = locales[language]?.[area] ?? {};
    const tree = area === 'common' ? { ...common[language], ...own } : own;
    const walk = (node: unknown, part: string): unknown =>
      typeof node === 'object' && node !== null && Object.hasOwn(node, part)
        ? (node as Record<string, unknown>)[part]
        : undefined;
    return name.split('.').reduce(walk, tree);
  };
  const chain = (language: string): string[] => [language, language.split('-')[0] ?? language, fallback];

  return {
    languages,
    has: (key, language) => find(key, language) !== undefined,
    text(key, language, values = {}) {
      const words = chain(language).map((each) => find(key, each));
      const found = words.find((each) => typeof each === 'string');
      return typeof found === 'string' ? fill(found, values) : key;
    },
    written(key, language) {
      const found = chain(language).map((each) => find(key, each));
      return String(found.find((each) => typeof each === 'string') ?? key);
    },
    list(key, language) {
      const found = find(key, language);
      return Array.isArray(found) ? found.map(String) : [];
    },
  };
}

const fill = (words: string, values: TextValues): string =>
  words.replace(/\{\{([\w.-]+)\}\}/g, (_, name: string) => String(values[name] ?? ''));

/** Every text anybody asks for exists, and reads as its own key: for tests that are not about words. */
export function textsThatHaveAll(languages: readonly string[] = ['en']): Texts {
  const known = textsOf(Object.fromEntries(languages.map((language) => [language, {}])));
  return {
    ...known,
    has: (key, language) => languages.includes(language) && !/-(again|nudge)$/.test(key),
    text(key, language, values) {
      const words = known.text(key, language, values);
      return words === key ? `${key} (${language})` : words;
    },
  };
}
