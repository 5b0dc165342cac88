/** The built-in understanding of every language Kabar knows, whatever the contact's language is. */
import { bit } from './bits.ts';
import { type Intent, none } from './kinds.ts';
import { vocabularies } from './languages/all.ts';
import { type Lexicon, lexiconOf } from './lexicon.ts';
import { type Reading, read } from './read.ts';
import { tokensOf } from './tokens.ts';
import { type Unit, unitsOf, type Word, wordsIn } from './units.ts';

/** A text in two meanings counts as the safer one. */
export const bySafety: readonly Intent['kind'][] = ['opt-out', 'unsure', 'opt-down', 'opt-in', 'help', 'none'];

/** Signs that say stop, or say it rudely; alone they have to be asked. */
const signs = /[🛑🚫⛔✋🤚🙅🖕🤬]/u;

let made: Lexicon | null = null;

/** One table for the whole process: it is a constant that is costly to spell out. */
const lexicon = (): Lexicon => {
  made ??= lexiconOf(vocabularies);
  return made;
};

export type Classified = {
  readonly intent: Intent;
  /** The words without courtesies, for comparing with the words of the house. */
  readonly bare: string;
};

export function classify(text: string): Classified {
  const words = wordsIn(tokensOf(text), lexicon());
  if (words.length === 0) {
    const sign = signs.exec(text.slice(0, 200))?.[0];
    const intent: Intent = sign
      ? { kind: 'unsure', language: null, rule: `may mean stop: the sign ${sign} alone` }
      : none;
    return { intent, bare: '' };
  }
  const readings = languagesIn(words).flatMap((language) => readingsIn(words, language));
  const known = readings.filter((reading) => !readings.some((other) => isForeignTo(reading, other)));
  let best: Understood | null = null;
  for (const reading of known) {
    if (reading.reading !== null && (best === null || isBetter(reading, best))) best = reading;
  }
  return { intent: best === null ? none : intentOf(best), bare: bareOf(words) };
}

type Understood = {
  readonly reading: Reading | null;
  readonly language: string;
  readonly units: readonly Unit[];
  readonly unknown: number;
};

function readingsIn(words: readonly Word[], language: number): readonly Understood[] {
  const vocabulary = lexicon().languages[language];
  if (vocabulary === undefined) return [];
  const units = unitsOf(words, language, lexicon(), 'by phrases');
  const oneByOne = unitsOf(words, language, lexicon(), 'word by word');
  const reading = read(units, oneByOne, vocabulary.objectFirst ?? false);
  return [{ reading, language: vocabulary.language, units, unknown: units.filter(({ known }) => !known).length }];
}

/** Whether the text is so much more in another language that what this one made of it is chance. */
const isForeignTo = ({ reading, unknown, units }: Understood, other: Understood): boolean =>
  unknown > other.unknown + (reading?.shared ? 0 : Math.max(1, units.length * 0.25));

function intentOf({ reading, language }: Understood): Intent {
  if (reading === null) return none;
  const { shared: _, ...intent } = reading;
  return { ...intent, language };
}

function isBetter(one: Understood, best: Understood): boolean {
  const [safety, bestSafety] = [one, best].map(({ reading }) => bySafety.indexOf(reading?.kind ?? 'none'));
  if (safety === bestSafety) return one.unknown < best.unknown;
  return (safety ?? 0) < (bestSafety ?? 0);
}

/** English always, for everybody says STOP; others when a word of theirs is there. */
function languagesIn(words: readonly Word[]): readonly number[] {
  const found = new Set([1]);
  for (const { token, senses } of words) {
    if (token.run) {
      lexicon().languages.forEach(({ unspaced }, language) => {
        if (unspaced?.test(token.plain)) found.add(language);
      });
    }
    for (const { language } of senses) if (language > 1) found.add(language);
  }
  return [...found];
}

const bareOf = (words: readonly Word[]): string =>
  words
    .filter(({ senses }) => !senses.some(({ bits, rest }) => bits & bit.filler && rest.length === 0))
    .map(({ token }) => token.plain)
    .join(' ');

