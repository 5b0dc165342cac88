/** What is said before, and what to do about it: "Wrong number, delete it", "this is my son's phone, delete it". */
import { bit, wishBit } from './bits.ts';
import { allOf, clausesOf, unknownIn } from './clauses.ts';
import { courtesy } from './patterns.ts';
import type { Unit } from './units.ts';

const complains = bit.complaint | bit.unsure;
const acts = bit.remove | bit.lone | bit.halt | bit.stop | bit.cancel;
const around = courtesy | acts | bit.dont | bit.send | bit.list | bit.message | bit.ask;
const elsewhere = bit.keep | bit.other | bit.start | bit.back;

/** Words nobody knows in the clause that says what to do. */
const mostUnknown = 2;

/**
 * The words that say what to do about a complaint, or null. A single rude word is a complaint only beside a clause that says
 * nothing else; one of several words may stand anywhere.
 */
export function actOnComplaint(units: readonly Unit[]): string | null {
  const complaints = units.filter(({ bits }) => bits & complains);
  if (complaints.length === 0) return null;
  const isOutright = complaints.some(isComplaint);
  const clauses = clausesOf(units);
  if (clauses.length < 2 && !isOutright) return null;
  for (const clause of clauses) {
    const rest = clause.filter(({ bits }) => !(bits & complains));
    if (!saysWhatToDo(rest)) continue;
    const isWhole = clause.every(({ bits }) => bits & around);
    if ((isWhole && clauses.length > 1) || (isOutright && fewUnknown(rest))) return textOf(clause);
  }
  return null;
}

/**
 * Who will block or report us, beside anything about messages: "one more message and I block you". Null when it is none. "If it
 * comes once more I complain": of what, when there is nothing else in it?
 */
export function threatOf(units: readonly Unit[]): string | null {
  const threat = units.find(({ wish }) => wish & wishBit.threat);
  if (threat === undefined || allOf(units) & (bit.keep | bit.other)) return null;
  const rest = units.filter(({ wish }) => !(wish & wishBit.threat));
  const writing = rest.find(({ bits }) => bits & (bit.send | bit.message | bit.bother | bit.halt));
  const more = rest.find(({ bits }) => bits & bit.more);
  const about = writing ?? (unknownIn(rest) <= 1 ? more : undefined);
  return about === undefined ? null : `${about.text} … ${threat.text}`;
}

/** "To hell with your spam": where we shall go with what we send. Null when it is said of something else. */
export function curseOf(units: readonly Unit[]): string | null {
  const curse = units.find(({ wish }) => wish & wishBit.curse);
  if (curse === undefined || allOf(units) & (elsewhere | bit.got)) return null;
  const rest = units.filter((unit) => unit !== curse);
  const sent = rest.find(({ bits }) => bits & (bit.message | bit.bother));
  return sent === undefined || unknownIn(rest) > mostUnknown ? null : `${curse.text} … ${sent.text}`;
}

/**
 * A clause that says only to stop, not to write or to take it away, after one that speaks of their number or of messages: "this
 * is my son's phone, delete it", "five messages a day, cut it out". Null when there is none.
 */
export function actOnNumber(units: readonly Unit[]): string | null {
  const clauses = clausesOf(units);
  for (let at = 1; at < clauses.length; at++) {
    const [before, act] = [allOf(clauses[at - 1] ?? []), clauses[at] ?? []];
    if (!saysWhatToDo(act) || !act.every(({ bits }) => bits & around) || isAsked(act)) continue;
    if (before & (bit.keep | bit.start | bit.back)) continue;
    const isStop = (allOf(act) & (bit.halt | bit.stop)) !== 0 && !(before & bit.other);
    if (before & bit.list || (isStop && before & (bit.message | bit.bother))) return textOf(act);
  }
  return null;
}

/** "Don't call, text me" asks for another way. */
const isAsked = (clause: readonly Unit[]): boolean =>
  (allOf(clause) & bit.send) !== 0 && !(allOf(clause) & (bit.dont | bit.halt));

const isComplaint = ({ bits, text }: Unit): boolean =>
  (bits & bit.complaint) !== 0 || (text.includes(' ') && (bits & bit.unsure) !== 0);

function saysWhatToDo(clause: readonly Unit[]): boolean {
  const all = allOf(clause);
  if (all & elsewhere) return false;
  return all & bit.dont ? (all & bit.send) !== 0 : (all & acts) !== 0;
}

const fewUnknown = (units: readonly Unit[]): boolean => unknownIn(units) <= mostUnknown;

const textOf = (units: readonly Unit[]): string => units.map(({ text }) => text).join(' ');
