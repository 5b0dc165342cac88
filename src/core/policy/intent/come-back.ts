/** Who wants to be written to, or written to again. Never heard where anything speaks of an end, an order or a nuisance. */
import { bit, wishBit } from './bits.ts';
import { allOf, sentencesOf, unknownIn } from './clauses.ts';
import { clipped, firstOf } from './heard.ts';
import type { Reading } from './kinds.ts';
import { pattern } from './patterns.ts';
import type { Unit } from './units.ts';

export const comesBack = pattern('back', 'asks to come back', { deniable: true, aboutUs: false });
/** Said only where nothing speaks of an end: "I want to get the offers again". */
export const wantsBack = [
  pattern('want receive|message more', 'wants it again', { deniable: true, notGot: true }),
  pattern('want more receive|message', 'wants it again', { deniable: true, notGot: true }),
  pattern('more receive|message want', 'wants it again', { deniable: true, notGot: true }),
  pattern('receive|message more want', 'wants it again', { deniable: true, notGot: true }),
  pattern('more want receive|message', 'wants it again', { deniable: true, notGot: true }),
];

const ends = bit.dont | bit.no | bit.halt | bit.stop | bit.unsub | bit.remove | bit.cancel | bit.unwanted;
const elsewhere = bit.other | bit.keep | bit.got | bit.bother | bit.enough | bit.complaint | bit.unsure;

/** Words that nobody knows in a sentence that asks for it. */
const mostUnknown = 2;

/** `units` by phrases, `words` one by one: a phrase that begins something else may hide the word that asks. */
export function comeBack(
  units: readonly Unit[],
  words: readonly Unit[],
  objectFirst: boolean,
): Reading | null {
  const all = allOf(units);
  const found = firstOf([comesBack, ...(all & ends ? [] : wantsBack)], units, all, objectFirst);
  if (found) return { kind: 'opt-in', rule: `${found.says}: "${found.words}"` };
  if ((all | allOf(words)) & ends || units.some(isElsewhere)) return null;
  for (const sentence of [...sentencesOf(units), ...(words === units ? [] : sentencesOf(words))]) {
    const asked = joins(sentence) ?? asksAgain(sentence);
    if (asked !== null) return { kind: 'opt-in', rule: `asks to be written to: "${clipped(asked)}"` };
  }
  return null;
}

/** "Again!" alone may be a sigh; here it asks. */
const isElsewhere = ({ bits, wish }: Unit): boolean =>
  (bits & (wish & wishBit.again ? elsewhere & ~bit.unsure : elsewhere)) !== 0;

/** "Sign me up", and of nothing else: what is named besides has to be ours, or "again". */
function joins(sentence: readonly Unit[]): string | null {
  const at = sentence.findIndex(({ wish }) => wish & wishBit.join);
  const join = sentence[at];
  if (join === undefined) return null;
  const isOurs =
    isWhole(join, sentence.slice(at + 1)) ||
    sentence.some(({ bits, wish }) => bits & bit.list || wish & (wishBit.again | wishBit.news));
  return unknownIn(sentence) <= (isOurs ? mostUnknown : 0) ? join.text : null;
}

/** "Put me on the list as well": a phrase that says it all, with a word of pleading right behind it at most. */
const isWhole = ({ text }: Unit, [next, ...after]: readonly Unit[]): boolean =>
  text.split(' ').length > 2 &&
  (next === undefined || unknownIn(after) === 0) &&
  !((next?.wish ?? 0) & wishBit.for);

/** "Send me the offers again", "start the messages again", "I want to get your offers". */
function asksAgain(sentence: readonly Unit[]): string | null {
  const again = sentence.find(({ wish }) => wish & wishBit.again);
  const all = allOf(sentence);
  const isStart = sentence.some(({ bits }) => bits & bit.start && !(bits & bit.receive));
  const news = sentence.find(({ bits, wish }) => wish & wishBit.news || (isStart && bits & bit.message));
  if (news === undefined || unknownIn(sentence) > mostUnknown) return null;
  if (again === undefined) return all & bit.want && all & bit.receive ? news.text : null;
  return all & (bit.send | bit.receive | bit.want | bit.start | bit.ask)
    ? `${again.text} … ${news.text}`
    : null;
}
