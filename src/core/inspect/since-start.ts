/** How long ago a contact last wrote when a flow begins: at once where they asked for it, who knows how long where Kabar did. */
import { isOurs } from '../flow/compile.ts';
import type { Flow, FlowStart } from '../flow/flow.ts';
import { type Stage, stages } from '../lifecycle/stages.ts';
import type { Policy } from '../policy/policy.ts';
import { weBegin } from '../release/lifecycle-file.ts';
import { describeDuration } from '../time/duration.ts';
import { dayMs } from '../time/instant.ts';
import { type FlowGraph, innersOf } from './graph.ts';

/** In milliseconds; `most` may be infinite. `why` tells in words what makes it so long. */
export type Since = { readonly least: number; readonly most: number; readonly why: readonly string[] };

/** Null for a flow that only runs inside others. */
export function sinceStart(
  flow: Flow,
  graph: FlowGraph,
  policy: Pick<Policy, 'stageFlows' | 'returnFlow'> | null,
): Since | null {
  const bound = stages.filter((stage) => policy?.stageFlows[stage] === flow.id);
  const all = [
    ...flow.starts.map(ofStart),
    ...bound.map(ofStage),
    // Whoever comes back has just written.
    ...(policy?.returnFlow === flow.id ? [{ least: 0, most: 0, why: [] }] : []),
  ];
  if (all.length === 0 && isInside(flow, graph)) return null;
  if (all.length === 0) return unknown('somebody of the business begins it');
  return all.reduce((a, b) => ({
    least: Math.min(a.least, b.least),
    most: Math.max(a.most, b.most),
    why: b.most > a.most ? b.why : a.why,
  }));
}

const unknown = (words: string): Since => ({ least: 0, most: Number.POSITIVE_INFINITY, why: [words] });

function ofStart(start: FlowStart): Since {
  if (start.by === 'answer') {
    // Until such a time of day it may be a day more.
    const most = start.later.afterMs + (start.later.at === null ? 0 : dayMs);
    return { least: start.later.afterMs, most, why: [`${describeDuration(most)} after the answer`] };
  }
  if (start.by === 'event' || isOurs(start))
    return unknown(`Kabar begins it by ${words[start.by] ?? start.by}`);
  return { least: 0, most: 0, why: [] };
}

const words: Readonly<Record<string, string>> = {
  event: 'an event',
  schedule: 'its schedule',
  date: 'a date',
};

const ofStage = (stage: Stage): Since =>
  weBegin(stage) ? unknown(`Kabar begins it with the stage ${stage}`) : { least: 0, most: 0, why: [] };

const isInside = ({ id }: Flow, { documents }: FlowGraph): boolean =>
  documents.some((document) => innersOf(document).includes(id));
