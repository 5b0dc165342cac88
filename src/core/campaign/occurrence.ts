/** One occurrence of a campaign: what was planned, how far it is, and what came of it. One document, written by its version. */
import type { ContactId } from '../contact.ts';
import type { FlowId } from '../flow/flow.ts';
import type { Place } from '../policy/where.ts';
import type { CampaignPurpose } from '../segment/facets.ts';
import type { Instant } from '../time/instant.ts';
import type { Campaign } from './campaign.ts';
import { type OccurrenceId, occurrenceId } from './occurrence-id.ts';
import type { Report } from './report.ts';
import { type Slot, slotMoment } from './schedule.ts';

export type OccurrenceState = 'running' | 'paused' | 'stopped' | 'done' | 'expired';
/** The people of one place, asked in id order. */
export type PlaceProgress = {
  readonly place: Place;
  /** When the clocks there show the time. */
  readonly dueAt: Instant;
  /** The last one that was asked. */
  readonly after: ContactId | null;
  readonly asked: number;
  /** `early`: its time came before the campaign was known. `late`: its time was over before everybody was asked. */
  readonly state: 'open' | 'done' | 'early' | 'late';
};

export type Telling = {
  readonly to: 'stopped' | 'running';
  /** Names the change: each is told once. */
  readonly change: number;
  /** The journal turn of the last one that was told. */
  readonly after: string | null;
};

export type Occurrence = {
  readonly id: OccurrenceId;
  /** Grows with every write; every write names the version it read. */
  readonly version: number;
  readonly flow: FlowId;
  readonly slot: Slot;
  readonly to: string;
  readonly clock: Campaign['clock'];
  readonly purpose: CampaignPurpose;
  readonly holdout: number;
  readonly expiresAfterMs: number;
  readonly state: OccurrenceState;
  /** Why it stands so, in words; null while nothing is to be said. */
  readonly reason: string | null;
  readonly startedAt: Instant;
  readonly endedAt: Instant | null;
  readonly places: readonly PlaceProgress[];
  /** Its people are told that it was stopped or goes on: how far that is. Null when nobody is to be told. */
  readonly telling: Telling | null;
  /** What came of it, once nothing more comes. */
  readonly report: Report | null;
};

export const isOpen = ({ state }: Pick<Occurrence, 'state'>): boolean =>
  state === 'running' || state === 'paused';

type Zoned = (place: Place) => string;

/** `since` is when the campaign was first known: what was due before that is not made up for. */
export function openOccurrence(
  campaign: Campaign,
  slot: Slot,
  now: Instant,
  places: readonly PlaceProgress[],
): Occurrence {
  const { flow, to, clock, purpose, holdout, expiresAfterMs } = campaign;
  return {
    id: occurrenceId(flow, slot),
    version: 1,
    flow,
    slot,
    to,
    clock,
    purpose,
    holdout: holdout ?? 0,
    expiresAfterMs,
    state: 'running',
    reason: null,
    startedAt: now,
    endedAt: null,
    places,
    telling: null,
    report: null,
  };
}

export const placeProgress = (slot: Slot, place: Place, zone: string, since: Instant): PlaceProgress => {
  const dueAt = slotMoment(slot, zone);
  return { place, dueAt, after: null, asked: 0, state: dueAt < since ? 'early' : 'open' };
};

/** Places that are new join; what is too late by now is over. */
export function refreshed(
  occurrence: Occurrence,
  places: readonly Place[],
  zoneOf: Zoned,
  now: Instant,
): Occurrence {
  const known = new Set(occurrence.places.map(({ place }) => place));
  const added = places
    .filter((place) => !known.has(place))
    .map((place) => placeProgress(occurrence.slot, place, zoneOf(place), 0));
  const all = [...occurrence.places, ...added].map((one) =>
    one.state === 'open' && one.dueAt + occurrence.expiresAfterMs <= now
      ? { ...one, state: 'late' as const }
      : one,
  );
  const same = added.length === 0 && all.every((one, index) => one === occurrence.places[index]);
  return same ? occurrence : { ...occurrence, places: all };
}

/** The place whose people are to be asked now. */
export const placeDue = ({ places }: Occurrence, now: Instant): PlaceProgress | null =>
  places.find(({ state, dueAt }) => state === 'open' && dueAt <= now) ?? null;

/** One batch of a place was asked; `last` is its last one, `full` whether there may be more. */
export const advanced = (
  occurrence: Occurrence,
  place: Place,
  batch: { readonly asked: number; readonly last: ContactId | null; readonly full: boolean },
): Occurrence => ({
  ...occurrence,
  places: occurrence.places.map((one) =>
    one.place === place
      ? {
          ...one,
          after: batch.last ?? one.after,
          asked: one.asked + batch.asked,
          state: batch.full ? ('open' as const) : ('done' as const),
        }
      : one,
  ),
});

/** Done, or expired, when no place is open any more. Null while it goes on. */
export function ended(occurrence: Occurrence, now: Instant): Occurrence | null {
  const { places, state } = occurrence;
  if (state !== 'running' || places.some((one) => one.state === 'open')) return null;
  const reached = places.some((one) => one.state === 'done' || one.asked > 0);
  const late = places.filter((one) => one.state === 'late').length;
  if (!reached && late > 0) {
    const reason = 'its time was over before anybody could be asked: Kabar was not running, or it was paused';
    return { ...occurrence, state: 'expired', reason, endedAt: now };
  }
  const reason = late === 0 ? null : `its time was over in ${late} places before everybody there was asked`;
  return { ...occurrence, state: 'done', reason, endedAt: now };
}

/** When it has something to do next, or null. */
export const dueNext = ({ state, places }: Occurrence): Instant | null => {
  const open = places.filter((one) => one.state === 'open').map(({ dueAt }) => dueAt);
  return state !== 'running' || open.length === 0 ? null : Math.min(...open);
};

/** Pauses, resumes or stops it; null when it is not in a state for that. */
export function changed(
  occurrence: Occurrence,
  change: 'pause' | 'resume' | 'stop',
  by: string,
  now: Instant,
): Occurrence | null {
  const { state, version } = occurrence;
  const telling = (to: Telling['to']): Telling => ({ to, change: version, after: null });
  switch (change) {
    case 'pause':
      return state === 'running' ? { ...occurrence, state: 'paused', reason: `paused by ${by}` } : null;
    case 'resume':
      return state === 'paused'
        ? { ...occurrence, state: 'running', reason: null, telling: telling('running') }
        : null;
    case 'stop':
      // One that has asked everybody may still have messages that wait.
      return state === 'stopped' || state === 'expired'
        ? null
        : {
            ...occurrence,
            state: 'stopped',
            reason: `stopped by ${by}`,
            endedAt: now,
            telling: telling('stopped'),
          };
    default:
      return change satisfies never;
  }
}

export const askedIn = ({ places }: Occurrence): number => places.reduce((sum, { asked }) => sum + asked, 0);
