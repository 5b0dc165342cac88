/** STOP beside words that tell us nothing: "STOP mnasumbua", "stop bafethu". Everybody knows the word, whatever they speak. */
import { isOtherDoing } from './asides.ts';
import { bit } from './bits.ts';
import type { Intent } from './kinds.ts';
import type { Word } from './words.ts';

/** In capitals it is what we taught people to write; in small letters it has to be nearly all there is. */
const mostWords = { shouted: 9, said: 4 } as const;

/** In letters, for nothing is a word that goes on for ever. */
const longest = 150;

const shouted = /(?<!\p{L})STOP+(?!\p{L})/u;
const isSmall = /(?!\p{Lu})\p{L}/u;
const laughing = /[😂🤣😆😹]|(?:ha){2}|(?:he){3}|(?:ja){2}|wkwk|(?:xa){2}|(?:kk){2}|ㅋㅋ|5555/iu;

/** What makes a place, a lamp or a rule of trade of it, behind it and before it. */
const aside = new Set(
  (
    'by by at in on over off and the a an loss losses limit sign signs motion watch light lights lamp lamba lambasi gap order button here there ' +
    'pe par per e te ke ka ki ko se me mein mai la var cha chya madhe madhye il ku lo ki kahan kaha kidhar kothay di dekat depan dulu sa muna kwa ya hapo kat dekat ' +
    'al alla en bij aan op auf bei am an au aux chez sur w na pri u kod przy da de del di do dos du ve durak'
  ).split(' '),
);
const before = new Set(
  (
    'bus tram train metro next last first this that the a an my your no non full pit one truck rest door dont do not never wont didnt cant will ' +
    'would should must to bas non le la el il de het der die das un une een ein mat na jangan jgn wag huwag khong ko usi si'
  ).split(' '),
);

/** The intent, or null when it may be another stop. `text` is the message as written. */
export function stopBeside(text: string, words: readonly Word[]): Intent | null {
  if (text.length > longest || words.length < 2 || words.length > mostWords.shouted) return null;
  const at = words.findIndex(({ known }) => known.plain === 'stop' || known.plain === 'stopp');
  if (at < 0) return null;
  const loud = shouted.test(text) && isSmall.test(text);
  if (!loud && words.length > mostWords.said) return null;
  if (laughing.test(text) || (!loud && /[?؟？\d]/.test(text))) return null;
  const next = words[at + 1];
  const begins = at === 0 || words[at]?.token.pause !== 0;
  const ends = next === undefined || next.token.pause > 0;
  if (!begins && !(ends && loud)) return null;
  if (!begins && (before.has(words[at - 1]?.known.plain ?? '') || isRefused(words.slice(0, at)))) return null;
  if (
    next?.token.pause === 0 &&
    (aside.has(next.known.plain) ||
      isEveryday(next) ||
      isOtherDoing(next.known.plain, next.known.languages.get(1)?.bits))
  )
    return null;
  const rest = words.filter((_, index) => index !== at);
  if (rest.some((word) => plays(word, bit.other | bit.keep))) return null;
  if (!loud && rest.some(isEveryday)) return null;
  const said = words.map(({ known }) => known.plain).join(' ');
  return { kind: 'opt-out', language: 'en', rule: `STOP beside other words: "${said}"` };
}

/** An everyday English word: they speak English, and the rules have heard all of it. */
function isEveryday({ known }: Word): boolean {
  const english = known.languages.get(1);
  return english?.alone === true && english.bits === 0 && english.wish === 0;
}

function plays({ known }: Word, bits: number): boolean {
  if ((known.everywhere?.bits ?? 0) & bits) return true;
  for (const meanings of known.languages.values()) if (meanings.bits & bits) return true;
  return false;
}

const isRefused = (words: readonly Word[]): boolean => words.slice(-2).some((word) => plays(word, bit.dont));
