/** How long after its beginning a flow still has something to say to somebody who stays silent. */
import type { Flow, FlowId, Step } from '../flow/flow.ts';
import { own } from '../flow/own.ts';
import { readCondition } from '../flow/read-condition.ts';
import { dayMs } from '../time/instant.ts';

/** What is known of them: `stage` and `attempt`. Other conditions may hold or not. */
export type Known = { readonly stage: string; readonly attempt: number };

export type LastWord = { readonly flow: FlowId; readonly step: string; readonly afterMs: number };

/** The latest thing it says, or null when it says nothing. A loop counts once: `kabar verify` finds those that never end. */
export function lastWord(flow: Flow, flows: ReadonlyMap<FlowId, Flow>, known: Known): LastWord | null {
  const passing = new Set<string>();

  function later(a: LastWord | null, b: LastWord | null): LastWord | null {
    return a === null || (b !== null && b.afterMs > a.afterMs) ? b : a;
  }

  /** From this step on; `then` is what follows the end of the flow. */
  function from(at: Flow, id: string | null, then: () => LastWord | null): LastWord | null {
    const step = id === null ? undefined : own(at.steps, id);
    const mark = `${at.id}/${id}`;
    if (step === undefined) return then();
    if (passing.has(mark)) return null;
    passing.add(mark);
    const words = after(at, step, then);
    passing.delete(mark);
    return words;
  }

  const delayed = (ms: number, words: LastWord | null): LastWord | null =>
    words === null ? null : { ...words, afterMs: words.afterMs + ms };

  function after(at: Flow, step: Step, then: () => LastWord | null): LastWord | null {
    const here: LastWord = { flow: at.id, step: step.id, afterMs: 0 };
    const config = (step.config ?? {}) as Readonly<Record<string, unknown>>;
    const goOn = (next: string | null = step.next) => from(at, next, then);
    switch (step.kind) {
      case 'say':
        return later(here, goOn());
      case 'ask':
      case 'poll':
        return later(here, afterSilence(config, goOn));
      case 'wait':
        return delayed(Number(config.ms ?? config.atMostMs ?? dayMs), goOn());
      case 'hand-over':
        return delayed(Number(config.atMostMs ?? 0), goOn());
      case 'when':
        return ways(step, config, known).reduce<LastWord | null>(
          (latest, way) => later(latest, goOn(own(step.branches, way) ?? step.next)),
          null,
        );
      case 'go':
        return goOn(String(config.step ?? ''));
      case 'end':
        return then();
      case 'start-flow': {
        const inner = flows.get(String(config.flow) as FlowId);
        return inner ? from(inner, inner.first, goOn) : goOn();
      }
      default:
        return Object.values(step.branches).reduce((latest, way) => later(latest, goOn(way)), goOn());
    }
  }

  return from(flow, flow.first, () => null);
}

type Silent = { readonly afterMs?: number; readonly again?: number; readonly last?: string };

/** Each nudge waits as long as the question did. */
function afterSilence(
  { silent }: Readonly<Record<string, unknown>>,
  goOn: (next?: string | null) => LastWord | null,
): LastWord | null {
  const { afterMs = dayMs, again = 0, last = 'end' } = (silent ?? {}) as Silent;
  if (last === 'end') return null;
  const words = last === 'skip' ? goOn() : goOn(last);
  return words === null ? null : { ...words, afterMs: words.afterMs + afterMs * (again + 1) };
}

/** Both, where the condition asks for more than is known. */
function ways(
  { branches }: Step,
  config: Readonly<Record<string, unknown>>,
  known: Known,
): readonly string[] {
  const both = [...new Set(['then', 'else', ...Object.keys(branches)])];
  const source = typeof config.source === 'string' ? config.source : null;
  const names =
    source === null
      ? ['?']
      : [...source.matchAll(/\b(?:contact|run)\.(\w+)|\bnow\b/g)].map(([, name]) => name);
  if (source === null || !names.every((name) => name === 'stage' || name === 'attempt')) return both;
  const reading = readCondition(source, new Map());
  if (reading.kind === 'broken') return both;
  return [reading.condition.holds({ contact: known, run: {} }) ? 'then' : 'else'];
}
