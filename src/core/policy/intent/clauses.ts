/** A message in its sentences and clauses, and all the parts that are played in one. */
import type { Unit } from './units.ts';

/** What stands between full stops. */
export const sentencesOf = (units: readonly Unit[]): readonly (readonly Unit[])[] => splitAt(units, 2);

/** What stands between pauses, commas among them. */
export const clausesOf = (units: readonly Unit[]): readonly (readonly Unit[])[] => splitAt(units, 1);

export const allOf = (units: readonly Unit[]): number => units.reduce((sum, { bits }) => sum | bits, 0);

function splitAt(units: readonly Unit[], pause: 1 | 2): readonly (readonly Unit[])[] {
  const parts: Unit[][] = [];
  for (const unit of units) {
    if (unit.pause >= pause || parts.length === 0) parts.push([]);
    parts.at(-1)?.push(unit);
  }
  return parts;
}

/** How many words of it say nothing to us. */
export const unknownIn = (units: readonly Unit[]): number => units.reduce((sum, { cost }) => sum + cost, 0);
