/** Part of the store: upgrades of runs to another version of their flow. */
import type { Upgrade } from '../../core/upgrade/upgrade.ts';
import type { UpgradeId } from '../../core/upgrade/upgrade-id.ts';

export type UpgradeStore = {
  /** Adds an upgrade; `false` when it is there. */
  open(upgrade: Upgrade): Promise<boolean>;
  /** Writes it as `version + 1` where the stored version is still its own; `false` where another write came first. */
  save(upgrade: Upgrade): Promise<boolean>;
  find(id: UpgradeId): Promise<Upgrade | null>;
  /** Those that go on, the oldest first. Found by index. */
  atWork(): Promise<readonly Upgrade[]>;
  /** The latest ones, latest first. Found by index. */
  latest(limit: number): Promise<readonly Upgrade[]>;
};
