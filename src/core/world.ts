/** Everything outside the contact that a decision may look at. Handed in, so that the core asks nobody. */
import type { ChannelFacts } from './channel.ts';
import type { Passage } from './flow/passage.ts';
import type { Release } from './release.ts';
import type { Instant } from './time/instant.ts';

export type World = {
  readonly now: Instant;
  readonly release: Release;
  readonly channel: ChannelFacts;
  /** Where people reach our pages from outside, such as `https://join.example.com`; null while nobody has told. */
  readonly publicUrl?: string | null;
  /** Told of every step a run enters and leaves, for those who want to know what of a flow was seen. Nothing hangs on it. */
  readonly onlooker?: (passage: Passage) => void;
};
