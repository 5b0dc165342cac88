/** In which groups somebody is when something is said to them: their segments, and their time of day. */
import type { Contact } from '../contact.ts';
import { expressionValues } from '../flow/expression-values.ts';
import { zoneOf } from '../policy/where.ts';
import type { Instant } from '../time/instant.ts';
import { localHour } from '../time/local-time.ts';
import type { World } from '../world.ts';
import { hoursOfGroup } from './group.ts';

/** More are not looked at: each is asked of everybody who is sent one of several wordings. */
const mostSegments = 20;

/** The first of the release's segments that hold for them, as they are before it is said: what it does to them changes no group. */
export function segmentsAround(contact: Contact, world: World): readonly string[] {
  const values = expressionValues(contact, world);
  return [...world.release.segments]
    .slice(0, mostSegments)
    .flatMap(([name, segment]) => (segment.holds(values) ? [name] : []));
}

/** The first hour of their time of day: 0, 6, 12 or 18. */
export const hoursAround = (contact: Contact, at: Instant, { release }: World): number =>
  Math.floor(localHour(at, zoneOf(contact, release.policy)) / hoursOfGroup) * hoursOfGroup;
