/** The flows of a release as one graph: which steps can be reached, and which flows come back to the one that started them. */
import type { DocNode } from '../flow/doc-node.ts';
import type { Flow, Step } from '../flow/flow.ts';
import { innerFlow } from '../flow/inner-flow.ts';
import type { Issue } from '../flow/issue.ts';
import { type IssueWords, issueAt } from '../flow/issue-at.ts';
import { own } from '../flow/own.ts';
import { createMemory, type Recall } from '../memory.ts';
import type { FlowDocument } from '../release/check-starts.ts';
import { partsOf } from '../verify/cycles.ts';
import { type Exit, exitsOf, speaks } from './exits.ts';

export type FlowGraph = {
  readonly documents: readonly FlowDocument[];
  /** The same, those that are started inside others before these; of flows in a circle any may be first. */
  readonly innerFirst: readonly FlowDocument[];
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
  /** All that the graph tells of the flows which this one starts inside itself: while it is the same, so is what follows from it. */
  inside(document: FlowDocument): string;
};

export function createGraph(documents: readonly FlowDocument[]): FlowGraph {
  const byId = new Map(documents.map((document): [string, FlowDocument] => [document.flow.id, document]));
  const innerFirst = sortedInnerFirst(byId);
  const returning = leastFixpoint(innerFirst, byId, returnsKnown, (flow, among) =>
    reachesEnd(flow, plainExits, among, () => true),
  );
  const passing = leastFixpoint(innerFirst, byId, passesKnown, (flow, among) =>
    reachesEnd(flow, plainExits, among, ({ by }) => by === 'pass'),
  );
  const speaking = leastFixpoint(innerFirst, byId, speaksKnown, ({ steps }, among) =>
    Object.values(steps).some((step) => {
      const inner = innerFlow(step);
      return speaks(step) || (inner !== null && among.has(inner));
    }),
  );
  const returns = (flow: string) => !byId.has(flow) || returning.has(flow);
  const exits = (step: Step) => {
    const inner = innerFlow(step);
    return inner !== null && !returns(inner) ? [] : plainExits(step);
  };
  const insides = new Map(
    documents.map((document) => {
      const facts = innersOf(document).map((id) => {
        const inner = byId.get(id);
        const known = [returning.has(id), passing.has(id), speaking.has(id), inner && handsOver(inner)];
        return `${id} ${inner?.flow.topic} ${known.map(Number).join('')}`;
      });
      return [document, facts.join('|')] as const;
    }),
  );
  const inside = (document: FlowDocument) => insides.get(document) ?? '';
  return {
    documents,
    innerFirst,
    document: (flow) => byId.get(flow),
    exits,
    returns,
    passes: (flow) => passing.has(flow),
    speaks: (flow) => speaking.has(flow),
    reached: (document) =>
      reachedKnown(document, [inside(document)], () => reachFrom(document.flow, document.flow.first, exits)),
    inside,
  };
}

const exitsKnown = createMemory<Step, readonly Exit[]>();
const plainExits = (step: Step): readonly Exit[] => exitsKnown(step, [], () => exitsOf(step));

const returnsKnown = createMemory<FlowDocument, boolean>();
const passesKnown = createMemory<FlowDocument, boolean>();
const speaksKnown = createMemory<FlowDocument, boolean>();
const reachedKnown = createMemory<FlowDocument, ReadonlySet<string>>();

/** The flows that it starts inside itself, each once. */
export const innersOf = (document: FlowDocument): readonly string[] =>
  inners(document, [], () => [
    ...new Set(Object.values(document.flow.steps).flatMap((step) => innerFlow(step) ?? [])),
  ]);

const inners = createMemory<FlowDocument, readonly string[]>();

/** Whether a person of the business or another system may read in it what was answered before. */
export const handsOver = (document: FlowDocument): boolean =>
  handing(document, [], () =>
    Object.values(document.flow.steps).some(({ kind }) => kind === 'hand-over' || kind === 'call'),
  );

const handing = createMemory<FlowDocument, boolean>();

function sortedInnerFirst(byId: ReadonlyMap<string, FlowDocument>): readonly FlowDocument[] {
  const edgesOf = (id: string) => {
    const document = byId.get(id);
    return document === undefined ? [] : innersOf(document).map((to) => ({ from: id, to }));
  };
  const parts = partsOf(byId.keys(), edgesOf);
  return [...byId.values()].sort((a, b) => (parts.get(a.flow.id) ?? 0) - (parts.get(b.flow.id) ?? 0));
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

/**
 * Grows until nothing is added: what holds of a flow may hang on flows inside it, and those on it. Flows with mistakes are believed
 * to be all that is hoped of them. Inner flows come first, so that each is looked at once, but for those in a circle.
 */
function leastFixpoint(
  innerFirst: readonly FlowDocument[],
  byId: ReadonlyMap<string, FlowDocument>,
  recall: Recall<FlowDocument, boolean>,
  holds: (flow: Flow, among: ReadonlySet<string>) => boolean,
): ReadonlySet<string> {
  const found = new Set<string>();
  const around = new Map<string, FlowDocument[]>();
  for (const document of innerFirst)
    for (const inner of innersOf(document)) {
      if (!byId.has(inner)) found.add(inner);
      const outer = around.get(inner) ?? [];
      outer.push(document);
      around.set(inner, outer);
    }
  const look = (document: FlowDocument): boolean => {
    const { flow } = document;
    const among = innersOf(document).map((inner) => found.has(inner));
    if (found.has(flow.id) || !recall(document, among, () => holds(flow, found))) return false;
    found.add(flow.id);
    return true;
  };
  const grown = innerFirst.filter(look);
  for (let next = grown.pop(); next !== undefined; next = grown.pop())
    grown.push(...(around.get(next.flow.id) ?? []).filter(look));
  return found;
}
