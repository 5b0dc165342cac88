/** How long a tick takes, and how long ago the last one ended: what is due waits for it. */
import { Gauge, Histogram, type Registry } from 'prom-client';
import { secondMs } from '../core/time/instant.ts';

/** The same tick, watched. */
export function watchTicks(tick: () => Promise<void>, registry: Registry): () => Promise<void> {
  let endedAt = performance.now();
  const seconds = new Histogram({
    name: 'kabar_tick_seconds',
    help: 'How long this process took for a tick, which begins every second.',
    buckets: [0.01, 0.05, 0.25, 1, 5, 30],
    registers: [registry],
  });
  new Gauge({
    name: 'kabar_tick_age_seconds',
    help: 'How long ago the last tick of this process ended.',
    registers: [registry],
    collect() {
      this.set((performance.now() - endedAt) / secondMs);
    },
  });
  return async () => {
    const stop = seconds.startTimer();
    await tick();
    stop();
    endedAt = performance.now();
  };
}
