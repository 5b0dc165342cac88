// Documents written by our own encoder are byte for byte what the bson package writes, or are left to it.
import { describe, expect, test } from '@jest/globals';
import { serialize } from 'bson';
import fc from 'fast-check';
import { findElement } from '../../../../src/adapters/store/embedded/document/elements.ts';
import { encodePlain } from '../../../../src/adapters/store/embedded/document/plain-encoding.ts';

const reference = (document: object): Buffer => Buffer.from(serialize(document, { ignoreUndefined: false }));

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom('', 'a\u0000b', 'x\ud800', '\udc00', '😀', 'é'.repeat(60), 'x'.repeat(5_000)),
);
const number = fc.oneof(
  fc.integer(),
  fc.double(),
  fc.constantFrom(
    0,
    -0,
    Number.NaN,
    2 ** 31 - 1,
    2 ** 31,
    -(2 ** 31),
    -(2 ** 31) - 1,
    2 ** 53,
    1_790_000_000_000,
  ),
);
const name = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }).filter((one) => !one.includes('\u0000')),
  fc.constantFrom('_id', 'a.b', '$set', '0', '10', '__proto__', 'é', '\ud800'),
);
const { document } = fc.letrec<{ document: Record<string, unknown>; value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    text,
    number,
    fc.boolean(),
    fc.constantFrom(null, undefined),
    fc.array(tie('value'), { maxLength: 12 }),
    tie('document'),
  ),
  document: fc.dictionary(name, tie('value'), { maxKeys: 8 }),
}));

describe('plain documents', () => {
  test('any of them becomes what bson makes of it', () => {
    fc.assert(
      fc.property(document, (one) => {
        expect(encodePlain(one)?.equals(reference(one))).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  test('bytes handed out stay what they are while thousands more are written', () => {
    const documents = Array.from({ length: 300 }, (_, i) => ({ _id: `d${i}`, body: 'é'.repeat(i * 10) }));
    const written = documents.map((one) => encodePlain(one));
    expect(documents.every((one, i) => written[i]?.equals(reference(one)))).toBe(true);
  });

  test('a document that writes another while it is read is unharmed, and the other is left to bson', () => {
    let inner: Buffer | undefined;
    const odd = {
      get field() {
        inner = encodePlain({ a: 1 });
        return 1;
      },
      after: 'x',
    };
    expect(encodePlain(odd)?.equals(reference({ field: 1, after: 'x' }))).toBe(true);
    expect(inner).toBeUndefined();
  });

  test.each([
    ['a date', { at: new Date(0) }],
    ['a Buffer', { bytes: Buffer.from('a') }],
    ['a pattern', { pattern: /a/ }],
    ['a Map', { map: new Map() }],
    ['a bigint', { big: 1n }],
    ['a function', { run: () => 1 }],
    ['toBSON', { nested: { toBSON: () => ({}) } }],
    ['a type of BSON', { id: { _bsontype: 'ObjectId' } }],
    ['NUL in a name', { 'a\u0000b': 1 }],
    ['NUL in a name beyond ASCII', { 'é\u0000': 1 }],
    ['an array of a class of its own', { list: new (class extends Array {})() }],
    ['more than the slab takes', { body: 'x'.repeat(300_000) }],
  ])('with %s is left to bson', (_, odd) => {
    expect(encodePlain(odd)).toBeUndefined();
    expect(encodePlain({ _id: 'next' })?.equals(reference({ _id: 'next' }))).toBe(true);
  });

  test('a circle is left to bson, which names it', () => {
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    expect(encodePlain(circle)).toBeUndefined();
  });
});

test('an element is found by its whole name, also where units and bytes look alike', () => {
  const bytes = reference({ ab: 1, a: 2, '\u9000': 3, é: 4 });
  const found = ['ab', 'a', 'b', '\u9000', 'é', 'é\u0080\u0080', ''].map(
    (one) => findElement(bytes, one)?.value,
  );
  expect(found.map((at) => (at === undefined ? undefined : bytes.readInt32LE(at)))).toEqual([
    1,
    2,
    undefined,
    3,
    4,
    undefined,
    undefined,
  ]);
});
