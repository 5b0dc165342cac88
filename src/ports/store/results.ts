/** The part of the store that counts: rounds and their votes. What is counted gets here by filing. */
import type { ContactId } from '../../core/contact.ts';
import type { FlowId } from '../../core/flow/flow.ts';
import type { Round, RoundCounts, RoundId } from '../../core/round.ts';
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
