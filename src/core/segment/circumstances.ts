/** What a segment's question depends on besides the contacts. */
import type { EngagementRules } from '../engagement/rules.ts';
import { usualEngagement } from '../engagement/rules.ts';
import type { Policy } from '../policy/policy.ts';
import { type Place, zoneAt } from '../policy/where.ts';
import type { Instant } from '../time/instant.ts';

/** What is true when the question is asked: the time, the zone of every place where somebody lives, and how engagement fades. */
export type Circumstances = {
  readonly now: Instant;
  readonly zones: ReadonlyMap<Place, string>;
  readonly engagement: EngagementRules;
};

export const circumstances = (
  now: Instant,
  places: readonly Place[],
  policy: Pick<Policy, 'defaultTimeZone' | 'engagement'>,
): Circumstances => ({
  now,
  zones: new Map(places.map((place) => [place, zoneAt(place, policy)])),
  engagement: policy.engagement ?? usualEngagement,
});
