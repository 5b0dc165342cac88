/** What is meant for one of the languages that a scenario is played in, and how a turn says that it cannot be played. */
import { KabarError } from '../core/errors.ts';
import type { ByLanguage, Language } from './turn-shapes.ts';

/** A turn that cannot be played as it is written. */
export const impossible = (words: string): KabarError =>
  new KabarError('request.invalid', words, { ours: false });

/** Keys of values that are maps without being one by language. */
const ownKeys = ['of', 'times', 'date', 'say', 'with', 'contains'];

/** Throws when there are words in other languages only. */
export function inLanguage<T>(thing: ByLanguage<T>, language: Language): T {
  if (typeof thing !== 'object' || thing === null || Array.isArray(thing)) return thing as T;
  const keys = Object.keys(thing);
  if (keys.length === 0 || keys.some((key) => ownKeys.includes(key))) return thing as T;
  const mine = (thing as Partial<Record<Language, T>>)[language];
  if (mine === undefined) throw impossible(`this has no words in ${language}`);
  return mine;
}
