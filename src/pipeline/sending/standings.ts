/** How this process's numbers stand, as all processes know it: what a transport tells counts at once and is stored as soon as it can be. */
import type { ChannelId } from '../../core/channel.ts';
import type { Outage } from '../../core/delivery/delivery.ts';
import {
  type NumberNews,
  type NumberStanding,
  outagesOf,
  restrict,
  type ToldRestriction,
  told as withNews,
} from '../../core/number/standing.ts';
import { type Instant, secondMs } from '../../core/time/instant.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Logger } from '../../ports/logger.ts';
import type { Store } from '../../ports/store.ts';
import type { TransportState } from '../../ports/transport.ts';
import { changeStanding } from './change-standing.ts';

export type Standings = {
  /** Read anew after some seconds: another process may have restricted it, a person may have resumed it. */
  of(channel: ChannelId): Promise<NumberStanding>;
  /** When what it sent said nothing of the people it was for, as this process knows it. */
  outages(channel: ChannelId): readonly Outage[];
  /** A transport told how it stands. */
  heard(channel: ChannelId, state: TransportState): void;
  restricted(channel: ChannelId, told: ToldRestriction & { readonly since?: Instant }): void;
  /** WhatsApp told something of the number. Resolves when it is stored, or will be as soon as it can. */
  told(channel: ChannelId, news: NumberNews): Promise<void>;
  /** Writes what could not be written yet. Never rejects. */
  save(): Promise<void>;
  /** The same, and reads anew what others may have changed. Called by every tick; never rejects. */
  follow(channels: readonly ChannelId[]): Promise<void>;
};

export type StandingsDeps = {
  readonly store: Pick<Store, 'channels'>;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Only the process that sends tells how the channel is; any may learn that it is restricted. */
  readonly holds: (channel: ChannelId) => boolean;
};

type Change = (standing: NumberStanding) => NumberStanding;

const freshMs = 10 * secondMs;

export function createStandings({ store, clock, logger, holds }: StandingsDeps): Standings {
  const known = new Map<ChannelId, { readonly standing: NumberStanding; readonly readAt: Instant }>();
  const unsaved = new Map<ChannelId, readonly Change[]>();
  let saving = Promise.resolve();

  const change = (channel: ChannelId, news: Change) => {
    unsaved.set(channel, [...(unsaved.get(channel) ?? []), news]);
    void save();
  };

  const saveAll = async () => {
    for (const [channel, changes] of [...unsaved]) {
      const standing = await changeStanding(store, channel, (before) =>
        changes.reduce((so, next) => next(so), before),
      );
      known.set(channel, { standing, readAt: clock.now() });
      const later = unsaved.get(channel)?.slice(changes.length) ?? [];
      if (later.length === 0) unsaved.delete(channel);
      else unsaved.set(channel, later);
    }
  };

  const save = () => {
    saving = saving
      .then(saveAll)
      .catch((error: unknown) => logger.warn('how a number stands could not be stored yet', { error }));
    return saving;
  };

  const of: Standings['of'] = async (channel) => {
    const at = clock.now();
    let read = known.get(channel);
    if (!read || Math.abs(at - read.readAt) >= freshMs) {
      read = { standing: await store.channels.standing(channel), readAt: at };
      known.set(channel, read);
    }
    return (unsaved.get(channel) ?? []).reduce((so, next) => next(so), read.standing);
  };

  const restricted: Standings['restricted'] = (channel, told) => {
    const { words, code } = told;
    logger.warn('a number is restricted: it starts nothing until a person resumes it', {
      channel,
      code,
      words,
    });
    change(channel, (standing) => restrict(standing, told));
  };

  return {
    of,
    heard(channel, { name, words, restriction, startsHeldUntil }) {
      const at = clock.now();
      if (holds(channel))
        change(channel, (standing) =>
          standing.state?.name === name ? standing : { ...standing, state: { name, at } },
        );
      if (name !== 'restricted') return;
      restricted(channel, {
        by: 'WhatsApp',
        at,
        code: restriction ?? 'restricted',
        words,
        until: startsHeldUntil ?? null,
      });
    },
    restricted,
    told(channel, news) {
      change(channel, (standing) => withNews(standing, news));
      return save();
    },
    save,
    async follow(channels) {
      await save();
      try {
        for (const channel of channels) await of(channel);
      } catch (error) {
        logger.warn('how a number stands could not be read', { error });
      }
    },
    outages(channel) {
      const standing = known.get(channel)?.standing;
      return standing === undefined ? [] : outagesOf(standing);
    },
  };
}
