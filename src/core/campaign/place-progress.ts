/** How far an occurrence is with the people of one place. */
import type { ContactId } from '../contact-id.ts';
import type { Place } from '../policy/where.ts';
import type { Instant } from '../time/instant.ts';
import { type Slot, slotMoment } from './schedule.ts';

/** The people of one place, asked in id order. */
export type PlaceProgress = {
  readonly place: Place;
  /** When the clocks there show the time. */
  readonly dueAt: Instant;
  /** Whom the time before asked last, when it could not ask everybody: this one begins after them, and asks them last. */
  readonly from?: ContactId;
  /** It has come to the end of the ids and asks those up to `from`. */
  readonly round?: true;
  /** The last one that was asked. */
  readonly after: ContactId | null;
  /** The number has no room for anybody else before then. Left out unless the number is the reason. */
  readonly waitsUntil?: Instant;
  /** Until when those who have to wait for the number are asked all the same; null: as long as it takes. */
  readonly roomUntil?: Instant | null;
  readonly asked: number;
  /** `early`: its time came before the campaign was known. `late`: its time was over before everybody was asked. */
  readonly state: 'open' | 'done' | 'early' | 'late';
};

export type Batch = {
  readonly asked: number;
  readonly last: ContactId | null;
  readonly full: boolean;
  /** The house's day, YYYY-MM-DD. */
  readonly day: string;
};

type Before = { readonly places: readonly PlaceProgress[] };

/** `before` is the campaign's last occurrence: whom that had no time for come first in this one. */
export const placeProgress = (
  { slot, since, before = null }: { slot: Slot; since: Instant; before?: Before | null },
  place: Place,
  zone: string,
): PlaceProgress => {
  const dueAt = slotMoment(slot, zone);
  const last = before?.places.find((one) => one.place === place);
  const from = last === undefined || last.state === 'done' ? null : (last.after ?? last.from ?? null);
  const begin = from === null ? { after: null } : { from, after: from };
  return { place, dueAt, ...begin, asked: 0, state: dueAt < since ? 'early' : 'open' };
};

/** When somebody is to be asked next. */
export const nextAt = ({ dueAt, waitsUntil }: PlaceProgress): Instant => Math.max(dueAt, waitsUntil ?? dueAt);

/** Nobody is surprised by what is late because a number has to take its time: that is what the campaign was planned with. */
export const lateAt = ({ dueAt, roomUntil }: PlaceProgress, expiresAfterMs: number): Instant =>
  roomUntil === undefined ? dueAt + expiresAfterMs : (roomUntil ?? Number.POSITIVE_INFINITY);

/** One batch was asked. At the end of the ids those follow who come first the next time, if somebody was before them. */
export function further(
  { waitsUntil: _over, ...one }: PlaceProgress,
  { asked, last, full }: Batch,
): PlaceProgress {
  const next = { ...one, after: last ?? one.after, asked: one.asked + asked };
  if (full) return next;
  return one.from !== undefined && one.round === undefined
    ? { ...next, after: null, round: true }
    : { ...next, state: 'done' };
}
