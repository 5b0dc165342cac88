/** Lists as the world makes them, and as somebody makes them who means harm: every row is read, or told with its line. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { unguarded } from '../../../src/core/import/cells.ts';
import { inspectList } from '../../../src/pipeline/exchange/inspect.ts';
import { longestLine, readLines } from '../../../src/pipeline/exchange/lines.ts';
import { type Row, readRows } from '../../../src/pipeline/exchange/records.ts';
import { csvLine } from '../../../src/pipeline/exchange/write-csv.ts';
import { seed } from '../../properties/seed.ts';

/** In chunks of an odd size, so that everything is cut somewhere. */
async function* chunks(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function rows(list: string | Uint8Array, chunkSize = 7): Promise<readonly Row[]> {
  const bytes = typeof list === 'string' ? Buffer.from(list) : list;
  const { encoding } = await inspectList(chunks(bytes, chunkSize));
  const all: Row[] = [];
  for await (const some of readRows(readLines(chunks(bytes, chunkSize), encoding))) all.push(...some);
  return all;
}
const cells = async (list: string | Uint8Array, chunkSize?: number) =>
  (await rows(list, chunkSize)).map((row) => ('cells' in row ? row.cells : `${row.line}: ${row.problem}`));
const inspect = (list: string | Uint8Array) => inspectList(chunks(Buffer.from(list as string), 5));

const utf16 = (text: string, order: 'le' | 'be') => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
};
const expected = [
  ['phone', 'nombre'],
  ['+1', 'Muñoz'],
];

describe('an encoding', () => {
  const text = 'phone,nombre\r\n+1,Muñoz\r\n';
  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16LE', utf16(text, 'le')],
    ['UTF-16BE', utf16(text, 'be')],
    ['Windows-1252', Buffer.from(text, 'latin1')],
  ])('is known: %s', async (_, bytes) => {
    for (const size of [1, 2, 3, 1_000]) expect(await cells(bytes, size)).toEqual(expected);
  });

  test('that is guessed is said', async () => {
    expect((await inspect(Buffer.from(text, 'latin1') as never)).notes.join()).toContain('Windows-1252');
    expect((await inspect(text)).notes).toEqual([]);
  });

  test('that changes within a list spoils the lines that are of the other one, and those only', async () => {
    const mixed = Buffer.concat([
      Buffer.from('phone,nombre\n+1,Muñoz\n'),
      Buffer.from('+2,Nuñez\n', 'latin1'),
      Buffer.from('+3,Ana\n'),
    ]);
    expect((await inspect(mixed as never)).notes.join()).toContain('mixes encodings: 1 lines');
    expect(await cells(mixed)).toEqual([
      ...expected,
      '3: has bytes that are not of the encoding of the rest of the list',
      ['+3', 'Ana'],
    ]);
  });

  test('of the list as a whole comes with its SHA-256', async () => {
    const sha256 = createHash('sha256').update(text).digest('hex');
    expect(await inspect(text)).toMatchObject({ sha256, lines: 2, problems: [] });
  });
});

describe('what is no list', () => {
  test.each([
    ['', 'is empty'],
    ['PK\u0003\u0004workbook', 'not CSV'],
    ['p\0h\0o\0n\0e\0', 'UTF-16 without its mark'],
    ['\0p\0h', 'UTF-16 without its mark'],
  ])('is refused as a whole: %j', async (list, reason) =>
    expect((await inspect(list)).problems.join()).toContain(reason),
  );
});

describe('rows', () => {
  test.each([
    ['commas', 'a,b\n1,2'],
    ['semicolons', 'a;b\n1;2\n'],
    ['tabs', 'a\tb\n1\t2\n'],
    ['bars', 'a|b\n1|2\n'],
    ['a first line that says it', 'sep=;\na;b\n1;2\n'],
    ['CR', 'a,b\r1,2\r'],
    ['CRLF', 'a,b\r\n1,2\r\n'],
    ['mixed line ends', 'a,b\r1,2\n\r\n'],
    ['quotes', '"a","b"\n"1","2"\n'],
    ['spaces around', 'a , "b"\n 1, 2 \n'],
    ['empty rows', '\na,b\n,\n\n1,2\n;;\n'],
    ['the notes of an export', '# kabar contacts; x\na,b\n1,2\n# kabar end\n'],
  ])('are told apart by %s', async (_, list) => {
    const all = [
      ['a', 'b'],
      ['1', '2'],
    ];
    for (const size of [1, 3, 100]) expect(await cells(list, size)).toEqual(all);
  });

  test('keep separators, quotes and line ends in quotes, and the line they begin on', async () => {
    const list = 'a;b\n"x;""y""\nz";2\n3;4\n';
    expect(await rows(list)).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['x;"y"\nz', '2'] },
      { line: 4, cells: ['3', '4'] },
    ]);
  });

  test('with HTML and formulas are text', async () => {
    const list = 'a,b\n<script>alert(1)</script>,"=HYPERLINK(""x"")"\n';
    expect((await cells(list))[1]).toEqual(['<script>alert(1)</script>', '=HYPERLINK("x")']);
  });
});

