/** Part of the store: accounts of the console, links that sign in once, and how often somebody tried. */
import type { Account, AccountId, SignInLink } from '../../core/access/account.ts';
import type { Instant } from '../../core/time/instant.ts';

export type AccountStore = {
  /** Adds one, as version 1; `false` where its id or its name is taken. */
  add(account: Omit<Account, 'version'>): Promise<boolean>;
  /** Writes it as `version + 1` where the stored version is still its own: else it is `stale`, and not written. */
  save(account: Account): Promise<'saved' | 'stale' | 'name-taken'>;
  /** Removes it where the stored version is still its own; `false` where it is another, or none is there any more. */
  remove(account: Pick<Account, 'id' | 'version'>): Promise<boolean>;
  find(id: AccountId): Promise<Account | null>;
  /** By its name, whatever its case. Found by index. */
  named(name: string): Promise<Account | null>;
  /** All of them in the order of names, at most `limit`. */
  list(limit: number): Promise<readonly Account[]>;

  addLink(link: SignInLink): Promise<void>;
  /** Takes the link away and answers it, also when it is too old; of several who take it at once one gets it, the others null. */
  takeLink(id: string): Promise<SignInLink | null>;
  /** Takes every link of the account away. */
  dropLinks(account: AccountId): Promise<void>;

  /** Counts a try under this key, kept until then, and answers how many there are with it. No two get the same number. */
  countTry(key: string, until: Instant): Promise<number>;
  forgetTries(key: string): Promise<void>;

  /** Forgets links and tries from before then. Found by index. */
  forget(before: Instant): Promise<void>;
};
