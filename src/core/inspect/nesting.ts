/** Flows that start each other: in a circle, or deeper than a run can go. */

import { innerFlow } from '../flow/inner-flow.ts';
import type { Issue } from '../flow/issue.ts';
import { own } from '../flow/own.ts';
import { createMemory } from '../memory.ts';
import type { FlowDocument } from '../release/check-starts.ts';
import { partsOf } from '../verify/cycles.ts';
import { type FlowGraph, issueAtStep, reachFrom } from './graph.ts';

type Start = { readonly from: string; readonly to: string; readonly step: string };

/** design.md section 5, clause 8: a run has at most eight flows inside each other. */
const deepest = 8;

export function nestedFlows(graph: FlowGraph): readonly Issue[] {
  const starts = new Map(
    graph.documents.map((document) => [document.flow.id as string, startsOf(document, graph)]),
  );
  const edgesOf = (flow: string) => starts.get(flow) ?? [];
  const parts = partsOf(starts.keys(), edgesOf);
  const rushes = circlesAtOnce(graph, edgesOf);
  const circular = graph.documents.flatMap((document) => {
    const { id } = document.flow;
    const back = edgesOf(id).find(({ to }) => parts.get(to) === parts.get(id) && starts.has(to));
    if (back === undefined) return [];
    const atOnce = rushes(id);
    return [
      issueAtStep(document, back.step, {
        code: atOnce ? 'endless-loop' : 'nested-in-itself',
        severity: atOnce ? 'error' : 'warning',
        message:
          back.to === id
            ? `the flow starts itself${atOnce ? ' without a wait or a question' : ' inside itself'}.`
            : `"${back.to}" starts this flow again${atOnce ? ' without a wait or a question' : ' inside itself'}.`,
        hint: `After ${deepest} flows inside each other the run is ended: go back to a step with \`go\` instead.`,
      }),
    ];
  });
  return circular.length > 0 ? circular : tooDeep(graph, edgesOf);
}

const startsOf = (document: FlowDocument, graph: FlowGraph): readonly Start[] =>
  starting(document, [graph.inside(document)], () => {
    const { flow } = document;
    return [...graph.reached(document)].flatMap((id) => {
      const step = own(flow.steps, id);
      const to = step === undefined ? null : innerFlow(step);
      return to === null ? [] : [{ from: flow.id, to, step: id }];
    });
  });

const starting = createMemory<FlowDocument, readonly Start[]>();

/** Whether a circle through the flow is closed by steps that nobody waits at. */
function circlesAtOnce(
  graph: FlowGraph,
  edgesOf: (flow: string) => readonly Start[],
): (flow: string) => boolean {
  const quick = new Map<string, readonly Start[]>(
    graph.documents.map((document) => {
      const atOnce = hurrying(document, [graph.inside(document)], () => reachedAtOnce(document, graph));
      return [document.flow.id, edgesOf(document.flow.id).filter(({ step }) => atOnce.has(step))];
    }),
  );
  const edges = (flow: string) => quick.get(flow) ?? [];
  const parts = partsOf(quick.keys(), edges);
  return (flow) => edges(flow).some(({ to }) => parts.get(to) === parts.get(flow));
}

const hurrying = createMemory<FlowDocument, ReadonlySet<string>>();

const reachedAtOnce = ({ flow }: FlowDocument, graph: FlowGraph): ReadonlySet<string> =>
  reachFrom(flow, flow.first, (step) => {
    const inner = innerFlow(step);
    if (inner !== null && !graph.passes(inner)) return [];
    return graph.exits(step).filter(({ by }) => by === 'pass');
  });

function tooDeep(graph: FlowGraph, edgesOf: (flow: string) => readonly Start[]): readonly Issue[] {
  const depths = new Map<string, number>();
  const depthOf = (flow: string): number => {
    const known = depths.get(flow);
    if (known !== undefined) return known;
    const depth = 1 + Math.max(0, ...edgesOf(flow).map(({ to }) => depthOf(to)));
    depths.set(flow, depth);
    return depth;
  };
  return graph.documents.flatMap((document) => {
    if (depthOf(document.flow.id) !== deepest + 1) return [];
    const step = edgesOf(document.flow.id).find(({ to }) => depthOf(to) === deepest)?.step ?? '';
    return [
      issueAtStep(document, step, {
        code: 'too-deep-flows',
        severity: 'warning',
        message: `more than ${deepest} flows are inside each other from here.`,
        hint: 'The innermost is never run, and the run is ended: start fewer flows inside flows.',
      }),
    ];
  });
}
