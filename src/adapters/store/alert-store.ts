/** Troubles that were told: one document each under its key, written only by the version that was read. */
import type { KnownTrouble } from '../../core/alerts/alert.ts';
import type { AlertStore } from '../../ports/store/alert-store.ts';
import type { Collection } from './models.ts';
import type { Filter } from './shapes.ts';
import { insertNew } from './writing.ts';

type TroubleRow = Omit<KnownTrouble, 'key'> & { _id: string };

export const createAlertStore = (alerts: Collection): AlertStore => ({
  async all() {
    const rows = await alerts
      .find({} as Filter)
      .sort({ _id: 1 })
      .toArray();
    return rows.map((row) => troubleOf(row as unknown as TroubleRow));
  },

  async save({ key, version, ...rest }) {
    const row: TroubleRow = { _id: key, ...rest, version: version + 1 };
    if (version === 0) {
      const [isNew] = await insertNew(alerts, [row]);
      return isNew === true;
    }
    const { matchedCount } = await alerts.replaceOne({ _id: key, version } as Filter, row as never);
    return matchedCount === 1;
  },

  async remove({ key, version }) {
    const { deletedCount } = await alerts.deleteOne({ _id: key, version } as Filter);
    return deletedCount === 1;
  },
});

const troubleOf = ({ _id, ...rest }: TroubleRow): KnownTrouble => ({ key: _id, ...rest });
