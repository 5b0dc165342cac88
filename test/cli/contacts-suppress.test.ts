/** Lines of a do-not-contact list, in the shapes people send them. */
import { describe, expect, test } from '@jest/globals';
import { readLine } from '../../src/cli/contacts-suppress.ts';

const phone = (value: string) => ({ kind: 'phone', phone: { kind: 'phone', value } });

describe('a line of a do-not-contact list', () => {
  test.each([
    ['+6281234567890', '+6281234567890'],
    ['\ufeff+62 812-3456-7890', '+6281234567890'],
    ['"+14155550101";Sari;2026', '+14155550101'],
    ["'+14155550101'\tx", '+14155550101'],
    ['0014155550101,', '+14155550101'],
  ])('%s is a number', (text, value) => {
    expect(readLine(text, false)).toEqual(phone(value));
  });

  test('an empty line, and a heading in the first line, are nothing', () => {
    expect([readLine('', false), readLine(' ;x', false), readLine('Phone;Name', true)]).toEqual(
      Array(3).fill({ kind: 'nothing' }),
    );
  });

  test.each([
    ['Phone;Name', /"Phone" is no phone number/],
    ['081234567', /with \+ and country code/],
    ['6.28123E+12', /rounded by a spreadsheet/],
    ['+1', /no phone number/],
  ])('%s is bad, and the reason says what to do', (text, reason) => {
    expect(readLine(text, false)).toMatchObject({ kind: 'bad', reason: expect.stringMatching(reason) });
  });
});
