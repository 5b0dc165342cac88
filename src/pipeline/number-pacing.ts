/** How much a channel's number may still start today. A new number begins with few people and earns more each week. */
import type { ChannelFacts } from '../core/channel.ts';
import type { NumberBudget } from '../core/policy/gate.ts';
import { type WarmUp, warmUpBudget } from '../core/policy/warm-up.ts';
import { secondMs } from '../core/time/instant.ts';
import { localDay } from '../core/time/local-time.ts';
import type { Clock } from '../ports/clock.ts';
import type { Store } from '../ports/store.ts';
import type { ReleaseBook } from './releases.ts';

export type NumberPacing = {
  /** Null where nothing limits the number. */
  budget(): Promise<NumberBudget | null>;
  /** So many people more are about to be written to first today. */
  count(people: number): Promise<void>;
};

export type NumberPacingDeps = {
  readonly store: Pick<Store, 'channels'>;
  readonly clock: Clock;
  readonly releases: ReleaseBook;
  readonly channel: ChannelFacts;
};

/** Another process may have sent for the channel before us: what is known is read again after this. */
const freshMs = 10 * secondMs;

export function createNumberPacing({ store, clock, releases, channel }: NumberPacingDeps): NumberPacing {
  let known: { readonly day: string; readonly readAt: number; readonly starts: WarmUp['starts'] } | null =
    null;

  const today = () => localDay(clock.now(), releases.current().policy.defaultTimeZone);
  const isLimited = () => releases.current().policy.warmUp.length > 0 || channel.tier !== undefined;

  const read = async () => {
    const day = today();
    const now = clock.now();
    if (known && known.day === day && Math.abs(now - known.readAt) < freshMs) return known.starts;
    const starts = await store.channels.starts(channel.id, day);
    known = { day, readAt: now, starts };
    return starts;
  };

  return {
    async budget() {
      if (!isLimited()) return null;
      return warmUpBudget({
        policy: releases.current().policy,
        channel,
        now: clock.now(),
        starts: await read(),
      });
    },
    async count(people) {
      if (people === 0 || !isLimited()) return;
      const day = today();
      await store.channels.countStarts(channel.id, day, people);
      const starts = known?.day === day ? known.starts : { first: null, people: 0 };
      known = {
        day,
        readAt: known?.readAt ?? clock.now(),
        starts: { first: starts.first ?? day, people: starts.people + people },
      };
    },
  };
}
