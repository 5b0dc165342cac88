/** The built-in understanding of every language Kabar knows, whatever the contact's language is. */
import { type Intent, none, type Reading } from './kinds.ts';
import { vocabularies } from './languages/all.ts';
import { type Lexicon, lexiconOf } from './lexicon.ts';
import { mayMean, read } from './read.ts';
import { stopBeside } from './stop-beside.ts';
import { tokensOf } from './tokens.ts';
import { type Units, unitsOf } from './units.ts';
import { type Meanings, phrasesOf, type Word, type WordReader, wordReader } from './words.ts';

/** A text in two meanings counts as the safer one. */
export const bySafety: readonly Intent['kind'][] = [
  'opt-out',
  'unsure',
  'opt-down',
  'opt-in',
  'help',
  'none',
];

/** Signs that say stop, or say it rudely; alone they have to be asked. */
const signs = /[🛑🚫⛔✋🤚🙅🖕🤬]/u;

let made: { readonly lexicon: Lexicon; readonly wordsIn: WordReader } | null = null;

/** One table for the whole process: it is a constant that is costly to spell out. */
function tables() {
  if (made === null) {
    const lexicon = lexiconOf(vocabularies);
    made = { lexicon, wordsIn: wordReader(lexicon) };
  }
  return made;
}

/** What a STOP among words that nobody knows is safer than. */
const notClear: ReadonlySet<Intent['kind']> = new Set(['none', 'unsure', 'help']);

export type Classified = {
  readonly intent: Intent;
  /** The words without courtesies, for comparing with the words of the house. */
  readonly bare: () => string;
};

export function classify(text: string): Classified {
  const { lexicon, wordsIn } = tables();
  const words = wordsIn(tokensOf(text));
  if (words.length === 0) {
    const sign = signs.exec(text.slice(0, 200))?.[0];
    const intent: Intent = sign
      ? { kind: 'unsure', language: null, rule: `may mean stop: the sign ${sign} alone` }
      : none;
    return { intent, bare: () => '' };
  }
  const intent = understood(words, lexicon);
  const beside = notClear.has(intent.kind) ? stopBeside(text, words) : null;
  return { intent: beside ?? intent, bare: () => bareOf(words) };
}

function understood(words: readonly Word[], lexicon: Lexicon): Intent {
  const { languages, promising } = languagesIn(words, lexicon);
  const readings = promising.flatMap((language) => readingIn(words, language, lexicon));
  if (readings.length === 0) return none;
  const others = languages.filter((language) => !readings.some((reading) => reading.number === language));
  const fewestUnknown = Math.min(
    ...readings.map(({ unknown }) => unknown),
    ...others.map((language) => unknownIn(unitsOf(words, language, lexicon, 'by phrases'))),
  );
  let best: Understood | null = null;
  for (const reading of readings) {
    if (!isForeign(reading, fewestUnknown) && (best === null || isBetter(reading, best))) best = reading;
  }
  return best === null ? none : intentOf(best, lexicon);
}

type Understood = {
  readonly reading: Reading;
  readonly number: number;
  readonly size: number;
  readonly unknown: number;
  /** Some of it was typed in the letters of another script. */
  readonly typed: boolean;
};

function readingIn(words: readonly Word[], language: number, lexicon: Lexicon): readonly Understood[] {
  const byPhrases = unitsOf(words, language, lexicon, 'by phrases');
  const oneByOne = byPhrases.hasSayings ? unitsOf(words, language, lexicon, 'word by word') : byPhrases;
  const { units } = byPhrases;
  const reading = read(units, oneByOne.units, lexicon.languages[language]?.objectFirst ?? false);
  return reading === null
    ? []
    : [
        {
          reading,
          number: language,
          size: units.length,
          unknown: unknownIn(byPhrases),
          typed: units.some(({ typed }) => typed),
        },
      ];
}

/** How many words of it the language does not know; in a script without spaces a long stretch is several. */
const unknownIn = ({ units }: Units): number =>
  units.reduce((sum, { known, cost }) => (known ? sum : sum + cost), 0);

/** Whether the text is so much more in another language that what this one made of it is chance. */
const isForeign = ({ reading, unknown, size, typed }: Understood, fewest: number): boolean =>
  unknown > fewest + (reading.shared || typed ? 0 : Math.max(1, size * 0.25));

function intentOf({ reading, number }: Understood, { languages }: Lexicon): Intent {
  const { shared: _, ...intent } = reading;
  return { ...intent, language: languages[number]?.language ?? null };
}

function isBetter(one: Understood, best: Understood): boolean {
  const [safety, bestSafety] = [bySafety.indexOf(one.reading.kind), bySafety.indexOf(best.reading.kind)];
  return safety === bestSafety ? one.unknown < best.unknown : safety < bestSafety;
}

/**
 * The languages that know a word of it (English always, for everybody says STOP), and those of them in which the words play
 * parts that can come to something: ordinary talk is done with here.
 */
function languagesIn(words: readonly Word[], { languages }: Lexicon) {
  const bits = new Int32Array(languages.length);
  const wishes = new Int32Array(languages.length);
  const found = new Set([1]);
  words.forEach(({ token, known }, at) => {
    if (token.run) {
      languages.forEach(({ unspaced }, language) => {
        if (unspaced?.test(token.plain)) add(language, -1, -1);
      });
    }
    if (known.everywhere) note(known.everywhere, words[at + 1]);
    for (const meanings of known.languages.values()) note(meanings, words[at + 1]);
  });
  const promising = [...found].filter((language) =>
    mayMean((bits[0] ?? 0) | (bits[language] ?? 0), (wishes[0] ?? 0) | (wishes[language] ?? 0)),
  );
  return { languages: [...found], promising };

  function note(meanings: Meanings, next: Word | undefined): void {
    add(meanings.language, meanings.bits, meanings.wish);
    for (const phrase of phrasesOf(meanings, next)) add(meanings.language, phrase.bits, phrase.wish);
  }
  function add(language: number, newBits: number, newWish: number): void {
    if (language > 0) found.add(language);
    bits[language] = (bits[language] ?? 0) | newBits;
    wishes[language] = (wishes[language] ?? 0) | newWish;
  }
}

const bareOf = (words: readonly Word[]): string =>
  words
    .filter(({ known }) => !known.filler)
    .map(({ known }) => known.plain)
    .join(' ');
