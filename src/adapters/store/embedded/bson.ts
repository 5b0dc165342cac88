/** The one copy of BSON this driver uses: Mongoose's own, so that its types are recognised on both sides. */
import mongoose from 'mongoose';
import { decodePlain } from './document/plain-decoding.ts';
import { encodePlain } from './document/plain-encoding.ts';
import type { PlainObject } from './document/plain-object.ts';

const { BSON } = mongoose.mongo;

export const { ObjectId } = mongoose.mongo;

/** As the MongoDB driver writes by default: `undefined` becomes null, a lone surrogate becomes U+FFFD. */
const writing = { ignoreUndefined: false } as const;

/** As the MongoDB driver reads by default: int64 becomes number, binary stays Binary. We wrote it, so UTF-8 is sound. */
const reading = { validation: { utf8: false as const } };

/** Keeps int64 apart from double, so that a value that is read, changed and written stays what it was. */
const readingExact = { ...reading, useBigInt64: true };

export function encode(document: object): Buffer {
  const plain = encodePlain(document);
  if (plain !== undefined) return plain;
  const bytes = BSON.serialize(document as PlainObject, writing);
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

export function decode(bytes: Uint8Array): PlainObject {
  return (Buffer.isBuffer(bytes) ? decodePlain(bytes) : undefined) ?? BSON.deserialize(bytes, reading);
}

export function decodeExact(bytes: Uint8Array): PlainObject {
  return (Buffer.isBuffer(bytes) ? decodePlain(bytes) : undefined) ?? BSON.deserialize(bytes, readingExact);
}

/** For bytes that may be damaged: undefined when they are no document from the first to the last. */
export function decodeStrictly(bytes: Uint8Array): PlainObject | undefined {
  try {
    return BSON.deserialize(bytes);
  } catch {
    return undefined;
  }
}
