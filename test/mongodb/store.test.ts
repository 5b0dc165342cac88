/** The contracts on the server that MONGODB_URI names (CI: FerretDB over MongoDB's wire protocol). */
import { randomUUID } from 'node:crypto';
import { describe, test } from '@jest/globals';
import { createMongooseLeases } from '../../src/adapters/lease/mongoose.ts';
import { openStore } from '../../src/adapters/store/connect.ts';
import { contactReadingContract } from '../contracts/contact-reading.contract.ts';
import { leaseContract } from '../contracts/lease.contract.ts';
import { storeContract } from '../contracts/store.contract.ts';

const uri = process.env.MONGODB_URI;

/** A database of its own for each run, so that runs do not see each other. */
const openOwn = () => {
  const own = new URL(uri ?? '');
  own.pathname = `/kabar_test_${randomUUID().slice(0, 8)}`;
  return openStore({ kind: 'mongodb', uri: own.href });
};

const open = async () => {
  const { store, connection } = await openOwn();
  return { store, leases: createMongooseLeases(connection), close: () => store.close() };
};

if (uri) {
  const notAtomic =
    'FerretDB 1.24 reads and writes in two steps, so its conditional updates race between clients';
  storeContract(
    'MONGODB_URI',
    open,
    process.env.KABAR_FERRETDB === undefined ? {} : { atomicBetweenClients: notAtomic },
  );
  leaseContract('MONGODB_URI', open);
  contactReadingContract('MONGODB_URI', openOwn);
} else {
  describe.skip('store and lease contracts did not run: MONGODB_URI is not set', () => {
    test('needs a server', () => {});
  });
}
