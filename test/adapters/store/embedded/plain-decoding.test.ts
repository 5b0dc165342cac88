// Bytes read by our own decoder give what the bson package makes of them, or are left to it.
import { describe, expect, test } from '@jest/globals';
import { deserialize, serialize } from 'bson';
import fc from 'fast-check';
import { decodePlain } from '../../../../src/adapters/store/embedded/document/plain-decoding.ts';
import { seed } from '../../../properties/seed.ts';

const written = (document: object): Buffer => Buffer.from(serialize(document, { ignoreUndefined: false }));
const reference = (bytes: Buffer) => deserialize(bytes, { validation: { utf8: false } });

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom('', 'started', 'a\u0000b', 'x\ud800', '😀', 'é'.repeat(60), 'x'.repeat(5_000)),
);
const name = fc.oneof(
  fc
    .string({ unit: 'grapheme', maxLength: 12 })
    .filter((one) => !one.includes('\u0000') && !one.startsWith('$')),
  fc.constantFrom('_id', 'a.b', '0', '10', 'é', 'contact'),
);
const { document } = fc.letrec<{ document: Record<string, unknown>; value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    text,
    fc.oneof(fc.integer(), fc.double(), fc.constantFrom(0, -0, 2 ** 31, -(2 ** 31), 1_790_000_000_000)),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 12 }),
    tie('document'),
  ),
  document: fc
    .dictionary(name, tie('value'), { maxKeys: 8 })
    .filter((one) => !Object.hasOwn(one, '__proto__')),
}));

describe('plain bytes', () => {
  test(`any of them become what bson makes of them (seed ${seed})`, () => {
    fc.assert(
      fc.property(document, (one) => {
        const bytes = written(one);
        expect(decodePlain(bytes)).toEqual(reference(bytes));
      }),
      { seed, numRuns: 1_000 },
    );
  });

  test(`damaged ones are read as bson reads them, or are left to it (seed ${seed})`, () => {
    fc.assert(
      fc.property(document, fc.nat(), fc.nat(255), (one, place, byte) => {
        const bytes = written(one);
        bytes[place % bytes.length] = byte;
        const found = decodePlain(bytes);
        if (found !== undefined) expect(found).toEqual(reference(bytes));
      }),
      { seed, numRuns: 3_000 },
    );
  });

  test('those that were cut off are left to bson', () => {
    const bytes = written({ _id: 'a', list: [1, { b: 'two' }], at: 1.5, is: true });
    const read = Array.from({ length: bytes.length }, (_, length) => decodePlain(bytes.subarray(0, length)));
    expect(read).toEqual(Array.from({ length: bytes.length }, () => undefined));
  });

  test('texts of the same length and place do not stand for each other', () => {
    const texts = Array.from({ length: 20_000 }, (_, i) => `t${i}`);
    expect(texts.map((one) => decodePlain(written({ one }))?.one)).toEqual(texts);
  });

  test.each([
    ['a date', { at: new Date(0) }],
    ['a Buffer', { bytes: Buffer.from('a') }],
    ['a pattern', { pattern: /a/ }],
    ['a bigint', { big: 1n }],
    ['what may be a reference', { other: { $ref: 'a', $id: 'b' } }],
    ['a name that means the prototype', JSON.parse('{"__proto__": 1}')],
  ])('with %s are left to bson', (_, odd) => {
    expect(decodePlain(written(odd))).toBeUndefined();
  });
});
