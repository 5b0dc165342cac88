/** Phone numbers as lists have them: read when they are certain, refused with the reason when they are not. */
import { describe, expect, test } from '@jest/globals';
import type { Address } from '../../../src/core/address.ts';
import { numberKey, readCountry, readListedNumber } from '../../../src/core/import/read-number.ts';

const indonesia = readCountry('ID');
const numberIn = (cell: string, country = indonesia) => {
  const reading = readListedNumber(cell, country);
  return reading.kind === 'number' ? reading.address.value : reading.problem;
};
const phone = (value: string): Address => ({ kind: 'phone', value });

describe('a number', () => {
  test.each([
    '+6281234567890',
    '+62 812-3456-7890',
    '(+62) 812 3456 7890',
    '+62 (0)812.3456.7890',
    '006281234567890',
    "'+6281234567890",
    '="+6281234567890"',
    'tel:+6281234567890',
    '＋６２８１２３４５６７８９０',
    '+٦٢٨١٢٣٤٥٦٧٨٩٠',
    '+६२८१२३४५६७८९०',
    '\u202a+62 812‑3456‑7890\u202c',
    '\u200e+62\u00a0812\u00a03456\u00a07890',
    '0812-3456-7890',
    '6281234567890',
    '6281234567890.0',
    '81234567890',
  ])('is read: %s', (cell) => expect(numberIn(cell)).toBe('+6281234567890'));

  test.each([
    ['1e11', 'last digits are lost'],
    ['6.28123E+11', 'last digits are lost'],
    ['6,28123E+12', 'last digits are lost'],
    ['', 'is empty'],
    ['   ', 'is empty'],
    ['call me', 'belongs to no phone number'],
    ['+62 812 3456 7890 ext 4', 'belongs to no phone number'],
    ['=1+1', 'belongs to no phone number'],
    ['<b>+6281234567890</b>', 'belongs to no phone number'],
    ['+6281234567890 +6281234567891', 'more than one number'],
    ['081234567890/081234567891', 'more than one number'],
    ['+6281', 'too short'],
    ['+62812345678901234', 'too long'],
    ['+999 123 456 789', 'no country has this code'],
  ])('is refused with the reason: "%s"', (cell, reason) => expect(numberIn(cell)).toContain(reason));

  test('as it is dialled at home is nobody, unless the country is told', () => {
    expect(numberIn('081234567890', null)).toContain('--country');
    expect(numberIn('6281234567890', null)).toContain('--country');
    expect(numberIn('+6281234567890', null)).toBe('+6281234567890');
  });

  test('of Mexico loses the 1 that it once had', () =>
    expect(numberIn('+52 1 55 1234 5678')).toBe('+525512345678'));
});

test('a country is one with phone numbers', () => {
  expect([readCountry('id'), readCountry('XX'), readCountry('Indonesia')]).toEqual(['ID', null, null]);
});

describe('one telephone under two numbers', () => {
  test.each([
    ['+5511987654321', '+551187654321'],
    ['+525512345678', '+5215512345678'],
  ])('%s is also %s', (now, before) => {
    expect(numberKey(phone(now))).toBe(numberKey(phone(before)));
  });

  test.each([
    ['+551132654321', '+5511932654321'],
    ['+6281234567890', '+62981234567890'],
  ])('%s is not %s', (value, other) => {
    expect(numberKey(phone(value))).not.toBe(numberKey(phone(other)));
  });
});
