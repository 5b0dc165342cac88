/** Reads who stands in older versions, and plans what an upgrade to a release would do with them. Changes nothing. */
import type { Flow, FlowId, VersionId } from '../../core/flow/flow.ts';
import type { Release } from '../../core/release.ts';
import type { TextKey } from '../../core/texts.ts';
import { backwards, type FlowPlan, planFlow } from '../../core/upgrade/plan.ts';
import type { Store } from '../../ports/store.ts';

export type PlanDeps = {
  readonly store: Store;
  /** Where people are to go on. */
  readonly release: Release;
  /** A way back: the release that they came to by an upgrade, whose rules are read backwards. Nobody else is looked at. */
  readonly backFrom?: Release;
  /** Flows that are looked at besides those of the release: what an earlier one had. */
  readonly others?: readonly FlowId[];
};

/** One for each flow in which somebody stands in another version than the release has, in the order of the flows. */
export async function planUpgrade(deps: PlanDeps): Promise<readonly FlowPlan[]> {
  const { store, release, backFrom, others = [] } = deps;
  const names = [...new Set([...release.flows.keys(), ...others])];
  const counts = await store.contacts.countInFlows(names);
  const plans: FlowPlan[] = [];
  for (const flow of names.filter((name) => (counts.get(name) ?? 0) > 0)) {
    const now = release.flows.get(flow);
    const left = backFrom?.flows.get(flow);
    const all = await store.contacts.standingIn(flow);
    const standing = backFrom ? all.filter(({ version }) => version === left?.version) : all;
    const versions = await loadVersions(store, [...new Set(standing.map(({ version }) => version))]);
    const rule = backFrom ? (now ? backwards(left?.upgrade ?? null, now) : null) : (now?.upgrade ?? null);
    const hasText = (key: TextKey) => release.texts.has(key, release.policy.defaultLanguage);
    const plan = planFlow({ flow, now, standing, versions, rule, hasText });
    if (plan) plans.push(plan);
  }
  return plans;
}

/** Flows of earlier releases: people may be in one that the release has no more. */
export async function earlierFlows({ releases }: Pick<Store, 'releases'>): Promise<readonly FlowId[]> {
  const latest = await releases.latest(looksBack);
  const stored = await Promise.all(latest.map(({ id }) => releases.find(id)));
  const paths = stored.flatMap((release) => release?.files.map(({ path }) => path) ?? []);
  return [...new Set(paths.flatMap((path) => /^flows\/([^/]+)\.ya?ml$/.exec(path)?.[1] ?? []))] as FlowId[];
}

const looksBack = 10;

async function loadVersions(
  { flowVersions }: Store,
  ids: readonly VersionId[],
): Promise<ReadonlyMap<VersionId, Flow>> {
  if (ids.length === 0) return new Map();
  return new Map((await flowVersions.load(ids)).map((flow) => [flow.version, flow]));
}