describe('a quotation mark', () => {
  test('that is never closed costs its own line', async () => {
    const list = `a,b\n"x,1\n${Array.from({ length: 300 }, (_, index) => `y${index},2\n`).join('')}`;
    const found = await cells(list);
    expect(found[1]).toBe('2: opens a quotation mark and never closes it');
    expect(found).toHaveLength(302);
    expect(found.at(-1)).toEqual(['y299', '2']);
  });

  test('at the end of the list, too', async () => {
    expect(await cells('a,b\n1,2\n"x,3\n4,5')).toEqual([
      ['a', 'b'],
      ['1', '2'],
      '3: opens a quotation mark and never closes it',
      ['4', '5'],
    ]);
  });

  test('where none may be costs its own line, also when a later one seems to close it', async () => {
    expect(await cells('a,b\n5" pipe,1\n6,2\n7" pipe,3\n8,4\n')).toEqual([
      ['a', 'b'],
      expect.stringMatching(/^2: has a quotation mark/),
      ['6', '2'],
      expect.stringMatching(/^4: (has a|opens a) quotation mark/),
      ['8', '4'],
    ]);
  });

  test('in every line is still one pass', async () => {
    const list = `a,b\n${'x"y,1\n'.repeat(5_000)}`;
    const found = await cells(list, 4_096);
    expect(found).toHaveLength(5_001);
    expect(found.slice(1).every((row) => typeof row === 'string')).toBe(true);
  });
});

describe('a line that cannot be used', () => {
  test('because of NULs is told, and the rest is read', async () => {
    expect(await cells('a,b\n1\0,2\n3,4\n')).toEqual([['a', 'b'], '2: has NUL characters', ['3', '4']]);
  });

  test('because one cell has ten megabytes is told without being kept', async () => {
    const list = Buffer.concat([
      Buffer.from('a,b\n"'),
      Buffer.alloc(10 * 2 ** 20, 'x'),
      Buffer.from('",1\n3,4\n'),
    ]);
    const found = await rows(list, 65_536);
    expect(found).toEqual([
      { line: 1, cells: ['a', 'b'] },
      {
        line: 2,
        problem: `is longer than ${longestLine.toLocaleString('en')} characters`,
        raw: `"${'x'.repeat(199)}`,
      },
      { line: 3, cells: ['3', '4'] },
    ]);
  });

  test('as the last one, too', async () => {
    expect((await rows(`a\n${'x'.repeat(longestLine + 1)}`, 10_000)).map(({ line }) => line)).toEqual([1, 2]);
    expect(await cells(`a\n${'x'.repeat(longestLine)}`, 10_000)).toEqual([['a'], ['x'.repeat(longestLine)]]);
  });
});

test(`what is written is read as it was (seed ${seed})`, async () => {
  // Lines without a letter are passed over, and a cell is trimmed: neither is a difference to an import.
  const cell = fc
    .string({ unit: 'grapheme', maxLength: 20 })
    .map((text) => text.replaceAll('\0', '').replace(/\r\n?/g, '\n').trim());
  const table = fc.array(
    fc.tuple(fc.constant('x'), cell, cell).map((row) => [...row]),
    { minLength: 1, maxLength: 20 },
  );
  await fc.assert(
    fc.asyncProperty(table, fc.integer({ min: 1, max: 50 }), async (written, size) => {
      const list = `a,b,c\r\n${written.map(csvLine).join('')}`;
      const read = (await cells(list, size)).slice(1);
      expect(read.map((row) => (row as readonly string[]).map((text) => unguarded(text)))).toEqual(written);
    }),
    { seed, numRuns: 200 },
  );
});
