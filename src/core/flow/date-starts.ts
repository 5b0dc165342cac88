/** Flows that begin on a day of the contact's own: which day that is, and what has to be armed for it. */
import type { Contact } from '../contact.ts';
import { isSubscribed } from '../lifecycle/stages.ts';
import { zoneOf } from '../policy/where.ts';
import type { Release } from '../release.ts';
import { nextOccasion, type Occasion } from '../time/anniversary.ts';
import type { Instant } from '../time/instant.ts';
import { localDay } from '../time/local-time.ts';
import type { FlowId, FlowStart } from './flow.ts';
import { own } from './own.ts';

/** The family of wake-ups. */
export const dateTimers = 'date:';

/** A date that everybody has: the day they were first heard of. */
export const createdName = 'createdAt';

export type DateStart = Extract<FlowStart, { readonly by: 'date' }> & {
  readonly flow: FlowId;
  /** The name of its wake-up: the same for as long as it means the same. */
  readonly timer: string;
};

/** Every date start of the release, worked out once. */
export function dateStartsOf(release: Pick<Release, 'flows'>): readonly DateStart[] {
  const known = found.get(release.flows);
  if (known) return known;
  const starts = [...release.flows.values()].flatMap(({ id, starts: all }) =>
    all.flatMap((start): readonly DateStart[] =>
      start.by === 'date'
        ? [{ ...start, flow: id, timer: `${dateTimers}${id}:${start.attribute}:${start.offsetDays}` }]
        : [],
    ),
  );
  found.set(release.flows, starts);
  return starts;
}

/** A memory, not a state. */
const found = new WeakMap<Release['flows'], readonly DateStart[]>();

/** YYYY-MM-DD, or null while they have no such date. */
export function dateOf(contact: Contact, attribute: string, release: Pick<Release, 'policy'>): string | null {
  if (attribute === createdName) return localDay(contact.createdAt, zoneOf(contact, release.policy));
  const value = own(contact.attributes, attribute);
  return typeof value === 'object' && 'date' in value ? value.date : null;
}

export function occasionAfter(
  contact: Contact,
  start: DateStart,
  { release, after }: { readonly release: Pick<Release, 'policy'>; readonly after: Instant },
): Occasion | null {
  const date = dateOf(contact, start.attribute, release);
  return date === null ? null : nextOccasion(date, start, after, zoneOf(contact, release.policy));
}

/** A wake-up that should be another one; `dueAt` is null where there should be none. */
export type Rearming = { readonly timer: string; readonly dueAt: Instant | null };

/** What is armed wrongly. What is due already is left alone: it says itself that it is late. */
export function datesToArm(
  contact: Contact,
  release: Pick<Release, 'flows' | 'policy'>,
  now: Instant,
): readonly Rearming[] {
  if (!isSubscribed(contact.lifecycle.stage)) return [];
  const starts = dateStartsOf(release);
  const armed = new Map(contact.wakeups.map(({ timer, dueAt }) => [timer, dueAt]));
  const wrong = starts.flatMap((start): readonly Rearming[] => {
    const before = armed.get(start.timer) ?? null;
    if (before !== null && before <= now) return [];
    const dueAt = occasionAfter(contact, start, { release, after: now })?.at ?? null;
    return dueAt === before ? [] : [{ timer: start.timer, dueAt }];
  });
  const known = new Set(starts.map(({ timer }) => timer));
  const gone = [...armed.keys()].filter((timer) => timer.startsWith(dateTimers) && !known.has(timer));
  return [...wrong, ...gone.map((timer) => ({ timer, dueAt: null }))];
}
