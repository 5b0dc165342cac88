/** Part of the store's contract: words that people of the business send often. */
import { describe, expect, test } from '@jest/globals';
import type { Store } from '../../src/ports/store.ts';

export function cannedReplyContract(storeOf: () => Store, fresh: (name: string) => string): void {
  describe('canned replies', () => {
    test('are added, replaced, listed by name and removed', async () => {
      const { cannedReplies } = storeOf();
      const [hours, thanks] = [fresh('a-hours'), fresh('b-thanks')];
      const mine = async () =>
        (await cannedReplies.all()).filter(({ name }) => [hours, thanks].includes(name));
      await cannedReplies.save({ name: thanks, text: 'Thank you!', by: 'sari' });
      const [one, other] = await Promise.all(
        ['9 to 5', '8 to 4'].map((text) => cannedReplies.save({ name: hours, text, by: 'dewi' })),
      );
      expect([one, other]).toEqual([true, true]);
      await cannedReplies.save({ name: hours, text: 'From 10 to 6', by: 'sari' });
      expect(await mine()).toEqual([
        { name: hours, text: 'From 10 to 6', by: 'sari' },
        { name: thanks, text: 'Thank you!', by: 'sari' },
      ]);
      await cannedReplies.remove(hours);
      await cannedReplies.remove(hours);
      expect((await mine()).map(({ name }) => name)).toEqual([thanks]);
    });
  });
}
