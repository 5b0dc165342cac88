/** Writes a value the way people of a language write it. */
import { DateTime } from 'luxon';
import type { TextValue } from '../texts.ts';
import type { Value } from '../value.ts';
import { remember } from './remember.ts';
import { safeValue } from './safe-value.ts';

/** Text is made safe, numbers and dates get their local form; `count` in locale files wants the bare number. */
export function formatValue(value: Value, language: string): TextValue {
  if (typeof value === 'string') return safeValue(value);
  if (typeof value === 'number') return numberFormat(language).format(value);
  if (typeof value === 'boolean') return value;
  if ('date' in value) return dateFormat(language)(value.date);
  if ('media' in value) return null;
  if ('latitude' in value) return `${value.latitude.toFixed(5)}, ${value.longitude.toFixed(5)}`;
  return listFormat(language).format(value.map(safeValue));
}

/** The dates of a contact are among the values of every message. */
const dateFormat = remember((language) =>
  remember((day) => {
    const date = DateTime.fromISO(day, { zone: 'utc' });
    if (!date.isValid) return safeValue(day);
    return date.setLocale(knownLocale(language)).toLocaleString(DateTime.DATE_FULL);
  }, 2_000),
);

/** Intl throws at a language tag that is none; a contact's language may come from an import. */
export const knownLocale = remember((language) => {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en';
  } catch {
    return 'en';
  }
});

const numberFormat = remember((language) => new Intl.NumberFormat(knownLocale(language)));
const listFormat = remember((language) => new Intl.ListFormat(knownLocale(language)));
