/** Everything the pages of flows show: what begins each, who is in it now, and what came of it in the last four weeks. */
import { type DayFigures, summed } from '../../core/figures/day-figures.ts';
import type { Flow, FlowId } from '../../core/flow/flow.ts';
import { issueLine } from '../../core/flow/issue.ts';
import { waysIn } from '../../core/graph/start-words.ts';
import { fingerprint } from '../../core/hash.ts';
import type { Release } from '../../core/release.ts';
import { dayMs } from '../../core/time/instant.ts';
import { localDay } from '../../core/time/local-time.ts';
import { type StepWordings, wordingsNow } from '../../http/wordings-now.ts';
import { type Funnel, questionsOf } from '../analytics/tables.ts';
import type { ConsoleDeps } from '../deps.ts';

export const days = 28;

export type FlowRow = {
  readonly id: FlowId;
  readonly about: string;
  readonly begins: readonly string[];
  readonly inIt: number;
  readonly began: number;
  readonly finished: number;
  /** In the order of the file. */
  readonly questions: Funnel['steps'];
};

export type FlowsView = {
  readonly rows: readonly FlowRow[];
  /** Files that were changed and not taken over, with why; null while all is well. */
  readonly refused: { readonly what: string; readonly issues: readonly string[] } | null;
};

export type FlowView = FlowRow & {
  /** Of messages that have several. */
  readonly wordings: readonly StepWordings[];
  /** Changes whenever somebody goes from step to step: another picture is to be had then. */
  readonly standing: string;
  readonly file: string;
  readonly texts: readonly { readonly language: string; readonly path: string }[];
};

export async function flowsView(deps: ConsoleDeps, release: Release): Promise<FlowsView> {
  const flows = [...release.flows.values()];
  const [figures, inIt] = await Promise.all([
    lately(deps, release),
    deps.store.contacts.countInFlows(flows.map(({ id }) => id)),
  ]);
  const refused = deps.keeper.refused();
  return {
    rows: flows.map((flow) => rowOf(flow, release, figures, inIt.get(flow.id) ?? 0)),
    refused: refused && { what: refused.what, issues: refused.issues.map(issueLine) },
  };
}

export async function flowView(deps: ConsoleDeps, release: Release, flow: Flow): Promise<FlowView> {
  const [figures, inIt, standing, wordings] = await Promise.all([
    lately(deps, release),
    deps.store.contacts.countInFlows([flow.id]),
    deps.store.contacts.standingIn(flow.id),
    wordingsNow(deps, release, flow),
  ]);
  return {
    ...rowOf(flow, release, figures, inIt.get(flow.id) ?? 0),
    standing: fingerprint(JSON.stringify(standing)),
    wordings,
    file: `flows/${flow.id}.yaml`,
    texts: release.texts.languages.map((language) => ({
      language,
      path: `locales/${language}/${flow.id}.yaml`,
    })),
  };
}

async function lately({ store, clock }: ConsoleDeps, { policy }: Release): Promise<DayFigures> {
  const zone = policy.defaultTimeZone;
  const now = clock.now();
  const figures = await store.figures.between(localDay(now - (days - 1) * dayMs, zone), localDay(now, zone));
  return summed('lately', figures);
}

const rowOf = (flow: Flow, release: Release, figures: DayFigures, inIt: number): FlowRow => ({
  id: flow.id,
  about: flow.about,
  begins: waysIn(flow, release, release.policy.defaultLanguage).map(({ words }) => words),
  inIt,
  began: figures.started[flow.id] ?? 0,
  finished: figures.finished[flow.id] ?? 0,
  questions: questionsOf(figures, flow.id, release),
});
