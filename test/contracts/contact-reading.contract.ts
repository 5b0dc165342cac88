/** What reading contacts promises where some of their documents were changed by hand, on any place that a store may be in. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Connection } from 'mongoose';
import type { OpenedStore } from '../../src/adapters/store/connect.ts';
import { createContactReading } from '../../src/adapters/store/contact-reading.ts';
import type { Contact } from '../../src/core/contact.ts';
import type { KabarError } from '../../src/core/errors.ts';
import type { Store } from '../../src/ports/store.ts';
import { aContact } from '../support/records.ts';

export function contactReadingContract(name: string, open: () => Promise<OpenedStore>): void {
  describe(`reading contacts on ${name}`, () => {
    let connection: Connection;
    let store: Store;
    beforeEach(async () => {
      ({ connection, store } = await open());
      const people = [...'abcdefgh'].map((id) => aContact(id));
      await store.contacts.resolve(
        people.map(({ id }) => ({ kind: 'lid', value: id })),
        ({ value }) => people.find(({ id }) => id === value) as Contact,
      );
    });
    afterEach(() => store.close());

    const breakThose = (ids: string) =>
      connection
        .collection<{ _id: string }>('contacts')
        .updateMany({ _id: { $in: [...ids] } }, { $set: { 'contact.addresses': 'none' } });

    function reading(mostPassed?: number) {
      const told: unknown[] = [];
      const contacts = connection.collection('contacts') as never;
      const { page } = createContactReading(
        contacts,
        (error: KabarError) => told.push(error.details.contact),
        mostPassed,
      );
      const ids = async (limit: number) =>
        (await page({ channel: 'simulator' }, { _id: 1 }, limit)).map(({ record }) => record.id).join('');
      return { ids, told };
    }

    test('a page is filled from behind those, in order, and each of them is told of once', async () => {
      await breakThose('acde');
      const { ids, told } = reading();
      expect([await ids(1), await ids(2), await ids(3), await ids(9)]).toEqual(['b', 'bf', 'bfg', 'bfgh']);
      expect(told).toEqual(['a', 'c', 'd', 'e']);
    });

    test('where hardly any can be read it says so, in place of a page', async () => {
      await breakThose('abcd');
      await expect(reading(3).ids(2)).rejects.toMatchObject({
        code: 'contact.unreadable',
        message: expect.stringContaining('4 documents of contacts'),
      });
      expect(await reading(4).ids(2)).toBe('ef');
    });
  });
}
