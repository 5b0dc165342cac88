/** Where each life of an engine is to end, and what else is wrong meanwhile: every named point often enough, the rest by chance. */
import {
  campaignPointNames,
  cleaningPointNames,
  erasurePointNames,
  type FailPointName,
  failPointNames,
} from '../../src/pipeline/fail-points.ts';
import type { Dice } from '../../src/simulate/dice.ts';

/** What is done to an engine that lives, besides killing it. */
export type Fault = 'clock jumps' | 'disk full' | 'store locked' | 'store restarts' | 'transport hangs';

export type LifePlan = {
  /** Null: at a random moment. */
  readonly dieAt: { readonly point: FailPointName; readonly time: number } | null;
  readonly fault: Fault | null;
};

/** In this many lives of a hundred it is aimed at each point of the kind, and no point is reached more often than `most` in one. */
const aims: readonly {
  readonly points: readonly FailPointName[];
  readonly lives: number;
  readonly most: number;
}[] = [
  { points: failPointNames, lives: 40, most: 3 },
  { points: erasurePointNames, lives: 14, most: 1 },
  { points: campaignPointNames, lives: 4, most: 1 },
  { points: cleaningPointNames, lives: 3, most: 1 },
];

export const isOneOf = (names: readonly string[], point: string | undefined): boolean =>
  point !== undefined && names.includes(point);

/** So many lives in a random order, the faults among those that end at a random moment. */
export function planLives(dice: Dice, lives: number, faults: readonly Fault[]): readonly LifePlan[] {
  const aimed = aims.flatMap(({ points, lives: share, most }) => {
    const each = lives === 0 ? 0 : Math.max(1, Math.round((lives * share) / 100 / points.length));
    return points.flatMap((point) =>
      Array.from(
        { length: each },
        (): LifePlan => ({
          dieAt: { point, time: dice.whole(1, most) },
          fault: null,
        }),
      ),
    );
  });
  const byChance = Array.from({ length: Math.max(0, lives - aimed.length) }, (_, nth): LifePlan => {
    const fault = nth % 2 === 0 ? undefined : faults[((nth - 1) / 2) % faults.length];
    return { dieAt: null, fault: fault ?? null };
  });
  return shuffled(dice, [...aimed, ...byChance]);
}

function shuffled<T>(dice: Dice, things: readonly T[]): readonly T[] {
  return things
    .map((thing) => ({ thing, place: dice.share() }))
    .sort((one, other) => one.place - other.place)
    .map(({ thing }) => thing);
}
