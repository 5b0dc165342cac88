/** Part of the store's contract: who is with a person of the business, in the order in which they came. */
import { describe, expect, test } from '@jest/globals';
import type { Contact } from '../../src/core/contact.ts';
import type { ConversationPlace } from '../../src/ports/store/conversation-store.ts';
import type { Store } from '../../src/ports/store.ts';
import { aContact } from '../support/records.ts';

/** `fresh` makes names that no other test has used. */
export function conversationContract(storeOf: () => Store, fresh: (name: string) => string): void {
  describe('conversations with a person', () => {
    const born = async (since: number | null) => {
      const withPerson: Contact['withPerson'] = since === null ? null : { since, reason: 'asked' };
      const contact = aContact(fresh('talk'), { withPerson });
      await storeOf().contacts.resolve([{ kind: 'lid', value: contact.id }], () => contact);
      return contact.id;
    };

    test('are found page by page, and no longer once they are handed back', async () => {
      const [late, early, _none, early2] = [
        await born(9_000),
        await born(5_000),
        await born(null),
        await born(5_000),
      ];
      const { contacts } = storeOf();
      const mine = new Set([late, early, early2]);
      const found: string[] = [];
      let after: ConversationPlace | null = null;
      for (;;) {
        const page = await contacts.withPerson(after, 1);
        const [record] = page;
        if (record === undefined) break;
        found.push(record.id);
        after = { since: record.contact.withPerson?.since ?? 0, id: record.id };
      }
      expect(found.filter((id) => mine.has(id as never))).toEqual([...[early, early2].sort(), late]);

      const record = (await contacts.load([early])).get(early);
      if (!record) throw new Error('they are gone');
      const back = { ...record, contact: { ...record.contact, withPerson: null } };
      await contacts.commit([{ version: record.version, record: back }]);
      const left = (await contacts.withPerson(null, 1_000)).map(({ id }) => id);
      expect(left.filter((id) => mine.has(id))).toEqual([early2, late]);
    });
  });
}
