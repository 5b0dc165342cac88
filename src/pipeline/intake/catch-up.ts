/** After a channel was away, what people wrote meanwhile is decided before Kabar starts anything: it may be a STOP. */
import type { ChannelId } from '../../core/channel.ts';
import type { ContactEventType } from '../../core/event.ts';
import { allLanes } from '../../core/lanes.ts';
import { type Instant, minuteMs, secondMs } from '../../core/time/instant.ts';
import type { Clock } from '../../ports/clock.ts';
import type { InboxEntry, Store } from '../../ports/store.ts';
import type { TransportState } from '../../ports/transport.ts';

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

export type CatchUpDeps = {
  readonly store: Pick<Store, 'inbox'>;
  readonly clock: Clock;
  readonly channel: ChannelId;
};

export function createCatchUp({ store, clock, channel }: CatchUpDeps): CatchUp {
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
      const waits = old.length === looked || old.some((entry) => isToldBy(channel, entry));
      if (waits && clock.now() <= backSince + mostMs) return true;
      backSince = null;
      return false;
    },
  };
}

/** What came in by the channel is named after it (inbox.ts); of what it tells of messages of ours nothing can be a STOP. */
const isToldBy = (channel: ChannelId, { id, event: { type } }: InboxEntry): boolean =>
  id.startsWith(`${channel}:`) && !ofOurs.includes(type);

const ofOurs: readonly ContactEventType[] = ['message.failed', 'message.read', 'message.delivered'];

/** The transport is still handing over what was written meanwhile. */
export const isCatchingUp = ({ name, catchingUp, startsHeldUntil }: TransportState, now: Instant): boolean =>
  catchingUp === true || (name === 'syncing' && startsHeldUntil !== undefined && startsHeldUntil > now);
