/** Which flows a flow starts inside itself: what they say at one moment belongs together. */
import type { Flow, FlowId } from '../core/flow/flow.ts';
import { innerFlow } from '../core/flow/inner-flow.ts';

/** True when `outer` starts `inner`, or one that does. */
export type StartsInside = (outer: string, inner: string) => boolean;

export function innerFlows(flows: ReadonlyMap<FlowId, Flow>): StartsInside {
  const reached = new Map<string, ReadonlySet<string>>();

  const within = (outer: string): ReadonlySet<string> => {
    const known = reached.get(outer);
    if (known) return known;
    const found = new Set<string>();
    const ahead = [outer];
    for (const id of ahead) {
      for (const inner of startedBy(flows.get(id as FlowId))) {
        if (found.has(inner)) continue;
        found.add(inner);
        ahead.push(inner);
      }
    }
    reached.set(outer, found);
    return found;
  };

  return (outer, inner) => within(outer).has(inner);
}

const startedBy = (flow: Flow | undefined): readonly string[] =>
  Object.values(flow?.steps ?? {}).flatMap((step) => innerFlow(step) ?? []);
