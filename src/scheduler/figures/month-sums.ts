/**
 * Keeps the sum of a month once nothing is added to its days any more: what is counted later is later than what is counted already,
 * so both marks beyond the month mean that it stays as it is. Long periods are then read month by month.
 */
import { summed } from '../../core/figures/day-figures.ts';
import { shiftedDay } from '../../core/figures/weeks.ts';
import { dayMs } from '../../core/time/instant.ts';
import { localDay } from '../../core/time/local-time.ts';
import type { FiguresDeps } from './figures.ts';

/** Two of the longest periods that pages show, one before the other. */
const mostMonths = 50;

/** Resolves with how many months it kept. Two at once keep the same sums once. */
export async function sumMonths({ store: { figures }, clock, zone }: FiguresDeps): Promise<number> {
  const now = clock.now();
  const today = localDay(now, zone());
  const [turns, messages] = await Promise.all([
    figures.latest(today, 'upTo'),
    figures.latest(today, 'messagesUpTo'),
  ]);
  if (turns === null || messages === null) return 0;
  // A day more: the zone of the business may have changed.
  const certain = Math.min(now, turns.upTo, messages.messagesUpTo) - dayMs;
  let month = monthBefore(localDay(certain, zone()).slice(0, 7));
  let kept = 0;
  for (let back = 0; back < mostMonths; back++) {
    if ((await figures.months(month, month)).length > 0) break;
    const days = await figures.between(`${month}-01`, `${month}-31`);
    const heardOn = Object.fromEntries(days.map(({ day, heard }) => [day, heard]));
    // One without days is kept where it is the last, to know that it was looked at.
    if (days.length > 0 || back === 0)
      kept += (await figures.keepMonth({ month, figures: summed(month, days), heardOn })) ? 1 : 0;
    month = monthBefore(month);
  }
  return kept;
}

const monthBefore = (month: string): string => shiftedDay(`${month}-01`, -1).slice(0, 7);
