/** Sentences that come from deeper down in English, told in the reader's language where they are known. */
import type { Language } from './language.ts';

/** `$1` is what the first group found. `en` only where the page says it otherwise than the command does. */
export type Phrase = readonly [
  RegExp,
  { readonly en?: string } & Readonly<Record<Exclude<Language, 'en'>, string>>,
];

/** What is not known is told as it is. */
export function phraseIn(phrases: readonly Phrase[], sentence: string, language: Language): string {
  for (const [pattern, words] of phrases) {
    const told = words[language];
    if (told !== undefined && pattern.test(sentence)) return sentence.replace(pattern, told);
  }
  return sentence;
}
