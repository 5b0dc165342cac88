/** What makes a refusal one of something else: somebody signed off a class, another way to be reached. */
import { bit, wishBit } from './bits.ts';
import { clausesOf } from './clauses.ts';
import type { Unit } from './units.ts';

const ours = bit.message | bit.list | bit.revoke;
const refusal = bit.dont | bit.no | bit.halt | bit.stop;
const little = bit.filler | bit.me | bit.this;

/** A word that no rule can do anything with, or one that is known to be about something else. */
const isSomething = (unit: Unit | undefined): boolean =>
  unit !== undefined && ((unit.bits & bit.other) !== 0 || (unit.bits === 0 && unit.wish === 0));

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
      while (to < clause.length && (clause[to]?.bits ?? 0) & little && !isSomething(clause[to])) to++;
      if (!isSomething(clause[to])) continue;
      // Somebody is named: behind the verb, or before the preposition where the verb comes last.
      const named =
        at > verb ? clause.slice(verb + 1, at).some(isSomething) : clause.slice(0, at).some(isOther);
      if (wish & wishBit.for || named) return true;
    }
  }
  return false;
}

/** A word for sending that is done by voice; the English one is used among the words of every language. */
export const isByVoice = ({ wish, text }: Unit): boolean =>
  (wish & wishBit.call) !== 0 || /^call(?:s|ing)?\b/.test(text);

/** "Don't call, text me": what is refused is the call, and another clause asks for words. */
export function asksForWords(units: readonly Unit[]): boolean {
  if (!units.some(isByVoice)) return false;
  return clausesOf(units).some(
    (clause) =>
      clause.some((unit) => unit.bits & (bit.send | bit.message) && !isByVoice(unit)) &&
      !clause.some((unit) => unit.bits & refusal || isByVoice(unit)),
  );
}
