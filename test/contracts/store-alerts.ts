/** What the store promises to alerts: each trouble stands once under its key, and is written only by the version that was read. */
import { describe, expect, test } from '@jest/globals';
import type { KnownTrouble } from '../../src/core/alerts/alert.ts';
import type { Store } from '../../src/ports/store.ts';
import { someTime } from '../support/records.ts';
import { anAlert } from './alerts.contract.ts';

const troubleOf = (key: string): KnownTrouble => ({
  key,
  version: 0,
  phase: 'watched',
  title: 'it is wrong',
  words: 'very',
  advice: 'look',
  since: someTime,
  goneSince: null,
  toldAt: null,
  told: 0,
  begun: 0,
  unsent: null,
});

const toldOf = (first: KnownTrouble): KnownTrouble => ({
  ...first,
  version: 1,
  phase: 'told',
  toldAt: someTime,
  unsent: { alert: anAlert(), ways: ['webhook'], tries: 1, dueAt: someTime + 1 },
});

/** `fresh` makes names that no other test has used; `testAtomicity` runs where a store is atomic between clients. */
export function alertStoreContract(
  storeOf: () => Store,
  fresh: (name: string) => string,
  testAtomicity: typeof test,
): void {
  describe('alerts', () => {
    const find = async (key: string) => (await storeOf().alerts.all()).find((each) => each.key === key);

    test('one is added once, and written only by the version that was read', async () => {
      const { alerts } = storeOf();
      const first = troubleOf(fresh('trouble'));
      expect([await alerts.save(first), await alerts.save(first)]).toEqual([true, false]);
      expect(await find(first.key)).toEqual({ ...first, version: 1 });
      const told = toldOf(first);
      expect([await alerts.save(told), await alerts.save(told)]).toEqual([true, false]);
      expect(await find(first.key)).toEqual({ ...told, version: 2 });
    });

    testAtomicity('of two that write it at once one does', async () => {
      const { alerts } = storeOf();
      const first = troubleOf(fresh('trouble'));
      await alerts.save(first);
      const tries = await Promise.all([alerts.save(toldOf(first)), alerts.save(toldOf(first))]);
      expect(tries.filter(Boolean)).toHaveLength(1);
    });

    test('one is forgotten only by the version that was read; then it may come again', async () => {
      const { alerts } = storeOf();
      const first = troubleOf(fresh('trouble'));
      await alerts.save(first);
      expect(await alerts.remove({ key: first.key, version: 2 })).toBe(false);
      expect(await alerts.remove({ key: first.key, version: 1 })).toBe(true);
      expect(await find(first.key)).toBeUndefined();
      expect(await alerts.save(first)).toBe(true);
    });
  });
}
