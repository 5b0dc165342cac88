/** Less instead of nothing, as one language reads it: what limits a refusal, and wishes that are said outright. */
import { bit } from './bits.ts';
import { clausesOf } from './clauses.ts';
import type { Reading } from './kinds.ts';
import type { Unit } from './units.ts';
import { hoursOf, limitOf, type Named, onlyNamed, wishOf } from './wishes.ts';

export function wish(units: readonly Unit[]): Reading | null {
  const named = wishOf(units);
  return named && wanted(named);
}

function wanted({ wish, words }: Named): Reading {
  const what =
    wish.kind === 'less-often' ? 'less often' : wish.kind === 'pause' ? 'a pause' : 'only some of it';
  return { kind: 'opt-down', rule: `asks for ${what}: "${words}"`, wish };
}

/** "Don't send it tomorrow": a saying that is about a day. */
export function forADay(units: readonly Unit[]): Reading | null {
  return units.some(({ bits, days }) => bits & bit.period && days === 1) ? limited(units, false) : null;
}

/** "No messages this week", "don't send so many": less, not nothing. "Not at night" has to be asked. */
export function limited(units: readonly Unit[], isKeyword: boolean): Reading | null {
  const limit = limitOf(units, isKeyword);
  if (limit) return { kind: 'opt-down', rule: `asks for less: "${limit.words}"`, wish: limit.wish };
  const hours = hoursOf(units);
  return hours
    ? { kind: 'unsure', rule: `no messages at some hours, or none at all: "${hours.text}"` }
    : null;
}

/** "Only the recipes, no offers": what makes a refusal one of some messages, and what not. */
export const justNothing =
  bit.message |
  bit.dont |
  bit.no |
  bit.want |
  bit.unwanted |
  bit.receive |
  bit.stop |
  bit.lone |
  bit.send |
  bit.me;

export function onlyBeside(units: readonly Unit[]): Reading | null {
  const clauses = clausesOf(units);
  for (const clause of clauses.length < 2 ? [] : clauses) {
    if (clause.some(({ bits }) => bits & (bit.dont | bit.no | bit.unwanted))) continue;
    const asked = wish(clause);
    if (asked?.wish?.kind === 'only') return asked;
  }
  const named = onlyNamed(units);
  return named && wanted(named);
}
