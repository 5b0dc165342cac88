/** When a session that works is begun anew all the same: browsers grow over days (wwebjs.md B16). Pure. */
import { dayMs, type Instant, minuteMs } from '../../../core/time/instant.ts';

export type Condition = {
  readonly readySince: Instant;
  /** The last message in or out. */
  readonly lastTrafficAt: Instant;
  /** What the browser and the session's process hold in memory. */
  readonly bytes: number;
};

const mostBytes = 1_500 * 1_024 * 1_024;
/** Within one more than this the hour comes at which nobody writes: the night. */
const freshFor = dayMs;
const quietMs = 15 * minuteMs;
/** A line that is never quiet is begun anew in the end. */
const longest = 3 * dayMs;

/** Why it is time, or null. Too much memory does not wait for a quiet moment: the machine would not. */
export function timeForAFreshOne(
  { readySince, lastTrafficAt, bytes }: Condition,
  now: Instant,
): string | null {
  if (bytes > mostBytes) return `it holds ${Math.round(bytes / 1_048_576)} MB of memory`;
  const age = now - readySince;
  if (age > longest || (age > freshFor && now - lastTrafficAt > quietMs))
    return 'a fresh browser after a day';
  return null;
}
