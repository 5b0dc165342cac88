/** `answer: date`: a day with its year, in digits by the language's order or with the month's name. */
import { DateTime } from 'luxon';
import { wordsOf } from '../../message.ts';
import { plainWords } from '../../policy/intent.ts';
import { knownLocale } from '../format-value.ts';
import { remember } from '../remember.ts';
import { plainDigits } from './digits.ts';
import { clear, type Ears, type ReadAnswer, unclear } from './reading.ts';

type Parts = { readonly year: string; readonly month: string | number; readonly day: string };

export const readDate: ReadAnswer = (content, ears) => {
  const words = plainDigits((wordsOf(content) ?? '').trim().slice(0, 100));
  const groups = words.match(/\d+/g) ?? [];
  const parts =
    groups.length === 3 ? inDigits(groups, ears) : groups.length === 2 ? withName(words, groups, ears) : [];
  for (const candidate of parts) {
    const date = calendarDay(candidate, ears);
    if (date !== null) return clear({ date });
  }
  return unclear;
};

/** The likely reading first; the other one for what cannot be that (13/1/2024 has no month 13). */
function inDigits([first = '', second = '', third = '']: readonly string[], { language }: Ears): Parts[] {
  if (first.length === 4) return [{ year: first, month: second, day: third }];
  const dayFirst = { day: first, month: second, year: third };
  const monthFirst = { month: first, day: second, year: third };
  return language.toLowerCase() === 'en-us' ? [monthFirst, dayFirst] : [dayFirst, monthFirst];
}

/** `31 Dec 2024`, `December 31st, 2024`, `31 de diciembre de 2024`. */
function withName(words: string, [first = '', second = '']: readonly string[], ears: Ears): Parts[] {
  const tokens = plainWords(words)
    .split(' ')
    .filter((token) => !/\d/.test(token));
  const months = tokens.map((token) => monthOf(token, ears.language)).filter((month) => month !== null);
  const [month, another] = months;
  if (month === undefined || another !== undefined) return [];
  return first.length === 4 ? [{ year: first, month, day: second }] : [{ day: first, month, year: second }];
}

/** The month whose name, long or short, the word is or begins; in the contact's language or in English. */
function monthOf(word: string, language: string): number | null {
  if (word.length < 3) return null;
  for (const locale of [knownLocale(language), 'en']) {
    const found = monthNames(locale).flatMap((names, index) =>
      names.some((name) => name.startsWith(word)) ? [index + 1] : [],
    );
    if (found.length === 1) return found[0] ?? null;
  }
  return null;
}

/** Of each month, the names in plain words. */
const monthNames = remember((locale): readonly (readonly string[])[] => {
  const styles = ['long', 'short'] as const;
  const formats = styles.map(
    (month) => new Intl.DateTimeFormat(locale, { month, calendar: 'gregory', timeZone: 'UTC' }),
  );
  return Array.from({ length: 12 }, (_, month) =>
    formats.map((format) => plainWords(format.format(Date.UTC(2024, month, 15)))),
  );
});

/** Null for the 31st of February, and for years nobody alive or planning means. */
function calendarDay({ year, month, day }: Parts, { now }: Ears): string | null {
  const date = DateTime.fromObject(
    { year: fullYear(year, now), month: Number(month), day: Number(day) },
    { zone: 'utc' },
  );
  return date.isValid && date.year >= 1900 && date.year <= 2100 ? date.toFormat('yyyy-MM-dd') : null;
}

/** Two digits are of this century up to ten years from now, and of the last one beyond. */
function fullYear(year: string, now: number): number {
  if (year.length === 4) return Number(year);
  if (year.length !== 2) return Number.NaN;
  const thisYear = new Date(now).getUTCFullYear();
  const inThisCentury = Math.floor(thisYear / 100) * 100 + Number(year);
  return inThisCentury > thisYear + 10 ? inThisCentury - 100 : inThisCentury;
}
