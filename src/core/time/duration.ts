/** Lengths of time as admins write them: `30m`, `1d`, `1d12h`, `2w`. Months are not among them: their length varies. */
import { dayMs, hourMs, minuteMs, secondMs } from './instant.ts';

const units = [
  ['w', 7 * dayMs],
  ['d', dayMs],
  ['h', hourMs],
  ['m', minuteMs],
  ['s', secondMs],
] as const;

/** Anything longer is a slip of the pen, not a plan. */
const longestMs = 3660 * dayMs;

const shape = /^(?:(\d+)w)? ?(?:(\d+)d)? ?(?:(\d+)h)? ?(?:(\d+)m)? ?(?:(\d+)s)?$/;

/** `parseDuration('1d12h')` is 129 600 000. Null for anything that is no duration, and beyond ten years. */
export function parseDuration(text: string): number | null {
  const written = text.trim().toLowerCase();
  if (written === '') return null;
  const counts = shape.exec(written)?.slice(1);
  if (!counts) return null;
  const ms = units.reduce((sum, [, unitMs], index) => sum + Number(counts[index] ?? 0) * unitMs, 0);
  return ms <= longestMs ? ms : null;
}

/** The shortest way to write a duration, weeks as days: `describeDuration(129_600_000)` is `1d12h`. Parts of a second are left out. */
export function describeDuration(ms: number): string {
  let restMs = Math.abs(ms);
  let written = '';
  for (const [unit, unitMs] of units) {
    if (unit === 'w') continue;
    const count = Math.floor(restMs / unitMs);
    restMs -= count * unitMs;
    if (count > 0) written += `${count}${unit}`;
  }
  if (written === '') return '0s';
  return ms < 0 ? `-${written}` : written;
}
