/** What changes when the same people meet other flows: the figures that somebody decides by, side by side. */
import type { Counted, Report } from './report.ts';

export type Difference = {
  readonly what: string;
  readonly ours: number;
  readonly theirs: number;
  /** `theirs` less `ours`. */
  readonly change: number;
};

/** In the order in which one reads a report; what is the same in both is left out, unless it is one of the main figures. */
export function compareReports(ours: Report, theirs: Report): readonly Difference[] {
  const [mine, other] = [figuresOf(ours), figuresOf(theirs)];
  const names = [...new Set([...mine.keys(), ...other.keys()])];
  return names
    .map((what) => {
      const [a, b] = [mine.get(what) ?? 0, other.get(what) ?? 0];
      return { what, ours: a, theirs: b, change: Math.round((b - a) * 100) / 100 };
    })
    .filter(({ what, change }) => change !== 0 || !what.includes(': '));
}

function figuresOf(report: Report): ReadonlyMap<string, number> {
  const { messages, optOuts } = report;
  return new Map([
    ['messages we started', messages.started],
    ['answers', messages.replies],
    ['started per contact, on average', messages.startedPerContact.mean],
    ['written by them', messages.written],
    ['votes', messages.votes],
    ['opt-outs', optOuts.total],
    ['came back after a STOP', optOuts.cameBack],
    ['most messages in an hour', report.busiestHour.messages],
    ['violations', report.violations.reduce((sum, { count }) => sum + count, 0)],
    ...named('at the end', report.stages.at(-1)?.counts ?? {}),
    ...named('opt-outs after', optOuts.byFlow),
    ...named('held', report.held),
    ...named('dropped', report.dropped),
    ...report.flows.map(({ flow, started }) => [`started by: ${flow}`, started] as const),
  ]);
}

const named = (group: string, counts: Counted): readonly (readonly [string, number])[] =>
  Object.entries(counts).map(([name, count]) => [`${group}: ${name}`, count]);
