/** The languages of the console, and its words in each: a page writes them beside itself, and the compiler finds what is missing. */
import type { Request } from 'express';

export const languages = ['en', 'id', 'es', 'pt'] as const;
export type Language = (typeof languages)[number];

/** Each by its own name. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  id: 'Bahasa Indonesia',
  es: 'Español',
  pt: 'Português',
};

type Words = Readonly<Record<string, string | ((...given: never[]) => string)>>;
/** The same names, and functions of the same things; a translation may say it otherwise. */
type Like<W extends Words> = {
  readonly [Name in keyof W]: W[Name] extends (...given: infer Given) => string
    ? (...given: Given) => string
    : string;
};

/** Gives a page its words in the reader's language. */
export const wordsIn =
  <W extends Words>(en: W, others: Readonly<Record<Exclude<Language, 'en'>, Like<W>>>) =>
  (language: Language): Like<W> =>
    // English is like itself: the compiler does not see it for a type that it does not know.
    language === 'en' ? (en as unknown as Like<W>) : others[language];

export const isLanguage = (text: unknown): text is Language =>
  (languages as readonly unknown[]).includes(text);

/** The one chosen on the page before, else the first of the browser's that we speak. */
export function languageOf(request: Request, chosen: string | undefined): Language {
  if (isLanguage(chosen)) return chosen;
  const heard = request.acceptsLanguages([...languages]);
  return isLanguage(heard) ? heard : 'en';
}
