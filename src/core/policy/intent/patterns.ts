/** Sequences of parts: how they are written down, and how they are found among the units of a message. */

import { isOtherDoing } from './asides.ts';
import { type Bit, bit } from './bits.ts';
import { isByVoice } from './other-way.ts';
import type { Unit } from './units.ts';

export type Pattern = {
  /** In the order in which they are said; a word may play two of them. */
  readonly parts: readonly number[];
  /** Nothing but courtesies before it, and after it, as far as the next pause. */
  readonly begins: boolean;
  readonly ends: boolean;
  /** What it says, in words for an admin. */
  readonly says: string;
  /** "Don't" before it turns it into its opposite. */
  readonly deniable: boolean;
  /** Followed by an order, a class, a treatment it is about that. */
  readonly aboutUs: boolean;
  /** How many words behind it are looked at for that, courtesies and articles aside. */
  readonly reach: number;
  /** How many words that nobody knows may stand between its parts: "stop these annoying messages". */
  readonly gap: number;
  /** "I get no messages any more" complains that they do not come. */
  readonly notGot: boolean;
};

/** Found: which units, for the rule's words. */
export type Found = {
  readonly from: number;
  readonly to: number;
  readonly words: string;
  /** All parts of those units. */
  readonly bits: number;
  /** Some of it is said in this language alone. */
  readonly own: boolean;
  /** The sending in it is done by voice. */
  readonly isCall: boolean;
};

/** `^ halt this $`: parts by name, `a|b` for either, `^` and `$` for a beginning and an end. */
export function pattern(
  written: string,
  says: string,
  flags: Partial<Pick<Pattern, 'deniable' | 'aboutUs' | 'notGot' | 'reach' | 'gap'>> = {},
): Pattern {
  const names = written.split(' ').filter((name) => name !== '^' && name !== '$');
  return {
    parts: names.map((name) => name.split('|').reduce((all, one) => all | bit[one as Bit], 0)),
    begins: written.startsWith('^'),
    ends: written.endsWith('$'),
    says,
    deniable: flags.deniable ?? false,
    aboutUs: flags.aboutUs ?? true,
    reach: flags.reach ?? 4,
    gap: flags.gap ?? widestGap,
    notGot: flags.notGot ?? false,
  };
}

/** Words that may stand around a request without changing it. */
export const courtesy = bit.filler | bit.me | bit.this | bit.more | bit.period;

const widestGap = 2;
const furthest = 6;

export function find(
  { parts, begins, ends, deniable, aboutUs, notGot, reach, gap }: Pattern,
  units: readonly Unit[],
  objectFirst: boolean,
): Found | null {
  const [first = 0] = parts;
  // "I want NOT to unsubscribe": a refusal within is one, unless the pattern is about refusing.
  const refusing = parts.some((part) => part & (bit.dont | bit.unwanted | bit.no));
  // "I do not want to stop getting messages" wants them.
  const twice = refusing && !parts.some((part) => part & (bit.halt | bit.unsub)) ? bit.halt | bit.unsub : 0;
  const blocks = bit.other | bit.keep | twice | (deniable && !refusing ? bit.dont : 0);
  for (let from = 0; from < units.length; from++) {
    const unit = units[from] as Unit;
    if (!(unit.bits & first)) continue;
    const path = [from];
    const to = follow(parts, 1, from, units, path, blocks, gap);
    if (to < 0) continue;
    if (begins && !startsAt(units, from)) continue;
    if (ends && !endsAt(units, to)) continue;
    if (deniable && (deniedBefore(units, from, first) || (objectFirst && deniedAfter(units, to)))) continue;
    if (stopsOtherDoing(units, to)) continue;
    if (aboutUs && aboutOther(units, from, to, path, objectFirst, reach)) continue;
    if (notGot && hasGot(units, from, to)) continue;
    const found = path.map((at) => units[at] as Unit);
    return {
      from,
      to,
      words: found.map(({ text }) => text).join(' … '),
      bits: found.reduce((all, { bits }) => all | bits, 0),
      own: found.some(({ own }) => own),
      isCall: found.some(isByVoice),
    };
  }
  return null;
}

