/** The top-level elements of a document's BSON: where each lies, and what it holds. */
import { decodeExact, ObjectId } from '../bson.ts';

/** Where one top-level element lies in the bytes: `from` is its type byte, `value` its value, `to` the next element. */
export interface ElementPlace {
  readonly name: string;
  readonly type: number;
  readonly from: number;
  readonly value: number;
  readonly to: number;
}

/** Where the first element of every document lies, behind its length. */
export const firstElement = 4;

/** The top-level elements of a BSON document, in order. */
export function scanElements(bytes: Buffer): ElementPlace[] {
  const places: ElementPlace[] = [];
  const end = bytes.length - 1;
  let at = firstElement;
  while (at < end) {
    const type = bytes[at] as number; // before the end, as all that follow
    let nameEnd = at + 1;
    while (bytes[nameEnd] !== 0) nameEnd++;
    const value = nameEnd + 1;
    const to = value + valueLength(bytes, type, value);
    places.push({ name: bytes.toString('utf8', at + 1, nameEnd), type, from: at, value, to });
    at = to;
  }
  return places;
}

/** Where the element of this name lies, without listing the others. */
export function findElement(bytes: Buffer, name: string): ElementPlace | undefined {
  if (!isPlainName(name)) return scanElements(bytes).find((place) => place.name === name);
  const { length } = name;
  const end = bytes.length - 1;
  let at = firstElement;
  while (at < end) {
    const type = bytes[at] as number; // before the end, as all that follow
    const start = at + 1;
    let i = 0;
    while (i < length && bytes[start + i] === name.charCodeAt(i)) i++;
    let nameEnd = start + i;
    const same = i === length && bytes[nameEnd] === 0;
    while (bytes[nameEnd] !== 0) nameEnd++;
    const value = nameEnd + 1;
    const to = value + valueLength(bytes, type, value);
    if (same) return { name, type, from: at, value, to };
    at = to;
  }
  return undefined;
}

/** The first top-level name that begins with `$`, if there is one. */
export function findOperator(bytes: Buffer): string | undefined {
  const end = bytes.length - 1;
  let at = firstElement;
  while (at < end) {
    const type = bytes[at] as number; // before the end, as all that follow
    let nameEnd = at + 1;
    if (bytes[nameEnd] === 0x24) return bytes.toString('utf8', nameEnd, bytes.indexOf(0, nameEnd));
    while (bytes[nameEnd] !== 0) nameEnd++;
    at = nameEnd + 1 + valueLength(bytes, type, nameEnd + 1);
  }
  return undefined;
}

/** One byte per unit and none of them NUL, so that bytes and units can be compared. */
function isPlainName(name: string): boolean {
  for (let i = 0; i < name.length; i++) {
    const unit = name.charCodeAt(i);
    if (unit === 0 || unit > 127) return false;
  }
  return true;
}

function valueLength(bytes: Buffer, type: number, at: number): number {
  switch (type) {
    case 0x01: // double
    case 0x09: // date
    case 0x11: // timestamp
    case 0x12: // int64
      return 8;
    case 0x02: // string
    case 0x0d: // code
    case 0x0e: // symbol
      return 4 + bytes.readInt32LE(at);
    case 0x03: // object
    case 0x04: // array
    case 0x0f: // code with scope
      return bytes.readInt32LE(at);
    case 0x05: // binary
      return 5 + bytes.readInt32LE(at);
    case 0x07: // ObjectId
      return 12;
    case 0x08: // boolean
      return 1;
    case 0x0b: // pattern: two C strings
      return bytes.indexOf(0, bytes.indexOf(0, at) + 1) + 1 - at;
    case 0x10: // int32
      return 4;
    case 0x13: // decimal128
      return 16;
    default: // undefined, null, min key, max key
      return 0;
  }
}

/** The element's value, int64 as bigint. */
export function decodeElement(bytes: Buffer, { type, value, to, from }: ElementPlace): unknown {
  switch (type) {
    case 0x01:
      return bytes.readDoubleLE(value);
    case 0x02:
      return bytes.toString('utf8', value + 4, to - 1);
    case 0x03:
      return decodeExact(bytes.subarray(value, to));
    case 0x04:
      return Object.values(decodeExact(bytes.subarray(value, to)));
    case 0x07:
      return new ObjectId(bytes.subarray(value, to));
    case 0x08:
      return bytes[value] === 1;
    case 0x09:
      return new Date(Number(bytes.readBigInt64LE(value)));
    case 0x0a:
      return null;
    case 0x10:
      return bytes.readInt32LE(value);
    case 0x12:
      return bytes.readBigInt64LE(value);
    default:
      return Object.values(decodeExact(alone(bytes.subarray(from, to))))[0];
  }
}

/** Wraps one element into a document of its own. */
function alone(element: Buffer): Buffer {
  const bytes = Buffer.alloc(element.length + 5);
  bytes.writeInt32LE(bytes.length, 0);
  element.copy(bytes, 4);
  return bytes;
}
