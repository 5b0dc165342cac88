/** A message as one language understands it: words and phrases with the parts they play. */
import { bit, quietWish, wishBit } from './bits.ts';
import type { Letters, Lexicon, Meaning, Part, Sense } from './lexicon.ts';
import { romanised } from './romanised.ts';
import type { Token } from './tokens.ts';
import { phrasesOf, type Word } from './words.ts';

/** A word or a phrase. */
export type Unit = {
  bits: number;
  /** The token it begins with. */
  readonly at: number;
  readonly wish: number;
  readonly text: string;
  pause: 0 | 1 | 2;
  /** How much of a gap it is when nobody knows it. */
  readonly cost: number;
  readonly days: number;
  readonly count: number;
  readonly corrected: boolean;
  /** A word of this language, not only one that is said in all of them. */
  readonly own: boolean;
  /** Known as typed in the letters of another script. */
  readonly typed: boolean;
  /** Whether the language knows it at all. */
  readonly known: boolean;
};

export type How = 'by phrases' | 'word by word';

/** What a message is in one language. */
export type Units = {
  readonly units: readonly Unit[];
  /** Phrases that speak for themselves are among them: word by word it would be something else. */
  readonly hasSayings: boolean;
};

/**
 * The units of one language, with what is said in every language among them. `word by word` leaves out the phrases that speak
 * for themselves: they would hide their words from the rules.
 */
export function unitsOf(words: readonly Word[], language: number, lexicon: Lexicon, how: How): Units {
  const units: Unit[] = [];
  let hasSayings = false;
  for (let at = 0; at < words.length; ) {
    const word = words[at] as Word;
    if (word.token.run) {
      hasSayings = cut(units, word.token, at, lexicon.inside.get(language), how) || hasSayings;
      at++;
      continue;
    }
    const { length, saying } = read(units, words, at, language, how);
    hasSayings ||= saying;
    at += length;
  }
  joinCourtesies(units);
  partConclusions(units);
  mergeWants(units);
  return { units: units.some(({ count }) => count > 0) ? mergeDurations(units) : units, hasSayings };
}

/** The longest phrase that begins here; several senses of the same length count together. */
function read(units: Unit[], words: readonly Word[], at: number, language: number, how: How) {
  const { token, known: understood } = words[at] as Word;
  let length = 1;
  let [bits, wish, days, count, known, own, everywhere, saying] = [0, 0, 0, 0, false, false, false, false];
  let typed = false;
  for (const meanings of [understood.languages.get(language), understood.everywhere]) {
    if (!meanings) continue;
    if (meanings.alone && length === 1) add(meanings);
    known ||= meanings.alone;
    for (const sense of phrasesOf(meanings, words[at + 1])) {
      if (how === 'word by word' && sense.saying) continue;
      if (isSilent(sense) && isActedOn(units.at(-1), token, meanings)) continue;
      const rest = lengthOf(sense.rest, 0, words, at + 1);
      if (rest === 0 || rest + 1 < length) continue;
      if (rest + 1 > length) [bits, wish, days, count, own, everywhere] = [0, 0, 0, 0, false, false];
      length = rest + 1;
      known = true;
      saying ||= sense.saying;
      add(sense);
    }
  }
  const plain = understood.plain;
  if (count === 0 && length === 1 && /^\d{1,3}$/.test(plain)) count = Number(plain);
  const span = length === 1 ? null : words.slice(at, at + length);
  units.push({
    bits,
    at,
    wish,
    days,
    count,
    text: span === null ? plain : span.map((word) => word.known.plain).join(' '),
    pause: token.pause,
    cost: known && (bits !== 0 || (wish & ~quietWish) !== 0) ? 0 : 1,
    corrected: span === null ? understood.corrected : span.some((word) => word.known.corrected),
    own: own && (language === 1 || !everywhere),
    typed,
    known: known || count > 0,
  });
  return { length, saying };

  function add(meaning: Meaning): void {
    own ||= meaning.language === language || language === 1;
    everywhere ||= meaning.language === 0;
    typed ||= meaning.typed;
    bits |= meaning.bits;
    wish |= meaning.wish;
    days = Math.max(days, meaning.days);
    count = Math.max(count, meaning.count);
  }
}

