/**
 * Takes those who stand in older versions of flows over into those of a release, page by page. How far it is stands in the store,
 * and whoever was found is written down before they are asked; so a crash loses nobody and moves nobody twice.
 */
import { KabarError } from '../core/errors.ts';
import type { Release } from '../core/release.ts';
import { type Instant, secondMs } from '../core/time/instant.ts';
import { type FlowPlan, movesOf } from '../core/upgrade/plan.ts';
import { openUpgrade, type Upgrade } from '../core/upgrade/upgrade.ts';
import { type UpgradeId, upgradeAt } from '../core/upgrade/upgrade-id.ts';
import type { Clock } from '../ports/clock.ts';
import type { Store } from '../ports/store.ts';
import { type StepDeps, stepUpgrade } from './upgrade-step.ts';

export type UpgradesDeps = Omit<StepDeps, 'now'> & {
  readonly clock: Clock;
  /** True while this process is the one that carries upgrades out. */
  readonly mayRun: () => boolean;
};

export type Upgrades = {
  /** One step of the upgrade that goes on; answers how much was done, 0 when there is nothing to do now. */
  run(): Promise<number>;
  /** When there will be something to do, as far as the last run could tell; null when never. */
  nextDue(): Instant | null;
};

/** Somebody may ask for one by the command line of another process. */
const lookMs = 5 * secondMs;
/** Those who are asked are decided by whoever holds their lanes. */
const waitMs = secondMs;

export function createUpgrades(deps: UpgradesDeps): Upgrades {
  const { store, clock, mayRun } = deps;
  let rest: { readonly from: Instant; readonly until: Instant } | null = null;
  let next: Instant | null = null;

  return {
    async run() {
      const now = clock.now();
      if (!mayRun() || (rest !== null && now >= rest.from && now < rest.until)) return 0;
      const [upgrade] = await store.upgrades.atWork();
      const done = upgrade ? await stepUpgrade({ ...deps, now }, upgrade) : 0;
      if (done > 0) return done;
      next = upgrade ? now + waitMs : null;
      rest = { from: now, until: next ?? now + lookMs };
      return 0;
    },
    nextDue: () => next,
  };
}

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
