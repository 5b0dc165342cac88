/** Counts things by name, and how a number is spread over many. */
import type { Counted, Spread } from './report.ts';

export type Counter = { add(name: string, by?: number): void; get(name: string): number; counts(): Counted };

export function createCounter(): Counter {
  const counts = new Map<string, number>();
  return {
    add: (name, by = 1) => void counts.set(name, (counts.get(name) ?? 0) + by),
    get: (name) => counts.get(name) ?? 0,
    // The same order in every run, and what is most first.
    counts: () => Object.fromEntries([...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))),
  };
}

const steps = [0, 1, 3, 6, 11, 21, 41, 81, 161] as const;

export function spreadOf(numbers: readonly number[]): Spread {
  const sorted = [...numbers].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  const sum = sorted.reduce((total, each) => total + each, 0);
  return {
    mean: sorted.length === 0 ? 0 : Math.round((100 * sum) / sorted.length) / 100,
    median: at(0.5),
    p90: at(0.9),
    most: at(1),
    histogram: Object.fromEntries(
      steps.map((from, index) => {
        const next = steps[index + 1] ?? Number.POSITIVE_INFINITY;
        return [nameFor(from, next), sorted.filter((each) => each >= from && each < next).length];
      }),
    ),
  };
}

const nameFor = (from: number, next: number): string =>
  next === from + 1 ? `${from}` : next === Number.POSITIVE_INFINITY ? `${from}+` : `${from}-${next - 1}`;
