/**
 * Takes those who stand in older versions of flows over into those of a release, page by page. How far it is stands in the store,
 * and whoever was found is written down before they are asked; so a crash loses nobody and moves nobody twice.
 */
import { KabarError } from '../../core/errors.ts';
import type { Release } from '../../core/release.ts';
import { type FlowPlan, movesOf } from '../../core/upgrade/plan.ts';
import { openUpgrade, type Upgrade } from '../../core/upgrade/upgrade.ts';
import { type UpgradeId, upgradeAt } from '../../core/upgrade/upgrade-id.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Store } from '../../ports/store.ts';
import { createStepping, type Stepping } from './stepping.ts';
import { type StepDeps, stepUpgrade } from './upgrade-step.ts';

export type UpgradesDeps = Omit<StepDeps, 'now'> & {
  readonly clock: Clock;
  /** True while this process is the one that carries upgrades out. */
  readonly mayRun: () => boolean;
};

export const createUpgrades = (deps: UpgradesDeps): Stepping =>
  createStepping({
    clock: deps.clock,
    mayRun: deps.mayRun,
    atWork: () => deps.store.upgrades.atWork(),
    step: (upgrade, now) => stepUpgrade({ ...deps, now }, upgrade),
  });

export type UpgradeWish = {
  readonly plan: readonly FlowPlan[];
  readonly release: Release;
  readonly backFrom?: Release | undefined;
  readonly by: string;
};

/**
 * Somebody asks for what a plan says, and whoever is at work on the store carries it out. The versions it leads to are stored
 * first. Throws `upgrade.running` while another goes on.
 */
export async function askForUpgrade(
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  { plan, release, backFrom, by }: UpgradeWish,
): Promise<Upgrade> {
  const now = clock.now();
  const [running] = await store.upgrades.atWork();
  await store.flowVersions.save([...release.flows.values()]);
  const upgrade = openUpgrade({
    id: upgradeAt(now),
    by,
    release: release.id,
    backFrom: backFrom?.id ?? null,
    startedAt: now,
    moves: plan.flatMap(movesOf),
  });
  if (!running && (await store.upgrades.open(upgrade))) return upgrade;
  const words = `An upgrade goes on already${running ? `: ${running.id}, by ${running.by}` : ''}.`;
  throw new KabarError('upgrade.running', words, { ours: false });
}

/** Throws `upgrade.unknown`. */
export async function findUpgrade({ upgrades }: Pick<Store, 'upgrades'>, id: UpgradeId): Promise<Upgrade> {
  const found = await upgrades.find(id);
  if (found) return found;
  throw new KabarError('upgrade.unknown', `There is no upgrade "${id}".`, { ours: false });
}
