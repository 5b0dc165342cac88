/** What a rule has heard: the pattern that fits, with the words it was found in. */
import { find, type Pattern } from './patterns.ts';
import type { Unit } from './units.ts';

export type Heard = {
  readonly says: string;
  readonly words: string;
  readonly bits: number;
  readonly own: boolean;
  readonly strays: boolean;
  /** A refusal to be called. */
  readonly isCall: boolean;
  /** The token it begins with. */
  readonly at: number;
};

/** The pattern that fits first. */
export function firstOf(
  patterns: readonly Pattern[],
  units: readonly Unit[],
  all: number,
  objectFirst: boolean,
): Heard | null {
  for (const each of patterns) {
    if (!each.parts.every((part) => all & part)) continue;
    const found = find(each, units, objectFirst);
    if (found === null) continue;
    const { from, to, bits, own, isCall } = found;
    const { at } = units[from] as Unit;
    return { says: each.says, words: clipped(found.words), bits, own, strays: strays(units, to), isCall, at };
  }
  return null;
}

/** What comes right behind it is a word of no meaning to us, and none of this sentence is about messages. */
function strays(units: readonly Unit[], to: number): boolean {
  const next = units[to + 1];
  return next !== undefined && next.pause === 0 && !next.known && next.bits === 0;
}

export const clipped = (words: string): string => (words.length > 80 ? `${words.slice(0, 79)}…` : words);
