/** What a segment's question depends on besides the contacts. */
import type { Policy } from '../policy/policy.ts';
import { type Place, zoneAt } from '../policy/where.ts';
import type { Instant } from '../time/instant.ts';

/** What is true when the question is asked: the time, and the zone of every place where somebody lives. */
export type Circumstances = { readonly now: Instant; readonly zones: ReadonlyMap<Place, string> };

export const circumstances = (
  now: Instant,
  places: readonly Place[],
  policy: Pick<Policy, 'defaultTimeZone'>,
): Circumstances => ({ now, zones: new Map(places.map((place) => [place, zoneAt(place, policy)])) });
