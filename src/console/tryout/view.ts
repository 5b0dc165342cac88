/** Everything the pages of tryouts show, gathered before a line of them is written. */
import type { Flow } from '../../core/flow/flow.ts';
import { flowGraph } from '../../core/graph/flow-graph.ts';
import type { Release } from '../../core/release.ts';
import type { Instant } from '../../core/time/instant.ts';
import { why } from '../../http/why.ts';
import { type SimulatorView, viewOf } from '../simulator/view.ts';
import type { SeenTryout, Tryout } from './tryouts.ts';

export type TryoutView = {
  readonly tryout: Tryout;
  readonly opening: SeenTryout['opening'];
  readonly phone: SimulatorView;
  readonly nextDue: Instant | null;
  readonly waited: SeenTryout['waited'];
  readonly called: SeenTryout['called'];
  /** A person of the business has the conversation. */
  readonly isHandedOver: boolean;
  /** What applications may tell of. */
  readonly events: readonly string[];
  readonly calls: boolean;
};

/** Null before it was begun. */
export const tryoutView = (tryout: Tryout): Promise<TryoutView | null> =>
  tryout.look(async (seen) => {
    const { opening, nextDue, waited, called } = seen;
    const engine = { ...seen, why: (contact: Parameters<typeof why>[1]) => why(seen, contact) };
    const phone = await viewOf(seen.phone, engine, `${pathOf(tryout)}/messages`);
    return {
      ...{ tryout, opening, phone, nextDue, waited, called },
      isHandedOver: (phone.thoughts?.contact.withPerson ?? null) !== null,
      events: eventsOf(tryout.release),
      calls: hasCalls(tryout.release),
    };
  });

export const pathOf = ({ id }: Pick<Tryout, 'id'>): string => `/console/flows/try/${id}`;

const stepsOf = ({ flows }: Release) => [...flows.values()].flatMap(({ steps }) => Object.values(steps));

export const hasCalls = (release: Release): boolean => stepsOf(release).some(({ kind }) => kind === 'call');

/** Those that begin a flow, and those that one waits for. */
function eventsOf(release: Release): readonly string[] {
  const begin = [...release.flows.values()].flatMap(({ starts }) =>
    starts.flatMap((start) => (start.by === 'event' ? [start.name] : [])),
  );
  const awaited = stepsOf(release).flatMap(({ kind, config }) => {
    const { for: what, name } = Object(config) as { readonly for?: unknown; readonly name?: unknown };
    return kind === 'wait' && what === 'event' && typeof name === 'string' ? [name] : [];
  });
  return [...new Set([...begin, ...awaited, ...release.goals.keys()])];
}

export type StepChoice = { readonly id: string; readonly label: string };

const longestLabel = 70;

/** In the order of the picture, each with the beginning of what it says. */
export const stepChoices = (flow: Flow, release: Release, language: string): readonly StepChoice[] =>
  flowGraph(flow, release, language).cards.flatMap(({ name, head, lines: [line] }) => {
    if (!Object.hasOwn(flow.steps, name)) return [];
    const told = line === undefined ? head : line.kind === 'options' ? line.options.join(' / ') : line.text;
    const label = `${name}: ${told.replaceAll(/\s+/g, ' ')}`;
    return [
      { id: name, label: label.length > longestLabel ? `${label.slice(0, longestLabel - 1)}…` : label },
    ];
  });
