/** The lease contract in memory. */
import { createMemoryLeases } from '../../../src/adapters/lease/memory.ts';
import { leaseContract } from '../../contracts/lease.contract.ts';

leaseContract('in memory', async () => ({ leases: createMemoryLeases(), close: async () => {} }));
