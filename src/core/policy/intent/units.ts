/** A message as one language understands it: words and phrases with the parts they play. */
import { bit, sayings, wishBit } from './bits.ts';
import { asLatin } from './letters.ts';
import type { Lexicon, Part, Sense } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** A word or a phrase. */
export type Unit = {
  bits: number;
  /** The token it begins with. */
  readonly at: number;
  readonly wish: number;
  readonly text: string;
  readonly pause: 0 | 1 | 2;
  /** How much of a gap it is when nobody knows it. */
  readonly cost: number;
  readonly days: number;
  readonly count: number;
  readonly corrected: boolean;
  /** A word of this language, not only one that is said in all of them. */
  readonly own: boolean;
  /** Whether the language knows it at all. */
  readonly known: boolean;
};

export type How = 'by phrases' | 'word by word';

/** A token with everything it can mean. */
export type Word = { readonly token: Token; readonly senses: readonly Sense[]; readonly corrected: boolean };

/** Looks every token up: as written, without repeated letters, in Latin look-alikes, and at last with a slip mended. */
export const wordsIn = (tokens: readonly Token[], lexicon: Lexicon): readonly Word[] =>
  tokens.map((token) => {
    if (token.run) return { token, senses: [], corrected: false };
    for (const plain of spellingsOf(token.plain)) {
      const senses = sensesOf(plain, token, lexicon);
      if (senses.length > 0) return { token: { ...token, plain }, senses, corrected: false };
    }
    // Articles and prepositions that Arabic and Hebrew write together with the word.
    const joined = written.exec(token.plain)?.[0];
    if (joined !== undefined) {
      const senses = sensesOf(token.plain.slice(joined.length), token, lexicon);
      if (senses.length > 0) return { token, senses, corrected: false };
    }
    if (lexicon.furtherWords.has(token.plain)) return { token, senses: [], corrected: false };
    const meant = lexicon.correct(token.plain) ?? lexicon.correct(token.plain.replace(/(.)\1+/gu, '$1'));
    if (meant === null) return { token, senses: [], corrected: false };
    return {
      token: { ...token, plain: meant },
      senses: sensesOf(meant, token, lexicon),
      corrected: true,
    };
  });

const written = /^(?:وال|بال|فال|لل|ال|و|ف|כש|וה|מה|לה|בה|ב|ה|ו|ל|מ|ש)(?=..)/u;

function spellingsOf(plain: string): readonly string[] {
  const spellings = [plain];
  if (/(.)\1\1/u.test(plain)) {
    spellings.push(plain.replace(/(.)\1{2,}/gu, '$1'), plain.replace(/(.)\1+/gu, '$1'), plain.replace(/(.)\1{2,}/gu, '$1$1'));
  }
  if (/[^a-z]/.test(plain) && plain.length <= 24) {
    const latin = asLatin(plain);
    if (latin !== plain && /^[a-z]+$/.test(latin) && /\p{L}/u.test(plain)) spellings.push(latin);
  }
  return spellings;
}

function sensesOf(plain: string, token: Token, { words, stems, longestStem }: Lexicon): readonly Sense[] {
  const exact = words.get(plain) ?? [];
  let senses = exact;
  for (let length = Math.min(plain.length, longestStem); length >= 2; length--) {
    const found = stems.get(plain.slice(0, length));
    if (found !== undefined) senses = [...senses, ...found];
  }
  return senses.some(({ marked }) => marked !== null)
    ? senses.filter(({ marked }) => marked === null || token.marked.startsWith(marked))
    : senses;
}

/**
 * The units of one language, with what is said in every language among them. `word by word` leaves out the phrases that speak
 * for themselves: they would hide their words from the rules.
 */
export function unitsOf(
  words: readonly Word[],
  language: number,
  lexicon: Lexicon,
  how: How,
): readonly Unit[] {
  const units: Unit[] = [];
  for (let at = 0; at < words.length; ) {
    const word = words[at] as Word;
    if (word.token.run) {
      cut(units, word.token, at, language, lexicon, how);
      at++;
      continue;
    }
    at += read(units, words, at, language, how);
  }
  mergeWants(units);
  return units.some(({ count }) => count > 0) ? mergeDurations(units) : units;
}

/** The longest phrase that begins here; several senses of the same length count together. */
function read(units: Unit[], words: readonly Word[], at: number, language: number, how: How): number {
  const word = words[at] as Word;
  let longest = 1;
  let [bits, wish, days, count, known, own, everywhere] = [0, 0, 0, 0, false, false, false];
  for (const sense of word.senses) {
    if (sense.language !== language && sense.language !== 0) continue;
    if (how === 'word by word' && sense.rest.length > 0 && isSaying(sense)) continue;
    const length = sense.rest.length === 0 ? 1 : 1 + lengthOf(sense.rest, 0, words, at + 1);
    if (length < longest || (sense.rest.length > 0 && length === 1)) continue;
    if (length > longest) [bits, wish, days, count, own, everywhere] = [0, 0, 0, 0, false, false];
    longest = length;
    known = true;
    own ||= sense.language === language || language === 1;
    everywhere ||= sense.language === 0;
    bits |= sense.bits;
    wish |= sense.wish;
    days = Math.max(days, sense.days);
    count = Math.max(count, sense.count);
  }
  const span = words.slice(at, at + longest);
  if (count === 0 && longest === 1 && /^\d{1,3}$/.test(word.token.plain)) count = Number(word.token.plain);
  units.push({
    bits,
    at,
    wish,
    days,
    count,
    text: longest === 1 ? word.token.plain : span.map(({ token }) => token.plain).join(' '),
    pause: word.token.pause,
    cost: known && (bits !== 0 || wish !== 0) ? 0 : 1,
    corrected: span.some(({ corrected }) => corrected),
    own: own && (language === 1 || !everywhere),
    known: known || count > 0,
  });
  return longest;
}

