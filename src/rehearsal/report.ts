/** What became of a rehearsal, in lines for a terminal. */
import type { Count, FlowCoverage, Missed } from './coverage.ts';
import { failureWords } from './failure.ts';
import { isGood, type Outcome, type Rehearsed } from './rehearse.ts';

export function outcomeWords(outcome: Outcome): string {
  const { scenario, place, languages, failures, isMended, brokenBecause, tookMs } = outcome;
  const head = `${isGood(outcome) ? '✓' : '✗'} ${place.file}:${place.line}  ${scenario} (${languages.join(', ')})  ${tookMs} ms`;
  if (isMended) return `${head}\n    It works now: take out the line \`broken because\`.`;
  if (brokenBecause !== null) return `${head}  broken: ${brokenBecause}`;
  return [head, ...failures.map((failure) => indented(failureWords(failure)))].join('\n');
}

export function summaryWords({ outcomes }: Rehearsed, tookMs: number): string {
  const failed = outcomes.filter((outcome) => !isGood(outcome)).length;
  const conversations = outcomes.reduce((sum, { languages }) => sum + languages.length, 0);
  const what = `${counted(outcomes.length, 'scenario')} in ${counted(conversations, 'conversation')}`;
  const how = failed === 0 ? 'all as they should be' : `${failed} failed`;
  return `${what}: ${how}. ${(tookMs / 1_000).toFixed(1)} s`;
}

/** Flow by flow, with every step and way that no scenario has seen. */
export function coverageWords(flows: readonly FlowCoverage[]): string {
  const widest = Math.max(5, ...flows.map(({ flow }) => flow.length));
  const row = (name: string, steps: Count, branches: Count) =>
    `  ${name.padEnd(widest)}  ${share(steps)} steps  ${share(branches)} branches`;
  const sum = (of: 'steps' | 'branches'): Count =>
    flows.reduce((all, flow) => ({ seen: all.seen + flow[of].seen, of: all.of + flow[of].of }), {
      seen: 0,
      of: 0,
    });
  return [
    'What the scenarios have seen:',
    ...flows.flatMap(({ flow, steps, branches, missed }) => [
      row(flow, steps, branches),
      ...(steps.seen === 0 && missed.length > 0
        ? ['    never begun']
        : missed.map((one) => `    ${missedWords(one)}`)),
    ]),
    row('all', sum('steps'), sum('branches')),
  ].join('\n');
}

function missedWords({ step, way, place }: Missed): string {
  const where = place === null ? '' : `${place.file}:${place.line}:${place.column}  `;
  return `${where}${step}${way === null ? ': never reached' : ` → ${way}: never taken`}`;
}

const share = ({ seen, of }: Count): string => `${String(seen).padStart(3)} of ${String(of).padEnd(3)}`;
const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
const indented = (text: string): string => text.replaceAll(/^/gm, '  ');
