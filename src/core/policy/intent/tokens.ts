/** A message as words, with the pauses between them. Bounded work whatever is written. */
import { plainLetters, withoutAccents } from './letters.ts';

export type Token = {
  /** Without accents. */
  readonly plain: string;
  /** As written, in lower case: where an accent makes another word (Vietnamese `dừng`, `đúng`). */
  readonly marked: string;
  /** What stands before it: nothing, a pause within a sentence, or the end of one. */
  readonly pause: 0 | 1 | 2;
  /** Of a script without spaces: words have to be found inside. */
  readonly run: boolean;
};

/** Of a very long message its beginning and its end are read: STOP stands in one of them. */
const head = 1_500;
const tail = 500;
const mostTokens = 400;

const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー々\\p{Script=Hangul}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const isRun = new RegExp(`[${unspaced}]`, 'u');
const isHan = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const pieces = new RegExp(
  `(?:[${unspaced}]\\p{M}*)+|(?:(?![${unspaced}])[\\p{L}\\p{N}\\p{M}$@])+(?:['’ʼ\`´](?:(?![${unspaced}])[\\p{L}\\p{M}])+)*`,
  'gu',
);
/** Most messages have none of those scripts. */
const spacedPieces = /[\p{L}\p{N}\p{M}$@]+(?:['’ʼ`´][\p{L}\p{M}]+)*/gu;
/** `หยุดดดด`: a last letter of a script without spaces that is held down, or is there twice in Thai. */
const drawnOut = /(.)\1{2,}$|(\p{Script=Thai})\2$/u;
const links = /\b(?:https?:\/\/|www\.)\S+/gi;

export function tokensOf(text: string): readonly Token[] {
  const read = text.length <= head + tail ? text : `${text.slice(0, head)}\n${text.slice(-tail)}`;
  const plain = plainLetters(read).replace(links, ' ');
  const tokens: Token[] = [];
  let end = 0;
  for (const match of plain.matchAll(isRun.test(plain) ? pieces : spacedPieces)) {
    if (tokens.length >= mostTokens) break;
    const pause = tokens.length === 0 ? 2 : pauseIn(plain, end, match.index);
    end = match.index + match[0].length;
    add(tokens, match[0], pause);
  }
  return joinSpelled(tokens);
}

function add(tokens: Token[], piece: string, pause: 0 | 1 | 2): void {
  const last = tokens.at(-1);
  const run = isRun.test(piece);
  if (run) {
    const written = piece.replace(drawnOut, '$1$2');
    // Koreans and Thais put spaces where they like; in Chinese and Japanese one is a comma.
    if (last?.run && pause === 0 && !isHan.test(piece)) {
      tokens.pop();
      const joined = last.marked + written;
      tokens.push({ plain: joined, marked: joined, pause: last.pause, run });
      return;
    }
    tokens.push({ plain: written, marked: written, pause: last?.run && pause === 0 ? 1 : pause, run });
    return;
  }
  wordsIn(piece).forEach((marked, index) => {
    const first = index === 0 ? pause : 0;
    tokens.push({ plain: withoutAccents(marked), marked, pause: first, run });
  });
}

/** `don't` is one word, `l'iscrizione` and `m'envoyer` are two. */
export function wordsIn(piece: string): readonly string[] {
  if (!/['’ʼ`´]/.test(piece)) return [piece];
  if (/^[a-z]+['’ʼ`´](?:t|s|re|ve|ll|d|m)$|[^\p{Script=Latin}'’ʼ`´]/u.test(piece))
    return [piece.replace(/['’ʼ`´]/g, '')];
  return piece.split(/['’ʼ`´]/).filter((part) => part !== '');
}

function pauseIn(text: string, from: number, to: number): 0 | 1 | 2 {
  if (to - from <= 1 && text.charCodeAt(from) === 32) return 0;
  const between = text.slice(from, to);
  if (/[.!?…;\n\r。！？؟։।॥|•۔]/.test(between)) return 2;
  return /[,،՝、，:()–—/"“”«»]| - /.test(between) ? 1 : 0;
}

/** `s t o p`, `S.T.O.P.`, `s-t-o-p`: three single letters or more are one word. So are two signs or more: `退 订`. */
function joinSpelled(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some((token) => isLetter(token) || isSign(token))) return tokens;
  const joined: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] as Token;
    // Two letters are a word where they are all there is: `T D`.
    const [single, least] = token.run ? [isSign, 2] : [isLetter, tokens.length === 2 ? 2 : 3];
    let to = at;
    while (to < tokens.length && single(tokens[to] as Token)) to++;
    if (to - at >= least) {
      const letters = tokens.slice(at, to);
      const spelled = (of: 'plain' | 'marked') => letters.map((letter) => letter[of]).join('');
      joined.push({ ...token, plain: spelled('plain'), marked: spelled('marked') });
    } else joined.push(...tokens.slice(at, Math.max(to, at + 1)));
    at = Math.max(to, at + 1);
  }
  return joined;
}

const isLetter = ({ plain, run }: Token): boolean => !run && plain.length === 1 && /\p{L}|[05$]/u.test(plain);
const isSign = ({ plain, run }: Token): boolean => run && plain.length === 1 && isHan.test(plain);
