/** Days that no calendar has, told apart from words that are no day at all: "31 feb", `2026-02-30`. */
import { DateTime } from 'luxon';

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** What is wrong with the day named in this text, such as "February has at most 29 days"; null when none is named, or it exists. */
export function dayProblem(text: string): string | null {
  const written = isoDay(text) ?? namedDay(text);
  if (written === null) return null;
  const { year, month, day } = written;
  if (month < 1 || month > 12) return `there is no month ${month}`;
  const last = DateTime.utc(year ?? leapYear, month, 1).daysInMonth ?? 31;
  if (day >= 1 && day <= last) return null;
  const name = DateTime.utc(leapYear, month, 1).setLocale('en').toFormat('MMMM');
  return year === null ? `${name} has at most ${last} days` : `${name} ${year} has ${last} days`;
}

/** Without a year the longest February counts. */
const leapYear = 2024;

type Day = { readonly year: number | null; readonly month: number; readonly day: number };

function isoDay(text: string): Day | null {
  const [, year, month, day] = /^\s*(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(text) ?? [];
  return year === undefined ? null : { year: Number(year), month: Number(month), day: Number(day) };
}

/** `31 feb`, `feb 31`, `31 February 2026`. */
function namedDay(text: string): Day | null {
  const words = text.toLowerCase().match(/[a-z]+|(?<![\d:])\d+(?![\d:])/g) ?? [];
  const months = words.map((word) => (/[a-z]/.test(word) ? monthNames.indexOf(word.slice(0, 3)) + 1 : 0));
  const at = months.findIndex((month) => month > 0);
  if (at < 0) return null;
  const beside = [words[at - 1], words[at + 1]].find((word) => word !== undefined && /^\d{1,2}$/.test(word));
  if (beside === undefined) return null;
  const year = words.find((word) => /^\d{4}$/.test(word));
  return { year: year === undefined ? null : Number(year), month: months[at] ?? 0, day: Number(beside) };
}
