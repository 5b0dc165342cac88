/** How much a channel's number may still start today: few people at first and after a restriction, more each week, nobody while it lasts. */
import type { ChannelFacts } from '../../core/channel.ts';
import { resumedAt } from '../../core/number/standing.ts';
import type { NumberBudget } from '../../core/policy/gate.ts';
import { type DayBudget, overbooking, type WarmUp, warmUpBudget } from '../../core/policy/warm-up.ts';
import type { ContactRecord } from '../../core/record.ts';
import { type Instant, secondMs } from '../../core/time/instant.ts';
import { localDay, startOfDay } from '../../core/time/local-time.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Store } from '../../ports/store.ts';
import type { TransportState } from '../../ports/transport.ts';
import { type CatchUp, isCatchingUp } from '../intake/catch-up.ts';
import type { ReleaseBook } from '../releases/releases.ts';
import type { Standings } from './standings.ts';

export type NumberPacing = {
  /** Null where nothing limits the number. */
  budget(): Promise<DayBudget | null>;
  /**
   * The beginning of the first coming day that is not yet promised to enough people. When thousands wait for a number that may
   * write to a few hundred a day, each is looked at again on a day of its own, and not every day.
   */
  dayWithRoom(budget: DayBudget): Instant;
  /** Somebody was told to wait until that day. */
  promise(day: Instant): void;
  /** So many people more are about to be written to first today. */
  count(people: number): Promise<void>;
};

export type NumberPacingDeps = {
  readonly store: Pick<Store, 'channels'>;
  readonly clock: Clock;
  readonly releases: ReleaseBook;
  readonly channel: ChannelFacts;
  readonly state: () => TransportState;
  readonly standings: Pick<Standings, 'of'>;
  readonly catchUp: CatchUp;
};

/** Further ahead nobody plans; nor does anything that is still to be said wait so long. */
const mostDaysAhead = 60;

/** Another process may have sent for the channel before us: what is known is read again after this. */
const freshMs = 10 * secondMs;
/** Deciding what was written meanwhile takes about as long. */
const catchUpLookMs = 5 * secondMs;

export function createNumberPacing(deps: NumberPacingDeps): NumberPacing {
  const { store, clock, releases, channel, standings } = deps;
  type Known = { readonly day: string; readonly readAt: Instant; readonly starts: WarmUp['starts'] };
  let known: Known | null = null;

  /** By the beginning of the day. Only a plan, and lost with the process: the budget itself is in the store. */
  const promised = new Map<Instant, number>();

  /** The day promised last, as long as the first one that could be is the same. */
  let open: { readonly first: Instant; readonly day: Instant } | null = null;

  const firstWithRoom = (first: Instant, room: number): Instant => {
    for (const past of promised.keys()) if (past < first) promised.delete(past);
    const days = daysFrom(first, releases.current().policy.defaultTimeZone);
    return days.find((day) => (promised.get(day) ?? 0) < room) ?? (days.at(-1) as Instant);
  };

  /** Asked for again and again on the same day, and the calendar is slow. */
  let ahead: { readonly from: Instant; readonly zone: string; readonly days: readonly Instant[] } | null =
    null;
  const daysFrom = (from: Instant, zone: string): readonly Instant[] => {
    if (ahead === null || ahead.from !== from || ahead.zone !== zone) {
      const days = Array.from({ length: mostDaysAhead }, (_, day) =>
        day === 0 ? from : startOfDay(from, zone, day),
      );
      ahead = { from, zone, days };
    }
    return ahead.days;
  };

  const today = () => localDay(clock.now(), releases.current().policy.defaultTimeZone);
  const read = async (): Promise<Known> => {
    const day = today();
    const now = clock.now();
    if (known && known.day === day && Math.abs(now - known.readAt) < freshMs) return known;
    known = { day, readAt: now, starts: await store.channels.starts(channel.id, day) };
    return known;
  };

  /** It may answer, and start nothing: it has not told yet what was written meanwhile, or WhatsApp does not let it. */
  const heldNow = async (): Promise<DayBudget | null> => {
    const now = clock.now();
    const state = deps.state();
    const nothing = { left: 0, perDay: 0 };
    if (isCatchingUp(state, now) || (await deps.catchUp.lasts()))
      return { ...nothing, until: state.startsHeldUntil ?? now + catchUpLookMs, by: 'catching up' };
    const isHeld = state.startsHeldUntil !== undefined && state.startsHeldUntil > now;
    const until = startOfDay(now, releases.current().policy.defaultTimeZone, 1);
    return isHeld || state.name === 'restricted' ? { ...nothing, until, by: 'number restricted' } : null;
  };

  return {
    async budget() {
      const held = await heldNow();
      if (held) return held;
      const standing = await standings.of(channel.id);
      const { starts } = await read();
      return warmUpBudget({ policy: releases.current().policy, channel, now: clock.now(), starts, standing });
    },
    dayWithRoom({ by, until, perDay }) {
      // Nobody knows when a person resumes or WhatsApp is content again: each is looked at again tomorrow.
      if (by === 'number restricted' || by === 'number flagged' || by === 'catching up') return until;
      const room = Math.ceil(perDay * overbooking);
      if (open === null || open.first !== until || (promised.get(open.day) ?? 0) >= room)
        open = { first: until, day: firstWithRoom(until, room) };
      return open.day;
    },
    promise(day) {
      promised.set(day, (promised.get(day) ?? 0) + 1);
    },
    async count(people) {
      if (people === 0) return;
      const { policy } = releases.current();
      const wasResumed = resumedAt(await standings.of(channel.id)) !== null;
      // Where templates are, WhatsApp may tell its limit on any day: those before that count, too.
      const mayBeLimited =
        policy.warmUp.length > 0 || channel.tier !== undefined || channel.templates === true;
      if (!mayBeLimited && !wasResumed) return;
      const { day, readAt, starts } = await read();
      await store.channels.countStarts(channel.id, day, people);
      known = {
        day,
        readAt,
        starts: { first: starts.first ?? day, people: starts.people + people },
      };
    },
  };
}

/** Held just now because of the number, for a day on which it will still be worth saying. */
export const waitsFor = (
  { by, until }: NumberBudget,
  { contact }: ContactRecord,
  before: ContactRecord,
): boolean =>
  contact.outbox.some(
    (entry) =>
      entry.held?.reason === by &&
      entry.dueAt >= until &&
      before.contact.outbox.some(({ id, dueAt }) => id === entry.id && dueAt !== entry.dueAt),
  );
