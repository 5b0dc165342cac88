/** Cleanings of the list: one document each, written only by the version that was read; and the plan they come by. */
import type { Cleaning } from '../../core/cleaning/cleaning.ts';
import type { CleaningId } from '../../core/cleaning/cleaning-id.ts';
import type { CleaningPlan, CleaningStore } from '../../ports/store/cleaning-store.ts';
import type { Collection } from './models.ts';
import type { Filter } from './shapes.ts';
import { insertNew } from './writing.ts';

type CleaningRow = Omit<Cleaning, 'id'> & { _id: CleaningId; kind: 'cleaning'; atWork: 0 | 1 };
type PlanRow = CleaningPlan & { _id: string; kind: 'plan' };

/** No cleaning is called so: their names are moments. */
const planId = 'plan';

export const createCleaningStore = (cleanings: Collection): CleaningStore => ({
  async plan() {
    const row = (await cleanings.findOne({ _id: planId } as Filter)) as unknown as PlanRow | null;
    return row && { written: row.written, since: row.since, through: row.through };
  },

  async remember(plan) {
    const row: PlanRow = { _id: planId, kind: 'plan', ...plan };
    const [isNew] = await insertNew(cleanings, [row]);
    if (!isNew) await cleanings.replaceOne({ _id: planId } as Filter, row as never);
  },

  async open(cleaning) {
    const [isNew] = await insertNew(cleanings, [rowOf(cleaning)]);
    return isNew === true;
  },

  async save(cleaning) {
    const { id, version } = cleaning;
    const replacement = rowOf({ ...cleaning, version: version + 1 });
    const { matchedCount } = await cleanings.replaceOne({ _id: id, version } as Filter, replacement as never);
    return matchedCount === 1;
  },

  async find(id) {
    const row = await cleanings.findOne({ _id: id, kind: 'cleaning' } as Filter);
    return row && cleaningOf(row as unknown as CleaningRow);
  },

  async atWork() {
    const rows = await cleanings.find({ kind: 'cleaning', atWork: 1 } as Filter).toArray();
    const all = rows.map((row) => cleaningOf(row as unknown as CleaningRow));
    return all.sort((a, b) => a.startedAt - b.startedAt || (a.id < b.id ? -1 : 1));
  },

  async latest(limit) {
    const rows = await cleanings
      .find({ kind: 'cleaning' } as Filter)
      .sort({ startedAt: -1, _id: -1 })
      .limit(limit)
      .toArray();
    return rows.map((row) => cleaningOf(row as unknown as CleaningRow));
  },
});

const rowOf = ({ id, ...rest }: Cleaning): CleaningRow => ({
  _id: id,
  ...rest,
  kind: 'cleaning',
  atWork: rest.state === 'running' ? 1 : 0,
});

const cleaningOf = ({ _id, kind: _kind, atWork: _atWork, ...rest }: CleaningRow): Cleaning => ({
  id: _id,
  ...rest,
});
