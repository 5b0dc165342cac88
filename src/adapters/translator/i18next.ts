/** Texts by i18next: plural forms and interpolation are its work, which language answers is ours. */
import { createInstance } from 'i18next';
import type { TextKey, Texts, TextValues } from '../../core/texts.ts';
import type { LocaleResources, Translator } from '../../ports/translator.ts';

type Place = { readonly area: string; readonly name: string };

type Source = Place & {
  /** The language that answers. */
  readonly from: string;
  readonly words: unknown;
  readonly defaults: object;
};

/** Keys and languages are few; a flood of made-up ones must not fill the memory. */
const mostSources = 20_000;

/** Where missing variables find their words: a map under this key in a locale file, or in `common`. */
const defaultsName = 'defaults';

export const createI18nextTranslator = (): Translator => ({
  texts(given, fallback): Texts {
    const resources = ownCopy(given);
    const i18next = createInstance({
      resources,
      // Synchronous, in memory, and nothing looked up elsewhere: `chain` below decides which language answers.
      initAsync: false,
      fallbackLng: false,
      nsSeparator: false,
      // Values are data. They are neither HTML nor templates, and no text calls another or a formatting function.
      interpolation: { escapeValue: false, skipOnVariables: true, formatSeparator: '\u0000' },
      missingInterpolationHandler: () => '',
    });
    void i18next.init();
    const languages = Object.keys(resources).sort();
    const byLowerCase = new Map(languages.map((language) => [language.toLowerCase(), language]));

    /** The languages to ask: `pt-BR`, `pt`, then the fallback, as far as there are files for them. */
    const chain = (language: string, last?: string): readonly string[] => {
      const asked = [language, ...shorter(language), ...(last === undefined ? [] : [last, ...shorter(last)])];
      return asked.flatMap((code) => byLowerCase.get(code.toLowerCase()) ?? []);
    };

    const find = (language: string, { area, name }: Place): unknown =>
      walk(resources[language], [area, ...name.split('.')]);

    const saysSomething = (language: string, place: Place): boolean =>
      isWords(find(language, place)) || isWords(find(language, { ...place, name: `${place.name}_other` }));

    const defaultsOf = (language: string, area: string): object => ({
      ...asMap(find(language, { area: 'common', name: defaultsName })),
      ...asMap(find(language, { area, name: defaultsName })),
    });

    /** Which language answers for a key, and with which defaults; asked for each message, so remembered. */
    const source = (key: TextKey, language: string): Source | null => {
      const asked = `${language} ${key}`;
      const known = sources.get(asked);
      if (known !== undefined) return known;
      const place = placeOf(key);
      const from = chain(language, fallback).find((each) => saysSomething(each, place));
      const found =
        from === undefined
          ? null
          : { ...place, from, words: find(from, place), defaults: defaultsOf(from, place.area) };
      if (sources.size >= mostSources) sources.clear();
      sources.set(asked, found);
      return found;
    };
    const sources = new Map<string, Source | null>();

    return {
      languages,
      has(key, language) {
        const place = placeOf(key);
        return chain(language)
          .slice(0, 1)
          .some((known) => saysSomething(known, place) || Array.isArray(find(known, place)));
      },
      text(key, language, values = {}) {
        const found = source(key, language);
        if (found === null) return key;
        const { area, name, from, words, defaults } = found;
        const counted = typeof values.count === 'number';
        // Most labels and many texts are only words.
        if (!counted && isWords(words) && !String(words).includes('{{')) return String(words);
        // The bare plural form is asked last, for a count nobody gave and for forms a file leaves out.
        const said: unknown = i18next.t(counted || !isWords(words) ? [name, `${name}_other`] : name, {
          nest: false,
          ns: area,
          lng: from,
          lngs: [from],
          replace: { ...defaults, ...present(values) },
          ...(counted ? { count: values.count } : {}),
        });
        return String(said);
      },
      written(key, language) {
        const found = source(key, language);
        if (found === null) return key;
        const { area, name, from, words } = found;
        return String(isWords(words) ? words : find(from, { area, name: `${name}_other` }));
      },
      list(key, language) {
        const place = placeOf(key);
        const found = chain(language)
          .map((known) => find(known, place))
          .find((words) => words !== undefined);
        if (Array.isArray(found)) return found.filter(isWords).map(String);
        return isWords(found) ? [String(found)] : [];
      },
    };
  },
});

function placeOf(key: TextKey): Place {
  const colon = key.indexOf(':');
  return { area: key.slice(0, colon), name: key.slice(colon + 1) };
}

/** `zh-Hant-TW` is also `zh-Hant` and `zh`. */
function shorter(language: string): readonly string[] {
  const dash = language.lastIndexOf('-');
  return dash < 1 ? [] : [language.slice(0, dash), ...shorter(language.slice(0, dash))];
}

const isWords = (found: unknown): boolean => typeof found === 'string' || typeof found === 'number';

const asMap = (found: unknown): object =>
  typeof found === 'object' && found !== null && !Array.isArray(found) ? found : {};

/** Own properties only: a contact may well be called `constructor`. */
function walk(tree: unknown, path: readonly string[]): unknown {
  let found = tree;
  for (const part of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, part)) return undefined;
    found = (found as Record<string, unknown>)[part];
  }
  return found;
}

/** A variable that is null is as good as missing: its default speaks. */
const present = (values: TextValues): TextValues =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));

/** The caller keeps his, and i18next may do with this one as it likes. */
const ownCopy = (resources: LocaleResources) =>
  structuredClone(resources) as Record<string, Record<string, object>>;
