/** Events of the lifecycle in words: what it is that leads from one stage to another. */
import { timerEvent } from '../lifecycle/graph.ts';
import type { Stage } from '../lifecycle/stages.ts';
import type { Policy } from '../policy/policy.ts';
import type { Way } from './graph.ts';
import { durationWords } from './time-words.ts';

export type LifeStep = { readonly from: Stage; readonly to: Stage; readonly event: string };

/** Null for what changes no stage. */
export function lifeWay({ from, to, event }: LifeStep, policy: Policy): Pick<Way, 'look' | 'label'> | null {
  if (event.startsWith(timerEvent)) return timerWay(event.slice(timerEvent.length), { from, to }, policy);
  if (from === to) return null;
  switch (event) {
    case 'consent.asked':
      return { look: 'choice', label: 'somebody else reports their consent' };
    case 'consent.granted':
      return { look: 'choice', label: agreement({ from, to }, policy) };
    case 'consent.withdrawn':
      return { look: 'trouble', label: 'STOP' };
    case 'contact.engaged':
      return {
        look: 'choice',
        label: from === 'unreachable' ? 'they write (back to where they were)' : 'a sign of life',
      };
    case 'contact.promoted':
      return { look: 'choice', label: promotion(policy.loyalty) };
    case 'contact.unengaged':
      return { look: 'time', label: 'cleaning of the list' };
    case 'flow.finished':
      return { look: 'on', label: 'the welcome is over' };
    case 'address.failed':
      return { look: 'trouble', label: 'messages fail' };
    default:
      return { look: 'on', label: event };
  }
}

/** Without a welcome: whoever comes with an imported list, and whoever chose less when they could have left. */
function agreement({ from, to }: Omit<LifeStep, 'event'>, { stageFlows }: Policy): string {
  if (to !== 'active' || stageFlows.onboarding === undefined)
    return from === 'optedOut' ? 'START' : 'they agree';
  return from === 'optedOut' ? 'less instead of STOP' : 'imported with their consent';
}

function promotion(loyalty: Policy['loyalty']): string {
  const { from = 0, afterMs = 0 } = loyalty ?? {};
  const after = afterMs === 0 ? '' : `, ${durationWords(afterMs)} after they agreed`;
  return `a score of ${from} or more${after}`;
}

/** By the delay's name, which is how the statechart calls its timers. */
function timerWay(
  timer: string,
  { from, to }: Omit<LifeStep, 'event'>,
  { durations, loyalty }: Policy,
): Pick<Way, 'look' | 'label'> | null {
  const way = (label: string) => ({ look: 'time', label }) as const;
  const [delay] = timer.split('.');
  // Of every timer is tried in every stage what it would do: only attempts come again in their own.
  if (from === to && (delay !== 'gap' || from !== 'dormant')) return null;
  switch (delay) {
    case 'confirmation':
      return way(`no yes within ${durationWords(durations.confirmationMs)}`);
    case 'onboarding':
      return way(`after ${durationWords(durations.onboardingMs)}`);
    case 'silence':
      return way(silence(durations));
    case 'fading':
      return way(`the score falls below ${loyalty?.below ?? 0}`);
    case 'gap':
      return from === to ? way('next attempt') : way('no answer to the last attempt');
    case 'quiet':
      return way(`after ${durationWords(durations.quietMs)}`);
    default:
      return way(timer);
  }
}

const silence = ({ silenceMs, adaptive }: Policy['durations']): string =>
  adaptive === undefined
    ? `silent for ${durationWords(silenceMs)}`
    : `silent for ${durationWords(silenceMs)} to ${durationWords(adaptive.mostMs)}, by their own rhythm`;
