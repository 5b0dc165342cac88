/** "How do I not get this?", "what must I do so that these ads stop coming?": who asks for the way out wants to be out. */
import { bit, wishBit } from './bits.ts';
import { allOf, sentencesOf, unknownIn } from './clauses.ts';
import type { Unit } from './units.ts';

const elsewhere = bit.other | bit.keep | bit.start | bit.back | bit.got;

/** Words that nobody knows beside "this", which may be anything, a clause that says it all, and a word for what we send. */
const mostUnknown = { this: 0, whole: 1, message: 2 } as const;

/**
 * The words that ask for the way and say what it shall lead to, or null. The two may come in either order, for many languages
 * put the question last: "for this not to come, what must I do?"
 */
export function wayOutOf(units: readonly Unit[]): string | null {
  for (const sentence of sentencesOf(units)) {
    const way = sentence.find(({ bits, wish }) => wish & wishBit.way || bits & bit.ask);
    if (way === undefined) continue;
    const out = sentence.find(({ bits, wish }) => wish & wishBit.rid || (wish === 0 && isEnd(bits)));
    if (out === undefined || (out === way && !(out.wish & wishBit.rid))) continue;
    if (sentence.some((unit) => unit !== out && unit.bits & elsewhere)) continue;
    // An end alone may be that of anything: the way has to be asked for outright.
    if (!(out.wish & wishBit.rid) && !(way.wish & wishBit.way)) continue;
    const all = allOf(sentence.filter((unit) => unit !== way));
    const most = isWhole(out)
      ? mostUnknown.whole
      : all & bit.message
        ? mostUnknown.message
        : all & bit.this
          ? mostUnknown.this
          : -1;
    if (unknownIn(sentence) <= most) return `${way.text} … ${out.text}`;
  }
  return null;
}

/** "So that it does not come": all that shall end is in it. */
const isWhole = ({ text, wish }: Unit): boolean => (wish & wishBit.rid) !== 0 && text.split(' ').length > 2;

const isEnd = (bits: number): boolean => (bits & (bit.halt | bit.unsub)) !== 0 && !(bits & bit.dont);
