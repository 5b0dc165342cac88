/** `flows/lifecycle.yaml`: how long each stage of a contact's life lasts, and which flow begins when it is entered. */
import { z } from 'zod';
import { child, type DocFile, type DocNode, nodeAt } from '../flow/doc-node.ts';
import type { Flow, FlowId } from '../flow/flow.ts';
import { holdoutPart } from '../flow/holdout.ts';
import type { Issue } from '../flow/issue.ts';
import { issueAt } from '../flow/issue-at.ts';
import { ofNames } from '../flow/name-kind.ts';
import { checkShape } from '../flow/shape.ts';
import { didYouMean } from '../flow/suggest.ts';
import { type Stage, stages } from '../lifecycle/stages.ts';
import type { Policy } from '../policy/policy.ts';
import type { Topic } from '../release.ts';
import { dayMs, hourMs } from '../time/instant.ts';
import { caps, duration, name } from './fields.ts';
import { loyaltyIssues, loyaltyOf, silence, silenceIssues } from './silence-and-loyalty.ts';

export type LifecycleRules = Pick<
  Policy,
  'durations' | 'stageFlows' | 'stageCaps' | 'returnFlow' | 'loyalty' | 'leftAlone'
>;

const flow = ofNames(name, 'flow').exactOptional();
const stageCaps = caps.exactOptional();
const score = z.int().min(1).max(99);

export const lifecycleShape = z.strictObject({
  prospect: z.strictObject({ flow }),
  confirming: z.strictObject({ flow, for: duration(hourMs) }),
  onboarding: z.strictObject({ flow, for: duration(hourMs) }),
  active: z.strictObject({ flow, 'silent-after': silence, 'on-return': flow, caps: stageCaps }),
  loyal: z
    .strictObject({
      flow,
      from: score.exactOptional(),
      below: score.exactOptional(),
      after: duration(dayMs).exactOptional(),
      'again-after': duration(dayMs).exactOptional(),
      caps: stageCaps,
    })
    .exactOptional(),
  dormant: z.strictObject({
    flow,
    gaps: z.array(duration(dayMs)).min(1).max(10),
    holdout: holdoutPart.exactOptional(),
    caps: stageCaps,
  }),
  quiet: z.strictObject({ flow, for: duration(dayMs), caps: stageCaps }),
  archived: z.strictObject({ flow }).exactOptional(),
  optedOut: z.strictObject({ flow }),
});

export function readLifecycle(
  file: DocFile,
  root: DocNode,
): { readonly value: LifecycleRules | undefined; readonly issues: readonly Issue[] } {
  const { value, issues } = checkShape(lifecycleShape, root, file);
  if (value === undefined) return { value, issues };
  const bound = stages.flatMap((stage) => {
    const id = stage === 'unreachable' ? undefined : value[stage]?.flow;
    return id === undefined ? [] : [[stage, id as FlowId] as const];
  });
  const returnFlow = value.active['on-return'];
  const loyalty = loyaltyOf(value.loyal ?? {});
  const capped = (['active', 'loyal', 'dormant', 'quiet'] as const).flatMap((stage) => {
    const caps = value[stage]?.caps;
    return caps === undefined ? [] : [[stage, caps] as const];
  });
  const rules: LifecycleRules = {
    durations: {
      confirmationMs: value.confirming.for,
      onboardingMs: value.onboarding.for,
      ...value.active['silent-after'],
      gapsMs: value.dormant.gaps,
      quietMs: value.quiet.for,
    },
    stageFlows: Object.fromEntries(bound),
    ...(capped.length === 0 ? {} : { stageCaps: Object.fromEntries(capped) }),
    ...(returnFlow === undefined ? {} : { returnFlow: returnFlow as FlowId }),
    ...(value.dormant.holdout ? { leftAlone: value.dormant.holdout } : {}),
    ...(loyalty === null ? {} : { loyalty }),
  };
  return {
    value: rules,
    issues: [
      ...shrinkingGaps(file, root, value.dormant.gaps),
      ...idleHoldout(file, root, rules),
      ...silenceIssues(file, root, rules),
      ...loyaltyIssues(file, root, value.loyal ?? {}),
    ],
  };
}

