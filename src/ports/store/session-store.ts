/** Part of the store: browsers that are signed in to the console. */
import type { AccountId, ConsoleSession, Told } from '../../core/access/account.ts';
import type { Instant } from '../../core/time/instant.ts';

export type SessionStore = {
  add(session: ConsoleSession): Promise<void>;
  /** One read by id. It may be too old: whoever asks looks at `until`. */
  find(id: string): Promise<ConsoleSession | null>;
  /** Lets it last longer; one that was ended meanwhile stays ended. */
  renew(id: string, seenAt: Instant, until: Instant): Promise<void>;
  /** Writes into every session of the account what is now true of it. */
  tell(account: AccountId, told: Told): Promise<void>;
  /** Ends one of the account's; `false` where there is none. */
  end(account: AccountId, id: string): Promise<boolean>;
  /** Ends every one of the account's, but for `except`. */
  endAll(account: AccountId, except: string | null): Promise<void>;
  /** The account's, the one seen last first. Found by index. */
  of(account: AccountId): Promise<readonly ConsoleSession[]>;
  /** Forgets those that ended before then. Found by index. */
  forget(before: Instant): Promise<void>;
};
