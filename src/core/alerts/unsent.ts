/** Alerts that were not taken are tried again, at gaps that grow to an hour. */
import { hourMs, type Instant, minuteMs } from '../time/instant.ts';
import type { KnownTrouble } from './alert.ts';

/** What is noted before it is tried, so that two processes do not try at once; null when nothing is to be tried now. */
export function claimed(known: KnownTrouble, now: Instant): KnownTrouble | null {
  const { unsent } = known;
  if (unsent === null || unsent.dueAt > now) return null;
  const tries = unsent.tries + 1;
  return { ...known, unsent: { ...unsent, tries, dueAt: now + gapAfter(tries) } };
}

/** What is noted afterwards. Ways that the settings no longer have are waited for no more. */
export function tried(known: KnownTrouble, taken: readonly string[], ways: readonly string[]): KnownTrouble {
  const { unsent } = known;
  if (unsent === null) return known;
  const left = unsent.ways.filter((way) => ways.includes(way) && !taken.includes(way));
  return { ...known, unsent: left.length === 0 ? null : { ...unsent, ways: left } };
}

const gapAfter = (tries: number): number => Math.min(hourMs, minuteMs * 2 ** (tries - 1));
