import { describe, expect, test } from '@jest/globals';
import { createVirtualClock } from '../../../../src/adapters/clock/virtual.ts';
import { createNewsQueue } from '../../../../src/adapters/transport/whatsapp-web/news-queue.ts';
import type { Logger } from '../../../../src/ports/logger.ts';

const quiet: Logger = { debug() {}, info() {}, warn() {}, error() {}, child: () => quiet };
const settle = () => new Promise((resolve) => setImmediate(resolve));

function setUp() {
  const clock = createVirtualClock(0);
  const stored: number[] = [];
  const away = { value: false };
  const queue = createNewsQueue<number>({ clock, logger: quiet }, async (batch) => {
    if (away.value) throw new Error('the store is away');
    stored.push(...batch);
  });
  return { clock, stored, away, queue };
}

describe('news', () => {
  test('is stored in order, more than one batch of it too', async () => {
    const { stored, queue } = setUp();
    const all = Array.from({ length: 120 }, (_, index) => index);
    queue.push(all.slice(0, 70));
    queue.push(all.slice(70));
    await settle();
    expect(stored).toEqual(all);
  });

  test('waits while the store is away, and loses nothing and no order', async () => {
    const { clock, stored, away, queue } = setUp();
    away.value = true;
    queue.push([1]);
    await settle();
    queue.push([2, 3]);
    away.value = false;
    clock.advance(250);
    await settle();
    expect(stored).toEqual([1, 2, 3]);
  });

  test('is not stored after stop, whatever it waited for', async () => {
    const { clock, stored, away, queue } = setUp();
    away.value = true;
    queue.push([1]);
    await settle();
    await queue.stop();
    away.value = false;
    queue.push([2]);
    clock.advance(60_000);
    await settle();
    expect(stored).toEqual([]);
  });
});
