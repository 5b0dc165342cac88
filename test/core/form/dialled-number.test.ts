/** Phone numbers as people type them into a form. */
import { describe, expect, test } from '@jest/globals';
import { readDialled } from '../../../src/core/form/dialled-number.ts';

const address = (value: string) => ({ kind: 'address', address: { kind: 'phone', value } });

describe('a number on a form', () => {
  test.each([
    ['0812-3456-7890', 'ID', '+6281234567890'],
    ['6281234567890', 'ID', '+6281234567890'],
    ['(11) 91234-5678', 'BR', '+5511912345678'],
    ['+55 11 91234-5678', 'ID', '+5511912345678'],
    ['0055 11 91234 5678', null, '+5511912345678'],
    ['٠٨١٢٣٤٥٦٧٨٩٠', 'ID', '+6281234567890'],
    ['＋６２８１２３４５６７８９０', null, '+6281234567890'],
    ['\u202A+62 812 3456 7890\u202C', null, '+6281234567890'],
  ])('%j in %s is %s', (text, country, value) => {
    expect(readDialled(text, country)).toEqual(address(value));
  });

  test.each(['0812 3456 7890', '812345678', '11912345678'])(
    '%j lacks its country code where none is known',
    (text) => {
      expect(readDialled(text, null)).toEqual({ kind: 'no-country' });
    },
  );

  test.each([
    '',
    '12',
    'call me',
    '+62',
    '+999999999999999999',
    '0812-34x6',
    '<script>',
    '1e11',
    '1'.repeat(50),
  ])('%j is none', (text) => {
    expect(readDialled(text, null)).toEqual({ kind: 'wrong' });
    expect(readDialled(text, 'ID')).toEqual({ kind: 'wrong' });
  });
});
