/** Leases on Mongoose: one document per name, taken by conditional updates, each atomic alone. */
import type { Connection } from 'mongoose';
import type { Lease, LeaseStore } from '../../ports/lease.ts';

type StoredLease = Omit<Lease, 'name'> & { _id: string };

const duplicateKey = 11_000;

/** `connection` must have the `leases` model of the store (src/adapters/store/models.ts) registered. */
export function createMongooseLeases(connection: Connection): LeaseStore {
  const leases = connection.collection<StoredLease>('leases');

  const insertFree = async (rows: readonly StoredLease[]) => {
    try {
      await leases.insertMany([...rows], { ordered: false });
    } catch (error) {
      if ((error as { code?: unknown }).code !== duplicateKey) throw error;
    }
  };

  const read = async (names: readonly string[]): Promise<readonly StoredLease[]> =>
    leases.find({ _id: { $in: [...names] } }).toArray();

  return {
    async hold(names, holder, now, until) {
      const mine = { _id: { $in: [...names] }, holder };
      const expired = { _id: { $in: [...names] }, holder: { $ne: holder }, until: { $lte: now } };
      await leases.updateMany(mine, { $set: { until } });
      await leases.updateMany(expired, { $set: { holder, until }, $inc: { fence: 1 } });
      let rows = await read(names);
      const known = new Set(rows.map((row) => row._id));
      const free = names.filter((name) => !known.has(name));
      if (free.length > 0) {
        await insertFree(free.map((name) => ({ _id: name, holder, until, fence: 1 })));
        rows = await read(names);
      }
      return rows.filter((row) => row.holder === holder).map(leaseOf);
    },

    async release(names, holder) {
      // The document stays, expired: its fence must keep growing.
      await leases.updateMany({ _id: { $in: [...names] }, holder }, { $set: { until: 0 } });
    },

    async alive(prefix, now) {
      const rows = await leases
        .find({ _id: { $gte: prefix, $lt: `${prefix}\uffff` }, until: { $gt: now } })
        .toArray();
      return rows.map(leaseOf);
    },
  };
}

const leaseOf = ({ _id, holder, until, fence }: StoredLease): Lease => ({ name: _id, holder, until, fence });
