/**
 * Answers that come too late to be one: behind a wait, a silence or a person of the business nobody has just asked, so what is said
 * there is started by Kabar, and a topic for answers only lets nothing of that out.
 */
import type { Flow, Step, StepId } from '../flow/flow.ts';
import { innerFlow } from '../flow/inner-flow.ts';
import type { Issue } from '../flow/issue.ts';
import { own } from '../flow/own.ts';
import type { FlowDocument } from '../release/check-starts.ts';
import type { Topic } from '../release.ts';
import { type Exit, speaks } from './exits.ts';
import { type FlowGraph, issueAtStep, reachFrom } from './graph.ts';

export function unaskedAnswers(
  document: FlowDocument,
  graph: FlowGraph,
  topics: ReadonlyMap<string, Topic>,
): readonly Issue[] {
  const answersOnly = (flow: string) =>
    topics.get(graph.document(flow)?.flow.topic ?? '')?.purpose === 'service';

  /** The first step, in no particular order, that says something before they do. */
  const saidNext = (flow: Flow, from: StepId): string | undefined =>
    [...reachFrom(flow, from, (step) => graph.exits(step).filter(({ by }) => by === 'pass'))].find((id) => {
      const step = own(flow.steps, id);
      const inner = step === undefined ? null : innerFlow(step);
      return (
        step !== undefined && (speaks(step) || (inner !== null && answersOnly(inner) && graph.speaks(inner)))
      );
    });

  const { flow } = document;
  if (!answersOnly(flow.id)) return [];
  return [...graph.reached(document)].flatMap((id) => {
    const step = own(flow.steps, id);
    const late = step === undefined ? [] : graph.exits(step).filter((exit) => isLate(step, exit));
    const said = late
      .flatMap(({ to }) => (to === null || to === 'home' ? [] : (saidNext(flow, to) ?? [])))
      .at(0);
    if (step === undefined || said === undefined) return [];
    return issueAtStep(document, id, {
      code: 'unasked-answer',
      severity: 'warning',
      message: `${after[step.kind] ?? 'when they stay silent'} nobody has just asked, and "${said}" is never sent: the topic "${flow.topic}" is for answers only.`,
      hint: 'Give the flow a topic with the purpose utility or marketing, or let it end there.',
    });
  });
}

const after: Readonly<Record<string, string>> = {
  wait: 'after this wait',
  'hand-over': 'when the person hands them back',
};

const isLate = ({ kind }: Step, { by }: Exit): boolean =>
  by === 'silence' || (by === 'time' && kind in after);
