/** Part of the store's contract: a contact that is part of another one is nobody, and its addresses lead to the other at last. */
import { describe, expect, test } from '@jest/globals';
import { type Address, addressKey } from '../../src/core/address.ts';
import type { Contact } from '../../src/core/contact.ts';
import type { ContactId } from '../../src/core/contact-id.ts';
import type { EntryId } from '../../src/core/event.ts';
import { laneOf } from '../../src/core/lanes.ts';
import type { Store } from '../../src/ports/store.ts';
import { aContact, someTime } from '../support/records.ts';

/** `fresh` makes names that no other test has used. */
export function mergeContract(storeOf: () => Store, fresh: (name: string) => string): void {
  describe('two contacts that became one', () => {
    const lid = (contact: ContactId): Address => ({ kind: 'lid', value: contact });
    const born = async (more: Partial<Contact> = {}) => {
      const contact = aContact(fresh('part'), more);
      await storeOf().contacts.resolve([lid(contact.id)], () => contact);
      return contact.id;
    };

    test('addresses move to the other, but for those that lead to somebody else by then', async () => {
      const [from, to, stranger] = [await born(), await born(), await born()];
      const filing = {
        kind: 'addresses',
        entry: fresh('entry') as EntryId,
        addresses: [lid(from), lid(stranger)],
        from,
        to,
      } as const;
      await storeOf().file([filing]);
      await storeOf().file([filing]);
      const known = await storeOf().contacts.known([from, to, stranger].map(lid));
      expect([...known]).toEqual(
        expect.arrayContaining([
          [addressKey(lid(from)), to],
          [addressKey(lid(to)), to],
          [addressKey(lid(stranger)), stranger],
        ]),
      );
    });

    test('what one tells the other is an entry of its inbox, once, also when it is filed again after it was decided', async () => {
      const [from, to] = [await born(), await born()];
      const id = fresh('told') as EntryId;
      const event = { type: 'contact.absorbed', contact: from, by: 'Sari' } as const;
      const filing = {
        kind: 'entry',
        entry: fresh('entry') as EntryId,
        id,
        contact: to,
        at: someTime,
        event,
      } as const;
      const { inbox } = storeOf();
      await storeOf().file([filing]);
      const lane = laneOf(to);
      const waiting = (await inbox.pending([{ from: lane, to: lane + 1 }], 1_000)).filter(
        (entry) => entry.id === id,
      );
      expect(waiting).toEqual([{ id, contact: to, receivedAt: someTime, event, lane, rank: 0 }]);
      await inbox.finish([id], someTime);
      await storeOf().file([filing]);
      expect(await inbox.undone([id])).toEqual(new Set());
    });

    test('the part is found in no stage, no list and no wake-up, and read as it was', async () => {
      const into = await born();
      const sealed = { into, at: someTime, by: 'Sari', outbox: [] };
      const id = await born({
        sealed,
        lifecycle: { stage: 'active', attempt: 0, remembered: null },
        withPerson: { since: someTime, reason: 'asked' },
        talk: { ...aContact('x').talk, silentSince: someTime },
        wakeups: [{ timer: 'stage:x', arming: 'a' as never, dueAt: 1 }],
      });
      const { contacts } = storeOf();
      const span = { after: null, before: someTime + 1 };
      const found = await Promise.all([
        contacts.audience({ where: { all: [] }, limit: 100_000 }),
        contacts.wakeable(someTime, [{ from: 0, to: 256 }], 100_000).then((all) => all.map((one) => one.id)),
        contacts.withPerson(null, 100_000).then((all) => all.map((one) => one.id)),
        contacts.resting('active', span, 100_000).then((all) => all.map(({ record }) => record.id)),
        contacts.list({ stage: 'active', limit: 100_000 }).then((all) => all.map((one) => one.id)),
      ]);
      for (const ids of found) expect(ids).not.toContain(id);
      expect((await contacts.load([id])).get(id)?.contact).toMatchObject({
        sealed,
        withPerson: { reason: 'asked' },
      });
    });
  });
}
