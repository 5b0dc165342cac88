/** All vocabularies as one table of words, made once per process. */
import { bit, partsOf, telling, wishBit } from './bits.ts';
import { plainLetters, withoutAccents } from './letters.ts';
import { formsOf, isParadigm } from './paradigms.ts';
import { inLatin, type Script, scriptOf, scripts } from './romanised.ts';
import { wordsIn } from './tokens.ts';
import { type Correct, spellingOf } from './typos.ts';
import type { Vocabulary } from './vocabulary.ts';

export type Meaning = {
  readonly language: number;
  readonly bits: number;
  readonly wish: number;
  /** Of a period: how many days. */
  readonly days: number;
  /** Of a number word. */
  readonly count: number;
  /** A word of another script, typed in Latin letters: it may be a word of another language as well. */
  readonly typed: boolean;
};

/** What a word, or the phrase it begins, can mean in one language. */
export type Sense = Meaning & {
  /** The further words of a phrase. */
  readonly rest: readonly Part[];
  /** The first word as written, where an accent makes another word. */
  readonly marked: string | null;
  /** A phrase that speaks for itself. */
  readonly saying: boolean;
};

export type Part = {
  readonly word: string;
  readonly stem: boolean;
  /** The end of a compound. */
  readonly ending: boolean;
  /** Up to two words, whatever they are. */
  readonly any: boolean;
  readonly marked: string | null;
  /** Typed in Latin letters: it is compared by that spelling. */
  readonly script: Script | null;
};

/** A word of a script without spaces. */
export type Inside = {
  readonly text: string;
  readonly meaning: Meaning;
  /** The same object where it is no saying, and null where it is nothing else. */
  readonly wordByWord: Meaning | null;
};

/** By first letter, the longest first. */
export type Letters = ReadonlyMap<string, readonly Inside[]>;

/** Words, and beginnings of words. */
export type Table = {
  readonly words: Map<string, Sense[]>;
  readonly stems: Map<string, Sense[]>;
};

export type Lexicon = {
  readonly languages: readonly Vocabulary[];
  readonly words: ReadonlyMap<string, readonly Sense[]>;
  readonly stems: ReadonlyMap<string, readonly Sense[]>;
  readonly longestStem: number;
  /** The words and stems of these scripts in Latin letters. */
  readonly romanised: ReadonlyMap<Script, Table>;
  /** How compounds end: `kurs` of `spinningkurs`. */
  readonly endings: ReadonlyMap<string, readonly Sense[]>;
  readonly longestEnding: number;
  /** By language. */
  readonly inside: ReadonlyMap<number, Letters>;
  /** Words that occur in phrases only: they are no slips of others. */
  readonly furtherWords: ReadonlySet<string>;
  readonly correct: Correct;
};

