/** Whoever decides lets pass what comes in, and is not held up by it for ever. */
import { describe, expect, test } from '@jest/globals';
import { createRightOfWay } from '../../src/pipeline/right-of-way.ts';

/** Something to take in that ends when told. */
function taking() {
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { end, take: () => ended };
}

describe('the right of way', () => {
  test('goes to all that came in before', async () => {
    const way = createRightOfWay();
    const one = taking();
    const other = taking();
    const order: string[] = [];
    const taken = [one, other].map(({ take }) => way.first(take).then(() => order.push('stored')));
    expect(way.atOnce(256)).toBe(32);
    const given = way.give().then(() => order.push('decided'));
    one.end();
    other.end();
    await Promise.all([...taken, given]);
    expect(order).toEqual(['stored', 'stored', 'decided']);
    expect(way.atOnce(256)).toBe(256);
  });

  test('does not go to what comes in later', async () => {
    const way = createRightOfWay();
    const before = taking();
    void way.first(before.take);
    const given = way.give();
    // Not before the pause in which `give` hears what came in.
    await new Promise((resolve) => setImmediate(resolve));
    const later = taking();
    void way.first(later.take);
    before.end();
    await given;
    expect(way.atOnce(256)).toBe(32);
    later.end();
  });

  test('ends after a while, also when what came in cannot be stored', async () => {
    const way = createRightOfWay();
    const stuck = taking();
    void way.first(stuck.take);
    await way.give();
    expect(way.atOnce(256)).toBe(32);
    stuck.end();
  });

  test('is over when the store refuses, and whoever brought it hears why', async () => {
    const way = createRightOfWay();
    const refused = way.first(() => Promise.reject(new Error('the disk is full')));
    await expect(refused).rejects.toThrow('the disk is full');
    await way.give();
    expect(way.atOnce(256)).toBe(256);
  });
});
