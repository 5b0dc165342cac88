/** Part of the store: every release with the sources of its files, and which one is current. */
import type { ReleaseId } from '../../core/release.ts';
import type { StoredRelease } from '../../core/upgrade/stored-release.ts';

/** Which release is current; `switches` grows with every change of it, and every change names what it read. */
export type CurrentRelease = {
  readonly release: ReleaseId;
  readonly switches: number;
  /** What the files of the last process that read them came to: while they still do, they are no news. */
  readonly seen: ReleaseId | null;
  readonly at: number;
  readonly by: string;
};

export type ReleaseStore = {
  /** Written before it becomes current, whole and never changed: saving a known one again changes nothing. */
  save(release: StoredRelease): Promise<void>;
  /** With the sources of its files, byte by byte as they were saved. */
  find(id: ReleaseId): Promise<StoredRelease | null>;
  /** Which one is current, or null before the first. Costs one small read. */
  current(): Promise<CurrentRelease | null>;
  /**
   * Makes a saved release the current one where `switches` is still what was read (0 before the first); `false` where another
   * change came first.
   */
  makeCurrent(change: CurrentRelease): Promise<boolean>;
  /** The latest ones without their files, latest first. Found by index. */
  latest(limit: number): Promise<readonly Omit<StoredRelease, 'files'>[]>;
};
