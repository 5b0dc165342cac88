/** What every store must do with the consent ledger: its part of the store's contract. */
import { describe, expect, test } from '@jest/globals';
import type { ConsentRecord, ConsentRecordId } from '../../src/core/consent.ts';
import type { ContactId } from '../../src/core/contact-id.ts';
import { type ChainLink, firstLink, isSealOf, linksAfter } from '../../src/core/ledger/chain.ts';
import { commitmentOf } from '../../src/core/ledger/parts.ts';
import type { Filing } from '../../src/core/record.ts';
import type { Store } from '../../src/ports/store.ts';
import { simulator, someTime } from '../support/records.ts';

const key = 'a key for tests that is long enough';
let counter = 0;
const fresh = <Id extends string>(name: string) => `${name}-${++counter}` as Id;

const aRecord = (more: Partial<ConsentRecord> = {}): ConsentRecord => ({
  action: 'grant',
  purposes: ['marketing'],
  method: 'answer',
  source: 'chat',
  actor: 'contact',
  at: someTime,
  channel: simulator,
  address: { kind: 'phone', value: '+6281234567' },
  evidence: { verbatim: 'ya', ip: '203.0.113.9' },
  disclosure: { text: 'May we, Asha?', version: 'v1', language: 'en' },
  ...more,
});

