/** What the store promises of links in messages. Part of the contract of the store. */
import { describe, expect, test } from '@jest/globals';
import type { ContactId } from '../../src/core/contact-id.ts';
import type { FlowId, StepId } from '../../src/core/flow/flow.ts';
import type { LinkCode } from '../../src/core/message-link.ts';
import type { OutboxId } from '../../src/core/outbox.ts';
import type { Filing } from '../../src/core/record.ts';
import type { TrackedLink } from '../../src/core/tracked-link.ts';
import type { Store } from '../../src/ports/store.ts';
import { someTime } from '../support/records.ts';

/** `fresh` makes names that no other test has used. */
export function storeLinks(storeOf: () => Store, fresh: (name: string) => string): void {
  const aLink = (contact: string, more: Partial<TrackedLink> = {}): TrackedLink => ({
    code: fresh('code') as LinkCode,
    name: 'shop',
    target: 'https://shop.example.com/',
    contact: contact as ContactId,
    message: 'm.0' as OutboxId,
    at: someTime,
    flow: 'deals' as FlowId,
    step: 'here' as StepId,
    topic: 'news',
    ...more,
  });
  const filed = (link: TrackedLink): Filing => ({ kind: 'link', link });

  describe('links', () => {
    test('a link is as it was first filed, and found by its code alone', async () => {
      const link = aLink(fresh('ana'));
      await storeOf().file([filed(link), filed(link)]);
      await storeOf().file([filed({ ...link, target: 'https://elsewhere.example.com/' })]);
      expect(await storeOf().links.find(link.code)).toEqual(link);
      expect(await storeOf().links.find(fresh('nobody') as LinkCode)).toBeNull();
    });

    test('those of a contact are found in their order, and erased without those of others', async () => {
      const [ana, budi] = [fresh('ana'), fresh('budi')];
      const [late, early, other] = [aLink(ana, { at: someTime + 2 }), aLink(ana), aLink(budi)];
      await storeOf().file([late, early, other].map(filed));
      expect(await storeOf().links.of(ana as ContactId)).toEqual([early, late]);
      await storeOf().links.erase(ana as ContactId);
      await storeOf().links.erase(ana as ContactId);
      expect(await storeOf().links.of(ana as ContactId)).toEqual([]);
      expect([await storeOf().links.find(early.code), await storeOf().links.find(other.code)]).toEqual([
        null,
        other,
      ]);
    });

    test('old ones are forgotten, oldest first and a few at a time', async () => {
      // Older than whatever other tests leave.
      const old = [1, 2, 3].map((at) => aLink(fresh('ana'), { at }));
      await storeOf().file([...old].reverse().map(filed));
      expect(await storeOf().links.forget(3, 1)).toBe(1);
      const left = async () =>
        (await Promise.all(old.map(({ code }) => storeOf().links.find(code)))).map(Boolean);
      expect(await left()).toEqual([false, true, true]);
      expect(await storeOf().links.forget(3, 10)).toBe(1);
      expect(await left()).toEqual([false, false, true]);
    });
  });
}
