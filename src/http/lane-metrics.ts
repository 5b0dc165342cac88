/** How the lanes stand: which this process works on, and how much waits in the fullest. */
import { Gauge, type Registry } from 'prom-client';
import type { LaneRange } from '../core/lanes.ts';
import type { Store } from '../ports/store.ts';

/** A scrape looks at so many entries and no more, however many wait. */
const lookedAt = 1_000;

export type LaneMetricsDeps = {
  readonly store: { readonly inbox: Pick<Store['inbox'], 'depths'> };
  /** Lanes this process works on now. */
  readonly lanes: () => readonly LaneRange[];
};

export function registerLaneMetrics(registry: Registry, { store, lanes }: LaneMetricsDeps): void {
  new Gauge({
    name: 'kabar_lanes_held',
    help: 'Lanes that this process decides for; 256 over all processes.',
    registers: [registry],
    collect() {
      this.set(lanes().reduce((sum, { from, to }) => sum + to - from + 1, 0));
    },
  });
  new Gauge({
    name: 'kabar_lane_depth',
    help: `Entries in the fullest lane, of the ${lookedAt} that come next.`,
    registers: [registry],
    async collect() {
      this.set(Math.max(0, ...(await store.inbox.depths(lookedAt)).values()));
    },
  });
}
