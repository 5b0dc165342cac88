/** What admins and programs did: one document each, under an id that begins with its moment. */
import type { Deed } from '../../core/access/deed.ts';
import type { DeedStore } from '../../ports/store/deed-store.ts';
import type { Collection } from './models.ts';
import type { Filter } from './shapes.ts';
import { forgetOldest, insertNew } from './writing.ts';

type DeedRow = Omit<Deed, 'id'> & { _id: string };

export const createDeedStore = (deeds: Collection): DeedStore => ({
  async add({ id, ...rest }) {
    await insertNew(deeds, [{ _id: id, ...rest }]);
  },

  async latest(before, limit) {
    const rows = await deeds
      .find((before === null ? {} : { _id: { $lt: before } }) as Filter)
      .sort({ _id: -1 })
      .limit(limit)
      .toArray();
    return rows.map((row) => {
      const { _id, ...rest } = row as unknown as DeedRow;
      return { id: _id, ...rest };
    });
  },

  forget: (before, limit) => forgetOldest(deeds, before, limit),
});