/** Checks the bound flows once they are known. `broken` flows have issues of their own and are not called unknown. */
export function checkStageFlows(
  file: DocFile,
  root: DocNode,
  rules: LifecycleRules,
  known: {
    readonly flows: ReadonlyMap<FlowId, Flow>;
    readonly broken: ReadonlySet<string>;
    readonly topics: ReadonlyMap<string, Topic>;
  },
): readonly Issue[] {
  const unknown = (id: FlowId, path: readonly string[]): readonly Issue[] => {
    const hint = didYouMean(id, known.flows.keys()) ?? `Write flows/${id}.yaml.`;
    const { at } = nodeAt(root, path);
    return [issueAt(file, at, { code: 'unknown-flow', message: `there is no flow "${id}".`, hint })];
  };
  const isKnown = (id: FlowId) => known.flows.has(id) || known.broken.has(id);
  const { returnFlow } = rules;
  const ofReturn =
    returnFlow === undefined || isKnown(returnFlow) ? [] : unknown(returnFlow, ['active', 'on-return']);
  const ofStages = stages.flatMap((stage) => {
    const id = rules.stageFlows[stage];
    if (id === undefined || known.broken.has(id)) return [];
    const bound = known.flows.get(id);
    const { at } = nodeAt(root, [stage, 'flow']);
    if (bound === undefined) return unknown(id, [stage, 'flow']);
    return known.topics.get(bound.topic)?.purpose === 'service' && weBegin(stage)
      ? [
          issueAt(file, at, {
            code: 'service-started',
            message: `Kabar starts "${id}" by itself, but its topic "${bound.topic}" is for answers only.`,
            hint: 'Give the flow a topic with the purpose utility or marketing.',
          }),
        ]
      : [];
  });
  return [...ofStages, ...ofReturn, ...sharedFlows(file, root, rules)];
}

/** Each stage says something of its own: the same flow for two is mostly a line that was copied and not finished. */
function sharedFlows(file: DocFile, root: DocNode, { stageFlows }: LifecycleRules): readonly Issue[] {
  const first = new Map<FlowId, Stage>();
  return stages.flatMap((stage) => {
    const id = stageFlows[stage];
    if (id === undefined) return [];
    const other = first.get(id);
    if (other === undefined) first.set(id, stage);
    if (other === undefined) return [];
    return [
      issueAt(file, nodeAt(root, [stage, 'flow']).at, {
        code: 'same-stage-flow',
        severity: 'warning',
        message: `"${id}" is the flow of ${other} already.`,
        hint: 'Give each stage a flow of its own, or take it away from one.',
      }),
    ];
  });
}

/** A prospect is answered, and an opted-out contact gets the one confirmation; in every other stage we speak first. */
export const weBegin = (stage: Stage): boolean => stage !== 'prospect' && stage !== 'optedOut';

function shrinkingGaps(file: DocFile, root: DocNode, gapsMs: readonly number[]): readonly Issue[] {
  const node = child(child(root, 'dormant'), 'gaps');
  const at = gapsMs.findIndex((gapMs, index) => gapMs < (gapsMs[index - 1] ?? 0));
  if (at < 0 || node === undefined) return [];
  return [
    issueAt(file, nodeAt(node, [at]).at, {
      code: 'shrinking-gaps',
      severity: 'warning',
      message: 'this gap is shorter than the one before it.',
      hint: 'Who stays silent wants more rest, not less: let the gaps grow.',
    }),
  ];
}

/** Those who are left alone are compared with those who are asked: without a flow nobody is. */
function idleHoldout(
  file: DocFile,
  root: DocNode,
  { leftAlone, stageFlows }: LifecycleRules,
): readonly Issue[] {
  if (leftAlone === undefined || stageFlows.dormant !== undefined) return [];
  return [
    issueAt(file, nodeAt(root, ['dormant', 'holdout']).at, {
      code: 'idle-holdout',
      severity: 'warning',
      message: '`holdout` leaves nobody alone: `dormant` has no flow, so nobody who falls silent is asked.',
      hint: 'Name the flow that asks them, such as flow: reactivation, or take `holdout` out.',
    }),
  ];
}
