/** How many people a number may still write to first today: by the week of its life, by what WhatsApp allows it, and by how it stands. */
import type { ChannelFacts } from '../channel.ts';
import { type NumberStanding, resumedAt } from '../number/standing.ts';
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
  readonly standing: Pick<NumberStanding, 'restricted' | 'past' | 'tier' | 'flagged'>;
};

/** Some of those who wait for a day will not want to any more when it comes: it is given to a few more than it can take. */
export const overbooking = 1.25;

/**
 * Where the policy has no warm-up, a number that was restricted still begins slowly: fifty people a day and half as many more
 * each week (domain.md part 3); after these weeks it is as it was.
 */
const afterRestriction: readonly number[] = [50, 75, 110, 170, 250];
/** While people report a number WhatsApp takes from what it may do, and then restricts it: it is slowed down before that. */
export const flaggedPerDay = 50;

/** What is left today, and how many people a day may be. */
export type DayBudget = NumberBudget & { readonly perDay: number };

/**
 * Null where nothing limits the number. Days are the house's; a number that has never written first is in its first week, and
 * so is one that a person resumed.
 */
export function warmUpBudget({ policy, channel, now, starts, standing }: WarmUp): DayBudget | null {
  const { warmUp, defaultTimeZone: zone } = policy;
  const until = startOfDay(now, zone, 1);
  if (standing.restricted !== null) return { left: 0, until, perDay: 0, by: 'number restricted' };
  const resumed = resumedAt(standing);
  const resumedOn = resumed === null ? null : localDay(resumed, zone);
  const first = resumedOn !== null && resumedOn > (starts.first ?? '') ? resumedOn : starts.first;
  const week = first === null ? 0 : Math.max(0, Math.floor(daysBetween(first, localDay(now, zone)) / 7));
  const limits: readonly (readonly [NumberBudget['by'], number])[] = [
    ['number warm-up', limitOfWeek(week, warmUp, resumedOn !== null)],
    ['number tier', Math.min(standing.tier?.perDay ?? Infinity, channel.tier ?? Infinity)],
    ['number flagged', standing.flagged?.on ? flaggedPerDay : Infinity],
  ];
  const [by, limit] = limits.reduce((least, each) => (each[1] < least[1] ? each : least));
  if (limit === Number.POSITIVE_INFINITY) return null;
  return {
    left: Math.max(0, limit - starts.people),
    until,
    perDay: limit,
    by,
  };
}

function limitOfWeek(week: number, warmUp: readonly number[], wasResumed: boolean): number {
  if (warmUp.length > 0) return warmUp[Math.min(week, warmUp.length - 1)] ?? Number.POSITIVE_INFINITY;
  return (wasResumed ? afterRestriction[week] : undefined) ?? Number.POSITIVE_INFINITY;
}

const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
