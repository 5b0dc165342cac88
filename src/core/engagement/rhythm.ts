/** How often and at which hours somebody shows signs of life: what silence and the best time to write are judged by. */
import { hourMs, type Instant } from '../time/instant.ts';

/** An occasion is what belongs together: signs of life less than an hour apart are one. */
const occasionMs = hourMs;

export type Rhythm = {
  /** Their last sign of life; null before the first, and when the time since then tells nothing, as after a pause. */
  readonly at: Instant | null;
  /** The latest gaps between two visits, in hours, oldest first. */
  readonly gapHours: readonly number[];
  /** Occasions by hour of their day, `0` to `23`; hours without any are left out. */
  readonly hours: Readonly<Record<string, number>>;
};

export const noRhythm: Rhythm = { at: null, gapHours: [], hours: {} };

/** What comes within this is the same visit: an answer after dinner to the question before it. */
const visitMs = 12 * hourMs;
const keptGaps = 8;
const leastGaps = 3;
/** Then all hours count half: the habits of today weigh more than those of years ago. */
const mostPerHour = 60;

export const isNewOccasion = ({ at }: Rhythm, now: Instant): boolean => at === null || now - at >= occasionMs;

/** After a sign of life in this hour of their day. */
export function withSign(rhythm: Rhythm, now: Instant, hour: number): Rhythm {
  const at = Math.floor(now);
  const gapMs = rhythm.at === null ? 0 : at - rhythm.at;
  const gapHours =
    gapMs < visitMs ? rhythm.gapHours : [...rhythm.gapHours, Math.round(gapMs / hourMs)].slice(-keptGaps);
  const hours = isNewOccasion(rhythm, now) ? counted(rhythm.hours, hour) : rhythm.hours;
  return { at, gapHours, hours };
}

/** After something weaker than a sign of life, such as a read: it tells when they look at their phone. */
export const withGlance = (rhythm: Rhythm, hour: number): Rhythm => ({
  ...rhythm,
  hours: counted(rhythm.hours, hour),
});

/** The time that passes now is no habit of theirs. */
export const interrupted = (rhythm: Rhythm): Rhythm =>
  rhythm.at === null ? rhythm : { ...rhythm, at: null };

/** The median gap between two visits; null while there are too few to speak of a habit. */
export function typicalGapMs({ gapHours }: Rhythm): number | null {
  if (gapHours.length < leastGaps) return null;
  const sorted = [...gapHours].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  const lower = sorted.length % 2 === 0 ? (sorted[middle - 1] ?? 0) : upper;
  return ((lower + upper) / 2) * hourMs;
}

function counted(hours: Rhythm['hours'], hour: number): Rhythm['hours'] {
  const count = (hours[hour] ?? 0) + 1;
  if (count <= mostPerHour) return { ...hours, [hour]: count };
  const halves = Object.entries<number>({ ...hours, [hour]: count }).map(
    ([each, many]) => [each, Math.floor(many / 2)] as const,
  );
  return Object.fromEntries(halves.filter(([, many]) => many > 0));
}
