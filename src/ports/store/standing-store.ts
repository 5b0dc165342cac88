/** Part of the store: how many contacts stand where in the flows. */
import type { ContactId } from '../../core/contact-id.ts';
import type { FlowId } from '../../core/flow/flow.ts';
import type { StandingCount, StandingPlace } from '../../core/flow/standing.ts';

export type StandingStore = {
  /**
   * How many contacts stand at each step of the flow, in every version of it. Found by index: costs
   * what stands there. Who moves meanwhile is counted before or after, or at both places.
   */
  standingIn(flow: FlowId): Promise<readonly StandingCount[]>;
  /** Who stands in the flow, in the order of ids beyond `after`, each with their places in it. Found by index. */
  standers(
    flow: FlowId,
    after: ContactId | null,
    limit: number,
  ): Promise<readonly { readonly contact: ContactId; readonly places: readonly StandingPlace[] }[]>;
  /** How many contacts stand anywhere in each of these flows. Found by index. */
  countInFlows(flows: readonly FlowId[]): Promise<ReadonlyMap<FlowId, number>>;
};
