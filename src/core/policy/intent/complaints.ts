/** What is said before, and what to do about it: "Wrong number, delete it", "this is my son's phone, delete it". */
import { bit, wishBit } from './bits.ts';
import { allOf, clausesOf, unknownIn } from './clauses.ts';
import { courtesy } from './patterns.ts';
import type { Unit } from './units.ts';

const complains = bit.complaint | bit.unsure;
const acts = bit.remove | bit.lone | bit.halt | bit.stop | bit.cancel | bit.enough;
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
    // "How many times must I say it, enough": beside another complaint enough says what to do.
    const rest = clause.filter(
      (unit) =>
        !(unit.bits & complains) ||
        (unit.bits & bit.enough && complaints.some((other) => other !== unit && isComplaint(other))),
    );
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
 * is my son's phone, delete it", "it is my daughter's number, she is 12, delete it", "five messages a day, cut it out", "leave us
 * alone with your ads, don't write". Null when there is none.
 */
export function actOnNumber(units: readonly Unit[]): string | null {
  const clauses = clausesOf(units);
  for (let at = 1; at < clauses.length; at++) {
    const act = clauses[at] ?? [];
    if (!saysWhatToDo(act) || !isNothingBut(act) || isAsked(act)) continue;
    if (allOf(clauses.slice(0, at).flat()) & (bit.keep | bit.start | bit.back)) continue;
    const [before, all] = [allOf(clauses[at - 1] ?? []), allOf(act)];
    // "The message has a typo, don't send it" is about theirs.
    const refuses = (all & bit.dont) !== 0 && (all & bit.send) !== 0 && (all & (bit.me | bit.more)) !== 0;
    const isOurs = refuses || (all & (bit.halt | bit.stop)) !== 0;
    const isOfOther = (before & bit.other) !== 0 && !(clauses[at - 1] ?? []).some(isKin);
    if (
      (before & bit.list && !isOfOther) ||
      (isOurs && !(before & bit.other) && before & (bit.message | bit.bother))
    )
      return textOf(act);
    if (all & bit.remove && namesNumber(clauses.slice(0, at))) return textOf(act);
  }
  return null;
}

/** The number of a person, whoever that is: no number of an order, and nothing else to remove after it. */
function namesNumber(clauses: readonly (readonly Unit[])[]): boolean {
  const from = clauses.findIndex((clause) =>
    clause.some(({ bits, wish }) => wish & wishBit.number || bits & bit.list),
  );
  const rest = clauses.slice(from).flat();
  const isSomething = ({ bits, wish }: Unit) =>
    (bits & bit.remove) !== 0 || ((bits & bit.other) !== 0 && !(wish & wishBit.kin));
  return from >= 0 && (!rest.some(isSomething) || (rest.some(isKin) && !(allOf(rest) & bit.remove)));
}

/** A short word behind the verb is what they call the number: "smažte ho", "slet det". */
const isPronoun = ({ bits, text }: Unit): boolean => text.length <= 3 && bits === 0;

const isKin = ({ wish }: Unit): boolean => (wish & wishBit.kin) !== 0;

const isNothingBut = (act: readonly Unit[]): boolean =>
  act.every(
    (unit, at) =>
      (unit.bits & around) !== 0 || (unit.wish & wishBit.number) !== 0 || (at > 0 && isPronoun(unit)),
  );

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
