/** The lifecycle by itself: every stage can be reached and ends, and time alone does not go round in circles. */
import { type LifecycleGraph, type LifeEdge, type LifePoint, timerEvent } from '../../lifecycle/graph.ts';
import { stages } from '../../lifecycle/stages.ts';
import type { Policy } from '../../policy/policy.ts';
import { describeDuration } from '../../time/duration.ts';
import { partsOf, shortestWay } from '../cycles.ts';
import type { Places } from '../places.ts';
import { stageWords } from '../story.ts';
import { type Finding, finding } from './finding.ts';

type Lived = { readonly graph: LifecycleGraph; readonly policy: Policy; readonly places: Places };

export function examineStaging({ graph, ...lived }: Lived): readonly Finding[] {
  const planned = { ...lived, graph: byThemselves(graph) };
  return [...unreached(planned), ...endless(planned), ...circles(planned)];
}

/** Cleanings pick up whom the stages lost: the stages must do without them. */
function byThemselves({ first, edges: all }: LifecycleGraph): LifecycleGraph {
  const edges = all.filter(({ event }) => event !== 'contact.unengaged');
  const points = new Set([first]);
  // A set that grows is walked to its end.
  for (const point of points) for (const { from, to } of edges) if (from === point) points.add(to);
  return { first, points: [...points], edges: edges.filter(({ from }) => points.has(from)) };
}

function unreached({ graph, places }: Lived): readonly Finding[] {
  const reached = new Set(graph.points.map(({ stage }) => stage));
  return stages
    .filter((stage) => !reached.has(stage))
    .map((stage) => {
      const message = `nothing leads to the stage ${stage}.`;
      const hint = 'Look at the transitions of the lifecycle that should end there.';
      return finding('stage-reached', places.stage(stage), { message, hint }, [], stage);
    });
}

/** Ways out that nobody can want to rely on. */
const lastResorts = ['consent.withdrawn', 'address.failed'];

function endless({ graph, policy, places }: Lived): readonly Finding[] {
  const into = new Map<LifePoint, LifePoint[]>();
  const free: LifePoint[] = [];
  for (const { from, to, event } of graph.edges) {
    if (lastResorts.includes(event)) continue;
    if (from.stage !== to.stage) free.push(from);
    else into.set(to, [...(into.get(to) ?? []), from]);
  }
  const leaving = new Set(free);
  for (let point = free.pop(); point !== undefined; point = free.pop()) {
    for (const source of into.get(point) ?? []) {
      if (leaving.has(source)) continue;
      leaving.add(source);
      free.push(source);
    }
  }
  return graph.points
    .filter((point) => !leaving.has(point))
    .map((point) => {
      const message = `the stage ${point.stage} has no exit but a STOP or a dead number.`;
      const hint = 'Give it a time after which it ends, or let a sign of life end it.';
      const story = [...lifeOf(point, graph, policy), 'From here neither time nor a message leads on.'];
      return finding('stage-exit', places.stage(point.stage), { message, hint }, story, point.stage);
    });
}

/** Timers that lead round and round, past a stage that has a flow, write for ever to somebody who is silent. */
function circles({ graph, policy, places }: Lived): readonly Finding[] {
  const timers = edgesBy(graph.edges.filter(({ isTimer, from, to }) => isTimer && from !== to));
  const edgesOf = (point: LifePoint) => timers.get(point) ?? [];
  const part = partsOf(graph.points, edgesOf);
  const within = (point: LifePoint) =>
    edgesOf(point).filter(({ from, to }) => part.get(from) === part.get(to));
  return graph.points.flatMap((point) =>
    within(point).flatMap((edge) => {
      const flow = policy.stageFlows[edge.to.stage];
      if (flow === undefined) return [];
      const around = [edge, ...shortestWay(edge.to, edge.from, within)];
      const message = `the stages go round by themselves, and each time ${edge.to.stage} begins ${flow}, while they say nothing.`;
      const hint = 'Let one of the stages end only by a sign of life, or for good.';
      const story = [
        ...lifeOf(point, graph, policy),
        ...around.map((each) => edgeWords(each, policy)),
        'And so on: nothing they do is needed.',
      ];
      return [
        finding(
          'nudge-loop',
          places.stage(edge.to.stage),
          { message, hint },
          story,
          `stage ${edge.to.stage}`,
        ),
      ];
    }),
  );
}

function edgesBy(edges: readonly LifeEdge[]): ReadonlyMap<LifePoint, readonly LifeEdge[]> {
  const by = new Map<LifePoint, LifeEdge[]>();
  for (const edge of edges) by.set(edge.from, [...(by.get(edge.from) ?? []), edge]);
  return by;
}

function lifeOf(point: LifePoint, graph: LifecycleGraph, policy: Policy): readonly string[] {
  const edges = edgesBy(graph.edges);
  const way = shortestWay(graph.first, point, (each) => edges.get(each) ?? []);
  return ['Somebody we do not know yet.', ...way.map((edge) => edgeWords(edge, policy))];
}

const events: Readonly<Record<string, string>> = {
  'consent.asked': 'Somebody tells that they agreed, and they are asked to confirm it.',
  'consent.granted': 'They agree.',
  'consent.withdrawn': 'They write STOP.',
  'contact.engaged': 'They give a sign of life.',
  'contact.promoted': 'They earn it, or are promoted by a person.',
  'flow.finished': 'The welcome is over.',
  'address.failed': 'Their number cannot be reached.',
};

function edgeWords({ from, event, isTimer, to }: LifeEdge, policy: Policy): string {
  const happened = isTimer ? timerWords(event, from, policy) : (events[event] ?? `“${event}” happens.`);
  return `${happened} They are ${stageWords(to.stage, to.attempt)}.`;
}

/** `xstate.after.silence.lifecycle.subscribed.active` is the delay called silence. */
function timerWords(event: string, from: LifePoint, { durations }: Policy): string {
  const name = event.slice(timerEvent.length).split('.')[0] ?? '';
  const known = (durations as Readonly<Record<string, unknown>>)[`${name}Ms`];
  const ms = name === 'gap' ? durations.gapsMs[Math.max(0, from.attempt - 1)] : known;
  return typeof ms === 'number'
    ? `${describeDuration(ms)} pass in silence.`
    : `The time for “${name}” is over.`;
}
