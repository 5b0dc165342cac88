/** What left, what was held and what came of it, as `/metrics` tells after a conversation. */
import { expect, test } from '@jest/globals';
import { Registry } from 'prom-client';
import type { OutboxId } from '../../src/core/outbox.ts';
import { countSends } from '../../src/http/sending-metrics.ts';
import { watchTicks } from '../../src/http/tick-metrics.ts';
import { openRig } from '../support/kabar.ts';

const asha = '+14155550101';

const told = (text: string, metric: string): number =>
  Number(
    text
      .split('\n')
      .find((line) => line.startsWith(`${metric} `))
      ?.slice(metric.length + 1) ?? 0,
  );

test('what leaves is counted with the time it took, and what waits with its reason', async () => {
  const registry = new Registry();
  const rig = await openRig({ around: (store) => countSends(store, registry) });
  await rig.say(asha, 'hi');
  await rig.say(asha, 'yes');
  const { length } = await rig.heard(asha);
  const text = await registry.metrics();
  expect(told(text, 'kabar_messages_total{fate="sent"}')).toBe(length);
  expect(told(text, 'kabar_send_seconds_count')).toBe(length);
  expect(told(text, 'kabar_send_seconds_sum')).toBeLessThan(60);

  const night = {
    id: 'nobody:0' as OutboxId,
    status: 'held',
    at: 0,
    reason: 'quiet hours',
    holds: [],
  } as const;
  await rig.kabar.store.messages.settle([night]);
  expect(told(await registry.metrics(), 'kabar_holds_total{reason="quiet hours"}')).toBe(1);
  await rig.close();
});

test('a tick is timed, and the age of the last one is told', async () => {
  const registry = new Registry();
  const tick = watchTicks(async () => {}, registry);
  await tick();
  await tick();
  const text = await registry.metrics();
  expect(told(text, 'kabar_tick_seconds_count')).toBe(2);
  expect(told(text, 'kabar_tick_age_seconds')).toBeGreaterThanOrEqual(0);
});
