/** A row of a list: what it reports, or everything that is wrong with it at once. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { guarded, unguarded } from '../../../src/core/import/cells.ts';
import { readHeader } from '../../../src/core/import/columns.ts';
import { attributeCell, readAttributeCell } from '../../../src/core/import/read-attribute.ts';
import { type RowOptions, readRow } from '../../../src/core/import/read-row.ts';
import { seed } from '../../properties/seed.ts';
import { attributes, morning } from '../../support/world.ts';

const good: Readonly<Record<string, string>> = {
  phone: '+6281234567890',
  purposes: 'marketing',
  'consent-date': '2026-03-01',
  source: 'stand at the fair',
  reference: 'scan-7.pdf',
};

const read = (changes: Readonly<Record<string, string>> = {}, options: Partial<RowOptions> = {}) => {
  const cells = { ...good, ...changes };
  const { columns, problems } = readHeader(Object.keys(cells), { attributes });
  if (problems.length > 0) throw new Error(problems.join());
  return readRow(Object.values(cells), 7, {
    columns,
    country: null,
    source: null,
    by: 'Sari',
    confirm: false,
    welcome: false,
    file: { name: 'list.csv', sha256: 'abc' },
    now: morning,
    zone: 'Asia/Jakarta',
    order: null,
    ...options,
  });
};
const event = (...args: Parameters<typeof read>) => {
  const reading = read(...args);
  if (reading.kind === 'bad') throw new Error(JSON.stringify(reading.problems));
  return reading.event;
};
const problems = (...args: Parameters<typeof read>) => {
  const reading = read(...args);
  return reading.kind === 'bad' ? reading.problems.map(({ column, problem }) => `${column} ${problem}`) : [];
};

describe('a row that tells of consent', () => {
  test('reports who, what, when, where, by whom and by what proof', () => {
    expect(read()).toEqual({
      kind: 'row',
      address: { kind: 'phone', value: '+6281234567890' },
      event: {
        type: 'consent.reported',
        action: 'grant',
        purposes: ['marketing'],
        method: 'import',
        source: 'stand at the fair',
        evidence: { reference: 'scan-7.pdf', file: 'list.csv, line 7, sha256 abc' },
        confirm: false,
        by: 'Sari',
        givenAt: Date.parse('2026-03-01T00:00:00+07:00'),
        quiet: true,
      },
    });
  });

  test('says which words were shown, by a version that is made of them', () => {
    const { disclosure } = event({ words: 'Yes, write to me', 'words-language': 'en-us' });
    expect(disclosure).toEqual({ text: 'Yes, write to me', version: '6d34c07a0f583060', language: 'en-US' });
    expect(problems({ words: 'Yes' }).join()).toContain('words-language is empty');
    expect(event({ words: 'Ya', language: 'id' }).disclosure?.language).toBe('id');
  });

  test('keeps where and how together', () => {
    expect(event({ method: 'paper form' }).source).toBe('stand at the fair (paper form)');
    expect(event({ method: 'import' }).source).toBe('stand at the fair');
    expect(event({ source: '', method: 'paper form' }).source).toBe('paper form');
    expect(event({ source: '' }, { source: 'newsletter' }).source).toBe('newsletter');
  });

  test('takes attributes by their type, tags and language', () => {
    const cells = { name: "'=Asha", age: '31', birthday: '1995-04-02', vegetarian: 'yes', dishes: 'a | b' };
    const {
      attributes: taken,
      addTags,
      language,
    } = event({ ...cells, tags: 'vip; fair', language: 'pt_br' });
    expect(taken).toEqual({
      name: '=Asha',
      age: 31,
      birthday: { date: '1995-04-02' },
      vegetarian: true,
      dishes: ['a', 'b'],
    });
    expect([addTags, language]).toEqual([['vip', 'fair'], 'pt-BR']);
  });

  test('is quiet unless a welcome is asked for, and confirmed where that is asked for', () => {
    expect(event({}, { welcome: true }).quiet).toBe(false);
    expect(event({}, { confirm: true }).confirm).toBe(true);
  });

  test.each([
    [{ phone: '6.28123E+11' }, 'phone was turned into a figure'],
    [{ purposes: '' }, 'purposes is empty'],
    [{ purposes: 'marketing news' }, 'purposes has "news"'],
    [{ purposes: 'all' }, 'purposes has "all"'],
    [{ 'consent-date': '' }, 'consent-date is empty'],
    [{ 'consent-date': '2027-01-01' }, 'consent-date is in the future'],
    [{ 'consent-date': '2008-12-31' }, 'consent-date is before 2009'],
    [{ source: '' }, 'source is empty'],
    [{ reference: '' }, 'are all empty: a consent without evidence is none'],
    [{ ip: '300.1.1.1' }, 'ip is no IP address'],
    [{ url: 'javascript:alert(1)' }, 'url is no web address'],
    [{ note: 'x'.repeat(5_000) }, 'note is longer than 4096'],
    [{ language: 'not a language' }, 'language is no language'],
    [{ basis: 'legitimate interest' }, 'basis is none of'],
    [{ expires: 'never' }, 'expires is no date'],
    [{ age: 'thirty' }, 'age Write a number'],
    [{ home: '200, 300' }, 'home Write a latitude'],
    [{ photo: 'https://example.org/x.png' }, 'photo Write nothing'],
    [{ tags: 'x'.repeat(80) }, 'tags are too many or too long'],
  ])('is bad with the reason: %j', (changes, reason) =>
    expect(problems(changes as Record<string, string>).join('\n')).toContain(reason),
  );

  test('is told all that is wrong with it at once', () => {
    expect(problems({ phone: '', purposes: '', 'consent-date': '', source: '', reference: '' })).toHaveLength(
      5,
    );
  });

  test('with more cells than the header is no row of this list', () => {
    const { columns } = readHeader(Object.keys(good), { attributes });
    const reading = readRow([...Object.values(good), 'x'], 7, { columns } as RowOptions);
    expect(reading).toMatchObject({
      kind: 'bad',
      problems: [{ problem: expect.stringContaining('the header has 5') }],
    });
  });
});

describe('implied consent, which Canada lets end by itself,', () => {
  test('counts for two years after a purchase and six months after an inquiry', () => {
    const bought = event({ 'consent-date': '2025-03-01T00:00Z', basis: 'implied-purchase' });
    expect([bought.basis, bought.expiresAt]).toEqual(['implied', Date.UTC(2027, 2, 1)]);
    const asked = event({ 'consent-date': '2026-09-30T00:00Z', basis: 'Implied Inquiry' });
    expect(asked.expiresAt).toBe(Date.UTC(2027, 2, 30));
  });

  test('that has ended is no consent', () => {
    expect(problems({ 'consent-date': '2024-11-01', basis: 'implied-purchase' }).join()).toContain(
      'has ended',
    );
    expect(problems({ 'consent-date': '2026-05-01', basis: 'implied-inquiry' }).join()).toContain(
      'has ended',
    );
  });

  test('has to say when it ends, and cannot promise itself more than the law', () => {
    expect(problems({ basis: 'implied' }).join()).toContain('does not say when it ends');
    const told = event({ basis: 'implied', expires: '2030-01-01', 'consent-date': '2026-03-01T00:00Z' });
    expect(told.expiresAt).toBe(Date.UTC(2028, 2, 1));
  });
});

describe('a row of somebody who opted out', () => {
  test('withdraws everything, needs no evidence, and wins over the consent beside it', () => {
    expect(
      event({ 'opted-out': '2026-05-01', reference: '', purposes: '', 'consent-date': '' }),
    ).toMatchObject({
      action: 'withdraw',
      purposes: ['service', 'utility', 'marketing'],
      givenAt: Date.parse('2026-05-01T00:00:00+07:00'),
      quiet: true,
    });
    expect(event({ 'opted-out': 'yes' })).not.toHaveProperty('givenAt');
    expect(event({ 'opted-out': 'yes' }, { welcome: true, confirm: true })).toMatchObject({
      quiet: true,
      confirm: false,
    });
  });

  test('may narrow it', () =>
    expect(event({ 'opted-out': 'x', 'opted-out-of': 'marketing' }).purposes).toEqual(['marketing']));

  test('is bad when its day cannot be read, and never a consent', () => {
    expect(problems({ 'opted-out': 'last week' }).join()).toContain('opted-out is no date');
    expect(problems({ 'opted-out': '2030-01-01' }).join()).toContain('opted-out is in the future');
  });

  test.each(['', 'no', 'FALSE', '0'])('is none when it says "%s"', (cell) =>
    expect(event({ 'opted-out': cell }).action).toBe('grant'),
  );
});

test(`a cell is the same after an export and an import, and no formula in between (seed ${seed})`, () => {
  const starts = fc.constantFrom('', "'", "''", '=', '+', '-', '@', '\t', "'=", '+62', '+6281234567890');
  fc.assert(
    fc.property(fc.tuple(starts, fc.string()), ([start, rest]) => {
      const cell = start + rest;
      expect(unguarded(guarded(cell))).toBe(cell);
      expect(guarded(cell)).not.toMatch(/^([=\-@\t\r]|\+(?!\d+$))/);
    }),
    { seed },
  );
});

test.each([
  ['number', -12.5],
  ['boolean', false],
  ['date', { date: '2026-03-01' }],
  ['location', { latitude: -7.8, longitude: 110.4 }],
  ['list', ['a', 'b c']],
  ['text', 'a | b'],
] as const)('an attribute of type %s is the same after an export and an import', (type, value) =>
  expect(readAttributeCell(type, attributeCell(value))).toEqual(value),
);
