/** Writes plain JSON-like documents as BSON, byte for byte as the `bson` package does, without its bookkeeping. */

/** Documents are written one after another into a slab and handed out as slices of it. */
const slabBytes = 256 * 1024;
const maxDepth = 64;

/** Longer strings are faster written by Node than unit by unit. */
const shortString = 48;

/** What a writer gives instead of the next position. */
const unknownKind = -1;
const noRoom = -2;

let slab = Buffer.allocUnsafeSlow(slabBytes);
let used = 0;
/** True while a document is written: a getter of it that encodes another must not write here. */
let writing = false;

const indexNames = Array.from({ length: 100 }, (_, i) => String(i));

/** The document's bytes; undefined when it holds anything but plain data, or is large: then `bson` has to do it. */
export function encodePlain(document: object): Buffer | undefined {
  if (writing || !isPlain(document)) return undefined;
  writing = true;
  try {
    const end = writeDocument(document as Record<string, unknown>);
    if (end < 0) return undefined;
    const bytes = slab.subarray(used, end);
    used = end;
    return bytes;
  } finally {
    writing = false;
  }
}

function writeDocument(document: Record<string, unknown>): number {
  const end = writeObject(document, used, 0);
  if (end !== noRoom || used === 0) return end;
  slab = Buffer.allocUnsafeSlow(slabBytes);
  used = 0;
  return writeObject(document, used, 0);
}

function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function writeObject(object: Record<string, unknown>, from: number, depth: number): number {
  if (from + 5 > slabBytes) return noRoom;
  if (depth > maxDepth) return unknownKind; // perhaps a circle, which bson refuses
  let at = from + 4;
  for (const name of Object.keys(object)) {
    if (name === 'toBSON' || name === '_bsontype') return unknownKind;
    at = writeElement(name, object[name], at, depth);
    if (at < 0) return at;
  }
  return finish(from, at);
}

function writeArray(array: readonly unknown[], from: number, depth: number): number {
  if (from + 5 > slabBytes) return noRoom;
  if (depth > maxDepth || Object.getPrototypeOf(array) !== Array.prototype || 'toBSON' in array)
    return unknownKind;
  let at = from + 4;
  for (let i = 0; i < array.length; i++) {
    at = writeElement(indexNames[i] ?? String(i), array[i], at, depth);
    if (at < 0) return at;
  }
  return finish(from, at);
}

function finish(from: number, at: number): number {
  if (at + 1 > slabBytes) return noRoom;
  slab[at] = 0;
  writeInt32(at + 1 - from, from);
  return at + 1;
}

function writeElement(name: string, value: unknown, from: number, depth: number): number {
  // room for the type, the name's end and any number
  if (from + name.length * 3 + 16 > slabBytes) return noRoom;
  const at = writeName(name, from + 1);
  if (at < 0) return at;
  switch (typeof value) {
    case 'string':
      slab[from] = 0x02;
      return writeString(value, at);
    case 'number':
      return writeNumber(value, from, at);
    case 'boolean':
      slab[from] = 0x08;
      slab[at] = value ? 1 : 0;
      return at + 1;
    case 'undefined':
      slab[from] = 0x0a;
      return at;
    case 'object':
      if (value === null) {
        slab[from] = 0x0a;
        return at;
      }
      if (Array.isArray(value)) {
        slab[from] = 0x04;
        return writeArray(value, at, depth + 1);
      }
      if (!isPlain(value)) return unknownKind;
      slab[from] = 0x03;
      return writeObject(value as Record<string, unknown>, at, depth + 1);
    default:
      return unknownKind;
  }
}

/** A name must not hold NUL, which ends it. */
function writeName(name: string, from: number): number {
  let at = from;
  for (let i = 0; i < name.length; i++) {
    const unit = name.charCodeAt(i);
    if (unit === 0) return unknownKind;
    if (unit > 127) {
      if (name.includes('\u0000')) return unknownKind;
      at = from + slab.write(name, from, 'utf8');
      break;
    }
    slab[at++] = unit;
  }
  slab[at] = 0;
  return at + 1;
}

function writeString(text: string, from: number): number {
  const { length } = text;
  if (from + length * 3 + 5 > slabBytes) return noRoom;
  const start = from + 4;
  let at = start;
  if (length <= shortString) {
    for (let i = 0; i < length; i++) {
      const unit = text.charCodeAt(i);
      if (unit > 127) {
        at = start + slab.write(text, start, 'utf8');
        break;
      }
      slab[at++] = unit;
    }
  } else {
    at = start + slab.write(text, start, 'utf8');
  }
  slab[at] = 0;
  writeInt32(at + 1 - start, from);
  return at + 1;
}

/** Whole numbers of 32 bits are int32; all others, and -0, are double. */
function writeNumber(value: number, from: number, at: number): number {
  if ((value | 0) === value && !Object.is(value, -0)) {
    slab[from] = 0x10;
    writeInt32(value, at);
    return at + 4;
  }
  slab[from] = 0x01;
  return slab.writeDoubleLE(value, at);
}

function writeInt32(value: number, at: number): void {
  slab[at] = value;
  slab[at + 1] = value >> 8;
  slab[at + 2] = value >> 16;
  slab[at + 3] = value >> 24;
}
