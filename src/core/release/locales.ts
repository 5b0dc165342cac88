/** Reads the locale files together: the texts of a release, and what can be said about them as a whole. */
import { hasErrors, type Issue } from '../flow/issue.ts';
import type { TextKey, Texts } from '../texts.ts';
import { checkCommonTexts } from './common-texts.ts';
import { compareLocales } from './compare-locales.ts';
import { type LocaleTexts, readLocale } from './locale-file.ts';
import type { SortedFiles } from './sort-files.ts';

/** What the translator port does; handed in because the core knows no ports. */
export type MakeTexts = (resources: LocaleTexts, fallback: string) => Texts;

export type LocalesRead = {
  readonly texts: Texts;
  readonly languages: readonly string[];
  /** Whether a flow may count on a text. Of a file with mistakes we believe the best: it has issues of its own. */
  hasText(key: TextKey, language: string): boolean;
  readonly issues: readonly Issue[];
};

export function readLocales(sorted: SortedFiles, defaultLanguage: string, makeTexts: MakeTexts): LocalesRead {
  const { languages, locales } = sorted;
  const resources: Record<string, Record<string, Readonly<Record<string, unknown>>>> = {};
  const unsound = new Set(sorted.brokenLocales);
  const issues: Issue[] = [];
  for (const { file, root, language, area } of locales) {
    const reading = readLocale(file, root);
    issues.push(...reading.issues);
    if (hasErrors(reading.issues)) unsound.add(`${language}/${area}`);
    resources[language] = { ...resources[language], [area]: reading.texts };
  }
  const texts = makeTexts(resources, defaultLanguage);
  const complete = languages.filter((language) => !unsound.has(`${language}/common`));
  return {
    texts,
    languages,
    hasText: (key, language) =>
      // A regional language leans on its base.
      [language, language.split('-')[0] ?? language].some(
        (each) => texts.has(key, each) || unsound.has(`${each}/${key.split(':')[0]}`),
      ),
    issues: [
      ...issues,
      ...checkCommonTexts(locales, complete, defaultLanguage),
      ...compareLocales(locales, defaultLanguage),
    ],
  };
}
