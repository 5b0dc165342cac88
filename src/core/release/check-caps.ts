/** Whether the caps leave room for what the flows are meant to say. */
import { type DocFile, type DocNode, nodeAt } from '../flow/doc-node.ts';
import type { Flow } from '../flow/flow.ts';
import type { Issue } from '../flow/issue.ts';
import { issueAt } from '../flow/issue-at.ts';
import type { Stage } from '../lifecycle/stages.ts';
import type { Caps } from '../policy/policy.ts';
import type { Topic } from '../release.ts';
import { describeDuration } from '../time/duration.ts';
import { dayMs } from '../time/instant.ts';
import type { House } from './check-times.ts';
import type { FileDocument } from './sort-files.ts';

export type HouseWithTopics = House & {
  readonly topics: ReadonlyMap<string, Topic>;
  readonly topicsFile: FileDocument;
};

export const checkCaps = (house: HouseWithTopics): readonly Issue[] => [
  ...closedCaps(house),
  ...crowdedLadder(house),
  ...smallBudget(house),
];

const spans = [
  ['day', 1],
  ['week', 7],
  ['month', 30],
] as const;

/** Where caps may be written, and the flows they hold. */
type Bound = {
  readonly file: DocFile;
  readonly root: DocNode;
  readonly path: readonly string[];
  readonly caps: Caps;
  readonly flows: readonly Flow[];
  readonly what: string;
};

/** A cap of 0 lets nothing through: fine for a purpose nobody starts anything of, impossible for one with a flow that we start. */
function closedCaps(house: HouseWithTopics): readonly Issue[] {
  return boundsOf(house).flatMap(({ file, root, path, caps, flows, what }) => {
    const needed = flows.filter((flow) => isStarted(flow, house)).map(({ id }) => `“${id}”`);
    if (needed.length === 0) return [];
    return spans.flatMap(([span]) =>
      caps[span] === 0
        ? issueAt(file, nodeAt(root, [...path, span]).at, {
            code: 'closed-cap',
            message: `0 per ${span} lets nothing through, but Kabar starts ${some(needed)}, which ${needed.length === 1 ? 'is' : 'are'} ${what}.`,
            hint: 'Raise the cap, or take away what starts the flow.',
          })
        : [],
    );
  });
}

function boundsOf(house: HouseWithTopics): readonly Bound[] {
  const { policy, policyFile, lifecycleFile, topics, topicsFile, flows } = house;
  const all = flows.map(({ flow }) => flow);
  const purposes = (['marketing', 'utility'] as const).map((purpose) => ({
    ...policyFile,
    path: ['caps', purpose],
    caps: policy.caps[purpose],
    flows: all.filter(({ topic }) => topics.get(topic)?.purpose === purpose),
    what: purpose,
  }));
  const ofTopics = [...topics.values()].map(({ id, caps = {} }) => ({
    ...topicsFile,
    path: [id, 'caps'],
    caps,
    flows: all.filter(({ topic }) => topic === id),
    what: `about ${id}`,
  }));
  const ofStages = (['active', 'loyal', 'dormant', 'quiet'] as const).map((stage) => ({
    ...lifecycleFile,
    path: [stage, 'caps'],
    caps: policy.stageCaps?.[stage] ?? {},
    flows: all.filter(({ id }) => id === policy.stageFlows[stage]),
    what: `of the stage ${stage}`,
  }));
  return [...purposes, ...ofTopics, ...ofStages];
}

/** Kabar begins it by itself: on a day, for an event, or for a stage other than those in which they write first. */
function isStarted({ id, starts }: Flow, { policy }: House): boolean {
  const answered: readonly string[] = ['prospect', 'optedOut'] satisfies readonly Stage[];
  const byStage = Object.entries(policy.stageFlows).some(
    ([stage, flow]) => flow === id && !answered.includes(stage),
  );
  return byStage || starts.some(({ by }) => by === 'schedule' || by === 'date' || by === 'event');
}

const some = (words: readonly string[]): string =>
  words.length <= 4 ? words.join(', ') : `${words.slice(0, 3).join(', ')} and ${words.length - 3} more`;

/** An attempt that the caps hold beyond its own gap is overtaken by the next one, and never made. */
function crowdedLadder(house: HouseWithTopics): readonly Issue[] {
  const { policy, flows, topics, lifecycleFile } = house;
  const flow = flows.find(({ flow: { id } }) => id === policy.stageFlows.dormant)?.flow;
  const topic = flow && topics.get(flow.topic);
  if (!topic || topic.purpose === 'service') return [];
  const { gapsMs } = policy.durations;
  const madeAt = gapsMs.map((_, attempt) => gapsMs.slice(0, attempt).reduce((sum, ms) => sum + ms, 0));
  const limits = [policy.caps[topic.purpose], topic.caps ?? {}, policy.stageCaps?.dormant ?? {}];
  return gapsMs.flatMap((gapMs, attempt) => {
    const held = limits.flatMap((caps) =>
      spans.flatMap(([span, days]) => {
        const limit = caps[span];
        const earlier = limit === undefined || limit === 0 ? undefined : madeAt[attempt - limit];
        if (earlier === undefined) return [];
        const heldMs = earlier + days * dayMs - (madeAt[attempt] ?? 0);
        return heldMs > gapMs ? [{ span, limit, heldMs }] : [];
      }),
    );
    const [worst] = held.sort((a, b) => b.heldMs - a.heldMs);
    if (!worst) return [];
    const { span, limit, heldMs } = worst;
    return [
      issueAt(lifecycleFile.file, nodeAt(lifecycleFile.root, ['dormant', 'gaps', attempt]).at, {
        code: 'crowded-ladder',
        severity: 'warning',
        message: `attempt ${attempt + 1} can be held for ${describeDuration(heldMs)} by the cap of ${limit} per ${span}, and its gap is ${describeDuration(gapMs)}: it is never made.`,
        hint: 'Let the gaps grow, or raise the cap.',
      }),
    ];
  });
}

/** Every attempt goes unanswered, or there would not be another. */
function smallBudget({ policy, policyFile, flows }: House): readonly Issue[] {
  const attempts = policy.durations.gapsMs.length;
  const isBound = flows.some(({ flow: { id } }) => id === policy.stageFlows.dormant);
  if (!isBound || policy.unansweredBudget >= attempts) return [];
  return [
    issueAt(policyFile.file, nodeAt(policyFile.root, ['unanswered-budget']).at, {
      code: 'small-budget',
      severity: 'warning',
      message: `after ${policy.unansweredBudget} unanswered messages nothing is said any more, and dormancy has ${attempts} attempts.`,
      hint: 'Raise it, or take away gaps in flows/lifecycle.yaml.',
    }),
  ];
}
