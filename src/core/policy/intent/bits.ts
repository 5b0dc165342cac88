/** The parts of words as bits, so that a pattern is compared in one step. */
import type { Role, Vocabulary, WishRole } from './vocabulary.ts';

const names = [
  'stop',
  'cancel',
  'start',
  'help',
  'unsure',
  'halt',
  'unsub',
  'remove',
  'send',
  'receive',
  'got',
  'want',
  'bother',
  'keep',
  'message',
  'list',
  'other',
  'me',
  'this',
  'dont',
  'no',
  'more',
  'enough',
  'ask',
  'filler',
  'phrase',
  'complaint',
  'back',
  'lone',
  'revoke',
  // A `dont` and a `want` that belong together.
  'unwanted',
  // A time: "this week", "for two months".
  'period',
] as const;

export type Bit = (typeof names)[number];

export const bit = Object.fromEntries(names.map((name, index) => [name, 1 << index])) as Readonly<
  Record<Bit, number>
>;

const wishNames: readonly WishRole[] = [
  'less',
  'many',
  'hours',
  'pause',
  'only',
  'day',
  'week',
  'month',
  'call',
  'for',
  'from',
  'threat',
  'curse',
  'again',
  'news',
  'join',
  'way',
  'rid',
  'so',
  'number',
  'kin',
  'yet',
  'when',
  'why',
];

export const wishBit = Object.fromEntries(wishNames.map((name, index) => [name, 1 << index])) as Readonly<
  Record<WishRole, number>
>;

/** Words that change what others say, and say nothing to us themselves: they count as unknown ones. */
export const quietWish = wishBit.yet | wishBit.when | wishBit.why;

/** Parts as bits: who says a `halt` or an `unsub` alone means it as much as STOP; phrases of `never` play no part. */
const bitsOf: Readonly<Partial<Record<string, number>>> = {
  ...bit,
  halting: bit.halt,
  halt: bit.halt | bit.stop,
  unsub: bit.unsub | bit.stop,
  // Consent is something of theirs that we hold, like their number.
  consent: bit.list,
  call: bit.send,
  never: 0,
  common: 0,
  curse: bit.unsure,
  so: bit.filler,
} satisfies Partial<Record<Role | WishRole | Bit, number>>;

const wishBitsOf: Readonly<Partial<Record<string, number>>> = wishBit;

/** The bits of `dont want` and its like: all parts that a word plays at once. */
export function partsOf(key: keyof Vocabulary['words']): { readonly bits: number; readonly wish: number } {
  const parts = key.split(' ');
  return {
    bits: parts.reduce((all, part) => all | (bitsOf[part] ?? 0), 0),
    wish: parts.reduce((all, part) => all | (wishBitsOf[part] ?? 0), 0),
  };
}

/** Parts that say something by themselves; a phrase of them would hide its words from the rules. */
export const telling =
  bit.stop |
  bit.lone |
  bit.cancel |
  bit.start |
  bit.help |
  bit.unsure |
  bit.phrase |
  bit.complaint |
  bit.back;
