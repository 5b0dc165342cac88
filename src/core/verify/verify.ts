/** Model-checks a release: lifecycle, flows and gate together, by the functions that work with real contacts. */
import { decide } from '../decide.ts';
import type { DocFile } from '../flow/doc-node.ts';
import type { Flow } from '../flow/flow.ts';
import { lifecycleGraph, type Statechart } from '../lifecycle/graph.ts';
import { gate } from '../policy/gate.ts';
import type { Release } from '../release.ts';
import { createHappen } from './happen.ts';
import { createMoves } from './moves.ts';
import { placesOf } from './places.ts';
import { examineBeginnings } from './properties/beginning.ts';
import type { Finding } from './properties/finding.ts';
import { examineNudging } from './properties/nudging.ts';
import { examineStaging } from './properties/staging.ts';
import { examineStopping } from './properties/stopping.ts';
import { examineWaiting } from './properties/waiting.ts';
import type { Bounds, Search } from './search.ts';
import { flowSearch, lifeSearch, type Model, openingsFor, stoppedIn, stoppedSearch } from './searches.ts';
import type { Engine } from './situation.ts';
import { createTelling } from './story.ts';
import type { Violation } from './violation.ts';

export type VerifyOptions = {
  /** The files of the release, so that violations can say where. */
  readonly files: readonly DocFile[];
  readonly bounds?: Partial<Bounds>;
  /** Other rules than the engine's own, where broken ones are to be found out. */
  readonly engine?: Partial<Engine>;
  readonly machine?: Statechart;
};

export type SearchReport = {
  /** `life`, `after STOP`, or the flow's name. */
  readonly name: string;
  readonly states: number;
  readonly transitions: number;
  readonly isComplete: boolean;
};

export type Verified = {
  readonly violations: readonly Violation[];
  readonly searches: readonly SearchReport[];
  readonly bounds: Bounds;
};

/** Of one search. The shipped flows need a tenth of it. */
export const usualBounds: Bounds = { states: 20_000, depth: 500, strays: 1 };

/** The same release, the same answer. Never throws on a release that compiles. */
export function verifyRelease(release: Release, options: VerifyOptions): Verified {
  const bounds = { ...usualBounds, ...options.bounds };
  const engine: Engine = { decide, gate, ...options.engine };
  const model: Model = {
    release,
    happen: createHappen(release, engine),
    moves: createMoves(release),
    bounds,
  };
  const places = placesOf(options.files);
  const telling = createTelling(release.texts);
  const { policy } = release;

  const life = lifeSearch(model);
  const openings = openingsFor(life);
  const flows = [...release.flows.values()]
    .filter((flow) => beginsByItself(flow, release))
    .map((flow) => [flow.id, flowSearch(model, flow.id, openings)] as const);
  const stopped = stoppedSearch(model, stoppedIn([life, ...flows.map(([, found]) => found)], telling));
  const searches: readonly (readonly [string, Search])[] = [
    ['life', life],
    ...flows,
    ['after STOP', stopped],
  ];

  const goodbye = policy.stageFlows.optedOut;
  const confirms = goodbye !== undefined && release.flows.has(goodbye);
  const findings = [
    ...examineStaging({ graph: lifecycleGraph(policy, options.machine), policy, places }),
    ...examineBeginnings({ search: life, places, telling }, policy),
    ...searches.flatMap(([, found]) => {
      const examined = { search: found, places, telling };
      return [
        ...examineStopping(examined, { confirms }),
        ...examineNudging(examined),
        ...examineWaiting(examined),
      ];
    }),
  ];
  return { violations: shortestOf(findings), searches: searches.map(reportOf), bounds };
}

/** Flows of stages, and those that ask whoever may have meant STOP, are in the search of the whole life. */
function beginsByItself({ id, starts }: Flow, { policy }: Release): boolean {
  const inLife =
    Object.values(policy.stageFlows).includes(id) || starts.some(({ by }) => lifeStarts.includes(by));
  return !inLife || starts.some(({ by }) => !lifeStarts.includes(by));
}

const lifeStarts: readonly string[] = ['unsure', 'opt-down', 'fallback'];

const reportOf = ([name, { nodes, transitions, isComplete }]: readonly [string, Search]): SearchReport => ({
  name,
  states: nodes.length,
  transitions,
  isComplete,
});

/** Each fault once, by the shortest story that shows it; in the order of the files. */
function shortestOf(findings: readonly Finding[]): readonly Violation[] {
  const best = new Map<string, Finding>();
  for (const found of findings) {
    const known = best.get(found.mark);
    if (!known || found.story.length < known.story.length) best.set(found.mark, found);
  }
  const placeOf = ({ place }: Violation) =>
    place ? `${place.file}:${String(place.line).padStart(6, '0')}` : '';
  return [...best.values()]
    .map(({ mark: _, ...violation }): Violation => violation)
    .sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : placeOf(a) > placeOf(b) ? 1 : 0));
}
