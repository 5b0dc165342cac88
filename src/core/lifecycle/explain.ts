/** The life of a contact in plain words: stage by stage what happens, and after how long. What `kabar check` tells an admin. */
import { usualDelivery } from '../delivery/rules.ts';
import type { Caps, Policy } from '../policy/policy.ts';
import { describeDuration } from '../time/duration.ts';
import { type Stage, stages } from './stages.ts';

export type StageWords = { readonly stage: Stage; readonly words: string };

/** Every stage in the order of a life, with the policy's own flows and durations. */
export const explainLife = (policy: Policy): readonly StageWords[] =>
  stages.map((stage) => ({ stage, words: [...wordsOf(stage, policy), ...capsOf(stage, policy)].join(' ') }));

function wordsOf(stage: Stage, policy: Policy): readonly string[] {
  const { durations, loyalty } = policy;
  const flow = policy.stageFlows[stage];
  const begins = flow === undefined ? [] : [`The flow ${flow} begins.`];
  switch (stage) {
    case 'prospect':
      return [
        `Has not agreed: ${flow === undefined ? 'is answered' : `the flow ${flow} answers them`} when they write, and is never written to first.`,
      ];
    case 'confirming':
      return [
        `Is asked to confirm${flow === undefined ? '' : ` by the flow ${flow}`}; without a yes a prospect again after ${describeDuration(durations.confirmationMs)}.`,
      ];
    case 'onboarding':
      return flow === undefined
        ? ['Passed at once: there is no flow for it.']
        : [
            ...begins,
            `Active when it ends, at the latest after ${describeDuration(durations.onboardingMs)}.`,
          ];
    case 'active':
      return [...begins, silence(policy), ...promotion(policy)];
    case 'loyal':
      return loyalty === undefined
        ? [...begins, 'Nobody is promoted to it: `from` is not set.', silence(policy)]
        : [
            ...begins,
            ...(flow === undefined
              ? []
              : [
                  `Whoever is loyal again within ${describeDuration(loyalty.againAfterMs)} is not sent it once more.`,
                ]),
            `Active again when the score falls below ${loyalty.below}.`,
            silence(policy),
          ];
    case 'dormant':
      return [...begins, ladder(policy), back(policy)];
    case 'quiet':
      return [...begins, `Archived after ${describeDuration(durations.quietMs)}.`, back(policy)];
    case 'archived':
      return [...begins, 'Nothing is sent.', back(policy)];
    case 'optedOut':
      return [
        flow === undefined
          ? 'Nothing is sent. START brings them back.'
          : `The flow ${flow} says one goodbye, and nothing else is sent. START brings them back.`,
      ];
    case 'unreachable':
      return [
        `Nothing is sent. A message from them brings them back to where they were; after ${describeDuration((policy.delivery ?? usualDelivery).asksAgainMs)} the number may be somebody else's, who is asked as a stranger is.`,
      ];
    default:
      return stage satisfies never;
  }
}

function silence({ durations }: Policy): string {
  const { silenceMs, adaptive } = durations;
  const length =
    adaptive === undefined
      ? describeDuration(silenceMs)
      : `${adaptive.rhythm} times their usual gap (${describeDuration(silenceMs)} at least, ${describeDuration(adaptive.mostMs)} at most)`;
  return `Dormant after ${length} of silence, counted from the first message of ours that reached them unanswered.`;
}

const promotion = ({ loyalty }: Policy): readonly string[] =>
  loyalty === undefined
    ? []
    : [
        `Loyal from a score of ${loyalty.from}${loyalty.afterMs === 0 ? '' : `, ${describeDuration(loyalty.afterMs)} after they agreed at the earliest`}.`,
      ];

/** Each attempt with its day, counted from the first. */
function ladder({ durations: { gapsMs }, stageFlows, leftAlone }: Policy): string {
  let sinceMs = 0;
  const days = gapsMs.map((gapMs) => {
    const day = sinceMs === 0 ? 'at once' : `after ${describeDuration(sinceMs)}`;
    sinceMs += gapMs;
    return day;
  });
  const count = `${gapsMs.length} ${gapsMs.length === 1 ? 'attempt' : 'attempts'}`;
  const made =
    stageFlows.dormant === undefined
      ? `Waits as long as ${count} would take`
      : `${count}: ${days.join(', ')}`;
  const alone =
    leftAlone === undefined ? '' : ` ${Math.round(100 * leftAlone)} % are left alone, to compare.`;
  return `${made}; quiet after ${describeDuration(sinceMs)}.${alone}`;
}

const back = ({ returnFlow }: Policy): string =>
  `Any sign of life makes them active${returnFlow === undefined ? '' : `, and the flow ${returnFlow} thanks them`}.`;

function capsOf(stage: Stage, { stageCaps }: Policy): readonly string[] {
  const caps: Caps = stageCaps?.[stage] ?? {};
  const limits = (['day', 'week', 'month'] as const).flatMap((span) =>
    caps[span] === undefined ? [] : [`${caps[span]} a ${span}`],
  );
  return limits.length === 0 ? [] : [`We start at most ${limits.join(', ')}.`];
}
