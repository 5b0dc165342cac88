/** What a rule fits and is none of ours: "do not send the invoice yet", "when do the offers end?", "my card is in the ATM, block it". */
import { bit, wishBit } from './bits.ts';
import { allOf, clausesOf } from './clauses.ts';
import type { Heard } from './heard.ts';
import type { Unit } from './units.ts';

const ours = bit.message | bit.list | bit.more | bit.unsub | bit.remove | bit.me;
const aboutUs = bit.message | bit.list | bit.me | bit.send | bit.bother;

/** Whether what a rule has heard is about something else, seen from the rest of its sentence. */
export const isOfSomethingElse = (rule: Heard, sentence: readonly Unit[]): boolean =>
  isForLater(rule, sentence) || asksWhenItEnds(rule, sentence) || isOfOtherClause(rule, sentence);

/** "Do not send the invoice yet": it shall be sent. */
const isForLater = ({ bits }: Heard, sentence: readonly Unit[]): boolean =>
  (bits & (bit.dont | bit.phrase)) !== 0 && !(bits & ours) && sentence.some(({ wish }) => wish & wishBit.yet);

/** "When do the offers end?": who wants them to end asks for it. */
const asksWhenItEnds = ({ bits }: Heard, sentence: readonly Unit[]): boolean =>
  (bits & bit.halt) !== 0 &&
  (bits & bit.message) !== 0 &&
  !(bits & (bit.send | bit.bother | bit.dont | bit.me)) &&
  sentence.some(({ wish }) => wish & wishBit.when) &&
  sentence.some(({ wish }) => wish & wishBit.news);

/** "The machine kept my card, block it": what "it" is stands in the clause before. */
function isOfOtherClause({ bits, at }: Heard, sentence: readonly Unit[]): boolean {
  if (!(bits & bit.halt) || bits & (aboutUs | bit.unsub | bit.dont | bit.ask)) return false;
  const before = clausesOf(sentence).filter((clause) => clause.every((unit) => unit.at < at));
  return (allOf(before.flat()) & bit.other) !== 0 && !(allOf(sentence) & (bit.message | bit.list));
}

/**
 * The units that may limit a refusal. How often they are written to is no wish but what they are tired of where they ask why, say
 * that it is enough, or name it in a clause of its own before: "why do you write every day, stop".
 */
export function limitsIn({ bits, at }: Heard, part: readonly Unit[], all: readonly Unit[]): readonly Unit[] {
  const isTired =
    part.some((unit) => unit.bits & bits & bit.enough && !(unit.wish & wishBit.many)) ||
    all.some(({ wish }) => wish & wishBit.why);
  const clause = clausesOf(part).find((each) => each.some((unit) => unit.at >= at));
  const from = clause?.[0]?.at ?? at;
  return part.filter((unit) => !(unit.wish & wishBit.many) || !(isTired || unit.at < from));
}
