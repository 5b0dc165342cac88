/** What an upgrade would do, and what one did: one report, for the API and the command line. */

import { KabarError } from '../core/errors.ts';
import { issueLine } from '../core/flow/issue.ts';
import type { Release, ReleaseId } from '../core/release.ts';
import type { FlowPlan } from '../core/upgrade/plan.ts';
import { totalsOf, type Upgrade } from '../core/upgrade/upgrade.ts';
import type { ReleaseKeeper } from '../pipeline/releases/release-keeper.ts';
import type { Clock } from '../ports/clock.ts';
import type { Store } from '../ports/store.ts';
import { earlierFlows, planUpgrade } from '../scheduler/stepwise/upgrade-plan.ts';
import { askForUpgrade } from '../scheduler/stepwise/upgrades.ts';

export type UpgradeDeps = {
  readonly store: Store;
  readonly clock: Clock;
  readonly keeper: ReleaseKeeper;
  readonly release: () => Release;
};

export type PlanReport = {
  /** Where people are to go on. */
  readonly release: ReleaseId;
  /** Null but for a way back: the release that is left. */
  readonly backFrom: ReleaseId | null;
  readonly stays: number;
  readonly moves: number;
  /** For whom the file does not say where to: they stay until it does. */
  readonly asks: number;
  readonly flows: readonly FlowPlan[];
};

/** Dry: nothing is changed. `back` is a stored release; rejects with `release.unknown`, and `flows.invalid` where it has issues. */
export async function planReport(deps: UpgradeDeps, back: ReleaseId | null): Promise<PlanReport> {
  const current = deps.release();
  const { store } = deps;
  if (back === null || back === current.id)
    return reportOn(
      current,
      null,
      await planUpgrade({ store, release: current, others: await earlierFlows(store) }),
    );
  const release = await readSound(deps, back);
  return reportOn(release, current.id, await planUpgrade({ store, release, backFrom: current }));
}

/** Carries out what `planReport` says. On a way back the earlier release becomes current first. */
export async function applyUpgrade(
  deps: UpgradeDeps,
  { back, by }: { readonly back: ReleaseId | null; readonly by: string },
): Promise<Upgrade> {
  const left = deps.release();
  const backFrom = back === null || back === left.id ? undefined : left;
  if (backFrom && back) {
    const { release, issues } = await deps.keeper.makeCurrent(back, by);
    if (release === null) throw unsound(back, issues.map(issueLine));
  }
  const release = deps.release();
  const plan = await planUpgrade({ store: deps.store, release, ...(backFrom ? { backFrom } : {}) });
  return askForUpgrade(deps, { plan, release, backFrom, by });
}

async function readSound({ keeper }: UpgradeDeps, id: ReleaseId): Promise<Release> {
  const { release, issues } = await keeper.read(id);
  if (release) return release;
  throw unsound(id, issues.map(issueLine));
}

const unsound = (id: ReleaseId, lines: readonly string[]): KabarError =>
  new KabarError('flows.invalid', `The release ${id} cannot be used here:\n${lines.join('\n')}`, {
    ours: false,
  });

function reportOn(release: Release, backFrom: ReleaseId | null, flows: readonly FlowPlan[]): PlanReport {
  const count = (is: 'stays' | 'moves' | 'asks') =>
    flows
      .flatMap(({ places }) => places)
      .reduce((sum, { fate, contacts }) => sum + (fate.is === is ? contacts : 0), 0);
  return {
    release: release.id,
    backFrom,
    stays: count('stays'),
    moves: count('moves'),
    asks: count('asks'),
    flows,
  };
}

/** With its totals, and times that a person can read. */
export const upgradeReport = ({ asked: _, at: __, version: ___, ...upgrade }: Upgrade) => ({
  ...upgrade,
  ...totalsOf(upgrade),
  startedAt: new Date(upgrade.startedAt).toISOString(),
  endedAt: upgrade.endedAt === null ? null : new Date(upgrade.endedAt).toISOString(),
});
