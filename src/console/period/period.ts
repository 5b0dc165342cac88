/** Which days are looked at, and the same number of days before them. */

import { shiftedDay } from '../../core/figures/weeks.ts';
import { dayMs, type Instant } from '../../core/time/instant.ts';
import { localDay } from '../../core/time/local-time.ts';
import { messagesRipeMs } from '../../scheduler/figures/figures.ts';
import type { Fields } from '../frame/page-route.ts';

export type Period = {
  /** YYYY-MM-DD, both included. */
  readonly from: string;
  readonly to: string;
  readonly days: readonly string[];
  readonly before: { readonly from: string; readonly to: string };
};

export const usualLengths = [7, 28, 90, 365] as const;
const usualLength = 28;
const longest = 731;

/** The days of `from` and `to`, else the last `days` up to today. What is no day, or the wrong way round, is left out. */
export function periodOf(query: Fields, now: Instant, zone: string): Period {
  const today = localDay(now, zone);
  const to = dayIn(query.one('to')) ?? today;
  const asked = dayIn(query.one('from'));
  const length = asked !== null && asked <= to ? daysBetween(asked, to) + 1 : lengthIn(query.one('days'));
  return spanOf(to, Math.min(length, longest));
}

/** As many days, ending when all of their messages are counted: of the day in which the last counted one lies there may be more. */
export function ofMessages({ to, days }: Period, now: Instant, zone: string): Period {
  const last = shiftedDay(localDay(now - messagesRipeMs, zone), -1);
  return spanOf(to < last ? to : last, days.length);
}

function spanOf(to: string, length: number): Period {
  const days = lastDays(to, length);
  const from = days[0] ?? to;
  return { from, to, days, before: { from: shiftedDay(from, -length), to: shiftedDay(from, -1) } };
}

function dayIn(text: string): string | null {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== text ? null : text;
}

function lengthIn(text: string): number {
  const length = Number(text);
  return Number.isInteger(length) && length >= 1 ? length : usualLength;
}

/** A day of the calendar has no zone: it is counted in UTC. */
const noonOf = (day: string): Instant => Date.parse(`${day}T12:00:00Z`);
const daysBetween = (from: string, to: string): number => Math.round((noonOf(to) - noonOf(from)) / dayMs);
const lastDays = (to: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, nth) => shiftedDay(to, nth - count + 1));