/** How many words the rest of a phrase takes here; 0 when it does not fit. */
function lengthOf(rest: readonly Part[], from: number, words: readonly Word[], at: number): number {
  const part = rest[from];
  if (part === undefined) return 0;
  if (part.any) {
    for (let skip = 0; skip <= 2; skip++) {
      const further = lengthOf(rest, from + 1, words, at + skip);
      if (further > 0) return skip + further;
    }
    return 0;
  }
  const word = words[at];
  if (word === undefined || word.token.run || word.token.pause > 0 || !fits(part, word.token)) return 0;
  if (from === rest.length - 1) return 1;
  const further = lengthOf(rest, from + 1, words, at + 1);
  return further === 0 ? 0 : 1 + further;
}

const fits = ({ word, stem, marked }: Part, token: Token): boolean =>
  (stem ? token.plain.startsWith(word) : token.plain === word) &&
  (marked === null || token.marked.startsWith(marked));

const isSaying = ({ bits, wish }: Sense): boolean => bits !== 0 && (bits & ~sayings) === 0 && wish === 0;

/** Finds the words inside a text without spaces, the longest first. */
function cut(
  units: Unit[],
  token: Token,
  index: number,
  language: number,
  { inside }: Lexicon,
  how: How,
): void {
  const letters = inside.get(language);
  let pause = token.pause;
  let unknown = '';
  for (let at = 0; at < token.plain.length; ) {
    const found = letters
      ?.get(token.plain[at] ?? '')
      ?.find(
        ({ text, sense }) =>
          token.plain.startsWith(text, at) && !(how === 'word by word' && text.length > 2 && isSaying(sense)),
      );
    if (found === undefined) {
      unknown += token.plain[at];
      at++;
      continue;
    }
    flush();
    const same = letters
      ?.get(token.plain[at] ?? '')
      ?.filter(
        ({ text, sense }) =>
          text === found.text && !(how === 'word by word' && text.length > 2 && isSaying(sense)),
      )
      .map(({ sense }) => sense);
    push(found.text, same ?? []);
    at += found.text.length;
  }
  flush();

  function flush(): void {
    if (unknown !== '') push(unknown, []);
    unknown = '';
  }
  function push(text: string, senses: readonly Sense[]): void {
    const all = (of: 'bits' | 'wish') => senses.reduce((sum, sense) => sum | sense[of], 0);
    const most = (of: 'days' | 'count') => Math.max(0, ...senses.map((sense) => sense[of]));
    const [bits, wish, count] = [all('bits'), all('wish'), most('count')];
    const cost = bits !== 0 || wish !== 0 || count !== 0 ? 0 : Math.ceil(text.length / 2);
    units.push({ bits, at: index, wish, text, pause, cost, days: most('days'), count, corrected: false, own: senses.length > 0, known: cost === 0 });
    pause = 0;
  }
}

/** A `dont` and a `want` near each other are one refusal, in whichever order the language has them. */
function mergeWants(units: readonly Unit[]): void {
  units.forEach((unit, at) => {
    if (!(unit.bits & (bit.dont | bit.want))) return;
    if (unit.bits & bit.dont && unit.bits & bit.want) {
      unit.bits |= bit.unwanted;
      return;
    }
    const missing = unit.bits & bit.dont ? bit.want : bit.dont;
    let gap = 0;
    for (let to = at + 1; to < units.length; to++) {
      const other = units[to] as Unit;
      if (other.pause > 0 || gap > 1) return;
      if (other.bits & missing) {
        unit.bits |= bit.unwanted;
        other.bits |= bit.unwanted;
        return;
      }
      if (other.bits & ~(bit.filler | bit.me | bit.more | bit.this) && !(other.bits & bit.ask)) return;
      gap += other.cost;
    }
  });
}

/** "2 weeks", "30 days": a number and a unit of time are one period. */
function mergeDurations(units: readonly Unit[]): Unit[] {
  const merged: Unit[] = [];
  for (let at = 0; at < units.length; at++) {
    const unit = units[at] as Unit;
    const next = units[at + 1];
    const each = next === undefined || next.pause > 0 ? 0 : daysIn(next.wish);
    if (unit.count === 0 || each === 0 || next === undefined) {
      merged.push(unit);
      continue;
    }
    const days = Math.min(unit.count * each, 365);
    merged.push({ ...unit, bits: bit.period, wish: 0, days, text: `${unit.text} ${next.text}`, cost: 0 });
    at++;
  }
  return merged;
}

const daysIn = (wish: number): number =>
  wish & wishBit.day ? 1 : wish & wishBit.week ? 7 : wish & wishBit.month ? 30 : 0;
