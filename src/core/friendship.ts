/** A row for everybody who came by a friend's link. */
import type { ContactId } from './contact-id.ts';
import type { Instant } from './time/instant.ts';

export type Friendship = {
  /** Who came. */
  readonly contact: ContactId;
  /** Of who recommended us: a code, never a number. */
  readonly code: string;
  readonly at: Instant;
  /** When it is told whether they stayed. */
  readonly dueAt: Instant;
};

export const friendOutcomes = ['stayed', 'left'] as const;
export type FriendOutcome = (typeof friendOutcomes)[number];
export type FriendCounts = Readonly<Record<'joined' | FriendOutcome, number>>;