/** The index of the unit that plays the last part, or -1. `path` gets the units on the way. */
function follow(
  parts: readonly number[],
  next: number,
  at: number,
  units: readonly Unit[],
  path: number[],
  blocks: number,
  widest: number,
): number {
  const part = parts[next];
  if (part === undefined) return at;
  if ((units[at] as Unit).bits & part) {
    const to = follow(parts, next + 1, at, units, path, blocks, widest);
    if (to >= 0) return to;
  }
  let gap = 0;
  for (let to = at + 1; to < units.length && to <= at + furthest; to++) {
    const unit = units[to] as Unit;
    if (unit.pause > 0) return -1;
    if (unit.bits & part) {
      path.push(to);
      const end = follow(parts, next + 1, to, units, path, blocks, widest);
      if (end >= 0) return end;
      path.pop();
    }
    if (unit.bits & blocks) return -1;
    gap += unit.cost;
    if (gap > widest) return -1;
  }
  return -1;
}

function startsAt(units: readonly Unit[], from: number): boolean {
  for (let at = from; at > 0; at--) {
    if ((units[at] as Unit).pause > 0) return true;
    if (!((units[at - 1] as Unit).bits & courtesy)) return false;
  }
  return true;
}

function endsAt(units: readonly Unit[], to: number): boolean {
  for (let at = to + 1; at < units.length; at++) {
    const unit = units[at] as Unit;
    if (unit.pause > 0) return true;
    if (!(unit.bits & courtesy)) return false;
  }
  return true;
}

/** "I do not want to unsubscribe": a refusal whose object is this verb, not something said in between. */
function deniedBefore(units: readonly Unit[], from: number, first: number): boolean {
  const own = (units[from] as Unit).bits;
  // "Don't write" as a saying holds its own refusal.
  if (own & bit.dont && !(first & (bit.dont | bit.phrase))) return true;
  let gap = 0;
  for (let at = from - 1; at >= 0; at--) {
    if ((units[at + 1] as Unit).pause > 0) return false;
    const { bits, cost } = units[at] as Unit;
    const closed = bits & (bit.message | bit.list | bit.this | bit.stop | bit.unsure | bit.other | bit.send);
    if (closed || bits & bit.more) return false;
    // "No thanks, unsubscribe me": a no that opens the clause is an answer.
    if (bits & bit.dont) return !(bits & bit.filler && (units[at] as Unit).pause > 0);
    gap += cost;
    if (gap > widestGap) return false;
  }
  return false;
}

function deniedAfter(units: readonly Unit[], to: number): boolean {
  const next = units[to + 1];
  return next !== undefined && next.pause === 0 && (next.bits & bit.dont) !== 0 && !(next.bits & bit.send);
}

/** An order, a booking, a treatment as the object: behind the verb, or before it in languages that put it there. */
function aboutOther(
  units: readonly Unit[],
  from: number,
  to: number,
  path: readonly number[],
  objectFirst: boolean,
  reach: number,
): boolean {
  const namesUs = path.some((at) => (units[at] as Unit).bits & (bit.message | bit.list));
  // "No more news of the class": `lagi`, `más` behind it say that it is the news they are tired of.
  if (namesUs) return isOther(units[to + 1]) && !((units[to + 2]?.bits ?? 0) & (bit.message | bit.more));
  for (let at = to + 1, words = 0; words < reach; at++) {
    const unit = units[at];
    if (unit === undefined || unit.pause > 0 || unit.bits & bit.message) break;
    if (isOther(unit)) return !nearMessage(units, at);
    if (!(unit.bits & bit.filler)) words++;
  }
  if (!objectFirst) return false;
  for (let at = from - 1; at >= Math.max(0, from - 2); at--) {
    const between = units[at + 1] as Unit;
    if (between.pause > 0 || (at + 1 < from && between.bits === 0)) break;
    if (isOther(units[at])) return true;
  }
  return false;
}

function stopsOtherDoing(units: readonly Unit[], to: number): boolean {
  const next = units[to + 1];
  if (next === undefined || next.pause > 0 || !/\bstop$/.test((units[to] as Unit).text)) return false;
  return isOtherDoing(next.text, next.bits);
}

const isOther = (unit: Unit | undefined): boolean => unit !== undefined && (unit.bits & bit.other) !== 0;

const nearMessage = (units: readonly Unit[], at: number): boolean =>
  [at + 1, at + 2].some((near) => (units[near]?.bits ?? 0) & bit.message);

function hasGot(units: readonly Unit[], from: number, to: number): boolean {
  for (let at = Math.max(0, from - 4); at <= Math.min(units.length - 1, to + 2); at++) {
    if ((units[at] as Unit).bits & bit.got) return true;
  }
  return false;
}
