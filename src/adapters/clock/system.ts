/** The real clock. Sub-millisecond, so that arrivals of one millisecond in two processes of a machine still have an order. */
import type { Clock } from '../../ports/clock.ts';

/** Node's longest timer; later moments are reached in several hops. */
const longestMs = 2 ** 31 - 1;

export function createSystemClock(): Clock {
  const now = () => performance.timeOrigin + performance.now();
  return {
    now,
    at(at, wake) {
      let timer: NodeJS.Timeout;
      // Node's timers may end a fraction early; an alarm must not.
      const ring = () => (now() < at ? wait() : wake());
      const wait = () => {
        timer = setTimeout(ring, Math.min(longestMs, Math.max(0, Math.ceil(at - now()))));
      };
      wait();
      return () => clearTimeout(timer);
    },
  };
}
