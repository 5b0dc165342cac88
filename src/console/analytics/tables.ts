/** What the tables show: results by topic and campaign, ways in, questions of flows, reasons for leaving. */
import { ofCampaign, ofTopic } from '../../core/figures/aspects.ts';
import type { Counts, DayFigures } from '../../core/figures/day-figures.ts';
import type { Release } from '../../core/release.ts';
import { optionWords } from './polls.ts';

/** What came of what we started, by a topic or a campaign. */
export type StartedRow = {
  readonly name: string;
  readonly sent: number;
  readonly delivered: number;
  readonly read: number;
  readonly replied: number;
  /** With a link, and delivered; of these, opened. */
  readonly linked: number;
  readonly opened: number;
  readonly converted: number;
  readonly stopped: number;
};

export const byTopic = (figures: DayFigures): readonly StartedRow[] => startedRows(figures, ofTopic(''));
export const byCampaign = (figures: DayFigures): readonly StartedRow[] =>
  startedRows(figures, ofCampaign(''));

function startedRows(figures: DayFigures, prefix: string): readonly StartedRow[] {
  const names = Object.keys(figures.sent).filter((name) => name.startsWith(prefix));
  const rows = names.map((name) => ({
    name: name.slice(prefix.length),
    sent: figures.sent[name] ?? 0,
    delivered: figures.delivered[name] ?? 0,
    read: figures.read[name] ?? 0,
    replied: figures.replied[name] ?? 0,
    linked: figures.linked[name] ?? 0,
    opened: figures.opened[name] ?? 0,
    converted: figures.converted[name] ?? 0,
    stopped: figures.stopped[name] ?? 0,
  }));
  return rows.sort((one, other) => other.sent - one.sent).slice(0, mostRows);
}
const mostRows = 20;

export type SourceRow = {
  readonly method: string;
  readonly asked: number;
  readonly joined: number;
  readonly active: number;
  readonly left: number;
};

/** How people came, those by whom most did first. */
export function bySource({ sources }: DayFigures): readonly SourceRow[] {
  const methods = new Set(Object.keys(sources).map((name) => name.split('/')[0] ?? ''));
  const rows = [...methods].map((method) => ({
    method,
    asked: sources[`${method}/asked`] ?? 0,
    joined: sources[`${method}/joined`] ?? 0,
    active: sources[`${method}/active`] ?? 0,
    left: sources[`${method}/left`] ?? 0,
  }));
  return rows.sort((one, other) => other.joined - one.joined || other.asked - one.asked);
}

export type Funnel = {
  readonly flow: string;
  readonly started: number;
  readonly steps: readonly { readonly step: string; readonly asked: number; readonly answered: number }[];
  readonly finished: number;
};

/** Flows that began, the most frequent first; their questions in the order of the file, those that it no longer has last. */
export function funnels(figures: DayFigures, release: Release | null): readonly Funnel[] {
  const flows = Object.entries(figures.started).sort(([, one], [, other]) => other - one);
  return flows.slice(0, mostFlows).map(([flow, began]) => ({
    flow,
    started: began,
    steps: questionsOf(figures, flow, release),
    finished: figures.finished[flow] ?? 0,
  }));
}
const mostFlows = 12;

export function questionsOf(
  figures: Pick<DayFigures, 'asked' | 'answered'>,
  flow: string,
  release: Release | null,
): Funnel['steps'] {
  const order = Object.keys(release?.flows.get(flow as never)?.steps ?? {});
  const place = (step: string) => (order.includes(step) ? order.indexOf(step) : order.length);
  const names = new Set([...Object.keys(figures.asked), ...Object.keys(figures.answered)]);
  return [...names]
    .flatMap((name) => (name.startsWith(`${flow}/`) ? [name.slice(flow.length + 1)] : []))
    .sort((one, other) => place(one) - place(other))
    .map((step) => ({
      step,
      asked: figures.asked[`${flow}/${step}`] ?? 0,
      answered: figures.answered[`${flow}/${step}`] ?? 0,
    }));
}

export type Reason = { readonly words: string; readonly count: number };

/** What was chosen in the flow of those who leave, in the reader's language where it has the words. */
export function reasons(
  { chosen }: DayFigures,
  release: Release | null,
  language: string,
): readonly Reason[] {
  const flow = release?.policy.stageFlows.optedOut;
  if (!release || flow === undefined) return [];
  const ofFlow: Counts = Object.fromEntries(
    Object.entries(chosen).filter(([name]) => name.startsWith(`${flow}/`)),
  );
  return Object.entries(ofFlow)
    .map(([name, count]) => {
      const [, step = '', option = ''] = name.split('/');
      return { words: optionWords(release, { flow, step, option }, language), count };
    })
    .sort((one, other) => other.count - one.count);
}
