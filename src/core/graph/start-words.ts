/** What begins a flow, in words: each way in as one line. */

import type { Flow, FlowStart } from '../flow/flow.ts';
import { innerFlow } from '../flow/inner-flow.ts';
import { type Stage, stages } from '../lifecycle/stages.ts';
import type { Policy } from '../policy/policy.ts';
import type { Release } from '../release.ts';
import { dayMs } from '../time/instant.ts';
import { durationWords, enumerate, laterWords, scheduleWords } from './time-words.ts';

/** Which door somebody comes in by. */
export type Door = FlowStart['by'] | 'stage' | 'return' | 'flow';

export type WayIn = { readonly door: Door; readonly words: string; readonly from?: string };

/** Every way into the flow: its own starts, stages, the return, and other flows that run it inside them. */
export function waysIn(flow: Flow, release: Release, language: string): readonly WayIn[] {
  const { policy } = release;
  const ofStages = stages
    .filter((stage) => policy.stageFlows[stage] === flow.id)
    .map((stage): WayIn => ({ door: 'stage', from: stage, words: stageWords(stage, policy) }));
  const back: WayIn[] =
    policy.returnFlow === flow.id
      ? [{ door: 'return', words: 'somebody comes back after a long silence' }]
      : [];
  const callers = [...release.flows.values()].filter(({ steps }) =>
    Object.values(steps).some((step) => innerFlow(step) === flow.id),
  );
  return [
    ...flow.starts.map((start): WayIn => ({ door: start.by, words: startWords(start, release, language) })),
    ...ofStages,
    ...back,
    ...callers.map(({ id }): WayIn => ({ door: 'flow', from: id, words: `inside the flow ${id}` })),
  ];
}

function startWords(start: FlowStart, release: Release, language: string): string {
  switch (start.by) {
    case 'keyword':
      return `they write ${enumerate(keywordsIn(start.words, release, language), 'or')}`;
    case 'schedule':
      return `${scheduleWords(start)}, to ${start.to}`;
    case 'date':
      return dateWords(start);
    case 'event':
      return `${start.name} happens${start.later === null ? '' : `; ${laterWords(start.later)}`}`;
    case 'answer': {
      const said = start.is === null ? '' : ` with ${enumerate(start.is, 'or')}`;
      return `they answered ${start.step} of the flow ${start.flow}${said}; ${laterWords(start.later)}`;
    }
    case 'link':
      return `they send the code ${start.code}`;
    case 'fallback':
      return 'they write something that no flow understands';
    case 'unsure':
      return 'they write something that may mean STOP';
    case 'opt-down':
      return 'they want fewer messages';
    default:
      return start satisfies never;
  }
}

/** Of a language without words of its own, those of the house's language. */
export function keywordsIn(
  words: Extract<FlowStart, { readonly by: 'keyword' }>['words'],
  { policy }: Release,
  language: string,
): readonly string[] {
  return words[language] ?? words[policy.defaultLanguage] ?? Object.values(words)[0] ?? [];
}

function dateWords({
  attribute,
  offsetDays,
  at,
  every,
}: Extract<FlowStart, { readonly by: 'date' }>): string {
  const day = attribute === 'createdAt' ? 'the day we first heard of them' : `their ${attribute}`;
  const offset = offsetDays === 0 ? '' : `${durationWords(Math.abs(offsetDays) * dayMs)} `;
  const when = offsetDays === 0 ? `on ${day}` : `${offset}${offsetDays < 0 ? 'before' : 'after'} ${day}`;
  return `${when} at ${at}, ${every === 'year' ? 'every year' : 'once'}`;
}

function stageWords(stage: Stage, policy: Policy): string {
  switch (stage) {
    case 'prospect':
      return 'somebody who has not agreed writes';
    case 'confirming':
      return 'somebody else reported their consent';
    case 'onboarding':
      return 'somebody agreed';
    case 'active':
      return 'somebody is active';
    case 'loyal':
      return 'somebody is loyal now';
    case 'dormant':
      return `somebody is silent: once for each of ${policy.durations.gapsMs.length} attempts`;
    case 'quiet':
      return 'somebody did not answer the attempts either';
    case 'archived':
      return 'somebody is archived';
    case 'optedOut':
      return 'they wrote STOP';
    case 'unreachable':
      return 'somebody cannot be reached';
    default:
      return stage satisfies never;
  }
}
