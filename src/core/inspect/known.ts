/** What a run has surely learned, and what it may have learned, by the time it stands at a step. */
import type { Step } from '../flow/flow.ts';
import { innerFlow } from '../flow/inner-flow.ts';
import { own } from '../flow/own.ts';
import type { QuestionConfig } from '../flow/question-shape.ts';
import { createMemory } from '../memory.ts';
import type { FlowDocument } from '../release/check-starts.ts';
import { knownBehind, sourceOf } from './conditions.ts';
import type { Exit } from './exits.ts';
import { type FlowGraph, innersOf } from './graph.ts';

/** Names as conditions write them: `contact.age`, `run.order`. `anything`: an event brought values that nobody can list. */
export type Known = {
  readonly surely: ReadonlySet<string>;
  readonly perhaps: ReadonlySet<string>;
  readonly anything: boolean;
};

/** What is known at the steps of a flow; none of them where it is never begun. */
export type KnownIn = (flow: string) => ReadonlyMap<string, Known>;

const answers = ['run.answer'];
const nothing: Known = { surely: new Set(), perhaps: new Set(), anything: false };
const nowhere: ReadonlyMap<string, Known> = new Map();
const anything: Known = { ...nothing, anything: true };

/** Flows inside others begin with what those know; the rest with what starts them brings. */
export function learn(graph: FlowGraph, staged: ReadonlySet<string>): KnownIn {
  const known = new Map<string, ReadonlyMap<string, Known>>();
  const entries = new Map<string, Known>();
  const called = new Set(graph.documents.flatMap(innersOf));
  for (const document of graph.documents) {
    const { id } = document.flow;
    // A flow without any start is begun by hand, unless another flow starts it.
    const entry = entryOf(document, staged.has(id) || !called.has(id));
    if (entry !== undefined) entries.set(id, entry);
  }

  // Flows around others first: then each is visited once, but for those in a circle.
  const waiting = [...graph.innerFirst].reverse();
  const open = new Set(waiting);
  // Each visit knows less surely or more perhaps, so it ends; the bound is for what nobody foresaw.
  for (let turn = 0; turn < 20 * graph.documents.length + 20; turn++) {
    const document = waiting.shift();
    if (document === undefined) break;
    open.delete(document);
    const entry = entries.get(document.flow.id);
    if (entry === undefined) continue;
    const passage = passages(document, [entry, graph.inside(document), ...addsInside(document, graph)], () =>
      spread(document, entry, graph),
    );
    known.set(document.flow.id, passage.known);
    for (const [inner, begin] of passage.inners) {
      const callee = graph.document(inner);
      const before = entries.get(inner);
      const whole = before === undefined ? begin : meetings(begin, [before], () => meet(before, begin));
      if (callee === undefined || (before !== undefined && same(before, whole))) continue;
      entries.set(inner, whole);
      if (!open.has(callee)) waiting.push(callee);
      open.add(callee);
    }
  }
  return (flow) => known.get(flow) ?? nowhere;
}

type Passage = {
  readonly known: ReadonlyMap<string, Known>;
  /** With what the flows inside begin. */
  readonly inners: ReadonlyMap<string, Known>;
};

const passages = createMemory<FlowDocument, Passage>();
const meetings = createMemory<Known, Known>();
const entriesKnown = createMemory<FlowDocument, Known | undefined>();

const entryOf = (document: FlowDocument, isBegunByHand: boolean): Known | undefined =>
  entriesKnown(document, [isBegunByHand], () => {
    const begins = document.flow.starts.map((start): Known => {
      if (start.by === 'event' || start.by === 'date') return anything;
      return start.by === 'answer' ? withNames(nothing, answers) : nothing;
    });
    if (begins.length === 0 && isBegunByHand) begins.push(nothing);
    return begins.reduce<Known | undefined>((all, each) => meet(all, each), undefined);
  });

function spread({ flow }: FlowDocument, entry: Known, graph: FlowGraph): Passage {
  const at = new Map<string, Known>();
  const inners = new Map<string, Known>();
  const open: [string, Known][] = flow.first === null ? [] : [[flow.first, entry]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [id, arriving] = next;
    const step = own(flow.steps, id);
    const before = at.get(id);
    const now = meet(before, arriving);
    if (step === undefined || (before !== undefined && same(before, now))) continue;
    at.set(id, now);
    const inner = innerFlow(step);
    // Each an object of its own, for what follows from it is remembered by it.
    if (inner !== null) inners.set(inner, { ...meet(inners.get(inner), now) });
    const behind = inner === null ? now : behindInner(inner, now, graph);
    for (const exit of graph.exits(step)) {
      if (exit.to !== null && exit.to !== 'home') open.push([exit.to, learned(step, exit, behind)]);
    }
  }
  return { known: at, inners };
}

