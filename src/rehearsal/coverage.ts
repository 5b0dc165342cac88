/** How much of the flows the scenarios have seen: steps that a run entered, and ways by which it left those that have several. */
import type { Flow, Step } from '../core/flow/flow.ts';
import type { Passage } from '../core/flow/passage.ts';
import { waysOf } from '../core/flow/ways.ts';
import type { BranchPlaces } from './branch-places.ts';
import type { Place } from './read.ts';

export type Seen = Iterable<Pick<Passage, 'flow' | 'step' | 'way'>>;

/** A step nobody entered (`way` is null), or a way nobody took. */
export type Missed = { readonly step: string; readonly way: string | null; readonly place: Place | null };

export type FlowCoverage = {
  readonly flow: string;
  readonly steps: Count;
  readonly branches: Count;
  readonly missed: readonly Missed[];
};
export type Count = { readonly seen: number; readonly of: number };

export function coverageOf(flows: Iterable<Flow>, seen: Seen, places: BranchPlaces): readonly FlowCoverage[] {
  const marks = new Set([...seen].map(({ flow, step, way }) => markOf(flow, step, way)));
  return [...flows].map((flow) => {
    const steps = Object.values(flow.steps);
    const entered = (step: Step) => marks.has(markOf(flow.id, step.id, null));
    const branches = steps.flatMap((step) => branchesOf(step).map((way) => ({ step, way })));
    const taken = branches.filter(({ step, way }) => marks.has(markOf(flow.id, step.id, way)));
    const missed = steps.flatMap((step): readonly { readonly step: Step; readonly way: string | null }[] =>
      entered(step)
        ? branchesOf(step)
            .filter((way) => !marks.has(markOf(flow.id, step.id, way)))
            .map((way) => ({ step, way }))
        : [{ step, way: null }],
    );
    return {
      flow: flow.id,
      steps: { seen: steps.filter(entered).length, of: steps.length },
      branches: { seen: taken.length, of: branches.length },
      missed: missed.map(({ step, way }) => ({
        step: step.id,
        way,
        place: places.of(flow.id, step.id, way),
      })),
    };
  });
}

/** A step that can only be left in one way has no branches. */
function branchesOf(step: Step): readonly string[] {
  const ways = waysOf(step);
  return ways.length > 1 ? ways : [];
}

export const markOf = (flow: string, step: string, way: string | null): string =>
  `${flow}/${step}/${way ?? ''}`;
