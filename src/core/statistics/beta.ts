/** Draws from a Beta distribution, the same number for the same seed. */
import { createHash } from 'node:crypto';

/** X/(X+Y) of two Gamma draws is a Beta draw. Both shapes are at least 1. */
export function drawBeta(a: number, b: number, seed: string): number {
  const uniform = uniforms(seed);
  const x = drawGamma(a, uniform);
  const y = drawGamma(b, uniform);
  return x / (x + y);
}

/** For shapes of 1 and more. G. Marsaglia and W. W. Tsang, "A simple method for generating gamma variables", ACM TOMS 26 (2000). */
function drawGamma(shape: number, uniform: () => number): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = drawNormal(uniform);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** G. E. P. Box and M. E. Muller (1958). */
const drawNormal = (uniform: () => number): number =>
  Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());

/** Numbers between 0 and 1, never 0 itself: eight of every hash. */
function uniforms(seed: string): () => number {
  let block = createHash('sha256').update(seed).digest();
  let at = 0;
  return () => {
    if (at === block.length) {
      block = createHash('sha256').update(block).digest();
      at = 0;
    }
    const number = (block.readUInt32BE(at) + 0.5) / 2 ** 32;
    at += 4;
    return number;
  };
}
