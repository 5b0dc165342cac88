/** Index keys as bytes whose plain byte order is MongoDB's order of values. */

import { EmbeddedDriverError, show } from '../errors.ts';
import type { PlainObject } from './plain-object.ts';
import { rank, typeRank } from './values.ts';

const tags = {
  emptyArray: 0x08,
  null: 0x10,
  number: 0x20,
  string: 0x30,
  object: 0x40,
  array: 0x50,
  binary: 0x60,
  objectId: 0x70,
  boolean: 0x80,
  date: 0x90,
} as const;

const tagOfRank = new Map<number, number>([
  [rank.number, tags.number],
  [rank.string, tags.string],
  [rank.objectId, tags.objectId],
  [rank.boolean, tags.boolean],
  [rank.date, tags.date],
]);

const nullKey = Buffer.from([tags.null]);
const emptyArrayKey = Buffer.from([tags.emptyArray]);
const trueKey = Buffer.from([tags.boolean, 1]);
const falseKey = Buffer.from([tags.boolean, 0]);

/** Equal values have equal keys and only they. `undefined` stands for an empty array, which sorts below null. */
export function encodeKey(value: unknown): Buffer {
  switch (typeof value) {
    case 'string': {
      const bytes = Buffer.allocUnsafe(1 + Buffer.byteLength(value));
      bytes[0] = tags.string;
      bytes.write(value, 1);
      return bytes;
    }
    case 'number':
      return encodeNumber(tags.number, value);
    case 'boolean':
      return value ? trueKey : falseKey;
    case 'bigint':
      return encodeNumber(tags.number, safeNumber(value));
    case 'undefined':
      return emptyArrayKey;
    default:
      return value === null ? nullKey : Buffer.concat(encodeParts(value));
  }
}

/** The keys of this value's type: `from` the first, `below` the next type. NaN, which compares with nothing, is left out. */
export function typeBounds(value: unknown): { readonly from: Buffer; readonly below: Buffer } {
  const tag = tagOfRank.get(typeRank(value)) ?? tags.null;
  const from = tag === tags.number ? encodeNumber(tag, Number.NEGATIVE_INFINITY) : Buffer.from([tag]);
  return { from, below: Buffer.from([tag + 1]) };
}

/** Whether a filter's operand may be looked up by key; everything else is left to the matcher. */
export function isKeyScalar(value: unknown): boolean {
  if (typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return !Number.isNaN(value);
  return typeof value === 'object' && value !== null && tagOfRank.has(typeRank(value));
}

/** IEEE 754 with the sign folded in, so that bytes order like numbers; NaN is lowest, -0 is 0. */
function encodeNumber(tag: number, value: number): Buffer {
  const bytes = Buffer.allocUnsafe(9);
  bytes[0] = tag;
  if (Number.isNaN(value)) return bytes.fill(0, 1);
  bytes.writeDoubleBE(value, 1);
  if (value >= 0) {
    if (value === 0) bytes.fill(0, 1);
    bytes.writeUInt8(bytes.readUInt8(1) ^ 0x80, 1);
    return bytes;
  }
  for (let i = 1; i < 9; i++) bytes.writeUInt8(bytes.readUInt8(i) ^ 0xff, i);
  return bytes;
}

function safeNumber(value: bigint): number {
  const number = Number(value);
  if (Number.isSafeInteger(number)) return number;
  throw new EmbeddedDriverError(
    'unsupported-value',
    `An indexed integer must be within ±2^53, and ${value} is not. Store it as a string, or do not index it.`,
  );
}

function encodeParts(value: unknown): Buffer[] {
  switch (typeRank(value)) {
    case rank.date:
      return [encodeNumber(tags.date, (value as Date).getTime())];
    case rank.objectId:
      return [Buffer.from([tags.objectId]), Buffer.from((value as { id: Uint8Array }).id)];
    case rank.binary: {
      const { buffer, position, sub_type } = value as {
        buffer: Uint8Array;
        position: number;
        sub_type: number;
      };
      const head = Buffer.alloc(6, tags.binary);
      head.writeUInt32BE(position, 1);
      head.writeUInt8(sub_type, 5);
      return [head, Buffer.from(buffer.subarray(0, position))];
    }
    case rank.array:
      return [Buffer.from([tags.array]), ...(value as unknown[]).flatMap(encodeNested), Buffer.from([0])];
    case rank.object:
      return [
        Buffer.from([tags.object]),
        ...Object.entries(value as PlainObject).flatMap(([name, inner]) => encodeNested(inner, name)),
        Buffer.from([0]),
      ];
    default:
      throw new EmbeddedDriverError(
        'unsupported-value',
        `${show(value)} cannot be part of an index key. Index a string, number, boolean, date or null.`,
      );
  }
}

/** Inside objects and arrays keys follow one another, so whatever has no fixed length is escaped and ended. */
function encodeNested(value: unknown, name?: string | number): Buffer[] {
  const whole = encodeKey(value ?? null);
  const title = typeof name === 'string' ? [escaped(Buffer.from(name))] : [];
  return [whole.subarray(0, 1), ...title, escaped(whole.subarray(1))];
}

function escaped(bytes: Buffer): Buffer {
  const safe: number[] = [];
  for (const byte of bytes) {
    safe.push(byte);
    if (byte === 0) safe.push(0xff);
  }
  safe.push(0, 0);
  return Buffer.from(safe);
}
