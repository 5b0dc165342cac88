/** MongoDB's order and equality of values, and how a caller's value becomes the value that would be stored. */
import { types } from 'node:util';
import { decodeExact, encode } from '../bson.ts';
import { EmbeddedDriverError, show } from '../errors.ts';
import type { PlainObject } from './plain-object.ts';

/** Ranks of BSON types in MongoDB's comparison order. Missing and null share a rank. */
export const rank = {
  null: 1,
  number: 2,
  string: 3,
  object: 4,
  array: 5,
  binary: 6,
  objectId: 7,
  boolean: 8,
  date: 9,
  regex: 10,
} as const;

interface Bytes {
  readonly buffer: Uint8Array;
  readonly position: number;
  readonly sub_type: number;
}

export function isDate(value: unknown): value is Date {
  return value instanceof Date || types.isDate(value);
}

export function isRegExp(value: unknown): value is RegExp {
  return value instanceof RegExp || types.isRegExp(value);
}

function bsonType(value: object): string | undefined {
  return (value as { _bsontype?: string })._bsontype;
}

/** True for a nested document: not an array, a date, a pattern or one of BSON's own types. */
export function isPlainObject(value: unknown): value is PlainObject {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    bsonType(value) === undefined &&
    !isDate(value) &&
    !isRegExp(value)
  );
}

/** A member of a nested document, never one inherited from Object.prototype. */
export function member(object: PlainObject, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

export function typeRank(value: unknown): number {
  if (value === null || value === undefined) return rank.null;
  if (typeof value === 'string') return rank.string;
  if (typeof value === 'number' || typeof value === 'bigint') return rank.number;
  if (typeof value === 'boolean') return rank.boolean;
  if (Array.isArray(value)) return rank.array;
  if (isDate(value)) return rank.date;
  if (isRegExp(value)) return rank.regex;
  const type = typeof value === 'object' ? bsonType(value) : typeof value;
  if (type === undefined) return rank.object;
  if (type === 'ObjectId') return rank.objectId;
  if (type === 'Binary') return rank.binary;
  throw new EmbeddedDriverError(
    'unsupported-value',
    `The embedded store cannot compare a value of type ${type}. Store it as a string, number or date instead.`,
  );
}

/** Orders as MongoDB does: by type, then by value; strings by their UTF-8 bytes. NaN is below every number. */
export function compareValues(a: unknown, b: unknown): number {
  const left = typeRank(a);
  const right = typeRank(b);
  if (left !== right) return left < right ? -1 : 1;
  switch (left) {
    case rank.null:
      return 0;
    case rank.number:
      return compareNumbers(a as number, b as number);
    case rank.string:
      return compareStrings(a as string, b as string);
    case rank.boolean:
      return Number(a) - Number(b);
    case rank.date:
      return compareNumbers((a as Date).getTime(), (b as Date).getTime());
    case rank.array:
      return compareArrays(a as unknown[], b as unknown[]);
    case rank.object:
      return compareObjects(a as PlainObject, b as PlainObject);
    case rank.binary:
      return compareBinary(a as Bytes, b as Bytes);
    default:
      return compareStrings(String(a), String(b));
  }
}

export function equalValues(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a === 'string' || typeof b === 'string') return false;
  return compareValues(a, b) === 0;
}

/** What the store would hold for this value: BSON's own types and `toBSON` resolved, undefined made null. */
export function storable(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string') return wellFormed(value);
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (isRegExp(value)) return value;
  if (Array.isArray(value)) return Array.from(value, storable);
  if (typeof value === 'object' && isDate(value)) return new Date(value);
  const copy = decodeExact(encode({ value }));
  if (Object.hasOwn(copy, 'value')) return copy.value;
  throw new EmbeddedDriverError(
    'unsupported-value',
    `A ${typeof value} cannot be stored or compared (${show(value)}). Use plain data.`,
  );
}

const surrogate = /\p{Surrogate}/u;

function wellFormed(text: string): string {
  return surrogate.test(text) ? Buffer.from(text, 'utf8').toString('utf8') : text;
}

function compareNumbers(a: number | bigint, b: number | bigint): number {
  if (a < b) return -1;
  if (a > b) return 1;
  const leftNaN = Number.isNaN(a);
  return leftNaN === Number.isNaN(b) ? 0 : leftNaN ? -1 : 1;
}

/** UTF-16 order differs from UTF-8 order only where a surrogate meets U+E000..U+FFFF. */
function compareStrings(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const left = a.charCodeAt(i);
    const right = b.charCodeAt(i);
    if (left === right) continue;
    if (left >= 0xd800 && right >= 0xd800) return order(left) - order(right);
    return left - right;
  }
  return a.length - b.length;
}

function order(unit: number): number {
  return unit <= 0xdfff ? unit + 0x10000 : unit;
}

function compareArrays(a: readonly unknown[], b: readonly unknown[]): number {
  for (let i = 0; i < a.length && i < b.length; i++) {
    const difference = compareValues(a[i], b[i]);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

function compareObjects(a: PlainObject, b: PlainObject): number {
  const left = Object.entries(a);
  const right = Object.entries(b);
  for (const [i, [name, value]] of left.entries()) {
    const other = right[i];
    if (other === undefined) return 1;
    const difference =
      typeRank(value) - typeRank(other[1]) ||
      compareStrings(name, other[0]) ||
      compareValues(value, other[1]);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

function compareBinary(a: Bytes, b: Bytes): number {
  if (a.position !== b.position) return a.position - b.position;
  if (a.sub_type !== b.sub_type) return a.sub_type - b.sub_type;
  return Buffer.compare(a.buffer.subarray(0, a.position), b.buffer.subarray(0, b.position));
}
