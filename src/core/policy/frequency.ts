/** How often we may write first: caps per purpose over local days, counted in day buckets. */
import type { Purpose } from '../consent.ts';
import type { Contact } from '../contact.ts';
import { isStrangeHere } from '../number/moved.ts';
import { type OutboxEntry, occasionOf } from '../outbox.ts';
import { dayMs, type Instant } from '../time/instant.ts';
import { localDay, startOfDay } from '../time/local-time.ts';
import type { Caps, Policy } from './policy.ts';
import { zoneOf } from './where.ts';

/** Buckets older than the longest cap are of no use. */
const keptDays = 31;

const windows = [
  { name: 'day', days: 1 },
  { name: 'week', days: 7 },
  { name: 'month', days: 30 },
] as const;

/** Why somebody gets half of what others get. */
export type Halved = 'their wish' | 'silence';

export type CapReached = {
  readonly cap: (typeof windows)[number]['name'];
  readonly limit: number;
  readonly until: Instant;
  /** Set when there would be room under the whole cap. */
  readonly halved?: Halved;
};

/** What is counted: all of a purpose, or one topic (`#offers`). */
export type Counted = Purpose | `#${string}`;

/** `taken` are starts that did not happen yet and have a better right to the room. */
export type CapQuestion = { readonly policy: Policy; readonly now: Instant; readonly taken?: number };

/**
 * The cap that stands against one more start of this purpose or topic now, or null. `until` is the first local midnight
 * at which the cap has room again.
 */
export function capReached(
  contact: Contact,
  what: Counted,
  { policy, now, taken = 0 }: CapQuestion,
): CapReached | null {
  const zone = zoneOf(contact, policy);
  const whole = capsFor(contact, what, policy);
  const why = what === 'service' ? null : halvedBy(contact, policy);
  const caps = why === null ? whole : halved(whole);
  for (const { name, days } of windows) {
    const limit = caps[name];
    if (limit === undefined) continue;
    const count = startedWithin(contact, what, days, zone, now) + taken;
    if (count < limit) continue;
    const until = firstRoom(contact, { what, days, limit, zone, now });
    const room = why !== null && count < (whole[name] ?? Number.POSITIVE_INFINITY);
    return { cap: name, limit, until, ...(room ? { halved: why } : {}) };
  }
  return null;
}

/**
 * Why somebody's caps are halved now, or null. What they wished stays until they wish otherwise; what their silence did is
 * undone by any sign of life.
 */
export function halvedBy({ preferences, talk }: Contact, { halveAfter }: Policy): Halved | null {
  if (preferences.cadence === 'less') return 'their wish';
  return halveAfter !== undefined && talk.unanswered >= halveAfter ? 'silence' : null;
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
  const oldest = dayAfter(localDay(now, zone), -keptDays);
  const kept = Object.entries(contact.talk.startedByDay).filter(([key]) => key.slice(0, 10) >= oldest);
  const counts = Object.fromEntries(kept);
  return { ...counts, [bucket]: (counts[bucket] ?? 0) + 1 };
}

/** True when the number they are spoken to by has started something with them on this local day already. */
export function isStartedToday(contact: Contact, policy: Policy, now: Instant): boolean {
  if (isStrangeHere(contact)) return false;
  const today = localDay(now, zoneOf(contact, policy));
  return Object.keys(contact.talk.startedByDay).some((bucket) => bucket.startsWith(`${today}/`));
}

/** What waits for the same caps with a higher priority and may leave within a day: it is not to find the room taken. */
export function betterOnes(contact: Contact, message: OutboxEntry, now: Instant): readonly OutboxEntry[] {
  const better = contact.outbox.filter(
    (entry) =>
      entry.origin === 'started' &&
      entry.purpose === message.purpose &&
      occasionOf(entry) !== occasionOf(message) &&
      priorityOf(entry) > priorityOf(message) &&
      entry.dueAt <= now + dayMs &&
      (entry.expiresAt ?? Number.POSITIVE_INFINITY) > entry.dueAt,
  );
  return [...new Map(better.map((entry) => [occasionOf(entry), entry])).values()];
}

const usualPriority = 5;

export const priorityOf = ({ priority = usualPriority }: Pick<OutboxEntry, 'priority'>): number => priority;

type Window = { what: Counted; days: number; limit: number; zone: string; now: Instant };

/** The first coming midnight at which enough old days have left the window. At most one window length away. */
function firstRoom(contact: Contact, { what, days, limit, zone, now }: Window): Instant {
  const today = localDay(now, zone);
  let ahead = 1;
  while (ahead < days && startedUpTo(contact, what, days, dayAfter(today, ahead)) >= limit) ahead += 1;
  return startOfDay(now, zone, ahead);
}

const startedWithin = (contact: Contact, what: Counted, days: number, zone: string, now: Instant): number =>
  startedUpTo(contact, what, days, localDay(now, zone));

/** Days are counted on the calendar: asked for every message, and a calendar has no clock to go wrong by. */
function startedUpTo(contact: Contact, what: Counted, days: number, last: string): number {
  const first = dayAfter(last, 1 - days);
  let count = 0;
  for (const [bucket, started] of Object.entries(contact.talk.startedByDay)) {
    const day = bucket.slice(0, last.length);
    if (day >= first && day <= last && bucket === bucketOf(day, what)) count += started;
  }
  return count;
}

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, day.length);

const bucketOf = (day: string, what: Counted): string => `${day}/${what}`;

/** Those of the topic; or those of the purpose, or of their stage where these are tighter. */
function capsFor({ lifecycle }: Contact, what: Counted, policy: Policy): Caps {
  if (isTopic(what)) return policy.topicCaps?.[what.slice(1)] ?? {};
  const ofStage = what === 'service' ? undefined : policy.stageCaps?.[lifecycle.stage];
  return ofStage === undefined ? policy.caps[what] : tighter(policy.caps[what], ofStage);
}

function tighter(one: Caps, other: Caps): Caps {
  const limits = windows.flatMap(({ name }) => {
    const limit = Math.min(one[name] ?? Number.POSITIVE_INFINITY, other[name] ?? Number.POSITIVE_INFINITY);
    return Number.isFinite(limit) ? [[name, limit] as const] : [];
  });
  return Object.fromEntries(limits);
}

/** Whoever asked for less gets half, and at least something; where only days are counted, a week of half days. */
function halved({ day, week, month }: Caps): Caps {
  const half = (limit: number) => Math.max(1, Math.floor(limit / 2));
  const weekly = week ?? (day === undefined ? undefined : day * 7);
  return {
    ...(day === undefined ? {} : { day: half(day) }),
    ...(weekly === undefined ? {} : { week: half(weekly) }),
    ...(month === undefined ? {} : { month: half(month) }),
  };
}

const isTopic = (what: Counted): what is `#${string}` => what.startsWith('#');
