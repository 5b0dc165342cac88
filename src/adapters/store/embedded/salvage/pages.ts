/** The pages of a SQLite file as they are on the disk, with what its write-ahead log adds; nothing is changed or locked. */
import { closeSync, existsSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { EmbeddedDriverError } from '../errors.ts';

/** https://www.sqlite.org/fileformat2.html: pages are counted from 1. */
export interface Pages {
  /** Bytes of a page that hold content. */
  readonly usable: number;
  /** How many the file should have. */
  readonly count: number;
  /** How many are missing at its end. */
  readonly missing: number;
  /** False when the first page does not begin as that of a SQLite file. */
  readonly hasHeader: boolean;
  /** Undefined where the file ends before. Valid until the next call. */
  at(page: number): Buffer | undefined;
  close(): void;
}

const magic = 'SQLite format 3\u0000';
const usualSize = 4096;
const walHeaderBytes = 32;
const frameHeaderBytes = 24;

/** Throws `cannot-open` when there is no such file. */
export function openPages(file: string): Pages {
  if (!existsSync(file))
    throw new EmbeddedDriverError('cannot-open', `There is no file ${file}. Name the store's file.`);
  const handle = openSync(file, 'r');
  const bytes = fstatSync(handle).size;
  const head = Buffer.alloc(100);
  readSync(handle, head, 0, 100, 0);
  const log = readLog(`${file}-wal`);
  const first = log?.page(1) ?? head;
  const hasHeader = first.toString('latin1', 0, 16) === magic;
  const size = log?.pageSize ?? (hasHeader ? pageSizeIn(first) : usualSize);
  const stored = Math.floor(bytes / size);
  const told = hasHeader ? (log?.pages ?? pagesToldIn(first) ?? stored) : stored;
  const page = Buffer.alloc(size);
  let ahead = 0;
  while (log?.page(stored + ahead + 1) !== undefined) ahead++;
  return {
    usable: size - (hasHeader ? first.readUInt8(20) : 0),
    count: Math.max(told, stored),
    missing: Math.max(0, told - stored - ahead),
    hasHeader,
    at(number) {
      const newer = log?.page(number);
      if (newer !== undefined) return newer;
      return readSync(handle, page, 0, size, (number - 1) * size) === size ? page : undefined;
    },
    close: () => closeSync(handle),
  };
}

const pageSizeIn = (first: Buffer): number => {
  const told = first.readUInt16BE(16);
  return told === 1 ? 65_536 : told;
};

/** Undefined where an old program wrote the file without counting. */
const pagesToldIn = (first: Buffer): number | undefined =>
  first.readUInt32BE(24) === first.readUInt32BE(92) ? first.readUInt32BE(28) : undefined;

interface Log {
  readonly pageSize: number;
  /** How many pages the store has after the last transaction of the log. */
  readonly pages: number;
  page(number: number): Buffer | undefined;
}

/** The transactions that are whole, as SQLite itself would take them up; undefined when there is none. */
function readLog(file: string): Log | undefined {
  const bytes = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
  if (bytes.length < walHeaderBytes) return undefined;
  const kind = bytes.readUInt32BE(0);
  if (kind !== 0x377f0682 && kind !== 0x377f0683) return undefined;
  const words = kind === 0x377f0682 ? 'LE' : 'BE';
  const pageSize = bytes.readUInt32BE(8);
  const salts = bytes.subarray(16, 24);
  let sum = checksum(bytes.subarray(0, 24), words, [0, 0]);
  if (!isSum(bytes, 24, sum)) return undefined;

  const kept = new Map<number, Buffer>();
  let open = new Map<number, Buffer>();
  let pages = 0;
  const frameBytes = frameHeaderBytes + pageSize;
  for (let at = walHeaderBytes; at + frameBytes <= bytes.length; at += frameBytes) {
    const page = bytes.subarray(at + frameHeaderBytes, at + frameBytes);
    sum = checksum(page, words, checksum(bytes.subarray(at, at + 8), words, sum));
    if (!bytes.subarray(at + 8, at + 16).equals(salts) || !isSum(bytes, at + 16, sum)) break;
    open.set(bytes.readUInt32BE(at), page);
    const pagesThen = bytes.readUInt32BE(at + 4);
    if (pagesThen === 0) continue;
    for (const [number, content] of open) kept.set(number, content);
    open = new Map();
    pages = pagesThen;
  }
  return pages === 0 ? undefined : { pageSize, pages, page: (number) => kept.get(number) };
}

type Sum = readonly [number, number];

const isSum = (bytes: Buffer, at: number, [a, b]: Sum): boolean =>
  bytes.readUInt32BE(at) === a && bytes.readUInt32BE(at + 4) === b;

function checksum(bytes: Buffer, words: 'LE' | 'BE', [a, b]: Sum): Sum {
  let [first, second] = [a, b];
  for (let at = 0; at < bytes.length; at += 8) {
    const [x, y] =
      words === 'LE'
        ? [bytes.readUInt32LE(at), bytes.readUInt32LE(at + 4)]
        : [bytes.readUInt32BE(at), bytes.readUInt32BE(at + 4)];
    first = (first + x + second) >>> 0;
    second = (second + y + first) >>> 0;
  }
  return [first, second];
}
