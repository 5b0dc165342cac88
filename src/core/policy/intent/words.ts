/** The words of a message with everything they can mean, by language. */
import { bit } from './bits.ts';
import { asLatin } from './letters.ts';
import { type Lexicon, type Meaning, type Sense, together } from './lexicon.ts';
import { romanised } from './romanised.ts';
import type { Token } from './tokens.ts';

/** What one word can mean in one language: by itself, and as the beginning of phrases. */
export type Meanings = Meaning & {
  /** Known by itself, also when it plays no part. */
  readonly alone: boolean;
  /** By their second word, and those that begin with one of many. */
  readonly phrases: ReadonlyMap<string, readonly Sense[]> | null;
  readonly openPhrases: readonly Sense[];
};

type Known = {
  /** The spelling that was understood. */
  readonly plain: string;
  readonly corrected: boolean;
  /** What it means in every language, and in each one. */
  readonly everywhere: Meanings | null;
  readonly languages: ReadonlyMap<number, Meanings>;
  /** A courtesy in some language. */
  readonly filler: boolean;
};

export type Word = { readonly token: Token; readonly known: Known };

/** Gives the words of a message. Words that were looked up before are remembered, for people use the same few thousand. */
export type WordReader = (tokens: readonly Token[]) => readonly Word[];

/** Ten times the words of everyday talk; longer strings are no words. */
const mostRemembered = 8_000;
const longestRemembered = 32;

export function wordReader(lexicon: Lexicon): WordReader {
  const remembered = new Map<string, Known>();
  return (tokens) =>
    tokens.map((token) => ({ token, known: token.run ? unknown(token.plain) : knownAs(token) }));

  function knownAs(token: Token): Known {
    const key = token.plain === token.marked ? token.plain : `${token.plain} ${token.marked}`;
    const before = remembered.get(key);
    if (before !== undefined) return before;
    const known = lookUp(token, lexicon);
    if (key.length <= longestRemembered) {
      if (remembered.size >= mostRemembered) remembered.clear();
      remembered.set(key, known);
    }
    return known;
  }
}

const nowhere: ReadonlyMap<number, Meanings> = new Map();
const unknown = (plain: string): Known => ({
  plain,
  corrected: false,
  everywhere: null,
  languages: nowhere,
  filler: false,
});

/** As written, without repeated letters, in Latin look-alikes, without what is written on to it, and at last with a slip mended. */
function lookUp(token: Token, lexicon: Lexicon): Known {
  for (const plain of spellingsOf(token.plain)) {
    const senses = sensesOf(plain, token, lexicon);
    if (senses.length > 0) return known(plain, senses, false);
  }
  const joined = writtenOn.exec(token.plain)?.[0];
  if (joined !== undefined) {
    const senses = sensesOf(token.plain.slice(joined.length), token, lexicon);
    if (senses.length > 0) return known(token.plain, senses, false);
  }
  const typed = romanisedOf(token.plain, lexicon);
  if (typed.length > 0) return known(token.plain, typed, false);
  if (lexicon.furtherWords.has(token.plain)) return unknown(token.plain);
  const meant = lexicon.correct(token.plain) ?? lexicon.correct(token.plain.replace(/(.)\1+/gu, '$1'));
  if (meant !== null) return known(meant, sensesOf(meant, token, lexicon), true);
  for (const plain of withoutDoubles(token.plain)) {
    const senses = sensesOf(plain, token, lexicon);
    if (senses.length > 0) return known(plain, senses, false);
  }
  const chat = chatOf(token.plain, lexicon);
  return chat.length === 0 ? unknown(token.plain) : known(token.plain, chat, false);

  function known(plain: string, senses: readonly Sense[], corrected: boolean): Known {
    const languages = new Map<number, Meanings>();
    for (const language of new Set(senses.map((sense) => sense.language)))
      languages.set(
        language,
        meaningsOf(
          language,
          senses.filter((sense) => sense.language === language),
        ),
      );
    const everywhere = languages.get(0) ?? null;
    languages.delete(0);
    const isFiller = senses.some(({ bits, rest }) => bits & bit.filler && rest.length === 0);
    return { plain, corrected, everywhere, languages, filler: isFiller };
  }
}

/** A finger that stayed on one key too long: `keeine`. */
const withoutDoubles = (plain: string): readonly string[] =>
  plain.length < shortestDoubled || !/(.)\1/u.test(plain)
    ? []
    : [...plain.matchAll(/(.)\1/gu)].map(({ index }) => plain.slice(0, index) + plain.slice(index + 1));
const shortestDoubled = 5;

