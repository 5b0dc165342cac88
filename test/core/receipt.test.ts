/** Receipts come late, twice and out of order; only what is further counts. */
import { expect, test } from '@jest/globals';
import { movesForward, type ReceiptStatus } from '../../src/core/receipt.ts';

/** A message may fail on one device and arrive on another; it is never unsent. */
const order: readonly ReceiptStatus[] = ['sent', 'failed', 'delivered', 'read'];

test('a receipt is news when it is further than the last one', () => {
  for (const [from, current] of order.entries()) {
    expect(movesForward(null, current)).toBe(true);
    for (const [to, next] of order.entries())
      expect([current, next, movesForward(current, next)]).toEqual([current, next, to > from]);
  }
});
