/** One thing is one thing. */
import { expect, test } from '@jest/globals';
import { counted } from '../../src/cli/counted.ts';

test.each([
  [0, '0 heads'],
  [1, '1 head'],
  [2, '2 heads'],
  [1_000, '1,000 heads'],
])('%d is %s', (count, words) => {
  expect(counted(count, 'head')).toBe(words);
});

test('a verb comes along', () => {
  expect([1, 3].map((count) => counted(count, 'contact is', 'contacts are'))).toEqual([
    '1 contact is',
    '3 contacts are',
  ]);
});
