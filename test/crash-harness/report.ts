/** What a run came to, in lines for whoever reads the log: how many were killed where, what else went wrong, how long it took. */
import { audit } from './auditor.ts';
import type { Finding, Seen } from './evidence.ts';
import type { Run } from './run.ts';

export type Report = {
  readonly kills: ReadonlyMap<string, number>;
  readonly killed: number;
  readonly faults: ReadonlyMap<string, number>;
  /** Messages that a living engine did not take, and said so. */
  readonly refusals: number;
  readonly findings: readonly Finding[];
  readonly words: string;
};

export function reportOf(name: string, { outcomes, seconds }: Run): Report {
  const kills = summed(outcomes.map((outcome) => outcome.kills));
  const faults = summed(outcomes.map((outcome) => outcome.faults));
  const killed = sum(kills.values());
  const refusals = sum(outcomes.map((outcome) => outcome.refusals));
  const findings = outcomes.flatMap(({ evidence }) => audit(evidence));
  const seen = outcomes.flatMap(({ evidence }) => evidence.seen);
  const saw = (what: Seen['saw']) => seen.filter((each) => each.saw === what).length;
  const lines = [
    `${name}: ${killed} engines killed in ${seconds.toFixed(0)} s, ${(seconds / killed).toFixed(2)} s each`,
    ...table(kills),
    `with ${[...faults].map(([fault, times]) => `${fault} ${times}×`).join(', ')}; ${refusals} messages refused and written again`,
    `${saw('taken')} messages taken, ${saw('shown')} shown, ${saw('erased')} people erased: ${findings.length} findings`,
  ];
  return { kills, killed, faults, refusals, findings, words: lines.join('\n') };
}

const table = (counts: ReadonlyMap<string, number>): readonly string[] =>
  [...counts]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([point, times]) => `  ${point.padEnd(26)}${String(times).padStart(4)}`);

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((all, one) => all + one, 0);

function summed(maps: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, number> {
  const all = new Map<string, number>();
  for (const map of maps) for (const [key, times] of map) all.set(key, (all.get(key) ?? 0) + times);
  return all;
}
