/** Part of the store: campaigns and their occurrences. */

import type { Occurrence } from '../../core/campaign/occurrence.ts';
import type { Halted, OccurrenceId } from '../../core/campaign/occurrence-id.ts';
import type { Slot } from '../../core/campaign/schedule.ts';
import type { FlowId } from '../../core/flow/flow.ts';
import type { Instant } from '../../core/time/instant.ts';

/** What is known of a campaign beyond its rules. */
export type KnownCampaign = {
  readonly flow: FlowId;
  /** The plan it was known by; another one begins anew. */
  readonly written: string;
  /** Since when: what was due before is not made up for. */
  readonly since: Instant;
  /** The last slot of which there is an occurrence, or for which none was needed; null before the first. */
  readonly through: Slot | null;
};

export type CampaignStore = {
  known(flow: FlowId): Promise<KnownCampaign | null>;
  remember(campaign: KnownCampaign): Promise<void>;
  /** Adds an occurrence; `false` when it is there. */
  open(occurrence: Occurrence): Promise<boolean>;
  /** Writes it as `version + 1` where the stored version is still its own; `false` where another write came first. */
  save(occurrence: Occurrence): Promise<boolean>;
  find(id: OccurrenceId): Promise<Occurrence | null>;
  /** Those with something left to do: that go on or are paused, tell of a change, have no report yet. Found by index. */
  atWork(): Promise<readonly Occurrence[]>;
  /** The latest ones, latest first; of one campaign where it is named. */
  latest(query: { readonly flow?: FlowId; readonly limit: number }): Promise<readonly Occurrence[]>;
  /** Those of `ids` whose messages are not to leave. */
  halted(ids: readonly OccurrenceId[]): Promise<Halted>;
};
