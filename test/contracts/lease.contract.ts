/** What every lease store must do. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { LeaseStore } from '../../src/ports/lease.ts';

export type LeaseRig = { readonly leases: LeaseStore; close(): Promise<void> };

let counter = 0;
const fresh = () => `lease-${++counter}`;

export function leaseContract(name: string, open: () => Promise<LeaseRig>): void {
  describe(`lease contract: ${name}`, () => {
    let rig: LeaseRig;
    let leases: LeaseStore;
    beforeAll(async () => {
      rig = await open();
      leases = rig.leases;
    });
    afterAll(() => rig.close());

    test('a free lease is taken, kept by its holder, and refused to others until it ends', async () => {
      const name = fresh();
      expect(await leases.hold([name], 'a', 0, 100)).toEqual([{ name, holder: 'a', until: 100, fence: 1 }]);
      expect(await leases.hold([name], 'b', 50, 150)).toEqual([]);
      expect(await leases.hold([name], 'a', 50, 200)).toEqual([{ name, holder: 'a', until: 200, fence: 1 }]);
      expect(await leases.hold([name], 'b', 200, 300)).toEqual([{ name, holder: 'b', until: 300, fence: 2 }]);
      expect(await leases.hold([name], 'a', 250, 400)).toEqual([]);
    });

    test('of many that try at once for one name exactly one gets it', async () => {
      const name = fresh();
      const answers = await Promise.all(
        ['a', 'b', 'c', 'd'].map((holder) => leases.hold([name], holder, 0, 100)),
      );
      expect(answers.flat()).toHaveLength(1);
    });

    test('only the names that could be had are answered', async () => {
      const [mine, theirs] = [fresh(), fresh()];
      await leases.hold([theirs], 'b', 0, 100);
      expect((await leases.hold([mine, theirs], 'a', 0, 100)).map((lease) => lease.name)).toEqual([mine]);
    });

    test('a released lease is free at once, and its fence keeps growing', async () => {
      const name = fresh();
      await leases.hold([name], 'a', 1, 100);
      await leases.release([name], 'b');
      expect(await leases.hold([name], 'b', 1, 100)).toEqual([]);
      await leases.release([name], 'a');
      expect(await leases.hold([name], 'b', 1, 100)).toEqual([{ name, holder: 'b', until: 100, fence: 2 }]);
    });

    test('alive lists what is held under a prefix and has not ended', async () => {
      const prefix = `${fresh()}:`;
      await leases.hold([`${prefix}1`, `${prefix}2`], 'a', 0, 100);
      await leases.hold([`${prefix}3`], 'b', 0, 500);
      expect((await leases.alive(prefix, 99)).map(({ name }) => name).sort()).toEqual(
        [1, 2, 3].map((n) => `${prefix}${n}`),
      );
      expect((await leases.alive(prefix, 100)).map(({ holder }) => holder)).toEqual(['b']);
    });
  });
}
