/** What makes a refusal one of something else: somebody who is signed off a class, a doing. */
import { bit, wishBit } from './bits.ts';
import { clausesOf } from './clauses.ts';
import type { Unit } from './units.ts';

const ours = bit.message | bit.list | bit.revoke;
const ourDoings = bit.send | bit.receive | bit.message | bit.bother | bit.this;
const little = bit.filler | bit.me | bit.this;

/** A word that no rule can do anything with, or one that is known to be about something else. */
const isSomething = (unit: Unit | undefined): boolean =>
  unit !== undefined && ((unit.bits & bit.other) !== 0 || (unit.bits === 0 && unit.wish === 0));

/** "For today" names what it is for. */
const isLittle = (unit: Unit): boolean =>
  (unit.bits & little) !== 0 && !(unit.bits & bit.period) && !isSomething(unit);

/** "Must I sign my old car off first?": what is named before the verb, where nothing of ours is. */
export function isOfOwnThing(units: readonly Unit[]): boolean {
  if (units.some(({ bits }) => bits & ours)) return false;
  return clausesOf(units).some((clause) => {
    const verb = clause.findIndex(({ bits }) => bits & bit.unsub);
    return verb > 0 && clause.slice(0, verb).some(isOther);
  });
}

const isOther = ({ bits }: Unit): boolean => (bits & bit.other) !== 0;

/** "Ik moet me afmelden voor zwemles", "jeg skal afmelde Emil fra SFO": nothing of ours, but something that is named. */
export function signsOff(units: readonly Unit[]): boolean {
  for (const clause of clausesOf(units)) {
    const verb = clause.findIndex(({ bits }) => bits & bit.unsub);
    if (verb < 0 || clause.some(({ bits }) => bits & ours)) continue;
    for (let at = 0; at < clause.length; at++) {
      const { wish } = clause[at] as Unit;
      if (!(wish & (wishBit.for | wishBit.from))) continue;
      let to = at + 1;
      while (to < clause.length && isLittle(clause[to] as Unit)) to++;
      if (!isSomething(clause[to]) && !((clause[to]?.bits ?? 0) & bit.period)) continue;
      // Somebody is named: behind the verb, or before the preposition where the verb comes last.
      const named =
        at > verb ? clause.slice(verb + 1, at).some(isSomething) : clause.slice(0, at).some(isOther);
      if (wish & wishBit.for || named) return true;
    }
  }
  return false;
}

/** "Stop joking", "stop saying that": a doing in English that is none of ours, said right behind STOP. */
export const isOtherDoing = (text: string, bits = 0): boolean =>
  /(?<!^(?:com|arriv|show|popp))(?<=...)ing$/.test(text) && !(bits & ourDoings);
