/** The header of a list: what each column is, in whatever language it is named, and what is missing. */
import { describe, expect, test } from '@jest/globals';
import { type HeaderOptions, readHeader } from '../../../src/core/import/columns.ts';
import { fieldSynonyms, importFields } from '../../../src/core/import/fields.ts';
import { attributes } from '../../support/world.ts';

const needed = ['phone', 'purposes', 'consent-date', 'source', 'note'];
const read = (cells: readonly string[], options: Partial<HeaderOptions> = {}) =>
  readHeader(cells, { attributes, ...options });
const what = (cells: readonly string[], options: Partial<HeaderOptions> = {}) =>
  read(cells, options).columns.map((column) =>
    column.kind === 'field' ? column.field : column.kind === 'attribute' ? `:${column.name}` : '-',
  );

describe('a column', () => {
  test.each([
    ['Phone Number', 'phone'],
    ['nomor_hp', 'phone'],
    ['No. HP', 'phone'],
    ['Telefone', 'phone'],
    ['CELULAR', 'phone'],
    ['Número de teléfono', 'phone'],
    ['Телефон', 'phone'],
    ['手机', 'phone'],
    ['फ़ोन', 'phone'],
    ['Consent_Date', 'consent-date'],
    ['Unsubscribed', 'opted-out'],
    ['Nama', ':name'],
    ['First name', ':name'],
    ['AGE', ':age'],
    ['kabar-problems', '-'],
    ['shoe size', '-'],
  ])('%s is %s', (cell, target) => expect(what([cell])).toEqual([target]));

  test('of a declared attribute is that attribute, whatever else its name may mean', () => {
    expect(what(['mobile'])).toEqual([':mobile']);
    expect(what(['attribute_age'])).toEqual([':age']);
  });

  test('is what a person says it is', () => {
    const map = [
      ['Kontak', 'phone'],
      ['note', '-'],
      ['x', 'points'],
    ] as const;
    expect(what(['Kontak', 'note', 'x'], { map })).toEqual(['phone', '-', ':points']);
  });

  test('that is not imported is said, with what may have been meant', () => {
    const { notes } = read([...needed, 'purposs', '', 'kabar-line']);
    expect(notes).toEqual([
      expect.stringContaining('Did you mean "purposes"?'),
      'Column 7 has no name and is not imported.',
    ]);
  });
});

describe('a header', () => {
  test('with everything has no problems', () => expect(read(needed).problems).toEqual([]));

  test('names all that is missing at once', () => {
    expect(read(['phone']).problems).toHaveLength(4);
    expect(read(['name']).problems).toEqual([expect.stringContaining('"phone"')]);
    expect(read(['phone', 'purposes', 'consent-date', 'note'], { hasSource: true }).problems).toEqual([]);
  });

  test('of a list of people who opted out needs their phones only', () =>
    expect(read(['phone', 'opted-out']).problems).toEqual([]));

  test('with the same name twice is refused', () =>
    expect(read([...needed, 'Phone']).problems.join()).toContain('Columns 1 and 6 are both named "Phone"'));

  test('with two columns for one thing asks which it is', () => {
    const cells = [...needed, 'celular'];
    expect(read(cells).problems.join()).toContain('"phone" and "celular" could all be the phone');
    expect(read(cells, { map: [['celular', '-']] }).problems).toEqual([]);
  });

  test('does not take a wrong --map in silence', () => {
    const { problems } = read(needed, {
      map: [
        ['phon', 'phone'],
        ['note', 'purpose'],
      ],
    });
    expect(problems.join('\n')).toContain('no column "phon". Did you mean "phone"?');
    expect(problems.join('\n')).toContain(
      'neither a field nor a declared attribute. Did you mean "purposes"?',
    );
  });
});

test('no synonym stands for two fields', () => {
  const all = importFields.flatMap((field) => [field, ...fieldSynonyms[field]]);
  expect(all.filter((word, index) => all.indexOf(word) !== index)).toEqual([]);
});
