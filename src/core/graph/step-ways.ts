/** Where each step leads, and what makes somebody go there: the arrows of a picture. */
import type { DatedRounds } from '../flow/dated-rounds.ts';
import type { Flow, Step, StepId } from '../flow/flow.ts';
import { own } from '../flow/own.ts';
import type { Way, WayLook } from './graph.ts';
import type { AskConfig } from './question-card.ts';
import type { Words } from './words-of.ts';

/** A place to go: a step, the end of this flow, or the end of everything that goes on. */
export type Place =
  | { readonly at: 'step'; readonly id: StepId }
  | { readonly at: 'end' }
  | { readonly at: 'let-go' };

export type StepWay = Pick<Way, 'look' | 'label'> & { readonly to: Place };

/** The place itself, and through every `go` and `end` on the way to where somebody really arrives. */
export function placeOf(flow: Flow, id: StepId | null): Place {
  const passed = new Set<string>();
  for (let at = id; at !== null; ) {
    const step = own(flow.steps, at);
    if (step === undefined || step.kind === 'end') return { at: 'end' };
    if (step.kind !== 'go' || passed.has(at)) return { at: 'step', id: at };
    passed.add(at);
    at = goal(step);
  }
  return { at: 'end' };
}

/** A step's config is what its own kind compiled. */
const goal = (step: Step): StepId => (step.config as { readonly step: StepId }).step;

/** `rounds` says whether the flow's questions have days of their own: on another day nobody is asked. */
export function stepWays(
  flow: Flow,
  step: Step,
  { words, rounds }: { readonly words: Words; readonly rounds: DatedRounds | undefined },
): readonly StepWay[] {
  const way = (look: WayLook, id: StepId | null, label = ''): StepWay => ({
    look,
    to: placeOf(flow, id),
    label,
  });
  const branch = (name: string): StepId | null => {
    const nested = own(step.branches, name);
    return nested === undefined ? step.next : nested;
  };
  switch (step.kind) {
    case 'ask':
    case 'poll':
      return rounds?.step === step.id
        ? [
            ...questionWays(flow, step, words),
            { look: 'trouble', to: { at: 'end' }, label: 'no question is due today' },
          ]
        : questionWays(flow, step, words);
    case 'when':
      return [way('choice', branch('then'), 'yes'), way('choice', branch('else'), 'no')];
    case 'call':
      return [way('on', step.next), way('trouble', branch('if-failed'), 'if it fails')];
    case 'start-flow':
      return [way('on', step.next, 'when it is over')];
    case 'hand-over':
      return [way('on', step.next, 'given back')];
    case 'wait':
      return [way('time', step.next)];
    case 'go':
      return [way('on', goal(step))];
    default:
      return [
        way('on', step.next),
        ...Object.entries(step.branches).map(([name, id]) => way('choice', id, name)),
      ];
  }
}

function questionWays(flow: Flow, step: Step, words: Words): readonly StepWay[] {
  const { options, unclear, silent } = step.config as AskConfig;
  const elsewhere = own(step.branches, 'else');
  const answered = options.flatMap(({ id, label }): StepWay[] => {
    const nested = own(step.branches, id);
    return nested === undefined
      ? []
      : [{ look: 'choice', to: placeOf(flow, nested), label: words.of(label) }];
  });
  const open = options.length === 0 || answered.length < options.length;
  const label = answered.length === 0 ? 'answered' : 'other answers';
  const others: StepWay[] = open
    ? [{ look: 'choice', to: placeOf(flow, elsewhere === undefined ? step.next : elsewhere), label }]
    : [];
  return [
    ...answered,
    ...others,
    { look: 'trouble', to: lastPlace(flow, step, unclear.last), label: 'not understood' },
    { look: 'time', to: lastPlace(flow, step, silent.last), label: 'no answer' },
  ];
}

function lastPlace(flow: Flow, step: Step, last: string): Place {
  if (last === 'end') return { at: 'let-go' };
  return placeOf(flow, last === 'skip' ? step.next : (last as StepId));
}
