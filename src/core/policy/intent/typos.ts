/** Slips of the finger in long words, and in STOP: one letter more, less, other, or two changed places; fewer in shorter words. */

/** Gives the word that was meant, or null. Only asked about words that no language knows. */
export type Correct = (word: string) => string | null;

/** Words of everyday that are one letter away from one of ours, in the languages where that has been seen. */
const innocent = new Set(
  (
    'shop step spot stoop top tops sop stow stomp strop stoup slop swop atop stopa stoj stol stok stor stof stom stap stip sto ' +
    'store stock story stone storm stops stopper stoper stoep stot stod setup stip stup stamp strap stump estop scoop ' +
    'cancer canal camel candle remote removal resume quiet quite suit caja bajo pagar pasar sabir valir firma forma pasta casta ' +
    'anmelden ankommen shoppen klappen stappen floppen kloppen schoppen retener contener defender obtener batalla bantal ' +
    'keluarga kelar menteri massage massages massagem passage passages sausage mensage postage package packages sanding ' +
    'tending bending lending ending vending pending spending sensing sealing texture context testing tasting resting ' +
    'receipt receipts recipe recipes recieving relieve reprieve deceive movers reviver lecture letter better'
  ).split(' '),
);

/** Words of seven letters or more, for short words have too many neighbours; and STOP. */
const longEnough = 7;
/** Shorter ones where the first letter is right and two letters have changed places, or one is left out or doubled. */
const shortest = 5;

/** The table of all words by how they begin and how they end: one slip leaves one of the two as it was. */
export function spellingOf(words: Iterable<string>): Correct {
  const byHalf = new Map<string, string[]>();
  for (const word of words) {
    if (word !== 'stop' && word.length < shortest) continue;
    if (!/^\p{L}+$/u.test(word)) continue;
    for (const half of halves(word, word.length)) {
      const known = byHalf.get(half);
      if (known === undefined) byHalf.set(half, [word]);
      else known.push(word);
    }
  }
  return (word) => {
    if (word.length < 4 || word.length > 24 || innocent.has(word)) return null;
    // Most unknown words are short, and only STOP is near those.
    if (word.length < shortest && word[0] !== 's') return null;
    for (const length of [word.length, word.length + 1, word.length - 1]) {
      for (const half of halves(word, length)) {
        const found = byHalf.get(half)?.find((known) => isOneSlip(word, known));
        if (found !== undefined) return found;
      }
    }
    return null;
  };
}

/** How a word of this length would begin and end; short enough to leave out two letters in the middle that changed places. */
function halves(word: string, length: number): readonly string[] {
  const size = Math.floor((length - 1) / 2);
  return [`${length}${word.slice(0, size)}`, `${length}-${word.slice(word.length - size)}`];
}

/** Of STOP only four or five letters count, and never a changed first letter: `shop`, `atop` and `crop` are words. */
function isOneSlip(written: string, known: string): boolean {
  if (known === 'stop' && (written.length < 4 || written[0] !== 's')) return false;
  if (Math.abs(written.length - known.length) > 1) return false;
  let from = 0;
  while (from < written.length && written[from] === known[from]) from++;
  let [w, k] = [written.length, known.length];
  while (w > from && k > from && written[w - 1] === known[k - 1]) {
    w--;
    k--;
  }
  const swapped =
    w - from === 2 &&
    k - from === 2 &&
    written[from] === known[from + 1] &&
    written[from + 1] === known[from];
  if (known === 'stop' || known.length >= longEnough) return swapped || (w - from <= 1 && k - from <= 1);
  if (from === 0) return false;
  return swapped || (known.length > shortest && w === from && k - from === 1);
}
