/** Part of the store: what a channel's number has done so far, and how it stands. */
import type { ChannelId } from '../../core/channel.ts';
import type { HourCount } from '../../core/delivery/outage.ts';
import type { NumberStanding } from '../../core/number/standing.ts';
import type { Instant } from '../../core/time/instant.ts';

export type ChannelStore = {
  /**
   * How many people the number wrote to first on a local day (YYYY-MM-DD). `first` is the first day on which it ever did, or
   * null.
   */
  starts(
    channel: ChannelId,
    day: string,
  ): Promise<{ readonly first: string | null; readonly people: number }>;
  /** Adds to a day. Doing it again counts again: call it before the sends, so that a crash errs on the safe side. */
  countStarts(channel: ChannelId, day: string, people: number): Promise<void>;
  /** How the number stands; as at the beginning where nothing was ever told. */
  standing(channel: ChannelId): Promise<NumberStanding>;
  /**
   * Writes it as `version + 1` where the stored version is still `version` (0: none is stored); `false` where another process
   * wrote first.
   */
  saveStanding(standing: NumberStanding): Promise<boolean>;
  /** Adds to what a number sent in an hour and what became of it. Doing it again counts again. */
  countDelivery(channel: ChannelId, count: HourCount): Promise<void>;
  /** The hours from then on in which it sent anything, in their order. */
  deliveries(channel: ChannelId, from: Instant): Promise<readonly HourCount[]>;
  /** Forgets hours before `before`. */
  forgetDeliveries(channel: ChannelId, before: Instant): Promise<void>;
};
