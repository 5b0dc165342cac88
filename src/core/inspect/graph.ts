/** The flows of a release as one graph: which steps can be reached, and which flows come back to the one that started them. */
import type { DocNode } from '../flow/doc-node.ts';
import type { Flow, Step } from '../flow/flow.ts';
import { innerFlow } from '../flow/inner-flow.ts';
import type { Issue } from '../flow/issue.ts';
import { type IssueWords, issueAt } from '../flow/issue-at.ts';
import { own } from '../flow/own.ts';
import type { FlowDocument } from '../release/check-starts.ts';
import { type Exit, exitsOf } from './exits.ts';

export type FlowGraph = {
  readonly documents: readonly FlowDocument[];
  document(flow: string): FlowDocument | undefined;
  /** Ways out that can be taken: none behind an inner flow that never comes back. */
  exits(step: Step): readonly Exit[];
  /** Whether the flow can end and let the one around it go on. A flow with mistakes is believed to. */
  returns(flow: string): boolean;
  /** The same without a wait or a question on the way. */
  passes(flow: string): boolean;
  /** Whether anything is said in it, or in a flow inside it. */
  speaks(flow: string): boolean;
  /** Steps that can be reached from the first. */
  reached(document: FlowDocument): ReadonlySet<string>;
};

export function createGraph(documents: readonly FlowDocument[]): FlowGraph {
  const byId = new Map(documents.map((document): [string, FlowDocument] => [document.flow.id, document]));
  const exitsKnown = new Map<Step, readonly Exit[]>();
  const plainExits = (step: Step): readonly Exit[] => {
    const known = exitsKnown.get(step) ?? exitsOf(step);
    exitsKnown.set(step, known);
    return known;
  };

  const returning = leastFixpoint(byId, (flow, among) => reachesEnd(flow, plainExits, among, () => true));
  const passing = leastFixpoint(byId, (flow, among) =>
    reachesEnd(flow, plainExits, among, ({ by }) => by === 'pass'),
  );
  const speaking = leastFixpoint(byId, ({ steps }, among) =>
    Object.values(steps).some((step) => {
      const inner = innerFlow(step);
      return ['say', 'ask', 'poll'].includes(step.kind) || (inner !== null && among.has(inner));
    }),
  );
  const returns = (flow: string) => !byId.has(flow) || returning.has(flow);
  const exits = (step: Step) => {
    const inner = innerFlow(step);
    return inner !== null && !returns(inner) ? [] : plainExits(step);
  };
  const reachedKnown = new Map<FlowDocument, ReadonlySet<string>>();
  return {
    documents,
    document: (flow) => byId.get(flow),
    exits,
    returns,
    passes: (flow) => passing.has(flow),
    speaks: (flow) => speaking.has(flow),
    reached(document) {
      const known = reachedKnown.get(document) ?? reachFrom(document.flow, document.flow.first, exits);
      reachedKnown.set(document, known);
      return known;
    },
  };
}

/** Steps on the ways from a step, itself included. */
export function reachFrom(
  { steps }: Pick<Flow, 'steps'>,
  first: string | null,
  exits: (step: Step) => readonly Exit[],
): ReadonlySet<string> {
  const seen = new Set<string>();
  const waiting = first === null ? [] : [first];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const step = own(steps, id);
    if (step === undefined || seen.has(id)) continue;
    seen.add(id);
    for (const { to } of exits(step)) if (to !== null && to !== 'home') waiting.push(to);
  }
  return seen;
}

/** An issue at a step: at a key of it, if it has that key, else where the step begins. */
export function issueAtStep(document: FlowDocument, id: string, words: IssueWords): Issue {
  const node: DocNode | undefined = document.nodes.get(id);
  return issueAt(document.file, (node ?? document.root).at, words);
}

function reachesEnd(
  flow: Flow,
  exits: (step: Step) => readonly Exit[],
  among: ReadonlySet<string>,
  counts: (exit: Exit) => boolean,
): boolean {
  const open = (step: Step): readonly Exit[] => {
    const inner = innerFlow(step);
    return inner !== null && !among.has(inner) ? [] : exits(step).filter(counts);
  };
  if (flow.first === null) return true;
  return [...reachFrom(flow, flow.first, open)].some((id) => {
    const step = own(flow.steps, id);
    return step !== undefined && open(step).some(({ to }) => to === null);
  });
}

/** Grows until nothing is added: what holds of a flow may hang on flows inside it, and those on it. */
function leastFixpoint(
  byId: ReadonlyMap<string, FlowDocument>,
  holds: (flow: Flow, among: ReadonlySet<string>) => boolean,
): ReadonlySet<string> {
  const unknown = new Set<string>();
  for (const { flow } of byId.values())
    for (const step of Object.values(flow.steps)) {
      const inner = innerFlow(step);
      if (inner !== null && !byId.has(inner)) unknown.add(inner);
    }
  const found = new Set<string>(unknown);
  for (let grows = true; grows; ) {
    grows = false;
    for (const [id, { flow }] of byId) {
      if (found.has(id) || !holds(flow, found)) continue;
      found.add(id);
      grows = true;
    }
  }
  return found;
}