export function ledgerContract(storeOf: () => Store): void {
  describe('the consent ledger', () => {
    const filed = async (contact: ContactId, ...records: readonly ConsentRecord[]) => {
      const filings = records.map((record): Extract<Filing, { kind: 'consent' }> => {
        return { kind: 'consent', id: fresh<ConsentRecordId>('record'), contact, record };
      });
      await storeOf().file(filings);
      return filings.map(({ id }) => id);
    };
    const rowOf = async (id: ConsentRecordId) => {
      const row = (await storeOf().consents.rows([id])).get(id);
      if (!row) throw new Error(`${id} is not there`);
      return row;
    };
    /** The tests share a store, and so a chain: whoever appends begins at its head. */
    const headOf = async (): Promise<ChainLink> => {
      const { chain } = storeOf();
      await chain.append([firstLink(key, someTime)]);
      const head = await chain.head();
      if (!head) throw new Error('the chain has no first link');
      return head;
    };

    test('a record comes back whole, and filing it again keeps its first salt', async () => {
      const contact = fresh<ContactId>('whole');
      const [id = '' as ConsentRecordId] = await filed(contact, aRecord());
      const before = await rowOf(id);
      await storeOf().file([{ kind: 'consent', id, contact, record: aRecord({ source: 'another' }) }]);
      expect(await rowOf(id)).toEqual(before);
      expect(before.commitment).toBe(commitmentOf(before.salt ?? '', before.personal ?? { evidence: {} }));
      expect(await storeOf().consents.of(contact)).toEqual([
        { id, contact, record: aRecord(), seal: null, erased: false },
      ]);
    });

    test('two records with the same words have different commitments', async () => {
      const [a, b] = await filed(fresh('twins'), aRecord(), aRecord());
      const rows = await storeOf().consents.rows([a, b] as ConsentRecordId[]);
      expect(new Set([...rows.values()].map(({ commitment }) => commitment)).size).toBe(2);
    });

    test('every character of a record survives, and its commitment holds', async () => {
      const wellFormed = 'NUL \u0000 zero\u200bwidth שלום 👩‍🍳 half \ufffd and \ufffd';
      const odd = 'NUL \u0000 zero\u200bwidth שלום 👩‍🍳 half \ud83d and \udc69';
      const [id = '' as ConsentRecordId] = await filed(
        fresh('odd'),
        aRecord({ at: someTime + 0.123, source: odd, evidence: { verbatim: odd } }),
      );
      const row = await rowOf(id);
      expect(row.personal?.evidence.verbatim).toBe(wellFormed);
      expect(row.stated).toMatchObject({ at: someTime + 0.123, source: wellFormed });
      expect(row.commitment).toBe(commitmentOf(row.salt ?? '', row.personal ?? { evidence: {} }));
    });

    test('a contact has its records in the order in which they came to be, whenever they happened', async () => {
      const contact = fresh<ContactId>('order');
      const [third, first, second] = await filed(
        contact,
        aRecord({ nth: 3, at: someTime - 5 }),
        aRecord({ nth: 1, at: someTime }),
        aRecord({ nth: 2, at: someTime }),
      );
      expect((await storeOf().consents.of(contact)).map(({ id }) => id)).toEqual([first, second, third]);
    });

    test('many contacts are read at once, and who has no record is there with none', async () => {
      const [one, other, none] = [
        fresh<ContactId>('many'),
        fresh<ContactId>('many'),
        fresh<ContactId>('many'),
      ];
      const [a, b] = await filed(one, aRecord({ nth: 1 }), aRecord({ nth: 2 }));
      const [c] = await filed(other, aRecord({ nth: 1 }));
      const found = await storeOf().consents.forContacts([one, none, other]);
      expect([...found].map(([contact, rows]) => [contact, rows.map(({ id }) => id)])).toEqual([
        [one, [a, b]],
        [none, []],
        [other, [c]],
      ]);
      expect([...(await storeOf().consents.forContacts([])).keys()]).toEqual([]);
    });

    test('blanking takes out the personal part and the salt for good, and nothing else', async () => {
      const contact = fresh<ContactId>('blank');
      const [id = '' as ConsentRecordId, other = '' as ConsentRecordId] = await filed(
        contact,
        aRecord({ nth: 1 }),
        aRecord({ nth: 2 }),
      );
      const before = await rowOf(id);
      await storeOf().consents.blank([id, fresh<ConsentRecordId>('unknown')]);
      await storeOf().consents.blank([id]);
      await storeOf().consents.blank([]);
      expect(await rowOf(id)).toEqual({ ...before, personal: null, salt: null });
      const { address: _, ...left } = aRecord({ nth: 1, evidence: {} });
      expect(await storeOf().consents.of(contact)).toMatchObject([
        {
          id,
          erased: true,
          record: { ...left, disclosure: { text: '', version: 'v1', language: 'en' } },
        },
        { id: other, erased: false, record: aRecord({ nth: 2 }) },
      ]);
      await storeOf().file([{ kind: 'consent', id, contact, record: aRecord({ nth: 1 }) }]);
      expect((await rowOf(id)).personal).toBeNull();
    });

    test('what is not sealed is found in the order of filing, until it is marked', async () => {
      const contact = fresh<ContactId>('seal');
      const learnt = { at: someTime - 9e9, recordedAt: someTime - 1e9 };
      const [late = '' as ConsentRecordId, early = '' as ConsentRecordId] = await filed(
        contact,
        aRecord({ ...learnt, nth: 2 }),
        aRecord({ at: someTime - 2e9, nth: 1 }),
      );
      const unsealed = async () => (await storeOf().consents.unsealed(2)).map(({ id }) => id);
      expect(await unsealed()).toEqual([early, late]);
      const mark = { record: early, seq: 7, hash: 'abc' };
      await storeOf().consents.markSealed([mark]);
      await storeOf().consents.markSealed([mark]);
      await storeOf().consents.markSealed([]);
      expect((await unsealed())[0]).toBe(late);
      expect((await rowOf(early)).seal).toEqual({ seq: 7, hash: 'abc' });
      expect((await storeOf().consents.of(contact)).map(({ seal }) => seal)).toEqual([
        { seq: 7, hash: 'abc' },
        null,
      ]);
      await storeOf().consents.markSealed([{ record: late, seq: 8, hash: 'def' }]);
    });

    test('the records of a span of contacts are read at once, each contact’s in their order', async () => {
      const span = fresh('span');
      const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((end) => `${span}-${end}` as ContactId);
      if (!a || !b || !c || !d) throw new Error('four contacts are needed');
      const [ofA] = await filed(a, aRecord({ nth: 1 }));
      const [ofB2, ofB1] = await filed(b, aRecord({ nth: 2 }), aRecord({ nth: 1 }));
      const [ofD] = await filed(d, aRecord({ nth: 1 }));
      const between = async (after: ContactId | null, upTo: ContactId | null) =>
        (await storeOf().consents.between(after, upTo))
          .filter(({ contact }) => contact.startsWith(span))
          .map(({ id }) => id);
      expect(await between(null, null)).toEqual([ofA, ofB1, ofB2, ofD]);
      expect(await between(a, c)).toEqual([ofB1, ofB2]);
      expect(await between(null, b)).toEqual([ofA, ofB1, ofB2]);
      expect(await between(b, null)).toEqual([ofD]);
    });

    test('links come back as they were appended, by place and by record', async () => {
      const [a, b] = await filed(fresh('chained'), aRecord(), aRecord());
      const rows = await Promise.all([a, b].map((id) => rowOf(id as ConsentRecordId)));
      const head = await headOf();
      const links = linksAfter(head, rows, key, someTime);
      expect(await storeOf().chain.append(links)).toBe(true);
      expect(await storeOf().chain.head()).toEqual(links[1]);
      expect(await storeOf().chain.page(head.seq, 10)).toEqual(links);
      expect(await storeOf().chain.page(null, 1)).toEqual([firstLink(key, someTime)]);
      const found = await storeOf().chain.ofRecords([a, fresh<ConsentRecordId>('none')] as ConsentRecordId[]);
      expect([...found]).toEqual([[a, links[0]]]);
      expect(links.map((link, index) => isSealOf(link, rows[index] as never, key))).toEqual([true, true]);
    });

    test('a place that is taken and a record that is sealed are refused, with all that comes after', async () => {
      const ids = await filed(fresh('refused'), aRecord(), aRecord(), aRecord());
      const rows = await Promise.all(ids.map((id) => rowOf(id)));
      const [first, second, third] = rows;
      if (!first || !second || !third) throw new Error('three were filed');
      const head = await headOf();
      expect(await storeOf().chain.append(linksAfter(head, [first], key, someTime))).toBe(true);
      expect(await storeOf().chain.append(linksAfter(head, [second, third], key, someTime))).toBe(false);
      const next = await headOf();
      expect(next.record).toBe(first.id);
      expect(await storeOf().chain.append(linksAfter(next, [second, first, third], key, someTime))).toBe(
        false,
      );
      expect((await headOf()).record).toBe(second.id);
      expect((await storeOf().chain.ofRecords(ids)).size).toBe(2);
    });

    test('of many that append at once to one head exactly one wins', async () => {
      const ids = await filed(fresh('rivals'), aRecord(), aRecord(), aRecord(), aRecord());
      const head = await headOf();
      const won = await Promise.all(
        ids.map(async (id) => storeOf().chain.append(linksAfter(head, [await rowOf(id)], key, someTime))),
      );
      expect(won.filter(Boolean)).toHaveLength(1);
      expect((await headOf()).seq).toBe(head.seq + 1);
    });
  });
}
