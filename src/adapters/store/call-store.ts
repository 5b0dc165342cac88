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
    return rows.map((row) => callOf(row as unknown as StoredCall));
  },

  async of(contact) {
    const rows = await calls.find({ state: 'pending', contact } as Filter).toArray();
    return rows.map((row) => callOf(row as unknown as StoredCall));
  },

  async finish(ids) {
    if (ids.length > 0) await calls.deleteMany({ _id: { $in: [...ids] } } as Filter);
  },
});

type StoredCall = Omit<PendingCall, 'id'> & { _id: PendingCall['id'] };

const callOf = ({ _id, contact, at, request }: StoredCall): PendingCall => ({
  id: _id,
  contact,
  at,
  request,
});
