/** Part of the store: what admins and programs did. */
import type { Deed } from '../../core/access/deed.ts';
import type { Instant } from '../../core/time/instant.ts';

export type DeedStore = {
  /** Adds one; the same again changes nothing. */
  add(deed: Deed): Promise<void>;
  /** The latest, latest first, from before the one of this id on. Found by index: costs `limit`. */
  latest(before: string | null, limit: number): Promise<readonly Deed[]>;
  /** Forgets those from before then, oldest first, at most `limit`; answers how many. */
  forget(before: Instant, limit: number): Promise<number>;
};
