/** Reads plain JSON-like documents from BSON, as the `bson` package does, without its bookkeeping. */

const maxDepth = 64;

/** Where the reader is in the bytes; negative once it met something that `bson` has to read. */
let at = 0;
const givenUp = -1;

/** The document; undefined when it holds anything but plain data, or is damaged: then `bson` has to read or refuse it. */
export function decodePlain(bytes: Buffer): Record<string, unknown> | undefined {
  at = 0;
  const document = readObject(bytes, bytes.length, 0);
  return at === bytes.length ? document : undefined;
}

/** The end of what begins here and lies whole within `limit`, or -1. */
function endOf(bytes: Buffer, limit: number): number {
  if (at + 5 > limit) return givenUp;
  const end = at + readInt32(bytes, at);
  return end >= at + 5 && end <= limit && bytes[end - 1] === 0 ? end : givenUp;
}

function readObject(bytes: Buffer, limit: number, depth: number): Record<string, unknown> {
  const object: Record<string, unknown> = {};
  const end = depth > maxDepth ? givenUp : endOf(bytes, limit);
  if (end === givenUp) {
    at = givenUp;
    return object;
  }
  at += 4;
  while (at < end - 1) {
    const type = bytes[at] as number; // before the end, as all that follow
    const name = readName(bytes, at + 1, end);
    // Operators may be references, and the prototype is set by defining it.
    if (at === givenUp || name[0] === '$' || name === '__proto__') {
      at = givenUp;
      return object;
    }
    object[name] = readValue(bytes, type, end, depth);
    if (at === givenUp) return object;
  }
  at = at === end - 1 ? end : givenUp;
  return object;
}

/** The names of an array's elements are their places, and are not looked at. */
function readArray(bytes: Buffer, limit: number, depth: number): unknown[] {
  const array: unknown[] = [];
  const end = depth > maxDepth ? givenUp : endOf(bytes, limit);
  if (end === givenUp) {
    at = givenUp;
    return array;
  }
  at += 4;
  while (at < end - 1) {
    const type = bytes[at++] as number;
    while (bytes[at] !== 0 && at < end) at++;
    at++;
    array.push(readValue(bytes, type, end, depth));
    if (at === givenUp) return array;
  }
  at = at === end - 1 ? end : givenUp;
  return array;
}

function readValue(bytes: Buffer, type: number, limit: number, depth: number): unknown {
  const from = at;
  switch (type) {
    case 0x01:
      at = from + 8 < limit ? from + 8 : givenUp;
      return at === givenUp ? undefined : bytes.readDoubleLE(from);
    case 0x02: {
      const length = from + 4 < limit ? readInt32(bytes, from) : 0;
      const end = from + 4 + length;
      const isWhole = length > 0 && end < limit && bytes[end - 1] === 0;
      at = isWhole ? end : givenUp;
      return isWhole ? readText(bytes, from + 4, end - 1) : undefined;
    }
    case 0x03:
      return readObject(bytes, limit, depth + 1);
    case 0x04:
      return readArray(bytes, limit, depth + 1);
    case 0x08:
      at = (bytes[from] as number) > 1 ? givenUp : from + 1;
      return bytes[from] === 1;
    case 0x0a:
      return null;
    case 0x10:
      at = from + 4 < limit ? from + 4 : givenUp;
      return at === givenUp ? undefined : readInt32(bytes, from);
    default:
      at = givenUp;
      return undefined;
  }
}

function readName(bytes: Buffer, from: number, limit: number): string {
  let end = from;
  while (bytes[end] !== 0 && end < limit) end++;
  at = end < limit ? end + 1 : givenUp;
  return readText(bytes, from, end);
}

/**
 * Most short texts are one of a few: names of fields, flows, reasons. Each is remembered in the place its bytes lead to, and
 * handed out again without being made anew.
 */
const placeCount = 4096;
const longestKept = 32;
const kept: string[] = Array.from({ length: placeCount }, () => '');

function readText(bytes: Buffer, from: number, to: number): string {
  const length = to - from;
  if (length > longestKept) return bytes.toString('utf8', from, to);
  let hash = length;
  for (let i = from; i < to; i++) {
    const byte = bytes[i] as number;
    if (byte > 127) return bytes.toString('utf8', from, to);
    hash = (Math.imul(hash, 31) + byte) | 0;
  }
  const place = (hash ^ (hash >>> 13)) & (placeCount - 1);
  const known = kept[place] as string; // every place holds a text
  if (isText(known, bytes, from, length)) return known;
  const text = bytes.toString('latin1', from, to);
  kept[place] = text;
  return text;
}

function isText(text: string, bytes: Buffer, from: number, length: number): boolean {
  if (text.length !== length) return false;
  for (let i = 0; i < length; i++) if (text.charCodeAt(i) !== bytes[from + i]) return false;
  return true;
}

function readInt32(bytes: Buffer, from: number): number {
  // Within the document, as every caller has made sure.
  return (
    (bytes[from] as number) |
    ((bytes[from + 1] as number) << 8) |
    ((bytes[from + 2] as number) << 16) |
    ((bytes[from + 3] as number) << 24)
  );
}
