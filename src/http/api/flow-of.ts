/** Finds the flow that a path names, or says which is meant. */
import type { Flow, FlowId } from '../../core/flow/flow.ts';
import { didYouMean } from '../../core/flow/suggest.ts';
import type { Release } from '../../core/release.ts';
import { refusal } from '../problem.ts';

/** Throws `flow.unknown`. */
export function flowOf(name: string, { flows }: Release): Flow {
  const flow = flows.get(name as FlowId);
  if (flow) return flow;
  const hint = didYouMean(name, [...flows.keys()]);
  throw refusal('flow.unknown', `There is no flow "${name}".${hint === undefined ? '' : ` ${hint}`}`);
}
