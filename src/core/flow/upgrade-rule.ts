/** `upgrade:` of a flow file: what becomes of contacts in an older version of the flow. Not part of the flow's structure. */
import { z } from 'zod';
import { child, type DocFile, type DocNode } from './doc-node.ts';
import type { Step, UpgradeRule } from './flow.ts';
import type { Issue } from './issue.ts';
import { issueAt } from './issue-at.ts';
import { ofNames } from './name-kind.ts';
import { own } from './own.ts';
import { didYouMean } from './suggest.ts';

/** Words that are no steps, wherever a step could be named: they win over a step of that name. */
export const upgradeWords = ['stay', 'end', 'restart'] as const;
export type UpgradeWord = (typeof upgradeWords)[number];

export const isUpgradeWord = (word: string): word is UpgradeWord =>
  upgradeWords.includes(word as UpgradeWord);

const words = 'must be a step of this flow, or stay, end or restart';
const stepId = z.string().regex(/^[a-z][a-z0-9~-]*$/, 'must be the id of a step, such as wait-2d');

export const upgradeShape = z
  .union([
    z.enum(['stay', 'move'], 'must be stay, move, or `steps:` that say what becomes of each'),
    z.strictObject({
      steps: z.record(stepId, ofNames(z.string().regex(/^[a-z][a-z0-9~-]*$/, words), 'step')),
    }),
  ])
  .meta({
    description:
      'What becomes of contacts who are in an older version of this flow when `kabar upgrade --yes` is said. ' +
      'stay: they go on in their version to its end (without `upgrade` too). ' +
      'move: they go on here, at the step of the same id. ' +
      'steps: as move, and for a step that is gone, or is to be another: a step, stay, end or restart.',
  });

/** Null: they stay. */
export function ruleOf(written: z.output<typeof upgradeShape> | undefined): UpgradeRule | null {
  if (written === undefined || written === 'stay') return null;
  return { steps: written === 'move' ? {} : written.steps };
}

/** Kinds of steps at which a run can stand between two turns. */
const restingKinds: readonly string[] = ['ask', 'poll', 'wait', 'hand-over', 'call', 'start-flow'];

type Upgraded = {
  readonly steps: Readonly<Record<string, Step>>;
  /** By its topic the flow says nothing that nobody has asked for. */
  readonly answersOnly: boolean;
};

const unasked = {
  code: 'wrong-upgrade',
  message:
    '`restart` says something nobody has just asked for, and the topic of this flow is for answers only.',
  hint: 'Write stay or end.',
};

/** Which steps an older version had, only a store can tell; whether they lead somewhere, this file does. */
export function checkUpgrade(
  node: DocNode | undefined,
  file: DocFile,
  { steps, answersOnly }: Upgraded,
): readonly Issue[] {
  const rules = child(node, 'steps');
  if (rules?.kind !== 'map') return [];
  return rules.entries.flatMap(({ key, value: { at, ...value } }) => {
    const target = 'value' in value && typeof value.value === 'string' ? value.value : null;
    if (target === 'restart' && answersOnly) return [issueAt(file, at, unasked)];
    if (target === null || isUpgradeWord(target)) return [];
    const problem = problemWith(key, target, steps);
    return problem === null ? [] : [issueAt(file, at, problem)];
  });
}

function problemWith(from: string, target: string, steps: Readonly<Record<string, Step>>) {
  const step = own(steps, target);
  if (!step) {
    const message = `there is no step "${target}" in this flow to go on at.`;
    return {
      code: 'unknown-upgrade',
      message,
      hint: didYouMean(target, [...Object.keys(steps), ...upgradeWords]),
    };
  }
  if (!restingKinds.includes(step.kind)) {
    const message = `nobody can stand at "${target}": it is a \`${step.kind}\`, and waits for nothing.`;
    return { code: 'wrong-upgrade', message, hint: 'Name a step that waits, or write stay, end or restart.' };
  }
  if (from === target || !isForConsent(step.config)) return null;
  return {
    code: 'wrong-upgrade',
    message: `"${target}" asks for consent: only who saw its words can answer it.`,
    hint: 'Write restart, so that they are asked (where the topic is not for answers only), or stay.',
  };
}

const isForConsent = (config: unknown): boolean => {
  const { grants, records } = config as { grants?: readonly string[]; records?: string };
  return (grants?.length ?? 0) > 0 || records !== undefined;
};
