/** One contact's part in a round. */
import type { ContactId } from './contact-id.ts';
import type { RoundId } from './round.ts';
import type { Instant } from './time/instant.ts';

/** What one contact has to do with one round. Each has one such row: a later choice takes the place of an earlier one. */
export type Vote = {
  readonly round: RoundId;
  readonly contact: ContactId;
  /** The full present choice; empty when the vote was taken back; null when they were only asked. */
  readonly options: readonly string[] | null;
  /** When it came in: of two choices the later one counts, in whichever order they are filed. */
  readonly at: Instant;
};
