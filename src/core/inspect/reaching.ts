/** Steps that nothing leads to, and ways that never come to an end. */

import { innerFlow } from '../flow/inner-flow.ts';
import type { Issue } from '../flow/issue.ts';
import { own } from '../flow/own.ts';
import type { FlowDocument } from '../release/check-starts.ts';
import { type FlowGraph, issueAtStep, reachFrom } from './graph.ts';

/** The first of each stretch: what follows it needs no line of its own. */
export function unreachableSteps(document: FlowDocument, graph: FlowGraph): readonly Issue[] {
  const { flow } = document;
  const covered = new Set(graph.reached(document));
  return Object.keys(flow.steps).flatMap((id) => {
    if (covered.has(id)) return [];
    for (const behind of reachFrom(flow, id, graph.exits)) covered.add(behind);
    return [
      issueAtStep(document, id, {
        code: 'unreachable-step',
        severity: 'warning',
        message: `nothing leads to the step "${id}".`,
        hint: whyNot(document, id, graph),
      }),
    ];
  });
}

function whyNot({ flow }: FlowDocument, id: string, graph: FlowGraph): string {
  const before = Object.values(flow.steps).filter(({ next }) => next === id);
  const inner = before.map(innerFlow).find((each) => each !== null && !graph.returns(each));
  if (inner) return `The flow "${inner}", which is started before it, never comes back.`;
  return before.length > 0
    ? 'Every way before it goes elsewhere: move it, or lead there with `go`.'
    : 'Its condition never comes out this way: remove it, or change the condition.';
}

/** Where a run gets in and never out again, though it waits now and then. Loops have codes of their own. */
export function missingEnds(
  document: FlowDocument,
  graph: FlowGraph,
  looping: ReadonlySet<string>,
): readonly Issue[] {
  const { flow } = document;
  const reached = graph.reached(document);
  const ending = endingSteps(document, graph);
  const trapped = Object.keys(flow.steps).filter((id) => reached.has(id) && !ending.has(id));
  const [first] = trapped;
  // An inner flow that never comes back is told where it is written.
  const byInner = trapped.some((id) => {
    const step = own(flow.steps, id);
    const inner = step === undefined ? null : innerFlow(step);
    return inner !== null && !graph.returns(inner);
  });
  if (first === undefined || byInner || trapped.some((id) => looping.has(id))) return [];
  return [
    issueAtStep(document, first, {
      code: 'missing-end',
      severity: 'warning',
      message: `from "${first}" on the flow never ends.`,
      hint: 'Lead out of the loop with a `when`, or end it with `if-silent: { then: end }`.',
    }),
  ];
}

/** Steps from which some way leads to an end: found backwards, from the ends. */
function endingSteps({ flow }: FlowDocument, graph: FlowGraph): ReadonlySet<string> {
  const before = new Map<string, string[]>();
  const waiting: string[] = [];
  for (const [id, step] of Object.entries(flow.steps))
    for (const { to } of graph.exits(step)) {
      if (to === null || to === 'home') waiting.push(id);
      else before.set(to, [...(before.get(to) ?? []), id]);
    }
  const found = new Set<string>();
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    waiting.push(...(before.get(id) ?? []));
  }
  return found;
}
