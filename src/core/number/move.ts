/** One move of people to another number: how far it is and what it did. One document, written by its version; so it survives a crash. */
import type { ChannelId } from '../channel.ts';
import { type Counts, countsOf, plus } from '../cleaning/cleaning.ts';
import type { ContactId } from '../contact-id.ts';
import type { EntryId } from '../event.ts';
import type { Instant } from '../time/instant.ts';
import type { MoveId } from './move-id.ts';

export type Move = {
  readonly id: MoveId;
  /** Grows with every write; every write names the version it read. */
  readonly version: number;
  readonly by: string;
  readonly from: ChannelId;
  readonly to: ChannelId;
  readonly state: 'running' | 'done';
  readonly startedAt: Instant;
  readonly endedAt: Instant | null;
  /** Who followed, by when they wrote last. */
  readonly followed: Counts;
  /** Who did not, by why. */
  readonly stayed: Counts;
  /** Where to look on, in the order of ids: null at the beginning, and `end` when everybody was looked at. */
  readonly after: ContactId | null;
  readonly end: boolean;
  /** What became of those who are being asked is counted before anybody else is looked for. */
  readonly asked: readonly ContactId[] | null;
};

export const openMove = (opening: Pick<Move, 'id' | 'by' | 'from' | 'to' | 'startedAt'>): Move => ({
  ...opening,
  version: 1,
  state: 'running',
  endedAt: null,
  followed: {},
  stayed: {},
  after: null,
  end: false,
  asked: null,
});

/** A move asks each contact once, however often a batch is asked again. */
export const moveEntry = (move: MoveId, contact: ContactId): EntryId => `move:${move}:${contact}` as EntryId;

export type FoundPeople = {
  readonly asked: readonly ContactId[];
  /** Who stays, by why: nobody asks them. */
  readonly stayed: readonly string[];
  /** The last one who was looked at; null when there are no more. */
  readonly after: ContactId | null;
};

export const advanced = (move: Move, { asked, stayed, after }: FoundPeople): Move => ({
  ...move,
  stayed: plus(move.stayed, countsOf(stayed)),
  asked: asked.length === 0 ? null : asked,
  after: after ?? move.after,
  end: after === null,
});

export type MoveOutcome = { readonly followed: boolean; readonly because: string };

/** Everybody who was asked is decided. */
export const counted = (move: Move, outcomes: readonly MoveOutcome[]): Move => {
  const reasons = (followed: boolean) =>
    countsOf(outcomes.filter((each) => each.followed === followed).map(({ because }) => because));
  return {
    ...move,
    asked: null,
    followed: plus(move.followed, reasons(true)),
    stayed: plus(move.stayed, reasons(false)),
  };
};

export const closed = (move: Move, now: Instant): Move => ({ ...move, state: 'done', endedAt: now });
