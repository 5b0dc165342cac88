/** A clock that stands still until it is told to move: for tests, `kabar chat` and simulations. */
import type { Instant } from '../../core/time/instant.ts';
import type { VirtualClock } from '../../ports/clock.ts';

export function createVirtualClock(start: Instant): VirtualClock {
  let current = start;
  let order = 0;
  const alarms = new Map<number, { readonly at: Instant; readonly wake: () => void }>();

  const earliest = () => [...alarms].sort(([a, x], [b, y]) => x.at - y.at || a - b)[0];

  const moveTo = (at: Instant) => {
    for (let next = earliest(); next && next[1].at <= at; next = earliest()) {
      alarms.delete(next[0]);
      current = Math.max(current, next[1].at);
      next[1].wake();
    }
    current = at;
  };

  return {
    now: () => current,
    at(at, wake) {
      const id = order++;
      alarms.set(id, { at, wake });
      return () => void alarms.delete(id);
    },
    moveTo,
    advance: (ms) => moveTo(current + ms),
  };
}
