/** A moment as people type it: a day, which means its end, or a day with a time; UTC unless it says otherwise. */
import { DateTime } from 'luxon';
import type { Instant } from './instant.ts';

/** `2026-11-24`, `2026-11-24T10:00`, `2026-11-24T10:00+07:00`; null for anything else. */
export function readMoment(text: string): Instant | null {
  const trimmed = text.trim();
  const day = /^\d{4}-\d{2}-\d{2}$/.test(trimmed);
  if (!day && !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(trimmed)) return null;
  const moment = DateTime.fromISO(trimmed, { zone: 'utc' });
  if (!moment.isValid) return null;
  return (day ? moment.endOf('day') : moment).toMillis();
}
