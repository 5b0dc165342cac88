/** The part of the store that counts: rounds and their votes, goals that were reached, friends who came. What is counted gets here by filing. */
import type { ContactId } from '../../core/contact-id.ts';
import type { FlowId } from '../../core/flow/flow.ts';
import type { FriendCounts, FriendOutcome, Friendship } from '../../core/friendship.ts';
import type { GoalCount } from '../../core/goal.ts';
import type { ReachedGoal } from '../../core/reached-goal.ts';
import type { Round, RoundCounts, RoundId } from '../../core/round.ts';
import type { Instant } from '../../core/time/instant.ts';
import type { Vote } from '../../core/vote.ts';

export type RoundStore = {
  find(id: RoundId): Promise<Round | null>;
  /** The latest first, of one flow or of all. */
  list(limit: number, flow?: FlowId): Promise<readonly Round[]>;
  /** As they are now, found by index: costs the round, not all that was ever written. */
  counts(round: Pick<Round, 'id' | 'closesAt' | 'options'>): Promise<RoundCounts>;
  votesOf(contact: ContactId): Promise<readonly Vote[]>;
  /** Deletes the votes of the contact; the rounds count without them from then on. */
  erase(contact: ContactId): Promise<void>;
};

export type GoalStore = {
  /** How often each of these goals was ever reached, and how often with a message's credit. Counted by index. */
  totals(
    goals: readonly string[],
  ): Promise<readonly { readonly goal: string; readonly reached: number; readonly credited: number }[]>;
  /** What was reached since then, by goal and by what is credited with it. */
  counts(since: Instant): Promise<readonly GoalCount[]>;
  of(contact: ContactId): Promise<readonly ReachedGoal[]>;
  /** Deletes those of the contact; they are counted no more. */
  erase(contact: ContactId): Promise<void>;
};

export type FriendStore = {
  /** Those of whom it is to be told now whether they stayed, longest due first. Found by index. */
  due(now: Instant, limit: number): Promise<readonly Friendship[]>;
  /** From then on they are not due any more. Doing it again changes nothing. */
  settle(contact: ContactId, outcome: FriendOutcome): Promise<void>;
  /** Whose code it is; null when nobody's, or when two share it by chance. */
  recommender(code: string): Promise<ContactId | null>;
  /** Everybody who came by friends' links. */
  counts(): Promise<FriendCounts>;
  /** Deletes the row of who came; the code of who recommended us names nobody. */
  erase(contact: ContactId): Promise<void>;
};
