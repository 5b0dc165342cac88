/** Which language a page is in: the one asked for, the link's, the browser's, else the first that the form speaks. */
import type { Request } from 'express';
import type { Release } from '../../core/release.ts';
import { textKey } from '../../core/texts.ts';

export function readerLanguage(
  request: Request,
  languages: readonly string[],
  preferred: string | undefined,
): string {
  const body: unknown = request.body?.lang;
  const asked = [body, request.query.lang, preferred].map((each) => spoken(each, languages));
  const found = asked.find((each) => each !== null);
  return found ?? (request.acceptsLanguages([...languages]) || (languages[0] ?? 'en'));
}

export type LanguageChoice = { readonly language: string; readonly name: string; readonly href: string };

/** The other languages of a page, each by its own name. */
export function otherLanguages(
  request: Request,
  release: Release,
  languages: readonly string[],
  current: string,
): readonly LanguageChoice[] {
  const path = request.baseUrl + request.path;
  return languages
    .filter((language) => language !== current)
    .map((language) => ({
      language,
      name: release.texts.text(textKey('common', 'language-name'), language),
      href: `${path}?${new URLSearchParams({ ...kept(request), lang: language })}`,
    }));
}

/** `pt-BR` is served by `pt`. */
function spoken(asked: unknown, languages: readonly string[]): string | null {
  if (typeof asked !== 'string') return null;
  const wanted = asked.toLowerCase();
  const fits = (each: string) => each.toLowerCase() === wanted || each.toLowerCase() === wanted.split('-')[0];
  return languages.find(fits) ?? null;
}

/** What a page must not lose when its language changes. */
const kept = (request: Request): Record<string, string> =>
  Object.fromEntries(
    ['kiosk', 'link', 't', 'size'].flatMap((name) => {
      const value: unknown = request.query[name] ?? request.body?.[name];
      return typeof value === 'string' && value !== '' ? [[name, value]] : [];
    }),
  );

/** Right-to-left scripts need their pages to begin at the right. */
export const directionOf = (language: string): 'ltr' | 'rtl' =>
  ['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo'].includes(new Intl.Locale(language).maximize().script ?? '')
    ? 'rtl'
    : 'ltr';
