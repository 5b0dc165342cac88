/** Consent as it was known at any moment, told from records alone. */
import { describe, expect, test } from '@jest/globals';
import { type ConsentRecord, type ConsentRecordId, noConsents } from '../../../src/core/consent.ts';
import { ledgerRow } from '../../../src/core/ledger/parts.ts';
import { consentsAfter } from '../../../src/core/ledger/projection.ts';
import { proofOf } from '../../../src/core/ledger/proof.ts';
import { dayMs } from '../../../src/core/time/instant.ts';
import { readMoment } from '../../../src/core/time/moment.ts';
import { aRecord } from '../../support/ledger.ts';
import { aContact, someTime } from '../../support/records.ts';

const told = (...records: readonly Partial<ConsentRecord>[]) =>
  records.map((record, index) => ({
    id: `record-${index + 1}` as ConsentRecordId,
    record: aRecord(index + 1, record),
  }));

describe('consent after its records', () => {
  test('is unknown when there are none, or only questions and refusals', () => {
    expect(consentsAfter([])).toEqual(noConsents);
    expect(consentsAfter(told({ action: 'ask' }, { action: 'refuse' }))).toEqual(noConsents);
  });

  test('is per purpose what the last record about it says', () => {
    const consents = consentsAfter(
      told({ action: 'ask' }, { action: 'confirm' }, { action: 'withdraw', purposes: ['marketing'] }),
    );
    expect(consents).toEqual({
      service: { state: 'granted', at: someTime + 2, record: 'record-2' },
      utility: { state: 'unknown' },
      marketing: { state: 'withdrawn', at: someTime + 3, record: 'record-3' },
    });
  });

  test('at a moment leaves out what Kabar learnt later, even of consent that was given before', () => {
    const records = told({ action: 'grant', at: someTime - 9 * dayMs, recordedAt: someTime });
    expect(consentsAfter(records, someTime - dayMs).marketing.state).toBe('unknown');
    expect(consentsAfter(records, someTime).marketing).toMatchObject({ state: 'granted', at: someTime });
  });
});

describe('a proof', () => {
  const proofAt = (at: number, ...records: readonly Partial<ConsentRecord>[]) => {
    const contact = aContact('asha');
    const rows = told(...records).map(({ id, record }) => ledgerRow(id, contact.id, record, 'salt'));
    const witnessed = { rows, links: new Map(), findings: [], head: null };
    return proofOf(contact, witnessed, { madeAt: someTime, at });
  };

  test('tells the state, the records and how many came later', () => {
    const proof = proofAt(someTime + 1, { action: 'grant' }, { action: 'withdraw' });
    expect(proof.consents.map(({ purpose, state }) => [purpose, state])).toEqual([
      ['service', 'granted'],
      ['utility', 'unknown'],
      ['marketing', 'granted'],
    ]);
    expect(proof.records.map(({ record, verdict }) => [record.action, verdict])).toEqual([
      ['grant', 'not sealed yet'],
    ]);
    expect(proof.later).toBe(1);
  });

  test('says that implied consent has run out', () => {
    const implied = { action: 'grant', basis: 'implied', expiresAt: someTime + dayMs } as const;
    const state = (at: number) =>
      proofAt(at, implied).consents.find(({ purpose }) => purpose === 'marketing');
    expect(state(someTime + dayMs - 1)).toMatchObject({ state: 'granted' });
    expect(state(someTime + dayMs)).toMatchObject({ state: 'expired', since: someTime + dayMs });
  });
});

test.each([
  ['2026-11-24', Date.UTC(2026, 10, 24, 23, 59, 59, 999)],
  ['2026-11-24T10:00', Date.UTC(2026, 10, 24, 10)],
  ['2026-11-24T10:00:30Z', Date.UTC(2026, 10, 24, 10, 0, 30)],
  [' 2026-11-24T10:00+07:00 ', Date.UTC(2026, 10, 24, 3)],
  ['2026-13-01', null],
  ['2026-02-30', null],
  ['24.11.2026', null],
  ['yesterday', null],
  ['', null],
])('a moment written as "%s" is read', (text, moment) => {
  expect(readMoment(text)).toBe(moment);
});
