/** Keeps saved values small and sound: a contact is one document. */
import { DateTime } from 'luxon';
import type { Value } from '../value.ts';

/** design.md section 5, clause 8: a saved value has 4 KB; a control character may take six bytes of JSON. */
const longestJson = 4_000;

/** The beginning of a text that fits into a saved value; never half a character. */
export function clip(text: string, longest = 4_000): string {
  const sound = text.replace(/\p{Surrogate}/gu, '\uFFFD');
  const short = whole(sound.slice(0, longest));
  return JSON.stringify(short).length <= longestJson ? short : whole(sound.slice(0, longestJson / 6 - 2));
}

/** A cut may have left the first half of a character. */
const whole = (text: string): string => text.replace(/[\uD800-\uDBFF]$/, '');

/** `YYYY-MM-DD` and on the calendar. */
export const isCalendarDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && DateTime.fromISO(text, { zone: 'utc' }).isValid;

/** Of the values of a run: this many, the latest. */
const mostValues = 50;
const longestName = 100;

/** Values that may live in a contact: few, small, and what JSON can say. Others are left out: half a value is a wrong one. */
export const soundValues = (values: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> =>
  Object.fromEntries(
    Object.entries(values)
      .filter(([name, value]) => name.length <= longestName && isSound(value))
      .slice(-mostValues),
  );

const isSound = (value: Value): boolean =>
  typeof value === 'number' ? Number.isFinite(value) : JSON.stringify(value).length <= 4_096;
