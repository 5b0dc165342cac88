/** Flows of a service topic that run inside flows Kabar starts: they are for answers only, wherever they are. */
import { isOurs } from '../flow/compile.ts';
import { innerFlow } from '../flow/inner-flow.ts';
import type { Issue } from '../flow/issue.ts';
import { own } from '../flow/own.ts';
import { stages } from '../lifecycle/stages.ts';
import { createMemory } from '../memory.ts';
import type { Policy } from '../policy/policy.ts';
import type { FlowDocument } from '../release/check-starts.ts';
import { weBegin } from '../release/lifecycle-file.ts';
import type { Topic } from '../release.ts';
import { type FlowGraph, issueAtStep, reachFrom } from './graph.ts';

/** Steps that they come to without a word. */
const reached = createMemory<FlowDocument, ReadonlySet<string>>();

export function serviceInside(
  graph: FlowGraph,
  {
    policy,
    topics,
  }: { readonly policy: Pick<Policy, 'stageFlows'> | null; readonly topics: ReadonlyMap<string, Topic> },
): readonly Issue[] {
  const staged = stages.filter(weBegin).map((stage) => policy?.stageFlows[stage]);
  const self = graph.documents.filter(({ flow }) => flow.starts.some(isOurs) || staged.includes(flow.id));
  const isService = (flow: string) =>
    topics.get(graph.document(flow)?.flow.topic ?? '')?.purpose === 'service';
  const issues = new Map<string, Issue>();
  const visited = new Set<string>();

  /** Until they answer, everything said is something that Kabar started. */
  function visit(document: FlowDocument, starter: string): void {
    const { flow } = document;
    if (visited.has(flow.id)) return;
    visited.add(flow.id);
    const unasked = reached(document, [graph.inside(document)], () =>
      reachFrom(flow, flow.first, (step) => graph.exits(step).filter(({ by }) => by !== 'answer')),
    );
    for (const id of unasked) {
      const step = own(flow.steps, id);
      const inner = step === undefined ? null : innerFlow(step);
      const next = inner === null ? undefined : graph.document(inner);
      if (inner === null || next === undefined) continue;
      if (!isService(inner)) visit(next, starter);
      else if (graph.speaks(inner))
        issues.set(
          `${flow.id}/${id}`,
          issueAtStep(document, id, {
            code: 'service-started',
            message: `Kabar starts "${starter}" by itself, and "${inner}" inside it has the topic "${next.flow.topic}", which is for answers only.`,
            hint: 'Give the inner flow a topic with the purpose utility or marketing.',
          }),
        );
    }
  }
  for (const document of self) if (!isService(document.flow.id)) visit(document, document.flow.id);
  return [...issues.values()];
}
