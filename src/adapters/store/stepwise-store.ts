/** What goes through the list step by step: one document each, written only by the version that was read. */
import type { Stepwise, StepwiseStore } from '../../ports/store/stepwise-store.ts';
import type { Collection } from './models.ts';
import type { Filter } from './shapes.ts';
import { insertNew } from './writing.ts';

/**
 * Kept as JSON text in a field of this name, beside what is looked for: reasons are keys, and a key may not hold everything in
 * every store.
 */
export function createStepwiseStore<T extends Stepwise>(
  collection: Collection,
  name: 'upgrade' | 'move',
): StepwiseStore<T> {
  const rowOf = (work: T) => ({
    _id: work.id,
    version: work.version,
    atWork: work.state === 'running' ? 1 : 0,
    startedAt: work.startedAt,
    [name]: JSON.stringify(work),
  });
  const workOf = (row: Readonly<Record<string, unknown>>): T => JSON.parse(String(row[name])) as T;

  return {
    async open(work) {
      const [isNew] = await insertNew(collection, [rowOf(work)]);
      return isNew === true;
    },

    async save(work) {
      const { id, version } = work;
      const replacement = rowOf({ ...work, version: version + 1 });
      const { matchedCount } = await collection.replaceOne(
        { _id: id, version } as Filter,
        replacement as never,
      );
      return matchedCount === 1;
    },

    async find(id) {
      const row = await collection.findOne({ _id: id } as Filter);
      return row && workOf(row);
    },

    async atWork() {
      const rows = await collection.find({ atWork: 1 } as Filter).toArray();
      return rows.map(workOf).sort((a, b) => a.startedAt - b.startedAt || (a.id < b.id ? -1 : 1));
    },

    async latest(limit) {
      const rows = await collection
        .find({} as Filter)
        .sort({ startedAt: -1, _id: -1 })
        .limit(limit)
        .toArray();
      return rows.map(workOf);
    },
  };
}
