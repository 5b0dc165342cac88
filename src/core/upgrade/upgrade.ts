/** One upgrade: how far it is and what it did. One document, written by its version; so it survives a crash. */
import { type Counts, countsOf, plus, totalOf } from '../cleaning/cleaning.ts';
import type { ContactId } from '../contact-id.ts';
import type { EntryId } from '../event.ts';
import type { FlowId } from '../flow/flow.ts';
import type { StandingPlace } from '../flow/standing.ts';
import type { ReleaseId } from '../release.ts';
import type { Instant } from '../time/instant.ts';
import type { RunMove } from './run-move.ts';
import type { UpgradeId } from './upgrade-id.ts';

/** One line of the plan that is carried out, with what came of it. */
export type UpgradePlace = RunMove & {
  /** How many the plan counted. */
  readonly planned: number;
  /** How many were found when it was carried out: who had gone on by then is not among them, who came to it meanwhile is. */
  readonly found: number;
  readonly done: number;
  /** Who went on between being found and being asked, and the like, by why. */
  readonly left: Counts;
};

/** Who was found, and at which of the places. */
export type AskedRun = { readonly contact: ContactId; readonly places: readonly number[] };

export type Upgrade = {
  readonly id: UpgradeId;
  /** Grows with every write; every write names the version it read. */
  readonly version: number;
  readonly by: string;
  /** The release whose versions it leads to. */
  readonly release: ReleaseId;
  /** The release it came from, where it goes back to an earlier one. */
  readonly backFrom: ReleaseId | null;
  readonly state: 'running' | 'done';
  readonly startedAt: Instant;
  readonly endedAt: Instant | null;
  readonly places: readonly UpgradePlace[];
  /** One flow after the other, its people in the order of their ids. */
  readonly at: { readonly flow: number; readonly after: ContactId | null };
  /** Those of the flow at `asked.flow` who are being asked: what became of them is counted before anybody else is looked for. */
  readonly asked: { readonly flow: FlowId; readonly runs: readonly AskedRun[] } | null;
};

export type Opening = Pick<Upgrade, 'id' | 'by' | 'release' | 'backFrom' | 'startedAt'> & {
  readonly moves: readonly (RunMove & { readonly contacts: number })[];
};

export const openUpgrade = ({ moves, ...opening }: Opening): Upgrade => ({
  ...opening,
  version: 1,
  state: 'running',
  endedAt: null,
  places: moves.map(({ contacts, ...move }) => ({ ...move, planned: contacts, found: 0, done: 0, left: {} })),
  at: { flow: 0, after: null },
  asked: null,
});

const flowsIn = ({ places }: Upgrade): readonly FlowId[] => [...new Set(places.map(({ flow }) => flow))];

/** An upgrade asks each contact once for each flow, however often a batch is asked again. */
export const upgradeEntry = (upgrade: UpgradeId, flow: FlowId, contact: ContactId): EntryId =>
  `upgrade:${upgrade}:${flow}:${contact}` as EntryId;

/** Null when all flows were gone through. */
export const flowNow = (upgrade: Upgrade): FlowId | null => flowsIn(upgrade)[upgrade.at.flow] ?? null;

/** Which of the planned places somebody stands at; empty for who stands in the flow elsewhere. */
export const placesAmong = ({ places }: Upgrade, standing: readonly StandingPlace[]): readonly number[] =>
  places.flatMap((place, index) =>
    standing.some(
      ({ flow, version, step, how }) =>
        flow === place.flow && version === place.from && step === place.step && how === place.how,
    )
      ? [index]
      : [],
  );

export type FoundRuns = {
  readonly runs: readonly AskedRun[];
  /** Where to look on; null when the flow has no more. */
  readonly after: ContactId | null;
};

export function advanced(upgrade: Upgrade, { runs, after }: FoundRuns): Upgrade {
  const flow = flowNow(upgrade);
  return {
    ...upgrade,
    asked: flow === null || runs.length === 0 ? null : { flow, runs },
    places: upgrade.places.map((place, index) => ({
      ...place,
      found: place.found + runs.filter(({ places }) => places.includes(index)).length,
    })),
    at: after === null ? { flow: upgrade.at.flow + 1, after: null } : { ...upgrade.at, after },
  };
}

/** What came of somebody at a place: null is done, else why they were left. */
export type RunOutcome = { readonly place: number; readonly left: string | null };

/** Everybody who was asked is decided. */
export const counted = (upgrade: Upgrade, outcomes: readonly RunOutcome[]): Upgrade => ({
  ...upgrade,
  asked: null,
  places: upgrade.places.map((place, index) => {
    const here = outcomes.filter((outcome) => outcome.place === index);
    const left = here.flatMap((outcome) => outcome.left ?? []);
    return {
      ...place,
      done: place.done + here.length - left.length,
      left: plus(place.left, countsOf(left)),
    };
  }),
});

export const closed = (upgrade: Upgrade, now: Instant): Upgrade => ({
  ...upgrade,
  state: 'done',
  endedAt: now,
});

/** The three numbers that people ask for. */
export function totalsOf({ places }: Pick<Upgrade, 'places'>) {
  const sum = (count: (place: UpgradePlace) => number) =>
    places.reduce((total, place) => total + count(place), 0);
  return {
    planned: sum(({ planned }) => planned),
    done: sum(({ done }) => done),
    left: sum(({ left }) => totalOf(left)),
  };
}
