import { expect, test } from '@jest/globals';
import { createRecentMap } from '../../src/core/recent-map.ts';

const filled = (size: number, upTo: number) => {
  const map = createRecentMap<number, string>(size);
  for (let key = 1; key <= upTo; key++) map.set(key, `value ${key}`);
  return map;
};
const keysIn = (map: ReturnType<typeof filled>, upTo: number) =>
  Array.from({ length: upTo }, (_, index) => index + 1).filter((key) => map.has(key));

test.each([1, 7, 99, 100, 101, 1_000])(
  'of %i keys it remembers the newest ten for certain, and never more than twice as many',
  (upTo) => {
    const map = filled(10, upTo);

    const kept = keysIn(map, upTo);
    expect(kept.length).toBeLessThanOrEqual(20);
    for (let key = Math.max(1, upTo - 9); key <= upTo; key++) expect(map.get(key)).toBe(`value ${key}`);
  },
);

test('a key that is set again is the newest, with its new value', () => {
  const map = filled(3, 2);
  map.set(1, 'again');
  map.set(3, 'value 3');
  map.set(4, 'value 4');

  expect(map.get(1)).toBe('again');
});

test('what is taken out stays out, whenever it was noted', () => {
  const map = filled(3, 5);
  map.delete(2);
  map.delete(5);

  expect(keysIn(map, 5)).toEqual([1, 3, 4]);
  map.clear();
  expect(keysIn(map, 5)).toEqual([]);
});
