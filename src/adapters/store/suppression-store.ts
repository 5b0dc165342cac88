/** Suppressions: addresses nobody but their owner can bring back, under a keyed hash and never in words. */
import type { Suppression } from '../../core/erasure.ts';
import type { SuppressionStore } from '../../ports/store/erasure-store.ts';
import type { Collection } from './models.ts';
import type { BulkOperation, Filter } from './shapes.ts';

type StoredSuppression = Omit<Suppression, 'id'> & { _id: Suppression['id'] };

export const createSuppressionStore = (suppressions: Collection): SuppressionStore => ({
  async add(rows) {
    if (rows.length === 0) return;
    await suppressions.bulkWrite(rows.flatMap(additionOf), { ordered: false });
  },

  async find(ids) {
    const rows = await suppressions.find({ _id: { $in: [...ids] } } as Filter).toArray();
    return new Map(
      rows.map((row) => {
        const { _id, ...rest } = row as unknown as StoredSuppression;
        return [_id, { id: _id, ...rest }];
      }),
    );
  },
});

/** A STOP, once known, is never forgotten by a later addition. */
function additionOf({ id, at, because, optedOut }: Suppression): readonly BulkOperation[] {
  const filter = { _id: id };
  const update = { $max: { at }, $setOnInsert: { because, ...(optedOut ? {} : { optedOut }) } };
  const learnt = optedOut ? { ...update, $set: { optedOut } } : update;
  return [{ updateOne: { filter, update: learnt, upsert: true } }] as unknown as readonly BulkOperation[];
}
