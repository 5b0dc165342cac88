/** One page of a SQLite b-tree, and the records in it: whatever does not fit together is undefined, never a guess. */
import type { Pages } from './pages.ts';

/** `rows` are tables by row id, `keys` are indexes and tables without row ids. */
export type TreeKind = 'rows' | 'keys';

export interface TreePage {
  readonly number: number;
  readonly bytes: Buffer;
  readonly isLeaf: boolean;
  /** Where each cell begins. */
  readonly cells: readonly number[];
  /** The child behind the last cell; 0 in a leaf. */
  readonly right: number;
}

export type Value = string | number | Buffer | null;

const pageTypes: Readonly<Record<number, readonly [TreeKind, boolean]>> = {
  2: ['keys', false],
  5: ['rows', false],
  10: ['keys', true],
  13: ['rows', true],
};

/** Undefined when the page is missing, or no page of such a tree. */
export function readTreePage(pages: Pages, number: number, kind: TreeKind): TreePage | undefined {
  const bytes = number >= 1 && number <= pages.count ? pages.at(number) : undefined;
  if (bytes === undefined) return undefined;
  const start = number === 1 ? 100 : 0;
  const [found, isLeaf] = pageTypes[bytes.readUInt8(start)] ?? [];
  if (found !== kind || isLeaf === undefined) return undefined;
  const count = bytes.readUInt16BE(start + 3);
  const pointers = start + (isLeaf ? 8 : 12);
  if (pointers + 2 * count > pages.usable) return undefined;
  const cells = Array.from({ length: count }, (_, i) => bytes.readUInt16BE(pointers + 2 * i));
  if (cells.some((at) => at < pointers + 2 * count || at + 4 > pages.usable)) return undefined;
  // The page is kept while others are read.
  return {
    number,
    bytes: Buffer.from(bytes),
    isLeaf,
    cells,
    right: isLeaf ? 0 : bytes.readUInt32BE(start + 8),
  };
}

/** The child before a cell of an interior page. */
export const childAt = (page: TreePage, cell: number): number => page.bytes.readUInt32BE(cell);

/** The row id a cell of a table has. */
export function rowIdAt(page: TreePage, cell: number): number {
  const [first, next] = readVarint(page.bytes, page.isLeaf ? cell : cell + 4);
  return page.isLeaf ? readVarint(page.bytes, next)[0] : first;
}

/** What a cell holds; undefined when some of it is lost. */
export function readRecord(
  pages: Pages,
  page: TreePage,
  cell: number,
  kind: TreeKind,
): readonly Value[] | undefined {
  try {
    const [length, afterLength] = readVarint(page.bytes, page.isLeaf ? cell : cell + 4);
    const from = kind === 'rows' ? readVarint(page.bytes, afterLength)[1] : afterLength;
    const payload = readPayload(pages, page, { from, length, kind });
    return payload === undefined ? undefined : valuesIn(payload);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** A content of any length: what does not fit into the page continues on others, each naming the next. */
function readPayload(
  pages: Pages,
  page: TreePage,
  { from, length, kind }: { readonly from: number; readonly length: number; readonly kind: TreeKind },
): Buffer | undefined {
  const { usable } = pages;
  if (length > usable * pages.count) return undefined;
  const most = kind === 'rows' ? usable - 35 : Math.floor(((usable - 12) * 64) / 255) - 23;
  const least = Math.floor(((usable - 12) * 32) / 255) - 23;
  const wanted = least + ((length - least) % (usable - 4));
  const local = length <= most ? length : wanted <= most ? wanted : least;
  if (from + local > usable) return undefined;
  const parts = [page.bytes.subarray(from, from + local)];
  let left = length - local;
  let next = left === 0 ? 0 : page.bytes.readUInt32BE(from + local);
  while (left > 0) {
    const more = next >= 1 && next <= pages.count ? pages.at(next) : undefined;
    if (more === undefined) return undefined;
    const taken = Math.min(left, usable - 4);
    parts.push(Buffer.from(more.subarray(4, 4 + taken)));
    left -= taken;
    next = more.readUInt32BE(0);
  }
  // The last page of a chain names none: another number is a page that belongs to something else.
  return next === 0 ? Buffer.concat(parts) : undefined;
}

/** Throws RangeError when it reaches beyond its bytes. */
function valuesIn(payload: Buffer): readonly Value[] | undefined {
  const [headerBytes, first] = readVarint(payload, 0);
  const types: number[] = [];
  let at = first;
  while (at < headerBytes) {
    const [type, next] = readVarint(payload, at);
    types.push(type);
    at = next;
  }
  if (at !== headerBytes) return undefined;
  const values: Value[] = [];
  for (const type of types) {
    const length = lengthOf(type);
    if (length === undefined || at + length > payload.length) return undefined;
    values.push(valueIn(type, payload.subarray(at, at + length)));
    at += length;
  }
  return at === payload.length ? values : undefined;
}

const numberLengths = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0];

const lengthOf = (type: number): number | undefined =>
  type >= 12 ? Math.floor((type - 12) / 2) : numberLengths[type];

function valueIn(type: number, bytes: Buffer): Value {
  if (type >= 12) return type % 2 === 0 ? bytes : bytes.toString('utf8');
  if (type === 0) return null;
  if (type === 7) return bytes.readDoubleBE(0);
  if (type >= 8) return type - 8;
  return bytes.length === 8 ? Number(bytes.readBigInt64BE(0)) : bytes.readIntBE(0, bytes.length);
}

/** The number and where the next byte is. */
function readVarint(bytes: Buffer, from: number): readonly [number, number] {
  let value = 0;
  for (let at = from; at < from + 8; at++) {
    const byte = bytes.readUInt8(at);
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return [value, at + 1];
  }
  return [value * 256 + bytes.readUInt8(from + 8), from + 9];
}
