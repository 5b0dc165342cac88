/** The life of a contact as a graph: its stages with flows and durations, and what leads from one to another. */
import { lifecycleGraph } from '../lifecycle/graph.ts';
import { type Stage, stages, subscribedStages } from '../lifecycle/stages.ts';
import type { Policy } from '../policy/policy.ts';
import type { Release } from '../release.ts';
import { stageCardId } from './card-ids.ts';
import { type Card, type CardLine, fact, type Graph, groupEnd, joinWays, type Way } from './graph.ts';
import { lifeWay } from './life-ways.ts';
import { counted, durationWords, enumerate } from './time-words.ts';

const subscribed = 'subscribed';

/** What the statechart itself allows, tried out event by event: nothing is drawn that cannot happen, and nothing left out. */
export function lifeGraph({ policy }: Pick<Release, 'policy'>): Graph {
  const edges = edgesOf(policy);
  const met = stages.filter(
    (stage) => stage === 'prospect' || edges.some(({ from, to }) => from === stage || to === stage),
  );
  const everywhere = edges.filter(({ to, label }) =>
    met.every((stage) => stage === to || edges.some((edge) => isEdge(edge, { from: stage, to, label }))),
  );
  const drawn = edges.filter((edge) => !everywhere.includes(edge));
  return {
    title: 'The life of a contact',
    about:
      'Stages from the first word to the last, with the flow that begins in each, and what leads from one to the next.',
    language: 'en',
    direction: 'down',
    cards: met.map((stage) => {
      const labels = [...new Set(everywhere.filter(({ to }) => to === stage).map(({ label }) => label))];
      return stageCard(stage, policy, labels);
    }),
    ways: joinWays(distinct(gathered(drawn, met))),
    groups: [{ id: subscribed, title: 'Agreed: Kabar may start a conversation' }],
  };
}

type Edge = Pick<Way, 'look' | 'label'> & { readonly from: Stage; readonly to: Stage };

const edgesOf = (policy: Policy): readonly Edge[] =>
  lifecycleGraph(policy).edges.flatMap(({ from, to, event }) => {
    // The statechart would remember somebody who was promoted: here nobody is.
    if (policy.loyalty === undefined && [from.stage, to.stage].includes('loyal')) return [];
    const way = lifeWay({ from: from.stage, to: to.stage, event }, policy);
    return way === null ? [] : [{ from: from.stage, to: to.stage, ...way }];
  });

const isEdge = (edge: Edge, { from, to, label }: Omit<Edge, 'look'>): boolean =>
  edge.from === from && edge.to === to && edge.label === label;

const isSubscribed = (stage: Stage): boolean => (subscribedStages as readonly Stage[]).includes(stage);

/** What holds of every stage in the frame is drawn once, from the frame or to it. */
function gathered(edges: readonly Edge[], met: readonly Stage[]): readonly Way[] {
  const framed = met.filter(isSubscribed);
  const holdsFor = (edge: (stage: Stage) => Omit<Edge, 'look'>) =>
    framed.every((stage) => edges.some((each) => isEdge(each, edge(stage))));
  return edges.map(({ from, to, look, label }): Way => {
    const ofAll = isSubscribed(from) && holdsFor((stage) => ({ from: stage, to, label }));
    const toAll = isSubscribed(to) && holdsFor((stage) => ({ from, to: stage, label }));
    return {
      from: ofAll ? groupEnd(subscribed) : stageCardId(from),
      to: toAll ? groupEnd(subscribed) : stageCardId(to),
      look,
      label,
    };
  });
}

/** A stage has several points (attempts, what is remembered), and they lead the same way. */
const distinct = (ways: readonly Way[]): readonly Way[] => [
  ...new Map(ways.map((way) => [JSON.stringify(way), way])).values(),
];

const heads: Readonly<Record<Stage, string>> = {
  prospect: 'Known, has not agreed',
  confirming: 'Asked to confirm',
  onboarding: 'Welcome',
  active: 'The good time',
  loyal: 'Loyal',
  dormant: 'Silent for long',
  quiet: 'Nearly left in peace',
  archived: 'Archived',
  optedOut: 'Said STOP',
  unreachable: 'Cannot be reached',
};

/** `labels` are events that lead here from wherever somebody is: too many ways to draw. */
function stageCard(stage: Stage, policy: Policy, labels: readonly string[]): Card {
  const flow = policy.stageFlows[stage];
  return {
    id: stageCardId(stage),
    look: 'stage',
    head: heads[stage],
    name: stage,
    lines: [
      ...(flow === undefined ? [] : [fact(`the flow ${flow}`, 'flow')]),
      ...factsOf(stage, policy),
      ...capsOf(stage, policy),
      ...labels.map((label) => fact(`from every stage: ${label}`, 'everywhere')),
    ],
    ...(isSubscribed(stage) ? { group: subscribed } : {}),
  };
}

function factsOf(stage: Stage, policy: Policy): readonly CardLine[] {
  const { durations, returnFlow, loyalty, stageFlows, leftAlone } = policy;
  const flow = stageFlows[stage];
  switch (stage) {
    case 'prospect':
      return [fact('never written to first')];
    case 'confirming':
      return [fact(`at most ${durationWords(durations.confirmationMs)}`, 'clock')];
    case 'onboarding':
      return [fact(`at most ${durationWords(durations.onboardingMs)}`, 'clock')];
    case 'dormant':
      return [
        fact(ladder(durations.gapsMs), 'clock'),
        ...(leftAlone === undefined
          ? []
          : [fact(`${Math.round(100 * leftAlone)} % are left alone, to compare`)]),
      ];
    case 'quiet':
      return [fact(`for ${durationWords(durations.quietMs)}`, 'clock')];
    case 'archived':
    case 'unreachable':
      return [fact('nothing is sent')];
    case 'optedOut':
      return [fact('one goodbye, and nothing else')];
    case 'active':
      return returnFlow === undefined ? [] : [fact(`who comes back gets the flow ${returnFlow}`, 'flow')];
    case 'loyal':
      return flow === undefined || loyalty === undefined
        ? []
        : [fact(`once in ${durationWords(loyalty.againAfterMs)} at most`, 'limit')];
    default:
      return stage satisfies never;
  }
}

/** Each attempt with its day, counted from the first. */
function ladder(gapsMs: readonly number[]): string {
  const days = gapsMs.map((_, attempt) => gapsMs.slice(0, attempt).reduce((sum, ms) => sum + ms, 0));
  const words = days.map((ms) => (ms === 0 ? 'at once' : `after ${durationWords(ms)}`));
  return `${counted(gapsMs.length, 'attempt')}: ${enumerate(words, 'and')}`;
}

function capsOf(stage: Stage, { stageCaps }: Policy): readonly CardLine[] {
  const caps = stageCaps?.[stage] ?? {};
  const limits = (['day', 'week', 'month'] as const).flatMap((span) =>
    caps[span] === undefined ? [] : [`${caps[span]} a ${span}`],
  );
  return limits.length === 0 ? [] : [fact(`at most ${enumerate(limits, 'and')}`, 'limit')];
}
