/** Loops that go round at once, and loops that say something again and again to somebody who stays silent. */
import type { Step } from '../flow/flow.ts';
import { innerFlow } from '../flow/inner-flow.ts';
import type { Issue } from '../flow/issue.ts';
import { own } from '../flow/own.ts';
import type { FlowDocument } from '../release/check-starts.ts';
import { partsOf } from '../verify/cycles.ts';
import { type Exit, speaks } from './exits.ts';
import { type FlowGraph, issueAtStep } from './graph.ts';

export type Loops = {
  readonly issues: readonly Issue[];
  /** Steps in them. */
  readonly steps: ReadonlySet<string>;
};

export function findLoops(document: FlowDocument, graph: FlowGraph): Loops {
  const steps = new Set<string>();
  const at = new Map(Object.keys(document.flow.steps).map((id, index) => [id, index]));
  const told = (circle: readonly string[]) => {
    for (const id of circle) steps.add(id);
    return [...circle].sort((a, b) => (at.get(a) ?? 0) - (at.get(b) ?? 0));
  };
  const rushing = circlesOf(document, graph, isAtOnce(graph)).map(told);
  const nagging = circlesOf(document, graph, isByItself)
    .filter((circle) => !rushing.some((other) => other.every((id) => circle.includes(id))))
    .filter((circle) => circle.some((id) => isHeard(document, id, graph)))
    .filter((circle) => !hasWayOut(document, circle, graph))
    .map(told);
  const issues = [
    ...rushing.map((circle) => rush(document, circle, graph)),
    ...nagging.map(([first = '']) =>
      issueAtStep(document, first, {
        code: 'endless-nudge',
        severity: 'warning',
        message: `whoever stays silent hears "${first}" again and again.`,
        hint: 'End it after some times, or ask something and wait for the answer.',
      }),
    ),
  ];
  return { issues, steps };
}

type Counts = (step: Step, exit: Exit) => boolean;

const isAtOnce =
  (graph: FlowGraph): Counts =>
  (step, { by }) => {
    const inner = innerFlow(step);
    return by === 'pass' && (inner === null || graph.passes(inner));
  };

/** Whatever happens while the contact does nothing. */
const isByItself: Counts = (_step, { by }) => by !== 'answer';

const isHeard = ({ flow }: FlowDocument, id: string, graph: FlowGraph): boolean => {
  const step = own(flow.steps, id);
  const inner = step === undefined ? null : innerFlow(step);
  return step !== undefined && (speaks(step) || (inner !== null && graph.speaks(inner)));
};

/** Steps that lie on a circle together, by the ways that count. */
function circlesOf(document: FlowDocument, graph: FlowGraph, counts: Counts): readonly (readonly string[])[] {
  const { flow } = document;
  const reached = [...graph.reached(document)];
  const edges = new Map(
    reached.map((id) => {
      const step = own(flow.steps, id);
      const exits = step === undefined ? [] : graph.exits(step).filter((exit) => counts(step, exit));
      return [
        id,
        exits.flatMap(({ to }) => (to === null || to === 'home' ? [] : [{ from: id, to: to as string }])),
      ] as const;
    }),
  );
  const edgesOf = (id: string) => edges.get(id) ?? [];
  const parts = new Map<number, string[]>();
  for (const [id, part] of partsOf(reached, edgesOf)) {
    const members = parts.get(part) ?? [];
    members.push(id);
    parts.set(part, members);
  }
  return [...parts.values()].filter(
    (members) => members.length > 1 || edgesOf(members[0] ?? '').some(({ to }) => to === members[0]),
  );
}

/** A condition, or how a call went, may lead out by itself. */
function hasWayOut({ flow }: FlowDocument, circle: readonly string[], graph: FlowGraph): boolean {
  return circle.some((id) => {
    const step = own(flow.steps, id);
    return (
      step !== undefined &&
      graph
        .exits(step)
        .some(({ to, by }) => by !== 'answer' && (to === null || to === 'home' || !circle.includes(to)))
    );
  });
}

function rush(document: FlowDocument, circle: readonly string[], graph: FlowGraph): Issue {
  const [first = ''] = circle;
  const names = circle.slice(0, 4).map((id) => `"${id}"`);
  const certain = !hasWayOut(document, circle, graph);
  return issueAtStep(document, first, {
    code: 'endless-loop',
    severity: certain ? 'error' : 'warning',
    message: certain
      ? `${names.join(', ')} ${circle.length === 1 ? 'goes' : 'go'} round without a wait or a question.`
      : `${names.join(', ')} may go round without a wait or a question, for as long as no condition leads out.`,
    hint: 'Put a `wait` or an `ask` into the loop: after 200 steps the run is ended.',
  });
}
