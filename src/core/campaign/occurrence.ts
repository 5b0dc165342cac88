/** One occurrence of a campaign: what was planned, how far it is, and what came of it. One document, written by its version. */
import type { FlowId } from '../flow/flow.ts';
import type { Place } from '../policy/where.ts';
import type { CampaignPurpose } from '../segment/facets.ts';
import type { Instant } from '../time/instant.ts';
import type { Campaign } from './campaign.ts';
import { type OccurrenceId, occurrenceId } from './occurrence-id.ts';
import { type Batch, further, lateAt, nextAt, type PlaceProgress, placeProgress } from './place-progress.ts';
import type { Report } from './report.ts';
import type { Slot } from './schedule.ts';

export type OccurrenceState = 'running' | 'paused' | 'stopped' | 'done' | 'expired';
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
  /** How many were asked on the last day on which anybody was, by the house's calendar (YYYY-MM-DD). */
  readonly askedOn?: { readonly day: string; readonly people: number };
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
    .map((place) => placeProgress({ slot: occurrence.slot, since: 0 }, place, zoneOf(place)));
  const all = [...occurrence.places, ...added].map((one) =>
    one.state === 'open' && lateAt(one, occurrence.expiresAfterMs) <= now
      ? { ...one, state: 'late' as const }
      : one,
  );
  const same = added.length === 0 && all.every((one, index) => one === occurrence.places[index]);
  return same ? occurrence : { ...occurrence, places: all };
}

/** The place whose people are to be asked now: where the fewest were, or a large place would take all of a number's room. */
export const placeDue = ({ places }: Occurrence, now: Instant): PlaceProgress | null =>
  places
    .filter((one) => one.state === 'open' && nextAt(one) <= now)
    .reduce<PlaceProgress | null>((least, one) => (least && least.asked <= one.asked ? least : one), null);

/** Nobody else of this place is asked before then, and none after `roomUntil`. */
export const waiting = (
  occurrence: Occurrence,
  place: Place,
  { until, roomUntil }: { readonly until: Instant; readonly roomUntil: Instant | null },
): Occurrence => ({
  ...occurrence,
  places: occurrence.places.map((one) =>
    one.place === place
      ? { ...one, roomUntil, waitsUntil: Math.min(until, roomUntil ?? Number.POSITIVE_INFINITY) }
      : one,
  ),
});

/** One batch of a place was asked; `last` is its last one, `full` whether there may be more. */
export const advanced = (occurrence: Occurrence, place: Place, batch: Batch): Occurrence => ({
  ...occurrence,
  askedOn: {
    day: batch.day,
    people: (occurrence.askedOn?.day === batch.day ? occurrence.askedOn.people : 0) + batch.asked,
  },
  places: occurrence.places.map((one) => (one.place === place ? further(one, batch) : one)),
});

/** Done, or expired, when no place is open any more. Null while it goes on. */
export function ended(occurrence: Occurrence, now: Instant): Occurrence | null {
  const { places, state } = occurrence;
  if (state !== 'running' || places.some((one) => one.state === 'open')) return null;
  const reached = places.some((one) => one.state === 'done' || one.asked > 0);
  const late = places.filter((one) => one.state === 'late');
  const crowded = late.some(({ roomUntil }) => roomUntil !== undefined);
  if (!reached && late.length > 0) {
    const why = crowded ? noRoom : 'Kabar was not running, or it was paused';
    const reason = `its time was over before anybody could be asked: ${why}`;
    return { ...occurrence, state: 'expired', reason, endedAt: now };
  }
  const reason =
    late.length === 0
      ? null
      : `its time was over in ${late.length} ${late.length === 1 ? 'place' : 'places'} before everybody there was asked${crowded ? `: ${noRoom}. The next time begins with those who were left out` : ''}`;
  return { ...occurrence, state: 'done', reason, endedAt: now };
}

const noRoom = 'the number may write to no more people a day';

/** When it has something to do next, or null. */
export const dueNext = ({ state, places }: Occurrence): Instant | null => {
  const open = places.filter((one) => one.state === 'open').map(nextAt);
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
