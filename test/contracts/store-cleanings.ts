/** What the store promises to cleanings of the list: each is opened once and written by version; the plan is remembered. */
import { describe, expect, test } from '@jest/globals';
import type { Slot } from '../../src/core/campaign/schedule.ts';
import { type Cleaning, closed, openCleaning } from '../../src/core/cleaning/cleaning.ts';
import type { CleaningId } from '../../src/core/cleaning/cleaning-id.ts';
import type { ContactId } from '../../src/core/contact-id.ts';
import type { Store } from '../../src/ports/store.ts';
import { someTime } from '../support/records.ts';

const size = { byStage: { active: 3, optedOut: 1 }, marketing: 2, utility: 3 };
const cleaningOf = (id: string, startedAt = someTime): Cleaning =>
  openCleaning({
    id: id as CleaningId,
    by: 'schedule',
    rules: { unengagedMs: 1, unreachableMs: 2 },
    startedAt,
    before: size,
  });

/** `fresh` makes names that no other test has used. */
export function cleaningContract(storeOf: () => Store, fresh: (name: string) => string): void {
  describe('cleanings', () => {
    test('one is opened once, and written only by the version that was read', async () => {
      const { cleanings } = storeOf();
      const cleaning = cleaningOf(fresh('cleaning'));
      expect(await cleanings.open(cleaning)).toBe(true);
      expect(await cleanings.open({ ...cleaning, by: 'sari' })).toBe(false);
      expect(await cleanings.find(cleaning.id)).toEqual(cleaning);
      const found: Cleaning = {
        ...cleaning,
        at: { part: 2, after: { since: 5, id: 'c' as ContactId } },
        asked: { part: 2, contacts: ['a' as ContactId] },
        archived: { 'no sign of life': 2 },
      };
      expect([await cleanings.save(found), await cleanings.save(cleaning)]).toEqual([true, false]);
      expect(await cleanings.find(cleaning.id)).toEqual({ ...found, version: 2 });
      expect(await cleanings.find(fresh('nothing') as CleaningId)).toBeNull();
    });

    test('is at work until it is over, the oldest first; the latest are found, latest first', async () => {
      const { cleanings } = storeOf();
      const [late, early] = [
        cleaningOf(fresh('cleaning'), someTime + 2),
        cleaningOf(fresh('cleaning'), someTime + 1),
      ];
      for (const one of [late, early]) await cleanings.open(one);
      const atWork = async () =>
        (await cleanings.atWork()).map(({ id }) => id).filter((id) => id === late.id || id === early.id);
      expect(await atWork()).toEqual([early.id, late.id]);
      await cleanings.save(closed(early, size, someTime + 3));
      expect(await atWork()).toEqual([late.id]);
      expect((await cleanings.latest(2)).map(({ id }) => id)).toEqual([late.id, early.id]);
      expect((await cleanings.latest(2))[1]).toMatchObject({ state: 'done', after: size });
    });

    test('the plan is remembered, the last word counting, and is no cleaning', async () => {
      const { cleanings } = storeOf();
      const plan = { written: '0 4 1 * *', since: someTime, through: null };
      await cleanings.remember(plan);
      await cleanings.remember({ ...plan, through: '2026-12-01T04:00' as Slot });
      expect(await cleanings.plan()).toEqual({ ...plan, through: '2026-12-01T04:00' });
      expect((await cleanings.latest(100)).map(({ id }) => id)).not.toContain('plan');
    });
  });
}
