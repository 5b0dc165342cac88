/** What a flow's `start: { schedule: … }` says of its campaign. */
import type { Schedule } from './schedule.ts';

export type CampaignRules = {
  readonly schedule: Schedule;
  /** The schedule in the admin's words; another one is another plan. */
  readonly written: string;
  readonly to: string;
  /** Whose clock shows the time: each contact's own, or the house's. */
  readonly clock: 'contact' | 'house';
  /** Each contact gets it at the hour at which they use to write, if it comes within so long; else at once. */
  readonly bestWithinMs?: number;
  /** The part of the audience that gets nothing, so that one sees what the campaign does: from 0 to 0.5. */
  readonly holdout?: number;
};
