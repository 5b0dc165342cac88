/** "Did you mean …?": the nearest of the words that would have been right. */
import { distance } from 'fastest-levenshtein';

/** The known word nearest to what was written, or null when none is near enough to be a slip of the pen. */
export function nearest(written: string, known: Iterable<string>): string | null {
  const wanted = written.toLowerCase().slice(0, 100);
  let best: string | null = null;
  let bestDistance = Math.max(1, Math.floor(wanted.length * 0.4)) + 1;
  for (const word of known) {
    const steps = slipDistance(wanted, word.toLowerCase());
    if (steps < bestDistance) {
      best = word;
      bestDistance = steps;
    }
  }
  return best;
}

/** `Did you mean "ask"?`, or the words there are when none is near, or nothing when there are too many to list. */
export function didYouMean(written: string, known: Iterable<string>): string | undefined {
  const words = [...known];
  const near = nearest(written, words);
  if (near !== null) return `Did you mean "${near}"?`;
  if (words.length === 0 || words.length > 12) return undefined;
  return `Known: ${words.join(', ')}.`;
}

/** Levenshtein, with two swapped neighbours ("aks") counting as one slip. */
export function slipDistance(left: string, right: string): number {
  const plain = distance(left, right);
  return plain === 2 && isSwap(left, right) ? 1 : plain;
}

function isSwap(left: string, right: string): boolean {
  if (left.length !== right.length) return false;
  let at = 0;
  while (at < left.length && left[at] === right[at]) at++;
  return (
    left[at] === right[at + 1] && left[at + 1] === right[at] && left.slice(at + 2) === right.slice(at + 2)
  );
}
