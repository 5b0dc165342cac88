/** A release as it is kept: the sources of its files, byte by byte, and who made it. */
import type { DocFile } from '../flow/doc-node.ts';
import type { ReleaseId } from '../release.ts';
import type { Instant } from '../time/instant.ts';

export type StoredRelease = {
  readonly id: ReleaseId;
  readonly createdAt: Instant;
  /** `files`, or who edited it. */
  readonly by: string;
  readonly note: string;
  /** The release it was made from; null for the first. */
  readonly from: ReleaseId | null;
  readonly files: readonly DocFile[];
  /** Names of the media files that it was checked with: they are part of its hash, their contents are not stored. */
  readonly media: readonly string[];
};
