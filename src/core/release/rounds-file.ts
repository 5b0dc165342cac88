/** `flows/rounds/<flow>.yaml`: the questions of a poll, each with its day, written ahead. */
import { z } from 'zod';
import { isCalendarDay } from '../flow/clip.ts';
import type { DatedRound, DatedRounds } from '../flow/dated-rounds.ts';
import { type DocNode, keyPosition, nodeAt } from '../flow/doc-node.ts';
import type { Flow, FlowId, StepId } from '../flow/flow.ts';
import type { Issue } from '../flow/issue.ts';
import { issueAt } from '../flow/issue-at.ts';
import { ofNames } from '../flow/name-kind.ts';
import { optionsShape } from '../flow/question-shape.ts';
import type { Counted } from '../flow/round-of.ts';
import { checkShape } from '../flow/shape.ts';
import { createScope, type FlowContext, type StepScope } from '../flow/step-scope.ts';
import { didYouMean } from '../flow/suggest.ts';
import { textKey } from '../texts.ts';
import { dayMs, hourMs } from '../time/instant.ts';
import type { FlowDocument } from './check-starts.ts';
import { duration, name } from './fields.ts';
import type { FileDocument, SortedFiles } from './sort-files.ts';

const closes = duration(hourMs);

export const roundsShape = z.strictObject({
  poll: ofNames(name, 'step').optional(),
  closes: closes.default(3 * dayMs),
  rounds: z
    .array(
      z.strictObject({
        on: z.string().refine(isCalendarDay, 'must be a day of the calendar such as 2026-12-01'),
        question: ofNames(name, 'text').optional(),
        options: optionsShape(2, 12).optional(),
        closes: closes.optional(),
      }),
    )
    .min(1),
});

type Written = z.output<typeof roundsShape>;

export type RoundsRead = {
  readonly rounds: ReadonlyMap<FlowId, DatedRounds>;
  readonly issues: readonly Issue[];
};

export function readRounds(
  sorted: SortedFiles,
  documents: readonly FlowDocument[],
  context: FlowContext,
): RoundsRead {
  const rounds = new Map<FlowId, DatedRounds>();
  const issues: Issue[] = [];
  for (const [flowName, document] of sorted.rounds) {
    const { file, root } = document;
    const { value, issues: wrong } = checkShape(roundsShape, root, file);
    issues.push(...wrong);
    const flow = documents.find((each) => each.flow.id === flowName)?.flow;
    if (flow === undefined) issues.push(...unknownFlow(flowName, document, context));
    if (value === undefined || flow === undefined) continue;
    const scope = createScope(file, flow.id, context, { node: root, issues, needs: [] });
    const poll = pollOf(value, flow, scope);
    if (poll) rounds.set(flow.id, compiled(value, { flow, poll, document, scope }));
  }
  return { rounds, issues };
}

/** A flow with mistakes of its own is not called unknown. */
function unknownFlow(
  flowName: string,
  { file, root }: FileDocument,
  { flows }: FlowContext,
): readonly Issue[] {
  const known = [...flows];
  if (known.includes(flowName)) return [];
  const message = `there is no flow "${flowName}" that could ask these rounds.`;
  const hint = didYouMean(flowName, known) ?? 'Name the file after the flow that has the poll.';
  return [issueAt(file, root.at, { code: 'unknown-flow', message, hint })];
}

type Poll = { readonly id: StepId; readonly config: Counted };

/** The poll the file names, or the only one of the flow. */
function pollOf(written: Written, flow: Flow, scope: StepScope): Poll | null {
  // A step's config is what its own kind compiled.
  const polls = Object.values(flow.steps)
    .filter(({ kind }) => kind === 'poll')
    .map(({ id, config }) => ({ id, config: config as Counted }));
  if (written.poll !== undefined) {
    const known = scope.need(
      'poll',
      written.poll,
      polls.map(({ id }) => id),
      ['poll'],
    );
    return known ? (polls.find(({ id }) => id === written.poll) ?? null) : null;
  }
  const [only, another] = polls;
  if (only && !another) return only;
  const message = only ? `the flow "${flow.id}" has several polls.` : `the flow "${flow.id}" has no poll.`;
  const hint = only ? `Write poll: ${only.id} (or another).` : undefined;
  scope.report(['rounds'], { code: 'missing-key', message, hint });
  return null;
}

type Making = {
  readonly flow: Flow;
  readonly poll: Poll;
  readonly document: FileDocument;
  readonly scope: StepScope;
};

function compiled(written: Written, { flow, poll, document, scope }: Making): DatedRounds {
  const { file, root } = document;
  const days = written.rounds.map(({ on }) => on);
  const rounds = written.rounds.map((round, index): DatedRound => {
    const path = ['rounds', index];
    if (days.indexOf(round.on) < index) {
      const message = `there is another round on ${round.on}.`;
      scope.report([...path, 'on'], { code: 'same-day', message, hint: 'Give each round a day of its own.' });
    }
    const { question } = round;
    const own = question ?? nameOf(poll.config.key);
    const closesMs = round.closes ?? written.closes;
    const options =
      round.options === undefined && question === undefined
        ? poll.config.options
        : (round.options ?? poll.config.options.map(({ id }) => id)).map((id, at) => ({
            id,
            label: scope.text(`${own}-options.${id}`, [
              ...path,
              ...(round.options ? ['options', at] : ['question']),
            ]),
          }));
    return {
      on: round.on,
      closesMs,
      question: question === undefined ? poll.config.key : scope.text(question, [...path, 'question']),
      againKey: textKey(flow.id, `${own}-again`),
      nudgeKey: textKey(flow.id, `${own}-nudge`),
      options,
    };
  });
  const inOrder = [...rounds].sort((a, b) => (a.on < b.on ? -1 : 1));
  const last = days.indexOf(inOrder.at(-1)?.on ?? '');
  return { flow: flow.id, step: poll.id, rounds: inOrder, file, lastAt: placeOfDay(root, last) };
}

/** `weekly-poll:next-dish` is the text `next-dish`. */
const nameOf = (key: string): string => key.slice(key.indexOf(':') + 1);

const placeOfDay = (root: DocNode, index: number) => keyPosition(nodeAt(root, ['rounds', index]), 'on');
