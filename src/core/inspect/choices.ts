/** Answers that nobody does anything with: choices without a branch, questions whose answer is lost. */
import type { FlowStart, Step } from '../flow/flow.ts';
import type { Issue } from '../flow/issue.ts';
import { own } from '../flow/own.ts';
import type { QuestionConfig } from '../flow/question-shape.ts';
import type { FlowDocument } from '../release/check-starts.ts';
import { readsOf, sourceOf } from './conditions.ts';
import { type FlowGraph, handsOver, issueAtStep, reachFrom } from './graph.ts';
import { saidBy, type Wordings } from './said.ts';

type Question = QuestionConfig & { readonly counted?: boolean };

export type ChoiceFacts = {
  readonly wordings: Wordings;
  /** Starts of other flows by an answer given in this one. */
  readonly followers: readonly AnswerStart[];
};

export type AnswerStart = Extract<FlowStart, { readonly by: 'answer' }>;

export const unhandledChoices = (
  document: FlowDocument,
  graph: FlowGraph,
  facts: ChoiceFacts,
): readonly Issue[] =>
  Object.values(document.flow.steps).flatMap((step) => ofStep(step, document, graph, facts));

function ofStep(step: Step, document: FlowDocument, graph: FlowGraph, facts: ChoiceFacts): readonly Issue[] {
  if (step.kind !== 'ask' || !graph.reached(document).has(step.id)) return [];
  const config = step.config as Question;
  if (isKept(config) || isRead(step, document, graph, facts.wordings)) return [];
  const heard = followed(step, facts.followers);
  if (heard === 'any') return [];
  const branches = Object.keys(step.branches);
  if (branches.length === 0) {
    return [
      issueAtStep(document, step.id, {
        code: 'lost-answer',
        severity: 'warning',
        message: `nothing is done with the answer to "${step.id}".`,
        hint: 'Save it with `save:`, count it with `count: true`, or go different ways with `if:`.',
      }),
    ];
  }
  if (own(step.branches, 'else') !== undefined) return [];
  const missing = config.options
    .map(({ id }) => id)
    .filter((id) => !branches.includes(id) && !heard.includes(id));
  // Of two, one may simply go on: "no" ends it, and whoever says yes reads the next step.
  if (missing.length === 0 || (config.options.length <= 2 && step.next !== null)) return [];
  return [
    issueAtStep(document, step.id, {
      code: 'unhandled-option',
      severity: 'warning',
      message: `nothing is done for ${missing.map((id) => `"${id}"`).join(', ')} of "${step.id}".`,
      hint: 'Give each a branch in `if:`, or write `else:` for the rest; `else: []` if nothing is meant.',
    }),
  ];
}

const isKept = ({ save, counted, grants, records }: Question): boolean =>
  save !== null || counted === true || grants.length > 0 || records !== undefined;

/** By a text, a condition, a call, or a person of the business, somewhere behind it. */
function isRead({ id }: Step, { flow }: FlowDocument, graph: FlowGraph, wordings: Wordings): boolean {
  return [...reachFrom(flow, id, graph.exits)].some((each) => {
    const step = own(flow.steps, each);
    if (step === undefined) return false;
    if (step.kind === 'hand-over' || step.kind === 'start-flow')
      return step.kind === 'hand-over' || handsOverInside(step, graph);
    const source = sourceOf(step);
    if (source !== null && readsOf(source).includes('run.answer')) return true;
    if (step.kind === 'call' || step.kind === 'set') return /\banswer\b/.test(JSON.stringify(step.config));
    return saidBy(step).some(({ key }) =>
      wordings.languages.some((language) =>
        wordings
          .of(key, language)
          .some(({ variables }) => variables.includes('answer') || variables.includes('run.answer')),
      ),
    );
  });
}

/** Inside an inner flow the answer can be read as well. */
const handsOverInside = (step: Step, graph: FlowGraph): boolean => {
  const inner = graph.document(String((step.config as { readonly flow?: unknown }).flow));
  return inner === undefined || handsOver(inner);
};

/** Options after which another flow begins: all of them, or those it names. */
function followed({ id }: Step, followers: readonly AnswerStart[]): 'any' | readonly string[] {
  const named = followers.filter(({ step }) => step === id).map(({ is }) => is);
  return named.includes(null) ? 'any' : named.flatMap((options) => options ?? []);
}
