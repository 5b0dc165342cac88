// What is stored comes back unharmed: text of every kind, numbers, dates, nesting and order of keys.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import mongoose from 'mongoose';
import { openCollection } from './support.ts';

const { Binary, Decimal128, Long, ObjectId } = mongoose.mongo;

describe('round trips', () => {
  test('text with NUL, emoji, right-to-left and 64 KB, as value, as key of an index and as _id', async () => {
    const things = await openCollection();
    await things.createIndex({ text: 1 });
    const texts = [
      '',
      '\u0000',
      'a\u0000',
      'a\u0000b',
      '👩‍👩‍👧 keluarga',
      'مرحبا ‏بك',
      '\u00e9',
      'e\u0301',
      'x'.repeat(65_536),
      "'; DROP TABLE things; --",
    ];
    await things.insertMany(texts.map((text) => ({ _id: text, text })));
    for (const text of texts) {
      expect(await things.findOne({ _id: text })).toEqual({ _id: text, text });
      expect(await things.find({ text }).toArray()).toEqual([{ _id: text, text }]);
      expect(await things.updateOne({ _id: text }, { $set: { seen: text } })).toMatchObject({
        modifiedCount: 1,
      });
      expect(await things.findOne({ text, _id: { $in: [text, 'other'] } })).toEqual({
        _id: text,
        text,
        seen: text,
      });
    }
    expect(await things.countDocuments()).toBe(texts.length);
  });

  test('a lone surrogate becomes U+FFFD, as with the MongoDB driver, and is found by what was given', async () => {
    const things = await openCollection();
    await things.createIndex({ text: 1 });
    await things.insertOne({ _id: 'x\ud800', text: 'a\udc00b' });
    expect(await things.findOne({ _id: 'x\ud800' })).toEqual({ _id: 'x\ufffd', text: 'a\ufffdb' });
    expect(await things.findOne({ _id: 'x\ufffd', text: 'a\udc00b' })).not.toBeNull();
    expect(
      await things.updateOne({ _id: 'x\ud800', text: 'a\udc00b' }, { $set: { text: 'a\udc00b' } }),
    ).toMatchObject({ matchedCount: 1, modifiedCount: 0 });
  });

  test('undefined is stored as null, as the MongoDB driver does', async () => {
    const things = await openCollection();
    await things.insertOne({ _id: 'a', gone: undefined, list: [undefined] });
    expect(await things.findOne({ _id: 'a' })).toEqual({ _id: 'a', gone: null, list: [null] });
    expect(await things.countDocuments({ gone: undefined })).toBe(1);
  });

  test('numbers, dates and BSON types keep their kind through an update of a neighbour', async () => {
    const things = await openCollection();
    const document = {
      _id: 'a',
      int: 1,
      double: 1.5,
      big: 2 ** 53,
      long: Long.fromString('9007199254740995'),
      price: Decimal128.fromString('1.10'),
      at: new Date(1_234),
      bytes: new Binary(Buffer.from([0, 1, 2])),
      ref: new ObjectId('0123456789abcdef01234567'),
      pattern: /a+/i,
      nested: { z: 1, a: [1, [2, { deep: Long.fromString('9007199254740995') }]] },
    };
    await things.insertOne(document);
    const before = await things.findOne({ _id: 'a' });
    await things.updateOne({ _id: 'a' }, { $set: { int: 2, 'nested.z': 2 } });
    expect(await things.findOne({ _id: 'a' })).toEqual({
      ...before,
      int: 2,
      nested: { ...(before?.nested as object), z: 2 },
    });
    expect(before).toMatchObject({ int: 1, double: 1.5, big: 2 ** 53, at: new Date(1_234) });
    await things.updateOne({ _id: 'a' }, { $inc: { long: 1 } });
    expect(await things.countDocuments({ long: { $gt: 9_007_199_254_740_990 } })).toBe(1);
    expect(await things.countDocuments({ ref: new ObjectId('0123456789abcdef01234567') })).toBe(1);
    expect(await things.countDocuments({ bytes: Buffer.from([0, 1, 2]) })).toBe(1);
  });

  test('keys keep their order, and odd names are names', async () => {
    const things = await openCollection();
    const document = { _id: 'a', z: 1, '': 2, 'sp ace': 3, ünï: 4, nested: { '10': 1, b: 2, a: 3 } };
    await things.insertOne(document);
    await things.updateOne({ _id: 'a' }, { $set: { z: 5, fresh: 1 } });
    const found = await things.findOne({ _id: 'a' });
    expect(Object.keys(found ?? {})).toEqual(['_id', 'z', '', 'sp ace', 'ünï', 'nested', 'fresh']);
    expect(Object.keys((found?.nested as object) ?? {})).toEqual(['10', 'b', 'a']);
    const hostile = JSON.parse('{"_id":"h","__proto__":{"polluted":1},"constructor":2}') as object;
    await things.insertOne(hostile);
    expect(await things.findOne({ _id: 'h' })).toEqual(hostile);
    expect(await things.findOne({ toString: { $exists: true } })).toBeNull();
  });

  test('any plain document', async () => {
    const things = await openCollection({ file: ':memory:' });
    const leaf = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.double({ noNaN: true }),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.date({ noInvalidDate: true }),
    );
    const name = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((key) => !key.startsWith('$') && !key.includes('\u0000') && key !== '__proto__');
    const tree = fc.letrec((tie) => ({
      node: fc.oneof(
        { maxDepth: 3 },
        leaf,
        fc.array(tie('node'), { maxLength: 4 }),
        fc.dictionary(name, tie('node'), { maxKeys: 4 }),
      ),
    })).node;
    let n = 0;
    await fc.assert(
      fc.asyncProperty(fc.dictionary(name, tree, { maxKeys: 5 }), tree, async (body, added) => {
        const _id = `d${n++}`;
        const document = { ...body, _id };
        await things.insertOne(document);
        expect(await things.findOne({ _id })).toEqual(document);
        await things.updateOne({ _id }, { $set: { added } });
        expect(await things.findOne({ _id, added })).toEqual({ ...document, added });
        expect(await things.updateOne({ _id }, { $set: { added } })).toMatchObject({
          matchedCount: 1,
          modifiedCount: 0,
        });
      }),
      { numRuns: 100 },
    );
  });
});
