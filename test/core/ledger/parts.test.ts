/** A record apart and together again: what an erasure takes out, and what it leaves. */
import { describe, expect, test } from '@jest/globals';
import type { ConsentRecord, ConsentRecordId } from '../../../src/core/consent.ts';
import type { ContactId } from '../../../src/core/contact-id.ts';
import { fingerprint } from '../../../src/core/hash.ts';
import { canonicalJson, storableJson } from '../../../src/core/ledger/canonical.ts';
import { commitmentOf, ledgerRow, wholeRecord } from '../../../src/core/ledger/parts.ts';
import { aRecord } from '../../support/ledger.ts';

const rowOf = (record: ConsentRecord) =>
  ledgerRow('entry.0' as ConsentRecordId, 'contact' as ContactId, record, 'salt');

describe('a record', () => {
  const words = 'May we write to you? Weekly. STOP ends it.';

  test('is whole again when nothing was erased', () => {
    for (const record of [
      aRecord(1),
      aRecord(2, { disclosure: { text: words, version: fingerprint(words), language: 'en' } }),
    ])
      expect(wholeRecord(rowOf(record))).toEqual(record);
  });

  test('keeps address and evidence in its personal part', () => {
    const { stated, personal } = rowOf(aRecord(1));
    expect(personal).toMatchObject({ address: aRecord(1).address, evidence: aRecord(1).evidence });
    expect(JSON.stringify(stated)).not.toMatch(/6281234567|ya, mau|message-1/);
  });

  test('states words that are the same for everybody, so they can be shown after an erasure', () => {
    const { stated } = rowOf(
      aRecord(1, { disclosure: { text: words, version: fingerprint(words), language: 'en' } }),
    );
    const erased = wholeRecord({ stated, personal: null });
    expect(erased).toMatchObject({ evidence: {}, disclosure: { text: words, language: 'en' } });
    expect(erased).not.toHaveProperty('address');
  });

  test('keeps words that were made for one person with the person', () => {
    const { stated } = rowOf(aRecord(1));
    expect(JSON.stringify(stated)).not.toContain('Asha');
    const { text = '', version } = wholeRecord({ stated, personal: null }).disclosure ?? {};
    expect([text, version]).toEqual(['', aRecord(1).disclosure?.version]);
  });

  test('is committed to under its salt alone', () => {
    const { personal, commitment } = rowOf(aRecord(1));
    if (!personal) throw new Error('nothing was erased');
    expect(commitment).toBe(commitmentOf('salt', personal));
    expect(commitmentOf('pepper', personal)).not.toBe(commitment);
  });
});

describe('canonical JSON', () => {
  test('is the same whatever the order of the keys, and leaves out what is undefined', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'x' }], a: undefined })).toBe(
      canonicalJson({ b: [1, { c: 'x', d: null }] }),
    );
    expect(canonicalJson({ b: 1, a: 'é' })).toBe('{"a":"é","b":1}');
  });

  test('tells apart what JSON tells apart', () => {
    const values = ['1', 1, [1], { 1: 1 }, null, '', [], {}, [[]], ['1', '2'], ['1,2']];
    expect(new Set(values.map(canonicalJson)).size).toBe(values.length);
  });

  test('of a storable value has no half characters', () => {
    expect(storableJson({ text: 'half \ud83d', none: undefined })).toEqual({ text: 'half \ufffd' });
  });
});