/** A phrase that only sounds like it. */
const isSilent = ({ bits, wish, days, count }: Sense): boolean =>
  bits === 0 && wish === 0 && days === 0 && count === 0;

/** "Send me" is no request to stop, but "do not" before it makes it one. */
const isActedOn = (before: Unit | undefined, { pause }: Token, { bits }: Meaning): boolean =>
  before !== undefined &&
  pause === 0 &&
  (before.bits & bit.dont) !== 0 &&
  !(before.bits & bit.send) &&
  (bits & bit.send) !== 0;

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
  if (word === undefined || !follows(part, word)) return 0;
  if (from === rest.length - 1) return 1;
  const further = lengthOf(rest, from + 1, words, at + 1);
  return further === 0 ? 0 : 1 + further;
}

/** Whether a phrase can go on with this word. */
const follows = ({ word, stem, marked, script }: Part, { token, known }: Word): boolean => {
  const plain = script === null ? known.plain : (romanised(known.plain, script) ?? '');
  return (
    (stem ? plain.startsWith(word) : plain === word) &&
    token.pause === 0 &&
    !token.run &&
    (marked === null || token.marked.startsWith(marked))
  );
};

/** Finds the words inside a text without spaces, the longest first. Whether sayings were among them. */
function cut(units: Unit[], token: Token, at: number, inside: Letters | undefined, how: How): boolean {
  let pause = token.pause;
  let unknown = '';
  let hasSayings = false;
  for (let from = 0; from < token.plain.length; ) {
    const letter = token.plain[from] ?? '';
    const found = inside
      ?.get(letter)
      ?.find((each) => (how === 'by phrases' || each.wordByWord) && token.plain.startsWith(each.text, from));
    if (found === undefined) {
      unknown += letter;
      from++;
      continue;
    }
    flush();
    hasSayings ||= found.wordByWord !== found.meaning;
    push(found.text, how === 'by phrases' ? found.meaning : found.wordByWord);
    from += found.text.length;
  }
  flush();
  return hasSayings;

  function flush(): void {
    if (unknown !== '') push(unknown, null);
    unknown = '';
  }
  function push(text: string, meaning: Meaning | null): void {
    const { bits = 0, wish = 0, days = 0, count = 0 } = meaning ?? {};
    const cost = bits !== 0 || (wish & ~quietWish) !== 0 || count !== 0 ? 0 : Math.ceil(text.length / 2);
    const own = meaning !== null;
    units.push({
      bits,
      at,
      wish,
      text,
      pause,
      cost,
      days,
      count,
      corrected: false,
      own,
      typed: false,
      known: own,
    });
    pause = 0;
  }
}

/** "Delete, please, my number": a courtesy between commas parts nothing; behind "stop" the comma ends what was said. */
function joinCourtesies(units: readonly Unit[]): void {
  const verbs = bit.remove | bit.send | bit.receive;
  for (let at = 1; at + 1 < units.length; at++) {
    const [before, unit, next] = [units[at - 1] as Unit, units[at] as Unit, units[at + 1] as Unit];
    if (unit.pause !== 1 || next.pause !== 1 || unit.bits !== bit.filler) continue;
    if (!(before.bits & verbs) || before.bits & (bit.halt | bit.unsub)) continue;
    unit.pause = 0;
    next.pause = 0;
  }
}

const asking = bit.remove | bit.dont | bit.halt | bit.unsub | bit.list;

/** "I never signed up so delete my number": what follows from it is a clause of its own, and no "never" reaches into it. */
function partConclusions(units: readonly Unit[]): void {
  for (let at = 1; at + 1 < units.length; at++) {
    const unit = units[at] as Unit;
    if (!(unit.wish & wishBit.so) || unit.pause > 0) continue;
    if (units.slice(at + 1, at + 4).some(({ bits }) => bits & asking)) unit.pause = 1;
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
