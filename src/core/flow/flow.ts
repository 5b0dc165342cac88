/** A flow as the interpreter runs it: steps by id, each knowing where it leads. Made by `compile`. */
import type { Brand } from '../brand.ts';
import type { CampaignRules } from '../campaign/rules.ts';

export type FlowId = Brand<string, 'FlowId'>;
export type StepId = Brand<string, 'StepId'>;
/** Hash of a flow's structure (not of its texts). Runs are pinned to it. */
export type VersionId = Brand<string, 'VersionId'>;

/**
 * One step, flattened out of its nest. `next` follows when the step is done; `branches` are named ways into nested steps,
 * whose last step leads to this step's `next`. `null` means the end of the flow.
 */
export type Step = {
  readonly id: StepId;
  readonly kind: string;
  /** The step kind's own settings, already checked by its schema. Plain JSON. */
  readonly config: unknown;
  readonly next: StepId | null;
  readonly branches: Readonly<Record<string, StepId | null>>;
};

/** So long after it happened and, if a time is named, at that time of the contact's day. */
export type Later = { readonly afterMs: number; readonly at: string | null };

/** Ways in, other than a stage (only `lifecycle.yaml` starts a flow for a stage). */
export type FlowStart =
  | { readonly by: 'keyword'; readonly words: Readonly<Record<string, readonly string[]>> }
  /** A flow with a schedule is a campaign. */
  | ({ readonly by: 'schedule' } & CampaignRules)
  | {
      readonly by: 'date';
      readonly attribute: string;
      readonly offsetDays: number;
      readonly at: string;
      readonly every: 'year' | 'once';
    }
  /** At once, or later. */
  | { readonly by: 'event'; readonly name: string; readonly later: Later | null }
  /** After a question of another flow was answered, by one of these options if they are named. */
  | {
      readonly by: 'answer';
      readonly flow: string;
      readonly step: string;
      readonly is: readonly string[] | null;
      readonly later: Later;
    }
  | { readonly by: 'link'; readonly code: string }
  | { readonly by: 'fallback' }
  /** They wrote something that may mean STOP. */
  | { readonly by: 'unsure' }
  /** They want less, in words that do not say what. */
  | { readonly by: 'opt-down' };

/**
 * What becomes of contacts who stand in an older version of the flow: each goes on at the step of the same id, or as `steps`
 * says for theirs: at another step, or `end`, `restart`, `stay`.
 */
export type UpgradeRule = { readonly steps: Readonly<Record<string, string>> };

export type Flow = {
  readonly id: FlowId;
  readonly version: VersionId;
  /** First comment line or `purpose:` of the file, for people. */
  readonly about: string;
  readonly topic: string;
  /** Instead of its topic's. */
  readonly priority?: number;
  /** What it starts to say is of no use after this. */
  readonly expiresAfterMs?: number;
  readonly starts: readonly FlowStart[];
  /** What to do when another run is in the foreground. */
  readonly ifBusy: 'interrupt' | 'wait' | 'skip';
  /** Left out: they go on in their version to its end. */
  readonly upgrade?: UpgradeRule;
  readonly first: StepId | null;
  readonly steps: Readonly<Record<string, Step>>;
};
