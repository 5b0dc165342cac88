/** When a campaign takes place, in words: what its file says as `tue 18:00` reads "Tuesdays, 18:00". */
import { readSlot } from '../../core/campaign/schedule.ts';
import { parseRecurrence, type Recurrence } from '../../core/time/recurrence.ts';
import { type Language, wordsIn } from '../frame/language.ts';
import { wallTime } from '../times.ts';
import { dayWords } from './plan-words.ts';

/** `when` as the file says it; a cron expression stays what it is. */
export function whenIn(when: string, language: Language): string {
  const slot = readSlot(when);
  if (slot !== null) return wallTime(slot, language);
  const recurrence = parseRecurrence(when);
  if (recurrence === null) return when;
  const { hour, minute } = recurrence.time;
  const [hh, mm] = [hour, minute].map((part) => String(part).padStart(2, '0'));
  return `${daysIn(recurrence, language)}, ${hh}:${mm}`;
}

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

function daysIn(recurrence: Recurrence, language: Language): string {
  const words = dayWords(language);
  if (recurrence.kind === 'month')
    return recurrence.day === 31 ? words['month last'] : monthWords(language).nth(String(recurrence.day));
  const { days } = recurrence;
  if (days.length === weekdays.length) return words.day;
  const names = weekdays.filter((_, nth) => days.includes(nth + 1));
  if (names.join() === 'mon,tue,wed,thu,fri') return words.weekday;
  return new Intl.ListFormat(language).format(names.map((name) => words[name]));
}

const monthWords = wordsIn(
  { nth: (day: string) => `day ${day} of each month` },
  {
    id: { nth: (day) => `tanggal ${day} setiap bulan` },
    es: { nth: (day) => `el ${day} de cada mes` },
    pt: { nth: (day) => `no dia ${day} de cada mês` },
  },
);
