/** Which wording somebody gets: always the same by fixed parts; by chance that follows the results where they are learnt from. */
import { fingerprint } from '../hash.ts';
import { drawBeta } from '../statistics/beta.ts';
import { wilson } from '../statistics/wilson.ts';
import type { Results } from './results.ts';
import type { Variant, Variants } from './variants.ts';

/** A number from 0 up to 1, by these words alone. */
const chance = (words: string): number => Number.parseInt(fingerprint(words).slice(0, 8), 16) / 2 ** 32;

/** By the contact and the step alone, so that nobody sees two wordings of one message, however often it is sent. */
export function pickByParts({ variants }: Variants, contact: string, step: string): Variant | undefined {
  let left = chance(`variant:${step}:${contact}`);
  for (const variant of variants) {
    if (left < variant.part) return variant;
    left -= variant.part;
  }
  return variants.at(-1);
}

/**
 * Thompson sampling: each wording draws from what its rate may be (a Beta distribution over a uniform prior), and the highest
 * goes. So all are tried at first, and the better one is said more and more. A wording after which clearly more people leave
 * than after the others is said no more. `seed` decides the draw: the same decision taken twice says the same.
 */
export function pickByResults({ variants }: Variants, results: Results, seed: string): Variant | undefined {
  const allowed = variants.filter(({ name }) => !drivesAway(name, results));
  const drawn = (allowed.length === 0 ? variants : allowed).map((variant) => {
    const { good, judged } = results.get(variant.name) ?? nothing;
    const rate = drawBeta(1 + good, 1 + judged - good, `${seed} ${variant.name}`);
    return { variant, rate };
  });
  return drawn.sort((a, b) => b.rate - a.rate)[0]?.variant;
}

const nothing = { judged: 0, good: 0, left: 0 };

/** At the least, more of its people left than, at the most, of the others'. */
export function drivesAway(name: string, results: Results): boolean {
  const own = results.get(name);
  if (own === undefined || own.judged === 0) return false;
  const others = [...results].filter(([other]) => other !== name).map(([, result]) => result);
  const judged = others.reduce((sum, each) => sum + each.judged, 0);
  if (judged === 0) return false;
  const left = others.reduce((sum, each) => sum + each.left, 0);
  return wilson(own.left, own.judged).from > wilson(left, judged).to;
}