/** The first vocabulary holds what is said in every language. */
export function lexiconOf(languages: readonly Vocabulary[]): Lexicon {
  const words = new Map<string, Sense[]>();
  const stems = new Map<string, Sense[]>();
  const endings = new Map<string, Sense[]>();
  const inside = new Map<number, Map<string, Meaning[]>>();
  const furtherWords = new Set<string>();
  const spelled = new Set<string>();
  const parts = new Map<string, readonly Part[]>();
  const latinParts = new Map<string, readonly Part[]>();
  const romanised = new Map(
    scripts.map((script): [Script, Table] => [script, { words: new Map(), stems: new Map() }]),
  );

  languages.forEach((vocabulary, language) => {
    const { unspaced } = vocabulary;
    const isTyped = !hasLatin(vocabulary);
    eachEntry(vocabulary, language, (entry, meaning, isMade) => {
      if (unspaced?.test(entry)) putInside(inside, entry, meaning);
      else put(entry, meaning, isMade);
      if (isTyped && (meaning.bits !== 0 || meaning.wish !== 0 || meaning.days !== 0))
        putRomanised(entry, meaning);
    });
  });
  return {
    languages,
    words,
    stems,
    longestStem: longestOf(stems),
    romanised,
    endings,
    longestEnding: longestOf(endings),
    inside: new Map([...inside].map(([language, texts]) => [language, lettersOf(texts)])),
    furtherWords,
    correct: spellingOf(spelled),
  };

  function put(entry: string, { language, bits, wish, days, count }: Meaning, isMade: boolean): void {
    const all = inParts(entry, partsIn);
    const [first] = all;
    if (first === undefined) return;
    const { word, stem, ending, marked } = first;
    const rest = all.length === 1 ? nothing : all.slice(1);
    if (!isMade) for (const further of rest) furtherWords.add(further.word);
    const saying = rest.length > 0 && isSaying(bits, wish);
    const table = ending ? endings : stem ? stems : words;
    const sense: Sense = { language, bits, wish, days, count, typed: false, rest, marked, saying };
    add(table, word, sense);
    if (rest.length === 0 && !ending && !isMade && bits & (word.length > 6 ? worthCorrecting : worthMending))
      spelled.add(word);
  }

  function putRomanised(entry: string, meaning: Meaning): void {
    const script = scriptOf(entry);
    if (script === null) return;
    const all = inParts(entry, (piece) => latinPartsIn(piece, script));
    const [first] = all;
    if (first === undefined || first.word.length < (script === 'arabic' ? 3 : 2)) return;
    const rest = all.length === 1 ? nothing : all.slice(1);
    const { words, stems } = romanised.get(script) as Table;
    const { language, wish, days, count } = meaning;
    // Three consonants may be a name: they are no message by themselves.
    const isShort = script === 'arabic' && rest.length === 0 && first.word.length < 4;
    const bits = isShort ? meaning.bits & ~speaking : meaning.bits;
    if (bits === 0 && wish === 0 && days === 0) return;
    const saying = rest.length > 0 && isSaying(bits, wish);
    const sense: Sense = { language, bits, wish, days, count, typed: true, rest, marked: null, saying };
    add(first.stem ? stems : words, first.word, sense);
  }

  function latinPartsIn(piece: string, script: Script): readonly Part[] {
    const known = latinParts.get(piece);
    if (known !== undefined) return known;
    const made = partsIn(piece).map((part) => inLatinLetters(part, script));
    latinParts.set(piece, made);
    return made;
  }

  /** The same words come again and again: each is spelled out once. */
  function partsIn(piece: string): readonly Part[] {
    const known = parts.get(piece);
    if (known !== undefined) return known;
    const made = wordsIn(piece).map(partOf);
    parts.set(piece, made);
    return made;
  }
}

/** Serbian is written in both scripts, and knows itself how it looks in Latin letters. */
function hasLatin({ words }: Vocabulary): boolean {
  const refusals = (words.dont ?? '').split(',');
  return refusals.filter((word) => /[a-z]/i.test(word)).length * 2 >= refusals.length;
}

function add(table: Map<string, Sense[]>, word: string, sense: Sense): void {
  const known = table.get(word);
  if (known === undefined) table.set(word, [sense]);
  else if (sense.rest !== nothing || !known.some((other) => isSame(other, sense))) known.push(sense);
}

/** Forms that differ by accents alone are one. */
const isSame = (one: Sense, other: Sense): boolean =>
  one.rest === other.rest &&
  one.language === other.language &&
  one.bits === other.bits &&
  one.wish === other.wish &&
  one.days === other.days &&
  one.count === other.count &&
  one.marked === other.marked;

const inLatinLetters = (part: Part, script: Script): Part => ({
  ...part,
  word: part.any ? part.word : inLatin(part.word, script),
  marked: null,
  script,
});

/** Parts that a word plays alone. */
const speaking = bit.stop | bit.lone | bit.cancel | bit.start | bit.help | bit.unsure | bit.phrase | bit.back;

const longestOf = (table: ReadonlyMap<string, unknown>): number =>
  Math.max(0, ...[...table.keys()].map((text) => text.length));

