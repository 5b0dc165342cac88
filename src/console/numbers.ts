/** Numbers as the reader's language writes them. */
import type { Language } from './frame/language.ts';

export const number = (language: Language, value: number): string =>
  new Intl.NumberFormat(language).format(value);
