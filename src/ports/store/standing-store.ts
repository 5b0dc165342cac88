/** Part of the store: how many contacts stand where in the flows. */
import type { FlowId } from '../../core/flow/flow.ts';
import type { StandingCount } from '../../core/flow/standing.ts';

export type StandingStore = {
  /**
   * How many contacts stand at each step of the flow, in every version of it. Found by index: costs
   * what stands there. Who moves meanwhile is counted before or after, or at both places.
   */
  standingIn(flow: FlowId): Promise<readonly StandingCount[]>;
  /** How many contacts stand anywhere in each of these flows. Found by index. */
  countInFlows(flows: readonly FlowId[]): Promise<ReadonlyMap<FlowId, number>>;
};
