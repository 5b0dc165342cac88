/** Reads the locale files together: the texts of a release, and what can be said about them as a whole. */
import type { DocNode } from '../flow/doc-node.ts';
import { hasErrors, type Issue } from '../flow/issue.ts';
import { createMemory } from '../memory.ts';
import type { TextKey, Texts } from '../texts.ts';
import { checkCommonTexts } from './common-texts.ts';
import { compareLocales } from './compare-locales.ts';
import { type LocaleReading, type LocaleTexts, readLocale } from './locale-file.ts';
import type { SortedFiles } from './sort-files.ts';

/** What the translator port does; handed in because the core knows no ports. */
export type MakeTexts = (resources: LocaleTexts, fallback: string) => Texts;

export type LocalesRead = {
  readonly texts: Texts;
  readonly languages: readonly string[];
  /** Whether a flow may count on a text. Of a file with mistakes we believe the best: it has issues of its own. */
  hasText(key: TextKey, language: string): boolean;
  /** What all of that hangs on, for the texts of one area. */
  hangsOn(area: string): readonly unknown[];
  readonly issues: readonly Issue[];
};

export function readLocales(sorted: SortedFiles, defaultLanguage: string, makeTexts: MakeTexts): LocalesRead {
  const { languages, locales, brokenLocales } = sorted;
  const resources: Record<string, Record<string, Readonly<Record<string, unknown>>>> = {};
  const unsound = new Set(brokenLocales);
  const issues: Issue[] = [];
  const areas = new Map<string, unknown[]>();
  for (const { file, root, language, area } of locales) {
    const reading = readings(root, [], () => readLocale(file, root));
    issues.push(...reading.issues);
    if (hasErrors(reading.issues)) unsound.add(`${language}/${area}`);
    resources[language] ??= {};
    resources[language][area] = reading.texts;
    areas.set(area, [...(areas.get(area) ?? []), root]);
  }
  const texts = textsOf(resources, locales, defaultLanguage, makeTexts);
  const complete = languages.filter((language) => !unsound.has(`${language}/common`));
  const everywhere = [defaultLanguage, languages.join(' '), texts.languages.join(' ')];
  return {
    texts,
    languages,
    hasText: (key, language) =>
      // A regional language leans on its base.
      [language, language.split('-')[0] ?? language].some(
        (each) => texts.has(key, each) || unsound.has(`${each}/${key.split(':')[0]}`),
      ),
    hangsOn: (area) => [
      ...everywhere,
      ...(areas.get(area) ?? []),
      ...(brokenLocales.size === 0 ? [] : languages.map((each) => brokenLocales.has(`${each}/${area}`))),
    ],
    issues: [
      ...issues,
      ...checkCommonTexts(locales, complete, defaultLanguage),
      ...compareLocales(locales, defaultLanguage),
    ],
  };
}

const readings = createMemory<DocNode, LocaleReading>();

/** The same ones while no locale file changes: what hangs on them need not be worked out again. */
function textsOf(
  resources: LocaleTexts,
  locales: SortedFiles['locales'],
  defaultLanguage: string,
  makeTexts: MakeTexts,
): Texts {
  const [first] = locales;
  const make = () => makeTexts(resources, defaultLanguage);
  if (first === undefined) return make();
  return made(first.root, [makeTexts, defaultLanguage, ...locales.map(({ root }) => root)], make);
}

const made = createMemory<DocNode, Texts>();
