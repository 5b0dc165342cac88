/** Where free text can come too late: how long ago the contact last wrote, at least and at most, at every step that speaks. */
import type { Flow, Step } from '../flow/flow.ts';
import { innerFlow } from '../flow/inner-flow.ts';
import type { Issue } from '../flow/issue.ts';
import type { IssueWords } from '../flow/issue-at.ts';
import { own } from '../flow/own.ts';
import type { Policy } from '../policy/policy.ts';
import type { Templates } from '../template.ts';
import { describeDuration } from '../time/duration.ts';
import { dayMs } from '../time/instant.ts';
import type { Variants } from '../variants/variants.ts';
import { type Exit, speaks } from './exits.ts';
import { type FlowGraph, issueAtStep } from './graph.ts';
import { type Since, sinceStart } from './since-start.ts';
import { silenceAt, timesOf } from './step-times.ts';

/** Channels that let free text through for some time after the contact's last message (domain.md 1.6). */
export const serviceWindows: Readonly<Record<string, number>> = { 'cloud-api': dayMs };

/** `told`: it was said of a step before, and nobody has written since. */
type State = Since | 'told';

type Late = Since & { readonly flow: Flow; readonly step: string; readonly as: 'step' | 'nudge' };

/** Flows in flows with as many different times as nobody writes by hand; then the inner one is believed to take no time. */
const mostVisits = 2_000;
/** A loop makes the time longer and longer. */
const mostTurns = 8;

export function closedWindows(
  graph: FlowGraph,
  policy: Pick<Policy, 'stageFlows' | 'returnFlow'> | null,
  channel: string,
  templates: Templates = new Map(),
): readonly Issue[] {
  const windowMs = serviceWindows[channel];
  if (windowMs === undefined) return [];
  const found = new Map<string, Late>();
  const known = new Map<string, State | null>();
  for (const { flow } of graph.documents) {
    const since = sinceStart(flow, graph, policy);
    if (since !== null) visit(flow, since, 1);
  }
  return [...found.values()].flatMap((each) => {
    const document = graph.document(each.flow.id);
    return document === undefined ? [] : issueAtStep(document, each.step, wordsOf(each, channel, windowMs));
  });

  /** What is known when the flow is over; null where it never is. */
  function visit(flow: Flow, begin: State, depth: number): State | null {
    const key = begin === 'told' ? `${flow.id} told` : `${flow.id} ${begin.least} ${begin.most}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    if (known.size > mostVisits || depth > mostTurns) return begin;
    // A flow inside itself has an issue of its own.
    known.set(key, begin);
    const at = new Map<string, { readonly state: State; readonly turns: number }>();
    let over: State | null = null;
    const waiting: (readonly [string | null, State])[] = [[flow.first, begin]];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const [id, state] = next;
      const step = id === null ? undefined : own(flow.steps, id);
      if (id === null || step === undefined) {
        over = over === null ? state : joined(over, state);
        continue;
      }
      const seen = at.get(id);
      const whole = seen === undefined ? state : joined(seen.state, state);
      if (seen !== undefined && isSame(seen.state, whole)) continue;
      const turns = (seen?.turns ?? 0) + 1;
      const settled = turns > mostTurns ? widened(whole) : whole;
      at.set(id, { state: settled, turns });
      for (const { to, state: after } of behind(flow, step, settled, depth))
        if (to !== 'home') waiting.push([to, after]);
    }
    known.set(key, over);
    return over;
  }

  /** Said in its approved form, whenever it is. */
  function isApproved({ config }: Step): boolean {
    const { key, variants } = config as { readonly key?: string; readonly variants?: Variants };
    // Whichever of several wordings somebody gets has to be one that may be sent.
    if (variants !== undefined) return variants.variants.every((variant) => templates.has(variant.key));
    return key !== undefined && templates.has(key);
  }

  type After = { readonly to: Exit['to']; readonly state: State };

  function behind(flow: Flow, step: Step, before: State, depth: number): readonly After[] {
    const exits = graph.exits(step);
    const inner = innerFlow(step);
    if (inner !== null) {
      const document = graph.document(inner);
      const after = document === undefined ? before : visit(document.flow, before, depth + 1);
      return after === null ? [] : exits.map(({ to }) => ({ to, state: after }));
    }
    const times = timesOf(step);
    const said: State = speaks(step) && !isApproved(step) ? tell(flow, step, before) : before;
    // What is asked once more is free text, too.
    const nudged =
      times.nudgeMs > 0 && said !== 'told'
        ? tell(flow, step, later(said, times.nudgeMs, silenceAt(step, times.nudgeMs)), 'nudge')
        : said;
    return exits.map(({ to, by }): After => {
      if (by === 'answer') return { to, state: justNow };
      if (by === 'silence')
        return {
          to,
          state: nudged === 'told' ? 'told' : later(said, times.mostMs, times.words, times.leastMs),
        };
      return { to, state: later(said, times.mostMs, times.words, times.leastMs) };
    });
  }

  function tell(flow: Flow, { id }: Step, state: State, as: Late['as'] = 'step'): State {
    if (state === 'told' || state.most < (windowMs ?? 0)) return state;
    const key = `${flow.id}/${id}`;
    const before = found.get(key);
    found.set(key, { ...(before === undefined ? state : longer(before, state)), flow, step: id, as });
    return 'told';
  }
}

const justNow: Since = { least: 0, most: 0, why: [] };

const later = (state: State, mostMs: number, words: string | null, leastMs = mostMs): State =>
  state === 'told' || mostMs === 0
    ? state
    : {
        least: state.least + leastMs,
        most: state.most + mostMs,
        why: words === null || !Number.isFinite(state.most) ? state.why : [...state.why, words].slice(-4),
      };

const longer = (a: Since, b: Since): Since => ({
  least: Math.min(a.least, b.least),
  most: Math.max(a.most, b.most),
  why: b.most > a.most ? b.why : a.why,
});

function joined(a: State, b: State): State {
  if (a === 'told') return b;
  return b === 'told' ? a : longer(a, b);
}

const isSame = (a: State, b: State): boolean =>
  a === b || (a !== 'told' && b !== 'told' && a.least === b.least && a.most === b.most);

const widened = (state: State): State =>
  state === 'told'
    ? state
    : { ...state, most: Number.POSITIVE_INFINITY, why: [...state.why, 'round a loop'] };

function wordsOf({ step, least, most, why, as }: Late, channel: string, windowMs: number): IssueWords {
  const hours = describeDuration(windowMs);
  const sure = least >= windowMs;
  const when = Number.isFinite(most) ? `up to ${describeDuration(most)}` : 'any time';
  return {
    code: 'closed-window',
    severity: 'warning',
    message: `${as === 'nudge' ? 'the nudge of ' : ''}"${step}" ${sure ? 'comes' : 'can come'} ${when} after they last wrote (${why.join(', then ')}): ${channel} lets free text through for ${hours}, and holds this until they write again.`,
    hint: 'Begin it sooner or wait less, or ask something before it that they answer; what must come later has to be a template: name it in flows/templates.yaml.',
  };
}
