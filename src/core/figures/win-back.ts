/** How many of those who fell silent came back, and how many of those whom nobody asked: counted by the week in which they fell silent. */
import type { JournalLine } from '../journal.ts';
import { dayMs, type Instant } from '../time/instant.ts';
import { mondayOf, mondayOfDay, shiftedDay } from './weeks.ts';

/** Who comes back later than this came back for another reason. (domain.md 4.1: a message within 14 days.) */
const backWithinDays = 14;

const groups = ['asked', 'left-alone'] as const;
export type SilentGroup = (typeof groups)[number];

/** What a change of stage adds: `2026-11-23/asked` when somebody falls silent, `2026-11-23/asked-back` when they return in time. */
export function winBackCount(
  { to, leftAlone, silentSince }: NonNullable<JournalLine['facts']>,
  at: Instant,
  zone: string,
): string | null {
  if (typeof leftAlone !== 'boolean') return null;
  const group: SilentGroup = leftAlone ? 'left-alone' : 'asked';
  if (to === 'dormant') return `${mondayOf(at, zone)}/${group}`;
  if (typeof silentSince !== 'number' || at - silentSince > backWithinDays * dayMs) return null;
  return `${mondayOf(silentSince, zone)}/${group}-back`;
}

/** Of the weeks from `from` on that were over for everybody by the day `to`: all of a group, and `some` who came back. */
export function wonBackIn(
  counts: Readonly<Record<string, number>>,
  group: SilentGroup,
  { from, to }: { readonly from: string; readonly to: string },
): { readonly some: number; readonly all: number } {
  let [some, all] = [0, 0];
  for (const [name, count] of Object.entries(counts)) {
    const [monday = '', of] = name.split('/');
    // Who fell silent on the Sunday is the last to have the time behind them.
    if (monday < mondayOfDay(from) || shiftedDay(monday, 7 + backWithinDays) > to) continue;
    if (of === group) all += count;
    if (of === `${group}-back`) some += count;
  }
  return { some, all };
}
