/** How many people a number may still write to first today: by the week of its life, and by what WhatsApp allows it. */
import type { ChannelFacts } from '../channel.ts';
import { dayMs, type Instant } from '../time/instant.ts';
import { localDay, startOfDay } from '../time/local-time.ts';
import type { NumberBudget } from './gate.ts';
import type { Policy } from './policy.ts';

export type WarmUp = {
  readonly policy: Pick<Policy, 'warmUp' | 'defaultTimeZone'>;
  readonly channel: Pick<ChannelFacts, 'tier'>;
  readonly now: Instant;
  /** The first local day on which the number ever wrote first, and how many people it wrote to today. */
  readonly starts: { readonly first: string | null; readonly people: number };
};

/** Some of those who wait for a day will not want to any more when it comes: it is given to a few more than it can take. */
export const overbooking = 1.25;

/** What is left today, and how many people a day may be. */
export type DayBudget = NumberBudget & { readonly perDay: number };

/** Null where nothing limits the number. Days are the house's; a number that has never written first is in its first week. */
export function warmUpBudget({ policy, channel, now, starts }: WarmUp): DayBudget | null {
  const { warmUp, defaultTimeZone: zone } = policy;
  const until = startOfDay(now, zone, 1);
  const week = starts.first === null ? 0 : Math.floor(daysBetween(starts.first, localDay(now, zone)) / 7);
  const byAge = warmUp[Math.min(Math.max(0, week), warmUp.length - 1)] ?? Number.POSITIVE_INFINITY;
  const byTier = channel.tier ?? Number.POSITIVE_INFINITY;
  const limit = Math.min(byAge, byTier);
  if (limit === Number.POSITIVE_INFINITY) return null;
  return {
    left: Math.max(0, limit - starts.people),
    until,
    perDay: limit,
    by: byAge <= byTier ? 'number warm-up' : 'number tier',
  };
}

const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
