/** What one POST of Meta's comes apart into: an update for each message, status, wish and piece of news in it. */
import type { ChannelId } from '../../../../core/channel.ts';
import type { NumberNews } from '../../../../core/number/standing.ts';
import type { Receipt } from '../../../../core/receipt.ts';
import type { Incoming } from '../../../../ports/transport.ts';
import type { Trouble } from '../errors/trouble.ts';

/**
 * `taken`: stored. `noted`: only a line in the log is made of it. `ignored`: known, and nothing for us, as groups are.
 * `unknown`: a kind we do not know. `broken`: it says not what it must, such as who wrote. `foreign`: of a number that is none
 * of our channels.
 */
export type Fate = 'taken' | 'noted' | 'ignored' | 'unknown' | 'broken' | 'foreign';

export type NumberUpdate = {
  /** The number in digits, as it is shown to people; null: all of them. */
  readonly display: string | null;
  /** Its tier is that of the whole business, which its numbers share. */
  readonly shared: boolean;
  readonly news: NumberNews;
};

export type Update = {
  /** Its kind in Meta's words, such as `message.text`, `status.read`, `account_update`. */
  readonly kind: string;
  readonly fate: Fate;
  /** Null when it is of the whole account, or of nobody. */
  readonly channel: ChannelId | null;
  readonly news?: Incoming;
  readonly receipt?: Receipt;
  /** For people: what happened. Never an address, a name or what somebody wrote. */
  readonly words?: string;
  /** What is told of a number, or of all numbers of the account. */
  readonly number?: NumberUpdate;
  /** The number or the account is in trouble. */
  readonly trouble?: Trouble;
};
