/** Which language to speak: from the country at first, from the words of a first message when they tell. */
import { type Address, countryOf } from './address.ts';
import type { LanguageSource } from './contact.ts';
import { plainWords } from './policy/intent.ts';
import { type Texts, textKey } from './texts.ts';

export type LanguageGuess = { readonly language: string; readonly from: LanguageSource };

/** A language tag as BCP 47 writes it, or null when it is none. */
export function canonicalLanguage(tag: string): string | null {
  try {
    return tag.length <= 35 ? (Intl.getCanonicalLocales(tag)[0] ?? null) : null;
  } catch {
    return null;
  }
}

/** The usual language of the address's country when we speak it, else the default. */
export function languageOfAddress(
  address: Address,
  languages: readonly string[],
  fallback: string,
): LanguageGuess {
  const country = countryOf(address);
  const usual = country === null ? undefined : usualLanguage(country);
  return usual !== undefined && languages.includes(usual)
    ? { language: usual, from: 'country' }
    : { language: fallback, from: 'default' };
}

/** The language whose typical words occur most in a text; null when none does or two do equally. */
export function languageOfWords(words: string, texts: Texts): string | null {
  const tokens = new Set(plainWords(words).split(' '));
  const scores = texts.languages
    .map((language) => ({
      language,
      score: typicalWords(texts, language).filter((word) => tokens.has(word)).length,
    }))
    .sort((a, b) => b.score - a.score);
  const [best, second] = scores;
  if (best === undefined || best.score === 0 || best.score === second?.score) return null;
  return best.language;
}

const typicalWords = (texts: Texts, language: string): readonly string[] =>
  texts.list(textKey('common', 'detect-words'), language).map(plainWords);

/** CLDR's likely subtags know which language a country mostly writes; of a country they do not know they say America. */
function usualLanguage(country: string): string | undefined {
  const likely = new Intl.Locale('und', { region: country }).maximize();
  return likely.region === country ? likely.language : undefined;
}