/** What an inner flow may have added when it comes back: which way it took is not followed. */
function behindInner(inner: string, now: Known, graph: FlowGraph): Known {
  const document = graph.document(inner);
  if (document === undefined) return { ...now, anything: true };
  const adds = everythingIn(document, graph);
  return {
    surely: new Set([...now.surely, ...adds.surely]),
    perhaps: new Set([...now.perhaps, ...adds.perhaps]),
    anything: now.anything || adds.anything,
  };
}

const addsInside = (document: FlowDocument, graph: FlowGraph): readonly (Known | null)[] =>
  innersOf(document).map((inner) => {
    const callee = graph.document(inner);
    return callee === undefined ? null : everythingIn(callee, graph);
  });

/** Names that a step fills in when all goes well. */
function filledBy(step: Step): readonly string[] {
  const config = (step.config ?? {}) as Readonly<Record<string, unknown>>;
  if (step.kind === 'ask' || step.kind === 'poll') {
    const { save } = step.config as QuestionConfig;
    return [...answers, ...(save === null ? [] : [`contact.${save}`])];
  }
  if (step.kind === 'set') {
    const changes = step.config as readonly {
      readonly name: string;
      readonly value?: unknown;
      readonly source?: string;
    }[];
    return (
      changes
        .filter((change) => change.source !== undefined || change.value !== null)
        // What needs itself to be worked out begins nowhere.
        .filter(
          ({ name, source }) => source === undefined || !new RegExp(`\\bcontact\\.${name}\\b`).test(source),
        )
        .map(({ name }) => `contact.${name}`)
    );
  }
  if (step.kind === 'call')
    return Object.keys((config.save ?? {}) as object).map((name) =>
      name.startsWith('run.') ? name : `contact.${name}`,
    );
  return [];
}

function learned(step: Step, exit: Exit, now: Known): Known {
  const source = sourceOf(step);
  if (source !== null && exit.way !== undefined) return withNames(now, knownBehind(source, exit.way));
  const isEvent = step.kind === 'wait' && (step.config as { readonly for?: unknown }).for === 'event';
  if (isEvent) return { ...now, anything: true };
  const filled = filledBy(step);
  if (filled.length === 0) return now;
  return exit.saved ? withNames(now, filled) : now;
}

const withNames = ({ surely, perhaps, anything }: Known, names: readonly string[]): Known => ({
  surely: new Set([...surely, ...names]),
  perhaps: new Set([...perhaps, ...names]),
  anything,
});

function meet(a: Known | undefined, b: Known): Known {
  if (a === undefined) return b;
  return {
    surely: new Set([...a.surely].filter((name) => b.surely.has(name))),
    perhaps: new Set([...a.perhaps, ...b.perhaps]),
    anything: a.anything || b.anything,
  };
}

const same = (a: Known, b: Known): boolean =>
  a.anything === b.anything && a.surely.size === b.surely.size && a.perhaps.size === b.perhaps.size;

/** Of a flow inside another: all that its steps and those of flows inside it fill in counts as known behind it. */
function everythingIn(document: FlowDocument, graph: FlowGraph): Known {
  const all = new Set([document]);
  for (const each of all)
    for (const inner of innersOf(each)) {
      const next = graph.document(inner);
      if (next !== undefined) all.add(next);
    }
  return everything(document, [...all], () => ({
    ...withNames(
      nothing,
      [...all].flatMap((each) => [...fillsIn(each)]),
    ),
    anything: [...all].some(hearsEvents),
  }));
}

const everything = createMemory<FlowDocument, Known>();

const hearsEvents = ({ flow }: FlowDocument): boolean =>
  Object.values(flow.steps).some(
    ({ kind, config }) => kind === 'wait' && (config as { readonly for?: unknown }).for === 'event',
  );

/** Names that some step of a flow fills in. */
export const fillsIn = (document: FlowDocument): ReadonlySet<string> =>
  fills(document, [], () => new Set(Object.values(document.flow.steps).flatMap(filledBy)));

const fills = createMemory<FlowDocument, ReadonlySet<string>>();
