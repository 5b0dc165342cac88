/** Upgrades of runs: one document each, written only by the version that was read. */
import type { Upgrade } from '../../core/upgrade/upgrade.ts';
import type { UpgradeId } from '../../core/upgrade/upgrade-id.ts';
import type { UpgradeStore } from '../../ports/store/upgrade-store.ts';
import type { Collection } from './models.ts';
import type { Filter } from './shapes.ts';
import { insertNew } from './writing.ts';

/** Kept as JSON text beside what is looked for: reasons are keys, and a key may not hold everything in every store. */
type UpgradeRow = {
  _id: UpgradeId;
  version: number;
  atWork: 0 | 1;
  startedAt: number;
  upgrade: string;
};

export const createUpgradeStore = (upgrades: Collection): UpgradeStore => ({
  async open(upgrade) {
    const [isNew] = await insertNew(upgrades, [rowOf(upgrade)]);
    return isNew === true;
  },

  async save(upgrade) {
    const { id, version } = upgrade;
    const replacement = rowOf({ ...upgrade, version: version + 1 });
    const { matchedCount } = await upgrades.replaceOne({ _id: id, version } as Filter, replacement as never);
    return matchedCount === 1;
  },

  async find(id) {
    const row = await upgrades.findOne({ _id: id } as Filter);
    return row && upgradeOf(row);
  },

  async atWork() {
    const rows = await upgrades.find({ atWork: 1 } as Filter).toArray();
    return rows.map(upgradeOf).sort((a, b) => a.startedAt - b.startedAt || (a.id < b.id ? -1 : 1));
  },

  async latest(limit) {
    const rows = await upgrades
      .find({} as Filter)
      .sort({ startedAt: -1, _id: -1 })
      .limit(limit)
      .toArray();
    return rows.map(upgradeOf);
  },
});

const rowOf = (upgrade: Upgrade): UpgradeRow => ({
  _id: upgrade.id,
  version: upgrade.version,
  atWork: upgrade.state === 'running' ? 1 : 0,
  startedAt: upgrade.startedAt,
  upgrade: JSON.stringify(upgrade),
});

const upgradeOf = (row: unknown): Upgrade => JSON.parse((row as UpgradeRow).upgrade) as Upgrade;
