/** What an upgrade does with whoever stands at one step of one version of a flow. */
import type { FlowId, StepId, VersionId } from '../flow/flow.ts';
import type { Standing } from '../flow/standing.ts';

export type RunMove = {
  readonly flow: FlowId;
  readonly from: VersionId;
  readonly step: StepId;
  readonly how: Standing;
  readonly to: VersionId;
  /**
   * `move`: they stand at `target` of the new version, and nothing is said. `end`: the flow is over for them. `restart`: it begins
   * again with its first step, and says again what it says.
   */
  readonly act: { readonly do: 'move'; readonly target: StepId } | { readonly do: 'end' | 'restart' };
};
