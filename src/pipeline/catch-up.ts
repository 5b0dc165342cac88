/** After a channel was away, what people wrote meanwhile is decided before Kabar starts anything: it may be a STOP. */
import type { ContactEvent } from '../core/event.ts';
import { allLanes } from '../core/lanes.ts';
import { type Instant, minuteMs, secondMs } from '../core/time/instant.ts';
import type { Clock } from '../ports/clock.ts';
import type { Store } from '../ports/store.ts';
import type { TransportState } from '../ports/transport.ts';

export type CatchUp = {
  /** The transport told how it stands. */
  heard(state: TransportState): void;
  /** True while something that came in before the channel was back may not be decided, by whatever process. */
  lasts(): Promise<boolean>;
};

/** So many of those who are next: what people did goes before what time and campaigns bring. */
const looked = 100;
/** Stamps of the inbox run a little ahead of a clock that stands. */
const slackMs = secondMs;
/** Longer than this something is wrong with an entry; the gate asks of each contact by itself whether theirs is decided. */
const mostMs = 10 * minuteMs;

export function createCatchUp({ store, clock }: { store: Pick<Store, 'inbox'>; clock: Clock }): CatchUp {
  let isBack = false;
  /** Since when it is back; null once everything of before is decided. */
  let backSince: Instant | null = null;

  return {
    heard(state) {
      const now = state.sending && !isCatchingUp(state, clock.now());
      if (now && !isBack) backSince = clock.now();
      isBack = now;
    },
    async lasts() {
      if (backSince === null) return false;
      const first = await store.inbox.pending([allLanes], looked);
      const old = first.filter(({ receivedAt }) => receivedAt <= (backSince ?? 0) + slackMs);
      const waits = old.length === looked || old.some(({ event }) => isToldByTransports(event));
      if (waits && clock.now() <= backSince + mostMs) return true;
      backSince = null;
      return false;
    },
  };
}

const isToldByTransports = ({ type }: ContactEvent): boolean =>
  type === 'message.received' ||
  type === 'vote.received' ||
  type === 'reaction.received' ||
  type === 'consent.reported' ||
  type === 'conversation.handed' ||
  type === 'address.changed';

/** The transport is still handing over what was written meanwhile. */
export const isCatchingUp = ({ name, catchingUp, startsHeldUntil }: TransportState, now: Instant): boolean =>
  catchingUp === true || (name === 'syncing' && startsHeldUntil !== undefined && startsHeldUntil > now);
