/** Where somebody stands in flows: at a step in front, at one that another flow runs inside, or at one that was set aside. */
import type { Contact } from '../contact.ts';
import type { FlowId, StepId, VersionId } from './flow.ts';
import type { Run } from './run.ts';

/**
 * `here`: what goes on is at this step. `inside`: this step runs another flow, and they are in that one. `aside`: the run
 * rests while another flow speaks, at this step or inside it.
 */
export type Standing = 'here' | 'inside' | 'aside';

export type StandingPlace = {
  readonly flow: FlowId;
  readonly version: VersionId;
  readonly step: StepId;
  readonly how: Standing;
};

/** How many contacts stand at a place. Somebody with a run in front and another aside stands at both. */
export type StandingCount = StandingPlace & { readonly contacts: number };

/** Every place of a contact, the whole stack of each run; a place that several runs stand at comes once. */
export function placesOf({ run, aside }: Pick<Contact, 'run' | 'aside'>): readonly StandingPlace[] {
  const places = [
    ...(run === null ? [] : placesIn(run, (depth) => (depth === 0 ? 'here' : 'inside'))),
    ...aside.flatMap((rests) => placesIn(rests.run, () => 'aside')),
  ];
  return [...new Map(places.map((place) => [keyOf(place), place])).values()];
}

/** `how` of a depth: 0 is the last frame, the one that runs. */
const placesIn = ({ stack }: Run, how: (depth: number) => Standing): readonly StandingPlace[] =>
  stack.map(({ flow, version, step }, index) => ({
    flow,
    version,
    step,
    how: how(stack.length - 1 - index),
  }));

const keyOf = ({ flow, version, step, how }: StandingPlace): string =>
  JSON.stringify([flow, version, step, how]);

/** Adds people up, place by place, in the order of places. */
export function createTally(): {
  add(places: readonly StandingPlace[]): void;
  counts(): readonly StandingCount[];
} {
  const found = new Map<string, StandingCount>();
  return {
    add(places) {
      for (const place of places) {
        const key = keyOf(place);
        found.set(key, { ...place, contacts: (found.get(key)?.contacts ?? 0) + 1 });
      }
    },
    counts: () => [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count),
  };
}
