/** HTTP calls that flows asked for: filed once, made by one process, kept until answered. */
import { hostOf } from '../../core/calling.ts';
import type { CallStore, PendingCall } from '../../ports/store.ts';
import type { Collections } from './models.ts';
import type { Filter } from './shapes.ts';

/** Calls of an earlier version have neither host nor tries. */
type StoredCall = Omit<PendingCall, 'id' | 'tries'> & {
  readonly _id: PendingCall['id'];
  readonly state: 'pending';
  readonly host?: string;
  readonly tries?: number;
};

export const createCallStore = ({ calls }: Collections): CallStore => ({
  async pending({ now, limit, besides = [] }) {
    const filter: Filter = {
      state: 'pending',
      at: { $lte: now },
      ...(besides.length === 0 ? {} : { host: { $nin: [...besides] } }),
    };
    const rows = await calls.find(filter).sort({ at: 1 }).limit(limit).toArray();
    return rows.map((row) => callOf(row as unknown as StoredCall));
  },

  async postpone(id, { at, tries }) {
    await calls.updateOne({ _id: id } as Filter, { $set: { at, tries } });
  },

  async of(contact) {
    const rows = await calls.find({ state: 'pending', contact } as Filter).toArray();
    return rows.map((row) => callOf(row as unknown as StoredCall));
  },

  async finish(ids) {
    if (ids.length > 0) await calls.deleteMany({ _id: { $in: [...ids] } } as Filter);
  },
});

export const storedCall = ({ id, contact, at, request }: Omit<PendingCall, 'tries'>): StoredCall => ({
  _id: id,
  contact,
  // What one decision files has the order of its effects behind the point.
  at: Math.floor(at),
  request,
  state: 'pending',
  host: hostOf(request),
});

const callOf = ({ _id, contact, at, request, tries = 0 }: StoredCall): PendingCall => ({
  id: _id,
  contact,
  at,
  request,
  tries,
});
