/** HTTP calls that flows asked for: filed once, taken by whoever holds the contact's lane, kept until answered. */
import type { CallStore, PendingCall } from '../../ports/store.ts';
import type { Collections } from './models.ts';
import type { Filter } from './shapes.ts';

export const createCallStore = ({ calls }: Collections): CallStore => ({
  async pending(limit) {
    const rows = await calls
      .find({ state: 'pending' } as Filter)
      .sort({ at: 1 })
      .limit(limit)
      .toArray();
    return rows.map((row) => {
      const { _id, contact, at, request } = row as unknown as Omit<PendingCall, 'id'> & {
        _id: PendingCall['id'];
      };
      return { id: _id, contact, at, request };
    });
  },

  async finish(ids) {
    if (ids.length > 0) await calls.deleteMany({ _id: { $in: [...ids] } } as Filter);
  },
});
