/** Everything outside the contact that a decision may look at. Handed in, so that the core asks nobody. */
import type { ChannelFacts } from './channel.ts';
import type { Release } from './release.ts';
import type { Instant } from './time/instant.ts';

export type World = {
  readonly now: Instant;
  readonly release: Release;
  readonly channel: ChannelFacts;
  /** Where people reach our pages from outside, such as `https://join.example.com`; null while nobody has told. */
  readonly publicUrl?: string | null;
};
