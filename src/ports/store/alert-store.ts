/** Part of the store: troubles that those who run Kabar were told of, or are to be told of. */
import type { KnownTrouble } from '../../core/alerts/alert.ts';

export type AlertStore = {
  /** All of them, by key: there are never more than a few. */
  all(): Promise<readonly KnownTrouble[]>;
  /**
   * Writes it as `version + 1` where the stored version is still its own, and adds it where that is 0; `false` where
   * another write came first.
   */
  save(trouble: KnownTrouble): Promise<boolean>;
  /** Forgets it, where the stored version is still this one; `false` where it is not. */
  remove(trouble: Pick<KnownTrouble, 'key' | 'version'>): Promise<boolean>;
};
