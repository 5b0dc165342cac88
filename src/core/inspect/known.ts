/** What a run has surely learned, and what it may have learned, by the time it stands at a step. */
import type { Flow, Step } from '../flow/flow.ts';
import { innerFlow } from '../flow/inner-flow.ts';
import { own } from '../flow/own.ts';
import type { QuestionConfig } from '../flow/question-shape.ts';
import type { FlowDocument } from '../release/check-starts.ts';
import { knownBehind, sourceOf } from './conditions.ts';
import type { Exit } from './exits.ts';
import type { FlowGraph } from './graph.ts';

/** Names as conditions write them: `contact.age`, `run.order`. `anything`: an event brought values that nobody can list. */
export type Known = {
  readonly surely: ReadonlySet<string>;
  readonly perhaps: ReadonlySet<string>;
  readonly anything: boolean;
};

export type KnownAt = (flow: string, step: string) => Known | undefined;

const answers = ['run.answer'];
const nothing: Known = { surely: new Set(), perhaps: new Set(), anything: false };

/** Flows inside others begin with what those know; the rest with what starts them brings. */
export function learn(graph: FlowGraph, staged: ReadonlySet<string>): KnownAt {
  const at = new Map<string, Known>();
  const entries = new Map<string, Known>();
  const called = new Set(
    graph.documents.flatMap(({ flow }) => Object.values(flow.steps).flatMap((step) => innerFlow(step) ?? [])),
  );
  for (const { flow } of graph.documents) {
    const begins = flow.starts.map((start): Known => {
      if (start.by === 'event' || start.by === 'date') return { ...nothing, anything: true };
      return start.by === 'answer' ? withNames(nothing, answers) : nothing;
    });
    // A flow without any start is begun by hand, unless another flow starts it.
    if (begins.length === 0 && (staged.has(flow.id) || !called.has(flow.id))) begins.push(nothing);
    const entry = begins.reduce<Known | undefined>((all, each) => meet(all, each), undefined);
    if (entry !== undefined) entries.set(flow.id, entry);
  }

  const after = new Map<string, Known>();
  const waiting = graph.documents.filter(({ flow }) => entries.has(flow.id));
  // Each visit knows less surely or more perhaps, so it ends; the bound is for what nobody foresaw.
  for (let turn = 0; waiting.length > 0 && turn < 20 * graph.documents.length + 20; turn++) {
    const document = waiting.shift();
    const entry = document && entries.get(document.flow.id);
    if (!document || !entry) continue;
    spread(document.flow, entry);
  }

  function spread(flow: Flow, entry: Known): void {
    const open: [string, Known][] = flow.first === null ? [] : [[flow.first, entry]];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const [id, arriving] = next;
      const step = own(flow.steps, id);
      const before = at.get(`${flow.id}/${id}`);
      const now = meet(before, arriving);
      if (step === undefined || (before !== undefined && same(before, now))) continue;
      at.set(`${flow.id}/${id}`, now);
      const inner = innerFlow(step);
      const behind = inner === null ? now : pass(inner, now);
      for (const exit of graph.exits(step)) {
        if (exit.to !== null && exit.to !== 'home') open.push([exit.to, learned(step, exit, behind)]);
      }
    }
  }

  /** Into an inner flow, and what it may have added when it comes back: which way it took is not followed. */
  function pass(inner: string, now: Known): Known {
    const document = graph.document(inner);
    if (document === undefined) return { ...now, anything: true };
    const entry = meet(entries.get(inner), now);
    const before = entries.get(inner);
    if (before === undefined || !same(before, entry)) {
      entries.set(inner, entry);
      if (!waiting.includes(document)) waiting.push(document);
    }
    const adds = after.get(inner) ?? everythingIn(document, graph);
    after.set(inner, adds);
    return {
      surely: new Set([...now.surely, ...adds.surely]),
      perhaps: new Set([...now.perhaps, ...adds.perhaps]),
      anything: now.anything || adds.anything,
    };
  }
  return (flow, step) => at.get(`${flow}/${step}`);
}

/** Names that a step fills in when all goes well. */
export function filledBy(step: Step): readonly string[] {
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

/** Of a flow inside another: all that its steps fill in counts as known behind it. */
function everythingIn(
  document: FlowDocument,
  graph: FlowGraph,
  seen: ReadonlySet<string> = new Set(),
): Known {
  const { flow } = document;
  const steps = Object.values(flow.steps);
  const inner = steps.flatMap((step) => {
    const id = innerFlow(step);
    const next = id === null || seen.has(id) ? undefined : graph.document(id);
    return next === undefined ? [] : [everythingIn(next, graph, new Set([...seen, flow.id, next.flow.id]))];
  });
  const names = [...steps.flatMap(filledBy), ...inner.flatMap(({ surely }) => [...surely])];
  const hasEvent = steps.some(
    ({ kind, config }) => kind === 'wait' && (config as { readonly for?: unknown }).for === 'event',
  );
  return { ...withNames(nothing, names), anything: hasEvent || inner.some(({ anything }) => anything) };
}
