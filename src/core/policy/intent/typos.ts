/** Slips of the finger in long words, and in STOP: one letter more, less, other, or two changed places. */

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

/** Words of seven letters or more, for four-letter words have too many neighbours; and STOP. */
const longEnough = 7;

/** The table of all words one slip away, by what is left when a letter is dropped. */
export function spellingOf(words: Iterable<string>): Correct {
  const byRest = new Map<string, string[]>();
  for (const word of words) {
    if (word !== 'stop' && word.length < longEnough) continue;
    if (!/^\p{L}+$/u.test(word)) continue;
    for (const rest of rests(word)) {
      const known = byRest.get(rest);
      if (known === undefined) byRest.set(rest, [word]);
      else if (!known.includes(word)) known.push(word);
    }
  }
  return (word) => {
    if (word.length < 4 || word.length > 24 || innocent.has(word)) return null;
    // Most unknown words are short, and only STOP is near those.
    if (word.length < longEnough - 1 && word[0] !== 's') return null;
    for (const rest of rests(word)) {
      const found = byRest.get(rest)?.find((known) => isOneSlip(word, known));
      if (found !== undefined) return found;
    }
    return null;
  };
}

function rests(word: string): readonly string[] {
  const all = [word];
  for (let at = 0; at < word.length; at++) all.push(word.slice(0, at) + word.slice(at + 1));
  return all;
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
  if (w - from <= 1 && k - from <= 1) return true;
  const swapped = w - from === 2 && k - from === 2;
  return swapped && written[from] === known[from + 1] && written[from + 1] === known[from];
}
