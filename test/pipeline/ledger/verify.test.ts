/** What a verification says of erasures, of what is on its way, and of heads that were remembered outside the store. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createVirtualClock } from '../../../src/adapters/clock/virtual.ts';
import { createMemoryHeadLog } from '../../../src/adapters/head-log/memory.ts';
import { type OpenedStore, openStore } from '../../../src/adapters/store/connect.ts';
import type { ConsentRecordId } from '../../../src/core/consent.ts';
import { noConsents } from '../../../src/core/consent.ts';
import type { ContactId } from '../../../src/core/contact-id.ts';
import { dayMs } from '../../../src/core/time/instant.ts';
import { verifyLedger } from '../../../src/pipeline/ledger/verify.ts';
import { addContact, aRecord, findingsOf, sealAll } from '../../support/ledger.ts';
import { someTime } from '../../support/records.ts';

const clock = createVirtualClock(someTime + dayMs);
let opened: OpenedStore;
let ledger: { readonly key: string; readonly heads: ReturnType<typeof createMemoryHeadLog> };
beforeEach(async () => {
  opened = await openStore({ kind: 'embedded', file: ':memory:' });
  ledger = { key: 'the key of this ledger', heads: createMemoryHeadLog() };
});
afterEach(() => opened.store.close());

const add = (name: string, ...records: Parameters<typeof addContact>[2]) =>
  addContact(opened.store, name, records);
const seal = () => sealAll(opened.store, ledger, clock);
const verify = (head?: string) => findingsOf(opened.store, ledger, head);
const kindsOf = async (head?: string) => (await verify(head)).findings.map(({ kind }) => kind);
const contactRow = (name: string) =>
  opened.connection.collection<{ _id: string }>('contacts').findOne({ _id: name });
const collection = (name: string) => opened.connection.collection<{ _id: string }>(name);

describe('an erasure', () => {
  const eraseRecord = (erases: readonly ConsentRecordId[]) =>
    aRecord(3, { action: 'erase', purposes: [], actor: 'operator', by: 'Sari', erases, evidence: {} });
  const erasedIds = ['asha-0', 'asha-1'].map((name) => `simulator:message:${name}.0` as ConsentRecordId);

  test('that is on record is no damage: it says when and by whom', async () => {
    await add('asha', aRecord(1), aRecord(2), eraseRecord(erasedIds));
    await add('budi', aRecord(1));
    await seal();
    await opened.store.consents.blank(erasedIds);
    const { findings, report } = await verify();
    expect(findings).toEqual([]);
    expect(report).toMatchObject({ sealed: 4, erasures: [{ at: someTime + 3, by: 'Sari', records: 2 }] });
  });

  test('of a record before it is sealed leaves it to be sealed as well', async () => {
    await add('asha', aRecord(1), aRecord(2), eraseRecord(erasedIds));
    await opened.store.consents.blank(erasedIds);
    await seal();
    expect(await kindsOf()).toEqual([]);
  });

  test('that did not take out what it names is found', async () => {
    await add('asha', aRecord(1), aRecord(2), eraseRecord(erasedIds));
    await seal();
    await opened.store.consents.blank(erasedIds.slice(0, 1));
    expect((await verify()).findings).toEqual([
      expect.objectContaining({ kind: 'personal-left', record: erasedIds[1], contact: 'asha', seq: 2 }),
    ]);
  });

  test('of one contact does not excuse what is gone from another', async () => {
    await add('asha', aRecord(1), aRecord(2), eraseRecord(['simulator:message:budi-0.0' as ConsentRecordId]));
    const [theirs] = await add('budi', aRecord(1));
    await seal();
    await opened.store.consents.blank([theirs?.id as ConsentRecordId]);
    expect((await verify()).findings).toEqual([
      expect.objectContaining({ kind: 'personal-missing', record: theirs?.id, contact: 'budi' }),
    ]);
  });
});

describe('what is on its way', () => {
  test('is counted and no finding: filed and not sealed, sealed and not marked, decided and not filed', async () => {
    await add('asha', aRecord(1), aRecord(2));
    await seal();
    await collection('consents').updateMany({}, { $set: { seq: 0, hash: '' } });
    await add('budi', aRecord(1, { at: someTime + 7 }));
    const [record] = (await opened.store.contacts.load(['asha' as ContactId])).values();
    if (!record) throw new Error('asha is not there');
    const filing = {
      kind: 'consent',
      id: 'later.0' as ConsentRecordId,
      contact: record.id,
      record: aRecord(3, { action: 'refuse' }),
    } as const;
    const contact = { ...record.contact, ledger: { count: 3, last: filing.id } };
    await opened.store.contacts.commit([{ version: 1, record: { ...record, contact, unfiled: [filing] } }]);
    const { findings, report } = await verify();
    expect(findings).toEqual([]);
    expect(report).toMatchObject({
      sealed: 2,
      unfiled: 1,
      unsealed: { count: 1, oldest: someTime + 7 },
      contacts: 2,
    });
  });

  test('is no finding either when it is filed, sealed and born between two readings', async () => {
    await add('asha', aRecord(1));
    await seal();
    const { store } = opened;
    let once = true;
    const busy = {
      ...store,
      consents: {
        ...store.consents,
        async between(after: ContactId | null, upTo: ContactId | null) {
          if (once) {
            once = false;
            await add('zara', aRecord(1), aRecord(2));
            await seal();
          }
          return store.consents.between(after, upTo);
        },
      },
    };
    const findings: unknown[] = [];
    const report = await verifyLedger({ store: busy, ledger, found: (each) => findings.push(each) });
    expect([findings, report.findings]).toEqual([[], 0]);
  });

  test('a ledger that was never begun is good', async () => {
    const { findings, report } = await verify();
    expect(findings).toEqual([]);
    expect(report).toMatchObject({ sealed: 0, head: null });
  });
});

describe('heads remembered outside the store', () => {
  /** Cuts the end off the ledger and makes the contact forget it too: nothing in the store tells. */
  async function cutWithoutTrace(): Promise<string> {
    const [, cut] = await add('asha', aRecord(1), aRecord(2, { action: 'withdraw' }));
    await seal();
    const hash = (await opened.store.chain.head())?.hash ?? '';
    await collection('consent-chain').deleteOne({ record: cut?.id } as never);
    await collection('consents').deleteOne({ _id: cut?.id as string });
    const row = (await contactRow('asha')) as unknown as { contact: { consents: typeof noConsents } };
    const granted = { state: 'granted', at: someTime + 1, record: 'simulator:message:asha-0.0' };
    await collection('contacts').updateOne({ _id: 'asha' }, {
      $set: {
        contact: {
          ...row.contact,
          ledger: { count: 1, last: granted.record },
          consents: { ...noConsents, service: granted, marketing: granted },
        },
      },
    } as never);
    return hash;
  }

  test('tell of an end that was cut off even where nothing else does, and since when', async () => {
    const hash = await cutWithoutTrace();
    expect((await verify()).findings).toEqual([
      expect.objectContaining({ kind: 'link-missing', seq: 2, since: clock.now() }),
    ]);
    ledger = { ...ledger, heads: createMemoryHeadLog() };
    expect(await kindsOf()).toEqual([]);
    expect(await kindsOf(hash)).toEqual(['head-differs']);
    expect(await kindsOf(hash.slice(0, 12))).toEqual(['head-differs']);
  });

  test('tell of a chain that was made anew with the right key', async () => {
    await add('asha', aRecord(1), aRecord(2));
    await seal();
    await collection('consent-chain').deleteMany({});
    await collection('consents').updateMany({}, { $set: { seq: 0, hash: '', contact: 'asha' } });
    const { key } = ledger;
    clock.advance(1);
    await sealAll(opened.store, { key, heads: createMemoryHeadLog() }, clock);
    expect((await verify()).findings).toEqual([
      expect.objectContaining({ kind: 'head-differs', seq: 2, since: clock.now() - 1 }),
    ]);
  });

  test('that are still in the chain say nothing', async () => {
    await add('asha', aRecord(1));
    await seal();
    const hash = (await opened.store.chain.head())?.hash ?? '';
    await add('budi', aRecord(1));
    await seal();
    expect(await kindsOf(hash)).toEqual([]);
    expect((await verify()).report.heads).toEqual({ checked: 2, unreadable: 0 });
  });
});

describe('the wrong secret', () => {
  test('is one finding, however many records there are', async () => {
    await add('asha', ...Array.from({ length: 30 }, (_, index) => aRecord(index + 1)));
    await seal();
    ledger = { ...ledger, key: 'another key' };
    expect(await kindsOf()).toEqual(['wrong-key']);
  });

  test('is not taken for a first link that was altered', async () => {
    await add('asha', aRecord(1));
    await seal();
    await collection('consent-chain').updateOne({ record: 'first' } as never, { $set: { at: 1 } });
    expect((await verify()).findings).toEqual([expect.objectContaining({ kind: 'link-altered', seq: 0 })]);
  });
});

test('a contact whose consent was edited behind the ledger’s back is found', async () => {
  await add('asha', aRecord(1), aRecord(2, { action: 'withdraw' }));
  await seal();
  await collection('contacts').updateOne({ _id: 'asha' }, {
    $set: { 'contact.consents.marketing': { state: 'granted', at: someTime + 1, record: 'x' } },
  } as never);
  expect((await verify()).findings).toEqual([
    expect.objectContaining({
      kind: 'consent-differs',
      contact: 'asha',
      words: 'Consent for marketing is granted here and withdrawn in the ledger.',
    }),
  ]);
});
