/** Lengths of time as the reader's language writes them, in the largest unit that is whole. */
import { dayMs, hourMs, minuteMs, secondMs } from '../core/time/instant.ts';
import type { Language } from './frame/language.ts';

const units = [
  ['day', dayMs],
  ['hour', hourMs],
  ['minute', minuteMs],
  ['second', secondMs],
] as const;

/** `15 minutes`. */
export function durationWords(language: Language, ms: number): string {
  const [unit, unitMs] = units.find(([, each]) => ms >= each && ms % each === 0) ?? units[3];
  return inUnit(language, unit).format(Math.round(ms / unitMs));
}

/** `8–30 days`. */
export const daysBetween = (language: Language, from: number, to: number): string =>
  inUnit(language, 'day').formatRange(from, to);

const inUnit = (language: Language, unit: (typeof units)[number][0]) =>
  new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' });
