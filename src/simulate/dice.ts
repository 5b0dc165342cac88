/** Chance that can be thrown again: one stream of numbers per name, the same for the same seed. */
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

export type Dice = {
  /** From 0 up to but not 1. */
  share(): number;
  /** True once in so many throws: `chance(0.25)`. */
  chance(probability: number): boolean;
  /** A whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number;
  /** The index of one of these weights, the heavier the likelier. */
  weigh(weights: readonly number[]): number;
  pick<T>(from: readonly [T, ...T[]]): T;
  /** How long until something happens that happens every `meanMs` on average: often soon, now and then much later. */
  waitMs(meanMs: number): number;
};

/** Streams of different names do not know of each other: what one person does never moves what another one does. */
export function createDice(seed: number, name: string): Dice {
  const generator = xoroshiro128plus(seedOf(`${seed}/${name}`));
  // The first numbers of neighbouring seeds are alike.
  for (let skipped = 0; skipped < 8; skipped++) generator.next();
  const share = () => uniformFloat64(generator);
  const whole = (from: number, to: number) => from + Math.floor(share() * (to - from + 1));
  return {
    share,
    chance: (probability) => share() < probability,
    whole,
    weigh(weights) {
      let left = share() * weights.reduce((sum, weight) => sum + weight, 0);
      return weights.findIndex((weight) => {
        left -= weight;
        return left < 0;
      });
    },
    // `whole` stays inside.
    pick: (from) => from[whole(0, from.length - 1)] as (typeof from)[0],
    waitMs: (meanMs) => Math.round(-Math.log(1 - share()) * meanMs),
  };
}

/** FNV-1a, as lanes have it. */
function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash | 0;
}
