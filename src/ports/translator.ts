/** Turns locale resources into `Texts`. */
import type { Texts } from '../core/texts.ts';

/** language → area (file name) → key → words, plural forms (`key_one`, `key_other`) or lists, as the locale files hold them. */
export type LocaleResources = Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>
>;

export type Translator = {
  /** Pure and synchronous: the result answers from memory. `fallback` is the language asked last. */
  texts(resources: LocaleResources, fallback: string): Texts;
};
