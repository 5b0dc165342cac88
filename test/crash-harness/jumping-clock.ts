/** The machine's clock, some way ahead of it, and further when it is told to jump. */
import { createSystemClock } from '../../src/adapters/clock/system.ts';
import type { Clock } from '../../src/ports/clock.ts';

export type JumpingClock = Clock & { jump(byMs: number): void };

export function createJumpingClock(startMs: number): JumpingClock {
  const machine = createSystemClock();
  let aheadMs = startMs;
  const alarms = new Set<{ readonly at: number; readonly wake: () => void; cancel: () => void }>();
  const now = () => machine.now() + aheadMs;
  const arm = (alarm: { readonly at: number; readonly wake: () => void; cancel: () => void }) => {
    alarm.cancel = machine.at(alarm.at - aheadMs, () => {
      alarms.delete(alarm);
      alarm.wake();
    });
  };
  return {
    now,
    at(at, wake) {
      const alarm = { at, wake, cancel: () => {} };
      alarms.add(alarm);
      arm(alarm);
      return () => {
        alarms.delete(alarm);
        alarm.cancel();
      };
    },
    jump(byMs) {
      aheadMs += byMs;
      for (const alarm of alarms) {
        alarm.cancel();
        arm(alarm);
      }
    },
  };
}