/** Articles and prepositions that Arabic and Hebrew write together with the word. */
const writtenOn = /^(?:وال|بال|فال|لل|ال|و|ف|כש|וה|מה|לה|בה|ב|ה|ו|ל|מ|ש)(?=..)/u;

function meaningsOf(language: number, senses: readonly Sense[]): Meanings {
  const alone: Meaning[] = [{ language, bits: 0, wish: 0, days: 0, count: 0, typed: false }];
  const phrases = new Map<string, Sense[]>();
  const openPhrases: Sense[] = [];
  for (const sense of senses) {
    const [second] = sense.rest;
    if (second === undefined) alone.push(sense);
    else if (second.any || second.stem || second.script) openPhrases.push(sense);
    else phrases.set(second.word, [...(phrases.get(second.word) ?? []), sense]);
  }
  return {
    ...together(alone),
    alone: alone.length > 1,
    phrases: phrases.size === 0 ? null : phrases,
    openPhrases,
  };
}

const noPhrases: readonly Sense[] = [];

/** The phrases that this word followed by `next` may begin. */
export function phrasesOf({ phrases, openPhrases }: Meanings, next: Word | undefined): readonly Sense[] {
  if (next === undefined || next.token.pause > 0 || next.token.run) return noPhrases;
  const closed = phrases?.get(next.known.plain);
  if (closed === undefined) return openPhrases;
  return openPhrases.length === 0 ? closed : [...closed, ...openPhrases];
}

function spellingsOf(plain: string): readonly string[] {
  const spellings = [plain];
  if (/(.)\1\1/u.test(plain)) {
    spellings.push(
      plain.replace(/(.)\1{2,}/gu, '$1'),
      plain.replace(/(.)\1+/gu, '$1'),
      plain.replace(/(.)\1{2,}/gu, '$1$1'),
    );
  }
  // Shorter ones are too near to others: `7d` is a week, no TD.
  if (/[^a-z]/.test(plain) && plain.length >= 4 && plain.length <= 24) {
    const latin = asLatin(plain);
    const letters = plain.match(/\p{L}/gu)?.length ?? 0;
    if (/^[a-z]+$/.test(latin) && 2 * letters > plain.length) spellings.push(latin);
  }
  return spellings;
}

function sensesOf(plain: string, token: Token, lexicon: Lexicon): readonly Sense[] {
  const { words, stems, longestStem } = lexicon;
  const senses = [...(words.get(plain) ?? [])];
  for (let length = Math.min(plain.length, longestStem); length >= 2; length--)
    senses.push(...(stems.get(plain.slice(0, length)) ?? []));
  const written = senses.filter(({ marked }) => marked === null || token.marked.startsWith(marked));
  const ends = endingOf(plain, written, lexicon);
  return written.length + ends.length === 0
    ? []
    : [...written, ...romanisedOf(plain, lexicon, written), ...ends];
}

/** What it is when it was typed in Latin letters, in the languages that do not know it so. */
function romanisedOf(plain: string, lexicon: Lexicon, written: readonly Sense[] = []): readonly Sense[] {
  const senses: Sense[] = [];
  for (const [script, { words, stems }] of lexicon.romanised) {
    if (script === 'arabic') continue;
    const spelled = romanised(plain, script);
    if (spelled === null) continue;
    senses.push(...(words.get(spelled) ?? []));
    for (let length = spelled.length; length >= 3; length--)
      senses.push(...(stems.get(spelled.slice(0, length)) ?? []));
  }
  return senses.filter(
    ({ language }) => !written.some((sense) => sense.language === language && !sense.rest.length),
  );
}

/** Arabic by its consonants, the last that is tried: many words share them, and what is sent is meant rather than its end. */
function chatOf(plain: string, { romanised: tables }: Lexicon): readonly Sense[] {
  const spelled = romanised(plain, 'arabic');
  const senses = spelled === null ? [] : (tables.get('arabic')?.words.get(spelled) ?? []);
  const sends = senses.filter(({ bits }) => bits & (bit.send | bit.message));
  return sends.length > 0 ? sends : senses;
}

/** A compound by its end, in the languages that do not know it whole. */
function endingOf(
  plain: string,
  written: readonly Sense[],
  { endings, longestEnding }: Lexicon,
): readonly Sense[] {
  for (let length = Math.min(plain.length - 2, longestEnding); length >= 3; length--) {
    const known = endings
      .get(plain.slice(-length))
      ?.filter(({ language }) => !written.some((sense) => sense.language === language && !sense.rest.length));
    if (known?.length) return known;
  }
  return [];
}
