/** How often we may write first: caps per purpose over local days, counted in day buckets. */
import type { Purpose } from '../consent.ts';
import type { Contact } from '../contact.ts';
import { dayMs, type Instant } from '../time/instant.ts';
import { localDay, startOfDay } from '../time/local-time.ts';
import type { Caps, Policy } from './policy.ts';

/** Buckets older than the longest cap are of no use. */
const keptDays = 31;

const windows = [
  { name: 'day', days: 1 },
  { name: 'week', days: 7 },
  { name: 'month', days: 30 },
] as const;

export type CapReached = {
  readonly cap: (typeof windows)[number]['name'];
  readonly limit: number;
  readonly until: Instant;
};

/** What is counted: all of a purpose, or one topic (`#offers`). */
export type Counted = Purpose | `#${string}`;

/** The zone a contact lives in, as far as we know. */
export const zoneOf = (contact: Contact, policy: Policy): string =>
  contact.timeZone ?? policy.defaultTimeZone;

/**
 * The cap that stands against one more start of this purpose or topic now, or null. `until` is the first local midnight
 * at which the cap has room again.
 */
export function capReached(contact: Contact, what: Counted, policy: Policy, now: Instant): CapReached | null {
  const zone = zoneOf(contact, policy);
  const caps = capsOf(what, policy);
  for (const { name, days } of windows) {
    const limit = caps[name];
    if (limit === undefined) continue;
    if (startedWithin(contact, what, days, zone, now) < limit) continue;
    return { cap: name, limit, until: firstRoom(contact, { what, days, limit, zone, now }) };
  }
  return null;
}

/** The day buckets after one more start. */
export function countStarted(
  contact: Contact,
  what: Counted,
  policy: Policy,
  now: Instant,
): Contact['talk']['startedByDay'] {
  const zone = zoneOf(contact, policy);
  const bucket = bucketOf(localDay(now, zone), what);
  const oldest = localDay(now - keptDays * dayMs, zone);
  const kept = Object.entries(contact.talk.startedByDay).filter(([key]) => key.slice(0, 10) >= oldest);
  const counts = Object.fromEntries(kept);
  return { ...counts, [bucket]: (counts[bucket] ?? 0) + 1 };
}

type Window = { what: Counted; days: number; limit: number; zone: string; now: Instant };

/** The first coming midnight at which enough old days have left the window. At most one window length away. */
function firstRoom(contact: Contact, { what, days, limit, zone, now }: Window): Instant {
  for (let ahead = 1; ahead <= days; ahead++) {
    const midnight = startOfDay(now, zone, ahead);
    if (startedWithin(contact, what, days, zone, midnight) < limit) return midnight;
  }
  return startOfDay(now, zone, days);
}

function startedWithin(contact: Contact, what: Counted, days: number, zone: string, now: Instant): number {
  let count = 0;
  for (let back = 0; back < days; back++) {
    const day = localDay(startOfDay(now, zone, -back), zone);
    count += contact.talk.startedByDay[bucketOf(day, what)] ?? 0;
  }
  return count;
}

const bucketOf = (day: string, what: Counted): string => `${day}/${what}`;

const capsOf = (what: Counted, { caps, topicCaps = {} }: Policy): Caps =>
  isTopic(what) ? (topicCaps[what.slice(1)] ?? {}) : caps[what];

const isTopic = (what: Counted): what is `#${string}` => what.startsWith('#');
