/** The contracts on the embedded store: in memory and in a file. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMongooseLeases } from '../../../src/adapters/lease/mongoose.ts';
import { openStore } from '../../../src/adapters/store/connect.ts';
import { leaseContract } from '../../contracts/lease.contract.ts';
import { storeContract } from '../../contracts/store.contract.ts';

const inMemory = async () => {
  const { store, connection } = await openStore({ kind: 'embedded', file: ':memory:' });
  return { store, leases: createMongooseLeases(connection), close: () => store.close() };
};

const inFile = async () => {
  const directory = mkdtempSync(join(tmpdir(), 'kabar-store-'));
  const { store, connection } = await openStore({ kind: 'embedded', file: join(directory, 'kabar.db') });
  const close = async () => {
    await store.close();
    rmSync(directory, { recursive: true });
  };
  return { store, leases: createMongooseLeases(connection), close };
};

storeContract('embedded, in memory', inMemory);
storeContract('embedded, in a file', inFile);
leaseContract('embedded, in a file', inFile);