/** The parts of a word, or of all words of a phrase. */
function inParts(entry: string, partsIn: (piece: string) => readonly Part[]): readonly Part[] {
  if (entry.includes('-')) return entry.split(separators).flatMap(partsIn);
  if (!entry.includes(' ')) return partsIn(entry);
  const all: Part[] = [];
  for (const piece of entry.split(' ')) for (const part of partsIn(piece)) all.push(part);
  return all;
}

const separators = /[\s-]+/;
const nothing: readonly Part[] = [];

const worthCorrecting =
  bit.stop | bit.halt | bit.unsub | bit.send | bit.message | bit.remove | bit.receive | bit.start | bit.want;

/** Short words stand among others that say what is meant. */
const worthMending = worthCorrecting | bit.dont | bit.list | bit.bother | bit.enough;

function eachEntry(
  { words, endings = {}, periods = {}, numbers = {} }: Vocabulary,
  language: number,
  take: (entry: string, meaning: Meaning, isMade: boolean) => void,
): void {
  const takeAll = (list: string, meaning: Meaning) => {
    for (const entry of list.trim().split(/\s*,\s*/)) {
      if (entry === '') continue;
      // What was made of a stem is not what somebody meant who mistyped another word.
      if (isParadigm(entry)) for (const form of formsOf(entry, endings)) take(form, meaning, true);
      else take(entry, meaning, false);
    }
  };
  for (const [key, list] of Object.entries(words)) {
    const { bits, wish } = partsOf(key as keyof Vocabulary['words']);
    takeAll(list, { language, bits, wish, days: 0, count: 0, typed: false });
  }
  for (const [list, days] of Object.entries(periods))
    takeAll(list, { language, bits: bit.period, wish: 0, days, count: 0, typed: false });
  for (const [entry, count] of Object.entries(numbers))
    takeAll(entry, { language, bits: 0, wish: 0, days: 0, count, typed: false });
}

const isPlain = /^[a-z0-9]+$/;

function partOf(text: string): Part {
  const stem = text.endsWith('*');
  const ending = text.startsWith('*');
  const asWritten = text.startsWith('!');
  const marked = isPlain.test(text) ? text : plainLetters(text.replace(/^[!*]|\*$/g, '')).normalize('NFC');
  return {
    word: withoutAccents(marked),
    stem,
    ending,
    any: text === '_',
    marked: asWritten ? marked : null,
    script: null,
  };
}

function putInside(inside: Map<number, Map<string, Meaning[]>>, entry: string, meaning: Meaning): void {
  const text = plainLetters(entry.replace(/\s+/g, ''));
  const texts = inside.get(meaning.language) ?? new Map<string, Meaning[]>();
  inside.set(meaning.language, texts);
  texts.set(text, [...(texts.get(text) ?? []), meaning]);
}

function lettersOf(texts: ReadonlyMap<string, readonly Meaning[]>): Letters {
  const letters = new Map<string, Inside[]>();
  for (const [text, meanings] of [...texts].sort(([a], [b]) => b.length - a.length)) {
    const first = text[0] ?? '';
    const plain = meanings.filter((meaning) => text.length <= 2 || !isSaying(meaning.bits, meaning.wish));
    const meaning = together(meanings);
    const wordByWord =
      plain.length === meanings.length ? meaning : plain.length === 0 ? null : together(plain);
    const known = letters.get(first);
    if (known) known.push({ text, meaning, wordByWord });
    else letters.set(first, [{ text, meaning, wordByWord }]);
  }
  return letters;
}

const isSaying = (bits: number, wish: number): boolean =>
  bits !== 0 && (bits & ~telling) === 0 && (wish & ~wishBit.threat) === 0;

/** What several meanings of one word in one language come to. */
export const together = (meanings: readonly Meaning[]): Meaning =>
  meanings.reduce((all, one) => ({
    language: one.language,
    bits: all.bits | one.bits,
    wish: all.wish | one.wish,
    days: Math.max(all.days, one.days),
    count: Math.max(all.count, one.count),
    typed: all.typed || one.typed,
  }));
